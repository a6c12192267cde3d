import { expect, it } from "vitest";
import { signInWithCode } from "~/usecases/sign-in-second-step.server";
import { beginSignOn } from "~/usecases/sign-on.server";
import { linkAccountSignOn, unlinkAccountSignOn, unlinkOwnSignOn } from "~/usecases/sign-on-links.server";
import { browser, codesOf, contextOf, idOf } from "../support/accounts";
import { appCode, later, withFactor } from "../support/authenticator";
import { describeOnEngines } from "../support/engines";
import { walkAt } from "../support/openid";
import { anna, back, origin, sessionOf, signOn, signOnAt, withOpenId, worldAt } from "../support/sign-on";

const openId = withOpenId();

describeOnEngines("an account that is linked to a provider of single sign-on", (open) => {
  it("asks for the account's own second factor, unless the provider says in the named way that it asked for one", async () => {
    const { world, nobody } = await worldAt(openId.provider(), open);
    const { key } = await withFactor(world, "can-bo");
    const outcome = await signOn(nobody, "anna");
    const challenge = outcome.ok && "challenge" in outcome.value ? outcome.value.challenge : "";
    const now = later(world.clock.now(), 30);
    world.clock.set(now);
    const step = { challenge, userAgent: browser, address: "203.0.113.7" };
    expect(codesOf(await signInWithCode(nobody, { ...step, code: "000000" }))).toEqual(["code wrong-code"]);
    const entered = await signInWithCode(nobody, { ...step, code: appCode(key, now) });
    expect(entered.ok && entered.value.actor.loginName).toBe("can-bo");

    await openId.provider().tell({ people: { anna: { ...anna, amr: ["pwd", "otp"] } } });
    expect(await signOn(nobody, "anna")).toMatchObject({
      ok: true,
      value: { challenge: expect.any(String) },
    });
    const trusting = {
      ...nobody,
      signOn: signOnAt(openId.provider().issuer, { factorClaims: { acr: [], amr: ["otp"] } }),
    };
    expect(sessionOf(await signOn(trusting, "anna")).actor.loginName).toBe("can-bo");
  });

  it("lets a second step end with the link that it began by", async () => {
    const { world, nobody } = await worldAt(openId.provider(), open);
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
    const { world, nobody } = await worldAt(openId.provider(), open);
    const [accountId, admin] = [idOf(world, "can-bo"), { ...world.as("quan-tri"), signOn: nobody.signOn }];
    await openId.provider().tell({ people: { "7f3a": {} } });
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
    const { world, nobody } = await worldAt(openId.provider(), open);
    const officer = { ...world.as("thu-ky"), signOn: nobody.signOn };
    const started = await beginSignOn(officer, { origin, next: "/tai-khoan", act: "link" });
    if (!started.ok) throw new Error("not begun");
    const search = await walkAt(started.value.address, "anna");
    expect(codesOf(await back(nobody, search, started.value.kept))).toEqual(["form sso-stale"]);

    const again = await beginSignOn(officer, { origin, next: "/tai-khoan", act: "link" });
    if (!again.ok) throw new Error("not begun");
    const linked = await back(officer, await walkAt(again.value.address, "anna"), again.value.kept);
    expect(linked).toEqual({ ok: true, value: { isLinked: true, next: "/tai-khoan" } });
    // The one above was a failed try of that address; linking is none.
    const counted = await world.db.read
      .selectFrom("rate_limits")
      .select("points")
      .where("key", "like", "sign-in:address:%")
      .execute();
    expect(counted).toEqual([{ points: 1 }]);
    expect(sessionOf(await signOn(nobody, "anna")).actor.loginName).toBe("thu-ky");
  });

  it("keeps the last way in: who has no password does not unlink", async () => {
    const { world, nobody } = await worldAt(openId.provider(), open);
    await world.db.write("system", (tx) =>
      tx.updateTable("accounts").set({ password_hash: null }).where("login_name", "=", "can-bo").execute(),
    );
    expect(codesOf(await signOn(nobody, "anna"))).toEqual([]);
    const officer = { ...world.as("can-bo"), signOn: nobody.signOn };
    expect(codesOf(await unlinkOwnSignOn(officer))).toEqual(["form sso-only-way"]);
  });
});
