import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openIdSignOn } from "~/adapters/sign-on.server";
import type { FactorClaims } from "~/domain/sign-on";
import { disableAccount } from "~/usecases/accounts.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import { signInWithCode } from "~/usecases/sign-in-second-step.server";
import {
  beginSignOn,
  cameBySignOn,
  finishSignOn,
  leaveSignOn,
  type SignedOn,
} from "~/usecases/sign-on.server";
import { linkAccountSignOn, unlinkAccountSignOn, unlinkOwnSignOn } from "~/usecases/sign-on-links.server";
import { auditHead, auditSince, browser, codesOf, contextOf, idOf, storedTexts } from "../support/accounts";
import { appCode, later, withFactor } from "../support/authenticator";
import { describeOnEngines } from "../support/engines";
import { type OpenIdProcess, type Person, startOpenId, walkAt } from "../support/openid";
import type { World } from "../support/world";

const origin = "http://127.0.0.1:4321";
let provider: OpenIdProcess;
beforeAll(async () => {
  provider = await startOpenId([`${origin}/dang-nhap/mot-lan/ve`], [`${origin}/dang-nhap`]);
});
afterAll(() => provider.close());

const anna: Person = { email: "can-bo@example.vn", email_verified: true };
beforeEach(() => provider.tell({ people: { anna }, mode: "plain" }));

describeOnEngines("single sign-on", (open) => {
  it("opens the account with the address that the provider has verified, links it, and tells the audit trail", async () => {
    const world = await withProvider(open);
    const head = await auditHead(world.world);
    const outcome = await signOn(world.nobody, "anna");
    expect(outcome).toMatchObject({ ok: true, value: { next: "/ha-long-2021?tab=1" } });
    const { token, actor } = sessionOf(outcome);
    expect(actor).toMatchObject({ loginName: "can-bo", mustChangePassword: false, confirmedAt: null });
    const ctx = await contextOf(world.world, token);
    expect(await cameBySignOn({ ...ctx, signOn: world.nobody.signOn })).toBe(true);
    const { issuer } = provider;
    expect((await auditSince(world.world, head)).map(({ action, payload }) => [action, payload])).toEqual([
      ["sign-on.linked", { issuer, subject: "anna", by: "email" }],
      ["session.started", { device: "Chrome · Windows", signOn: issuer }],
    ]);
    expect(await storedTexts(world.world)).not.toContain(token);
  });

  it("knows a linked person by issuer and subject alone, whatever address either side has by then", async () => {
    const { world, nobody } = await withProvider(open);
    expect(codesOf(await signOn(nobody, "anna"))).toEqual([]);
    await provider.tell({ people: { anna: { email: "thu-ky@example.vn", email_verified: true } } });
    await setEmail(world, "thu-ky", "thu-ky@example.vn");
    await setEmail(world, "can-bo", "khac@example.vn");
    const again = await signOn(nobody, "anna");
    expect(sessionOf(again).actor.loginName).toBe("can-bo");
  });

  it("makes no account and opens none by an address that is not verified, not there, or not told", async () => {
    const { world, nobody } = await withProvider(open);
    const people = {
      a: { email: "can-bo@example.vn", email_verified: false },
      b: { email: "can-bo@example.vn" },
      c: { email: "khong-co@example.vn", email_verified: true },
      d: {},
    };
    await provider.tell({ people });
    const before = await world.db.read.selectFrom("accounts").select("id").execute();
    for (const login of ["a", "b", "c", "d"])
      expect(codesOf(await signOn(nobody, login)), login).toEqual(["form sso-no-account"]);
    expect(await world.db.read.selectFrom("accounts").select("id").execute()).toEqual(before);
    expect(await world.db.read.selectFrom("sessions").select("id").execute()).toEqual([]);
  });

  it("lets no disabled account in, linked or by its address", async () => {
    const { world, nobody } = await withProvider(open);
    await disableAccount(world.as("quan-tri"), idOf(world, "can-bo"), 1);
    expect(codesOf(await signOn(nobody, "anna"))).toEqual(["form sso-disabled"]);
    await world.db.write("system", (tx) =>
      tx.insertInto("account_identities").values(identityOf(world, "anna")).execute(),
    );
    expect(codesOf(await signOn(nobody, "anna"))).toEqual(["form sso-disabled"]);
  });

  it("opens nothing to a new person under an address that was another's", async () => {
    const { nobody } = await withProvider(open);
    expect(codesOf(await signOn(nobody, "anna"))).toEqual([]);
    await provider.tell({ people: { binh: anna } });
    expect(codesOf(await signOn(nobody, "binh"))).toEqual(["form sso-other-subject"]);
  });

  it("refuses a return with another's state, another browser's keeping, none, or after ten minutes", async () => {
    const { world, nobody } = await withProvider(open);
    const [one, two] = [await begun(nobody), await begun(nobody)];
    const search = await walkAt(one.address, "anna");
    const stale = ["form sso-stale"];
    expect(codesOf(await back(nobody, search, two.kept))).toEqual(stale);
    expect(codesOf(await back(nobody, search, null))).toEqual(stale);
    expect(codesOf(await back(nobody, search, `${one.kept}x`))).toEqual(stale);
    const state = new URLSearchParams(search);
    state.set("state", "mot-state-khac");
    expect(codesOf(await back(nobody, `?${state}`, one.kept))).toEqual(stale);
    world.clock.set("2021-05-04T02:10:00.000Z");
    expect(codesOf(await back(nobody, search, one.kept))).toEqual(stale);
  });

  it("refuses a replayed return, and a code in another's sign-on", async () => {
    const { nobody } = await withProvider(open);
    const one = await begun(nobody);
    const search = await walkAt(one.address, "anna");
    const tries = await Promise.all([back(nobody, search, one.kept), back(nobody, search, one.kept)]);
    expect(tries.map(codesOf).sort()).toEqual([[], ["form sso-stale"]]);

    const [victim, thief] = [await begun(nobody), await begun(nobody)];
    const stolen = new URLSearchParams(await walkAt(victim.address, "anna"));
    stolen.set("state", new URL(thief.address).searchParams.get("state") ?? "");
    expect(codesOf(await back(nobody, `?${stolen}`, thief.kept))).toEqual(["form sso-refused"]);
  });

  it("refuses an ID token with another nonce, and says so when it is the clocks", async () => {
    const { nobody } = await withProvider(open);
    await provider.tell({ mode: "wrong-nonce" });
    expect(codesOf(await signOn(nobody, "anna"))).toEqual(["form sso-refused"]);
    await provider.tell({ mode: "plain" });
    const one = await begun(nobody);
    const search = await walkAt(one.address, "anna");
    await provider.tell({ mode: "late" });
    expect(codesOf(await back(nobody, search, one.kept))).toEqual(["form sso-clock"]);
  });

  it("says when the person said no, when the provider is down, and when it refuses this installation", async () => {
    const { nobody } = await withProvider(open);
    expect(codesOf(await signOn(nobody, null))).toEqual(["form sso-cancelled"]);
    const down = { ...nobody, signOn: signOnAt("http://127.0.0.1:9") };
    expect(codesOf(await beginSignOn(down, { origin, next: "/" }))).toEqual(["form sso-down"]);
    const stranger = { ...nobody, signOn: signOnAt(provider.issuer, { clientSecret: "sai" }) };
    expect(codesOf(await signOn(stranger, "anna"))).toEqual(["form sso-set-up"]);
    expect(codesOf(await signOn(nobody, "anna"))).toEqual([]);
  });

  it("counts what fails by the address, together with passwords, and not what succeeds", async () => {
    const { nobody } = await withProvider(open);
    await provider.tell({ people: { anna, xa: {} } });
    for (let one = 0; one < 25; one += 1) await signOn(nobody, one < 2 ? "anna" : null);
    expect(codesOf(await signOn(nobody, null))).toEqual(["form sso-cancelled"]);
    expect(codesOf(await signOn(nobody, null))).toEqual(["form sso-cancelled"]);
    expect(codesOf(await signOn(nobody, "anna"))).toEqual(["form too-many-tries"]);
  });

  it("goes on only to a place of this site", async () => {
    const { nobody } = await withProvider(open);
    const outcome = await signOn(nobody, "anna", "//evil.example/x");
    expect(outcome.ok && outcome.value.next).toBe("/");
  });

  it("asks for the account's own second factor, unless the provider says in the named way that it asked for one", async () => {
    const { world, nobody } = await withProvider(open);
    const { key } = await withFactor(world, "can-bo");
    const outcome = await signOn(nobody, "anna");
    const challenge = outcome.ok && "challenge" in outcome.value ? outcome.value.challenge : "";
    const now = later(world.clock.now(), 30);
    world.clock.set(now);
    const step = { challenge, userAgent: browser, address: "203.0.113.7" };
    expect(codesOf(await signInWithCode(nobody, { ...step, code: "000000" }))).toEqual(["code wrong-code"]);
    const entered = await signInWithCode(nobody, { ...step, code: appCode(key, now) });
    expect(entered.ok && entered.value.actor.loginName).toBe("can-bo");

    await provider.tell({ people: { anna: { ...anna, amr: ["pwd", "otp"] } } });
    expect(await signOn(nobody, "anna")).toMatchObject({
      ok: true,
      value: { challenge: expect.any(String) },
    });
    const trusting = {
      ...nobody,
      signOn: signOnAt(provider.issuer, { factorClaims: { acr: [], amr: ["otp"] } }),
    };
    expect(sessionOf(await signOn(trusting, "anna")).actor.loginName).toBe("can-bo");
  });

  it("lets a second step end with the link that it began by", async () => {
    const { world, nobody } = await withProvider(open);
    const { key } = await withFactor(world, "can-bo");
    const outcome = await signOn(nobody, "anna");
    const challenge = outcome.ok && "challenge" in outcome.value ? outcome.value.challenge : "";
    await unlinkAccountSignOn({ ...world.as("quan-tri"), signOn: nobody.signOn }, idOf(world, "can-bo"));
    const now = later(world.clock.now(), 30);
    world.clock.set(now);
    const step = { challenge, code: appCode(key, now), userAgent: browser, address: "203.0.113.7" };
    expect(codesOf(await signInWithCode(nobody, step))).toEqual(["form sign-in-anew"]);
  });

  it("lets an administrator link and unlink an account, which ends what came by it", async () => {
    const { world, nobody } = await withProvider(open);
    const [accountId, admin] = [idOf(world, "can-bo"), { ...world.as("quan-tri"), signOn: nobody.signOn }];
    await provider.tell({ people: { "7f3a": {} } });
    expect(codesOf(await linkAccountSignOn(admin, accountId, "  "))).toEqual(["subject required"]);
    expect(codesOf(await linkAccountSignOn(admin, accountId, " 7f3a "))).toEqual([]);
    expect(codesOf(await linkAccountSignOn(admin, idOf(world, "thu-ky"), "7f3a"))).toEqual([
      "subject sso-taken",
    ]);
    const { token } = sessionOf(await signOn(nobody, "7f3a"));
    await unlinkAccountSignOn(admin, accountId);
    await expect(contextOf(world, token)).rejects.toThrow();
    expect(codesOf(await signOn(nobody, "7f3a"))).toEqual(["form sso-no-account"]);
    const officer = { ...world.as("can-bo"), signOn: nobody.signOn };
    await expect(linkAccountSignOn(officer, accountId, "x")).rejects.toThrow();
  });

  it("links one's own account to whoever one is at the provider, and to nobody else's", async () => {
    const { world, nobody } = await withProvider(open);
    const officer = { ...world.as("thu-ky"), signOn: nobody.signOn };
    const started = await beginSignOn(officer, { origin, next: "/tai-khoan", link: true });
    if (!started.ok) throw new Error("not begun");
    const search = await walkAt(started.value.address, "anna");
    expect(codesOf(await back(nobody, search, started.value.kept))).toEqual(["form sso-stale"]);

    const again = await beginSignOn(officer, { origin, next: "/tai-khoan", link: true });
    if (!again.ok) throw new Error("not begun");
    const linked = await back(officer, await walkAt(again.value.address, "anna"), again.value.kept);
    expect(linked).toEqual({ ok: true, value: { isLinked: true, next: "/tai-khoan" } });
    expect(sessionOf(await signOn(nobody, "anna")).actor.loginName).toBe("thu-ky");
  });

  it("keeps the last way in: who has no password does not unlink", async () => {
    const { world, nobody } = await withProvider(open);
    await world.db.write("system", (tx) =>
      tx.updateTable("accounts").set({ password_hash: null }).where("login_name", "=", "can-bo").execute(),
    );
    expect(codesOf(await signOn(nobody, "anna"))).toEqual([]);
    const officer = { ...world.as("can-bo"), signOn: nobody.signOn };
    expect(codesOf(await unlinkOwnSignOn(officer))).toEqual(["form sso-only-way"]);
  });

  it("knows where the provider ends its own session", async () => {
    const { nobody } = await withProvider(open);
    const left = await leaveSignOn(nobody, origin);
    const address = new URL(left?.address ?? "");
    expect(address.origin).toBe(provider.issuer);
    expect(address.searchParams.get("post_logout_redirect_uri")).toBe(`${origin}/dang-nhap`);
    expect(address.searchParams.get("client_id")).toBe(provider.clientId);
  });
});

function sessionOf(outcome: Outcome<SignedOn>) {
  if (!outcome.ok || !("signedIn" in outcome.value))
    throw new Error(`not signed in: ${JSON.stringify(outcome)}`);
  return outcome.value.signedIn;
}

const signOnAt = (issuer: string, more: { clientSecret?: string; factorClaims?: FactorClaims } = {}) => {
  const { clientId, clientSecret } = provider;
  const factorClaims: FactorClaims = { acr: [], amr: [] };
  return openIdSignOn({ issuer, clientId, clientSecret, name: "Tỉnh", factorClaims, ...more }, () => {});
};

async function withProvider(open: () => Promise<World>): Promise<{ world: World; nobody: UseCaseContext }> {
  const world = await open();
  await setEmail(world, "can-bo", "can-bo@example.vn");
  return { world, nobody: { ...world.asNobody(), signOn: signOnAt(provider.issuer) } };
}

function setEmail(world: World, loginName: string, email: string) {
  return world.db.write("system", (tx) =>
    tx.updateTable("accounts").set({ email }).where("login_name", "=", loginName).execute(),
  );
}

function identityOf(world: World, subject: string) {
  const at = "2021-05-04T02:00:00.000Z";
  return {
    ...{ id: "x", account_id: idOf(world, "can-bo"), issuer: provider.issuer, subject },
    ...{ linked_by: null, linked_at: at },
  };
}

async function begun(ctx: UseCaseContext, next = "/ha-long-2021?tab=1") {
  const started = await beginSignOn(ctx, { origin, next });
  if (!started.ok) throw new Error(codesOf(started).join());
  return started.value;
}

const back = (ctx: UseCaseContext, search: string, kept: string | null) =>
  finishSignOn(ctx, { search, kept, origin, userAgent: browser, address: "203.0.113.7" });

async function signOn(ctx: UseCaseContext, login: string | null, next?: string) {
  const { address, kept } = await begun(ctx, next);
  return back(ctx, await walkAt(address, login), kept);
}
