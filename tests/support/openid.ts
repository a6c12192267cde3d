import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { freePort } from "../../scripts/bench/processes";

export interface Person {
  email?: string;
  email_verified?: boolean;
  acr?: string;
  amr?: string[];
}

export interface OpenIdProcess {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who can sign in there, by subject; and how the provider behaves. */
  tell(news: { people?: Record<string, Person>; mode?: "plain" | "wrong-nonce" | "late" }): Promise<void>;
  close(): Promise<void>;
}

/** What the product is called and proves itself with at every provider of the tests. */
export const openIdClient = { clientId: "cot-moc", clientSecret: "mat-khau-cua-cot-moc" };

/** Where a provider of the tests may be started. */
export const freeIssuer = async () => `http://127.0.0.1:${await freePort()}`;

/** Starts a real OpenID provider on loopback that knows one client, with those addresses to send browsers back to. */
export async function startOpenId(
  redirectUris: string[],
  signedOutUris: string[] = [],
  given?: string,
): Promise<OpenIdProcess> {
  const issuer = given ?? (await freeIssuer());
  const child = fork(fileURLToPath(new URL("./openid-child.mjs", import.meta.url)), {
    execArgv: [],
    silent: true,
  });
  const waiting: (() => void)[] = [];
  child.on("message", () => waiting.shift()?.());
  const tell = (news: object) =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      child.send(news);
    });
  await tell({
    issuer,
    clients: [
      {
        client_id: openIdClient.clientId,
        client_secret: openIdClient.clientSecret,
        redirect_uris: redirectUris,
        post_logout_redirect_uris: signedOutUris,
      },
    ],
  });
  return {
    issuer,
    ...openIdClient,
    tell,
    close: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
      }),
  };
}

/**
 * Walks a browser's way at the provider, from the address that the product sent it to until the provider sends it back:
 * the query of that last address.
 */
export async function walkAt(address: string, login: string | null): Promise<string> {
  const jar = new Map<string, string>();
  let next = address;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(next, { redirect: "manual", headers: { Cookie: cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";", 1)[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    await answer.text();
    const location = answer.headers.get("Location");
    const at = new URL(location ?? next, next);
    if (location === null && at.pathname.startsWith("/interaction/"))
      at.search = login === null ? "?cancel=1" : `?login=${encodeURIComponent(login)}`;
    else if (location === null) throw new Error(`the provider stops at ${at.pathname}: ${answer.status}`);
    if (at.origin !== new URL(address).origin) return at.search;
    next = at.href;
  }
  throw new Error("the provider goes round in circles");
}
