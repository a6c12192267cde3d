import { afterAll, beforeAll, beforeEach } from "vitest";
import { openIdSignOn } from "~/adapters/sign-on.server";
import type { FactorClaims } from "~/domain/sign-on";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import { beginSignOn, finishSignOn, type SignedOn } from "~/usecases/sign-on.server";
import { browser, codesOf } from "./accounts";
import { type OpenIdProcess, openIdClient, type Person, startOpenId, walkAt } from "./openid";
import type { World } from "./world";

/** Where the product of these tests would be reached. */
export const origin = "http://127.0.0.1:4321";

/** The person whom the provider knows before each test. */
export const anna: Person = { email: "can-bo@example.vn", email_verified: true };

/** A real provider for the tests of a file. */
export function withOpenId(): { provider(): OpenIdProcess } {
  let provider: OpenIdProcess | undefined;
  const running = () => {
    if (!provider) throw new Error("the provider does not run yet");
    return provider;
  };
  beforeAll(async () => {
    provider = await startOpenId([`${origin}/dang-nhap/mot-lan/ve`], [`${origin}/dang-nhap`]);
  });
  beforeEach(() => running().tell({ people: { anna }, mode: "plain" }));
  afterAll(() => running().close());
  return { provider: running };
}

export function signOnAt(issuer: string, more: { clientSecret?: string; factorClaims?: FactorClaims } = {}) {
  const factorClaims: FactorClaims = { acr: [], amr: [] };
  return openIdSignOn({ issuer, ...openIdClient, name: "Tỉnh", factorClaims, ...more }, () => {});
}

/** A world whose officer has Anna's address, and somebody without a session at its door. */
export async function worldAt(
  { issuer }: OpenIdProcess,
  open: () => Promise<World>,
): Promise<{ world: World; nobody: UseCaseContext }> {
  const world = await open();
  await setEmail(world, "can-bo", "can-bo@example.vn");
  return { world, nobody: { ...world.asNobody(), signOn: signOnAt(issuer) } };
}

export function setEmail(world: World, loginName: string, email: string) {
  return world.db.write("system", (tx) =>
    tx.updateTable("accounts").set({ email }).where("login_name", "=", loginName).execute(),
  );
}

export async function begun(ctx: UseCaseContext, next = "/ha-long-2021?tab=1") {
  const started = await beginSignOn(ctx, { origin, next });
  if (!started.ok) throw new Error(codesOf(started).join());
  return started.value;
}

export const back = (ctx: UseCaseContext, search: string, kept: string | null) =>
  finishSignOn(ctx, { search, kept, origin, userAgent: browser, address: "203.0.113.7" });

/** The whole way, as that person at the provider, or as somebody who says no there. */
export async function signOn(ctx: UseCaseContext, login: string | null, next?: string) {
  const { address, kept } = await begun(ctx, next);
  return back(ctx, await walkAt(address, login), kept);
}

export function sessionOf(outcome: Outcome<SignedOn>) {
  if (!outcome.ok || !("signedIn" in outcome.value))
    throw new Error(`not signed in: ${JSON.stringify(outcome)}`);
  return outcome.value.signedIn;
}
