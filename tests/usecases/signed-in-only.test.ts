import { expect, test } from "vitest";
import { campaignKinds, defaultTerms } from "~/domain/retention";
import { retentionForm } from "~/domain/retention-form";
import { NotFound, SignInNeeded, type UseCaseContext } from "~/usecases/context.server";
import { setRetention } from "~/usecases/retention.server";
import {
  finishSetUp,
  loadSecondFactor,
  removeOwnFactor,
  renewRecoveryCodes,
} from "~/usecases/second-factor.server";
import { revokeOtherSessions, revokeOwnSession } from "~/usecases/sessions.server";
import { keptReturnPath, leaveSignOn } from "~/usecases/sign-on.server";
import {
  linkAccountSignOn,
  loadAccountSignOn,
  loadOwnSignOn,
  unlinkAccountSignOn,
  unlinkOwnSignOn,
} from "~/usecases/sign-on-links.server";
import { confirmStepUp, wayToConfirm } from "~/usecases/step-up.server";
import { loadWhatIsKept } from "~/usecases/what-is-kept.server";
import { codesOf, idOf } from "../support/accounts";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, slug } from "../support/output-acts";
import { signOnAt } from "../support/sign-on";

describeOnSqlite("what is one's own", (open) => {
  test.each<[string, (nobody: UseCaseContext) => Promise<unknown>]>([
    ["ending a session", (nobody) => revokeOwnSession(nobody, "x")],
    ["ending all other sessions", (nobody) => revokeOtherSessions(nobody)],
    ["the second factor", (nobody) => loadSecondFactor(nobody)],
    ["the way to confirm", (nobody) => wayToConfirm(nobody)],
    ["confirming", (nobody) => confirmStepUp(nobody, { password: "x", code: "" })],
    ["the link to single sign-on", (nobody) => loadOwnSignOn(nobody)],
  ])("%s is for those who have signed in", async (_, act) => {
    const world = await open();
    const nobody = { ...world.asNobody(), signOn: signOnAt("https://id.example") };
    await expect(act(nobody)).rejects.toThrow(SignInNeeded);
  });

  test("without other sessions none is ended and nothing is written down", async () => {
    const world = await open();
    expect(await revokeOtherSessions(world.as("can-bo"))).toBe(0);
    const lines = await world.db.read
      .selectFrom("audit_entries")
      .select("id")
      .where("action", "=", "session.revoked")
      .execute();
    expect(lines).toEqual([]);
  });

  test("without a second factor there is none to switch off, no codes to renew and no key to confirm", async () => {
    const world = await open();
    const officer = world.as("can-bo");
    expect(codesOf(await finishSetUp(officer, ""))).toEqual(["code required"]);
    expect(codesOf(await finishSetUp(officer, "123456"))).toEqual(["code set-up-over"]);
    await expect(renewRecoveryCodes(officer)).rejects.toThrow(NotFound);
    expect(codesOf(await removeOwnFactor(officer))).toEqual([]);
    const lines = await world.db.read
      .selectFrom("audit_entries")
      .select("id")
      .where("action", "like", "factor.%")
      .execute();
    expect(lines).toEqual([]);
  });

  test("who has no password and no link yet confirms by a password, with a link at the provider", async () => {
    const world = await open();
    const signOn = signOnAt("https://id.example");
    await world.db.write("system", (tx) =>
      tx.updateTable("accounts").set({ password_hash: null }).where("login_name", "=", "can-bo").execute(),
    );
    const officer = { ...world.as("can-bo"), signOn };
    expect(await wayToConfirm(officer)).toEqual({ by: "password" });
    const admin = { ...world.as("quan-tri"), signOn };
    carriedOut(await linkAccountSignOn(admin, idOf(world, "can-bo"), "7f3a"));
    expect(await wayToConfirm(officer)).toEqual({ by: "sign-on", name: "Tỉnh" });
    expect(codesOf(await unlinkOwnSignOn(officer))).toEqual(["form sso-only-way"]);
    expect((await loadAccountSignOn(admin, idOf(world, "can-bo")))?.linked).toMatchObject({
      subject: "7f3a",
    });
  });
});

describeOnSqlite("an account's link to single sign-on", (open) => {
  test("is made once, to an account that there is, and taken away once", async () => {
    const world = await open();
    const admin = { ...world.as("quan-tri"), signOn: signOnAt("https://id.example") };
    const officer = idOf(world, "can-bo");
    const link = (account: string, subject: string) => linkAccountSignOn(admin, account, subject);
    expect(codesOf(await link(officer, "x".repeat(256)))).toEqual(["subject sso-subject-long"]);
    await expect(link("khong-co", "7f3a")).rejects.toThrow(NotFound);
    expect(codesOf(await link(officer, "7f3a"))).toEqual([]);
    expect(codesOf(await link(officer, "7f3a"))).toEqual([]);
    expect(codesOf(await link(officer, "8b1c"))).toEqual(["subject sso-other-subject"]);
    await unlinkAccountSignOn(admin, officer);
    await unlinkAccountSignOn(admin, officer);
    const lines = await world.db.read
      .selectFrom("audit_entries")
      .select("action")
      .where("action", "like", "sign-on.%")
      .execute();
    expect(lines.map(({ action }) => action).sort()).toEqual(["sign-on.linked", "sign-on.unlinked"]);
    const own = { ...world.as("can-bo"), signOn: admin.signOn };
    expect(codesOf(await unlinkOwnSignOn(own))).toEqual([]);
  });

  test("is not spoken of where there is no provider, and no sign-on that nobody began has a way back", async () => {
    const world = await open();
    expect(await loadAccountSignOn(world.as("quan-tri"), idOf(world, "can-bo"))).toBeNull();
    expect(keptReturnPath(world.asNobody(), null)).toBeNull();
    expect(keptReturnPath(world.asNobody(), "khong-co")).toBeNull();
    expect(await leaveSignOn(world.as("can-bo"), "https://cotmoc.example")).toBeNull();
  });
});

describeOnSqlite("the page about what is kept", (open) => {
  test("names an election whose terms are its own, and no other", async () => {
    const world = await open();
    const differing = async () =>
      (await loadWhatIsKept(world.asNobody())).campaignKinds.filter(({ differs }) => differs.length > 0);
    expect(await differing()).toEqual([]);
    const kind = "case-texts";
    const months = defaultTerms[kind] + 6;
    const form = retentionForm.parse({
      ...Object.fromEntries(campaignKinds.map((one) => [`months-${one}`, String(defaultTerms[one])])),
      ...{
        [`months-${kind}`]: String(months),
        _key: "k1",
        _version: "0",
        reason: "Theo quy định",
        confirm: "",
      },
    });
    carriedOut(await setRetention(world.as("thu-ky"), slug, form));
    expect(await differing()).toMatchObject([
      { kind, differs: [{ campaign: world.campaign.shortName, months }] },
    ]);
    const again = (more: object) => setRetention(world.as("thu-ky"), slug, { ...form, ...more });
    expect(codesOf(await again({ _key: "k2", _version: "1" }))).toEqual(["form nothing-changed"]);
    expect(codesOf(await again({ _key: "k3", _version: "0" }))).toEqual(["form changed-by-other"]);
    expect(codesOf(await again({ _key: "k4", reason: "" }))).toEqual(["reason required"]);
    expect(codesOf(await again({ _key: "k5", reason: "Gọi 0912345678" }))).toEqual(["reason personal-phone"]);
  });
});
