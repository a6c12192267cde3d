import { expect, it } from "vitest";
import { disableAccount } from "~/usecases/accounts.server";
import { beginSignOn, cameBySignOn, leaveSignOn } from "~/usecases/sign-on.server";
import { auditHead, auditSince, codesOf, contextOf, idOf, storedTexts } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { walkAt } from "../support/openid";
import {
  anna,
  back,
  begun,
  origin,
  sessionOf,
  setEmail,
  signOn,
  signOnAt,
  withOpenId,
  worldAt,
} from "../support/sign-on";

const openId = withOpenId();

describeOnEngines("single sign-on", (open) => {
  it("opens the account with the address that the provider has verified, links it, and tells the audit trail", async () => {
    const world = await worldAt(openId.provider(), open);
    const head = await auditHead(world.world);
    const outcome = await signOn(world.nobody, "anna");
    expect(outcome).toMatchObject({ ok: true, value: { next: "/ha-long-2021?tab=1" } });
    const { token, actor } = sessionOf(outcome);
    expect(actor).toMatchObject({ loginName: "can-bo", mustChangePassword: false, confirmedAt: null });
    const ctx = await contextOf(world.world, token);
    expect(await cameBySignOn({ ...ctx, signOn: world.nobody.signOn })).toBe(true);
    const { issuer } = openId.provider();
    expect((await auditSince(world.world, head)).map(({ action, payload }) => [action, payload])).toEqual([
      ["sign-on.linked", { issuer, subject: "anna", by: "email" }],
      ["session.started", { device: "Chrome · Windows", by: "sign-on", signOn: issuer }],
    ]);
    expect(await storedTexts(world.world)).not.toContain(token);
  });

  it("knows a linked person by issuer and subject alone, whatever address either side has by then", async () => {
    const { world, nobody } = await worldAt(openId.provider(), open);
    expect(codesOf(await signOn(nobody, "anna"))).toEqual([]);
    await openId.provider().tell({ people: { anna: { email: "thu-ky@example.vn", email_verified: true } } });
    await setEmail(world, "thu-ky", "thu-ky@example.vn");
    await setEmail(world, "can-bo", "khac@example.vn");
    const again = await signOn(nobody, "anna");
    expect(sessionOf(again).actor.loginName).toBe("can-bo");
  });

  it("makes no account and opens none by an address that is not verified, not there, or not told", async () => {
    const { world, nobody } = await worldAt(openId.provider(), open);
    const people = {
      a: { email: "can-bo@example.vn", email_verified: false },
      b: { email: "can-bo@example.vn" },
      c: { email: "khong-co@example.vn", email_verified: true },
      d: {},
    };
    await openId.provider().tell({ people });
    const before = await world.db.read.selectFrom("accounts").select("id").execute();
    for (const login of ["a", "b", "c", "d"])
      expect(codesOf(await signOn(nobody, login)), login).toEqual(["form sso-no-account"]);
    expect(await world.db.read.selectFrom("accounts").select("id").execute()).toEqual(before);
    expect(await world.db.read.selectFrom("sessions").select("id").execute()).toEqual([]);
  });

  it("lets no disabled account in, linked or by its address", async () => {
    const { world, nobody } = await worldAt(openId.provider(), open);
    await disableAccount(world.as("quan-tri"), idOf(world, "can-bo"), 1);
    expect(codesOf(await signOn(nobody, "anna"))).toEqual(["form sso-disabled"]);
    await world.db.write("system", (tx) =>
      tx
        .insertInto("account_identities")
        .values({
          ...{ id: "x", account_id: idOf(world, "can-bo"), issuer: openId.provider().issuer },
          ...{ subject: "anna", linked_by: null, linked_at: world.clock.now() },
        })
        .execute(),
    );
    expect(codesOf(await signOn(nobody, "anna"))).toEqual(["form sso-disabled"]);
  });

  it("opens nothing to a new person under an address that was another's", async () => {
    const { nobody } = await worldAt(openId.provider(), open);
    expect(codesOf(await signOn(nobody, "anna"))).toEqual([]);
    await openId.provider().tell({ people: { binh: anna } });
    expect(codesOf(await signOn(nobody, "binh"))).toEqual(["form sso-other-subject"]);
  });

  it("refuses a return with another's state, another browser's keeping, none, or after ten minutes", async () => {
    const { world, nobody } = await worldAt(openId.provider(), open);
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
    const { nobody } = await worldAt(openId.provider(), open);
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
    const { nobody } = await worldAt(openId.provider(), open);
    await openId.provider().tell({ mode: "wrong-nonce" });
    expect(codesOf(await signOn(nobody, "anna"))).toEqual(["form sso-refused"]);
    await openId.provider().tell({ mode: "plain" });
    const one = await begun(nobody);
    const search = await walkAt(one.address, "anna");
    await openId.provider().tell({ mode: "late" });
    expect(codesOf(await back(nobody, search, one.kept))).toEqual(["form sso-clock"]);
  });

  it("says when the person said no, when the provider is down, and when it refuses this installation", async () => {
    const { nobody } = await worldAt(openId.provider(), open);
    expect(codesOf(await signOn(nobody, null))).toEqual(["form sso-cancelled"]);
    const down = { ...nobody, signOn: signOnAt("http://127.0.0.1:9") };
    expect(codesOf(await beginSignOn(down, { origin, next: "/" }))).toEqual(["form sso-down"]);
    const stranger = { ...nobody, signOn: signOnAt(openId.provider().issuer, { clientSecret: "sai" }) };
    expect(codesOf(await signOn(stranger, "anna"))).toEqual(["form sso-set-up"]);
    expect(codesOf(await signOn(nobody, "anna"))).toEqual([]);
  });

  it("counts what fails by the address, together with passwords, and not what succeeds", async () => {
    const { nobody } = await worldAt(openId.provider(), open);
    await openId.provider().tell({ people: { anna, xa: {} } });
    for (let one = 0; one < 25; one += 1) await signOn(nobody, one < 2 ? "anna" : null);
    expect(codesOf(await signOn(nobody, null))).toEqual(["form sso-cancelled"]);
    expect(codesOf(await signOn(nobody, null))).toEqual(["form sso-cancelled"]);
    expect(codesOf(await signOn(nobody, "anna"))).toEqual(["form too-many-tries"]);
  });

  it("goes on only to a place of this site", async () => {
    const { nobody } = await worldAt(openId.provider(), open);
    const outcome = await signOn(nobody, "anna", "//evil.example/x");
    expect(outcome.ok && outcome.value.next).toBe("/");
  });

  it("knows where the provider ends its own session", async () => {
    const { nobody } = await worldAt(openId.provider(), open);
    const left = await leaveSignOn(nobody, origin);
    const address = new URL(left?.address ?? "");
    expect(address.origin).toBe(openId.provider().issuer);
    expect(address.searchParams.get("post_logout_redirect_uri")).toBe(`${origin}/dang-nhap`);
    expect(address.searchParams.get("client_id")).toBe(openId.provider().clientId);
  });
});
