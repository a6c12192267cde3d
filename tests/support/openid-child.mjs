/**
 * An OpenID provider in a process of its own. Told over IPC `{ people, clients, mode }`, it answers when it listens. It signs in
 * whoever the browser names (`login` and any password), without asking for consent. Modes: with "wrong-nonce" its ID tokens have
 * another nonce than was asked for; with "late" its clock is two hours behind.
 */
import Provider from "oidc-provider";

let told = { people: {}, mode: "plain" };
let server;
const now = Date.now;
Date.now = () => now() - (told.mode === "late" ? 7_200_000 : 0);

process.on("message", async (message) => {
  told = { ...told, ...message };
  if (!server) server = await listen();
  process.send({ ready: true });
});
process.once("disconnect", () => process.exit(0));

function listen() {
  const provider = new Provider(told.issuer, {
    clients: told.clients,
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...told.people[id], login: undefined }),
    }),
    claims: { openid: ["sub", "amr"], email: ["email", "email_verified"] },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
    acrValues: ["mfa"],
    pkce: { required: () => true },
    cookies: { keys: ["a key of the tests"] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource } },
  });
  provider.use(async (ctx, next) => {
    if (told.mode === "wrong-nonce" && ctx.path === "/auth") ctx.query.nonce = "mot-nonce-khac";
    await next();
  });
  const pages = provider.callback();
  const started = new Promise((resolve) => {
    import("node:http").then(({ createServer }) => {
      const http = createServer((request, response) => {
        if (request.url.startsWith("/interaction/")) void interact(provider, request, response);
        else void pages(request, response);
      });
      http.listen(Number(new URL(told.issuer).port), "127.0.0.1", () => resolve(http));
    });
  });
  return started;
}

/** The provider's question whether to end the session there as well. */
function logoutSource(ctx, form) {
  ctx.body = `<!doctype html><html lang="vi"><title>Nhà cung cấp</title><h1>Kết thúc phiên?</h1>${form}
    <button form="op.logoutForm" name="logout" value="yes">Kết thúc</button></html>`;
}

/** The provider's own page: a form for the name, a link to say no. */
async function interact(provider, request, response) {
  const { pathname, searchParams } = new URL(request.url, told.issuer);
  const login = searchParams.get("login");
  if (searchParams.has("cancel")) {
    const no = { error: "access_denied", error_description: "the person said no" };
    return provider.interactionFinished(request, response, no);
  }
  if (login !== null) {
    const { acr, amr } = told.people[login] ?? {};
    const result = { login: { accountId: login, ...(acr ? { acr } : {}), ...(amr ? { amr } : {}) } };
    return provider.interactionFinished(request, response, result);
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="vi"><title>Nhà cung cấp</title><h1>Nhà cung cấp</h1>
    <form action="${pathname}"><label>Tên <input name="login"></label><button>Vào</button></form>
    <a href="${pathname}?cancel=1">Không</a></html>`);
}
