import { expect, it } from "vitest";
import { Busy } from "~/domain/busy";
import { resetAccess } from "~/usecases/account-links.server";
import { createAccount, disableAccount, editAccount, enableAccount } from "~/usecases/accounts.server";
import { SignInNeeded, StepUpNeeded, type UseCaseContext } from "~/usecases/context.server";
import { removeFactor } from "~/usecases/factor-removal.server";
import { endMembership, grantMembership } from "~/usecases/memberships.server";
import { changeOwnPassword } from "~/usecases/own-account.server";
import {
  finishSetUp,
  removeOwnFactor,
  renewRecoveryCodes,
  startSetUp,
} from "~/usecases/second-factor.server";
import { revokeOwnSession } from "~/usecases/sessions.server";
import { confirmStepUp, requireStepUp } from "~/usecases/step-up.server";
import { askReopening, decideReopening } from "~/usecases/week-reopening.server";
import { codesOf, contextOf, idOf, signedIn } from "../support/accounts";
import { appCode, later, withFactor } from "../support/authenticator";
import { describeOnEngines } from "../support/engines";
import { newAccount } from "../support/invitations";
import { type World, worldPassword } from "../support/world";

const byPassword = (password: string) => ({ password, code: "" });
const byCode = (code: string) => ({ password: "", code });

/** Signed in, and for so long that what is dear asks again. */
const unconfirmed = (ctx: UseCaseContext): UseCaseContext => ({
  ...ctx,
  actor: ctx.actor && { ...ctx.actor, confirmedAt: null },
});

describeOnEngines("confirming before what is dear, sudo mode (row 20 of reliability)", (open) => {
  it("is not asked within ten minutes of signing in, then it is, and the password opens ten more", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    const began = world.clock.now();
    world.clock.set(later(began, 599));
    requireStepUp(await contextOf(world, token));
    world.clock.set(later(began, 600));
    const ctx = await contextOf(world, token);
    expect(() => requireStepUp(ctx)).toThrow(StepUpNeeded);
    expect(() => requireStepUp(world.asNobody())).toThrow(SignInNeeded);
    expect(codesOf(await confirmStepUp(ctx, byPassword("")))).toEqual(["password required"]);
    expect(codesOf(await confirmStepUp(ctx, byPassword("sai mật khẩu rồi")))).toEqual([
      "password wrong-current-password",
    ]);
    expect(() => requireStepUp(ctx)).toThrow(StepUpNeeded);
    expect(codesOf(await confirmStepUp(ctx, byPassword(worldPassword)))).toEqual([]);
    requireStepUp(await contextOf(world, token));
  });

  it("holds for that session alone", async () => {
    const world = await open();
    const [mine, other] = [await signedIn(world, "can-bo"), await signedIn(world, "can-bo")];
    world.clock.set(later(world.clock.now(), 700));
    await confirmStepUp(await contextOf(world, mine.token), byPassword(worldPassword));
    const still = await contextOf(world, other.token);
    expect(() => requireStepUp(still)).toThrow(StepUpNeeded);
  });

  it("asks for a code and not the password where there is a second factor, each code once", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    const ctx = await contextOf(world, token);
    const { key, codes } = await withFactor({ ...world, as: () => ctx }, "can-bo");
    world.clock.set(later(world.clock.now(), 700));
    const now = world.clock.now();
    const late = await contextOf(world, token);
    expect(codesOf(await confirmStepUp(late, byPassword(worldPassword)))).toEqual(["code required"]);
    expect(codesOf(await confirmStepUp(late, byCode(appCode(key, now))))).toEqual([]);
    expect(codesOf(await confirmStepUp(late, byCode(appCode(key, now))))).toEqual(["code wrong-code"]);
    expect(codesOf(await confirmStepUp(late, byCode(codes[0] ?? "")))).toEqual([]);
    expect(codesOf(await confirmStepUp(late, byCode(codes[0] ?? "")))).toEqual(["code wrong-code"]);
    const told = await world.db.read
      .selectFrom("audit_entries")
      .select(["subject_id as whose", "account_id as by"])
      .where("action", "=", "factor.recovery-used")
      .execute();
    expect(told).toEqual([{ whose: idOf(world, "can-bo"), by: idOf(world, "can-bo") }]);
  });

  it("counts its tries with those of signing in", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    const ctx = await contextOf(world, token);
    for (let time = 0; time < 10; time += 1) await confirmStepUp(ctx, byPassword("sai mật khẩu rồi"));
    expect(codesOf(await confirmStepUp(ctx, byPassword(worldPassword)))).toEqual(["form too-many-tries"]);
  });

  it("counts no try that the server had no time for", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    const ctx = await contextOf(world, token);
    const verify = () => Promise.reject(new Busy());
    const crowded = { ...ctx, passwords: { ...ctx.passwords, verify } };
    for (let time = 0; time < 10; time += 1)
      await expect(confirmStepUp(crowded, byPassword(worldPassword))).rejects.toThrow(Busy);
    expect(codesOf(await confirmStepUp(ctx, byPassword(worldPassword)))).toEqual([]);
  });

  it("confirms nothing for a session that was ended meanwhile", async () => {
    const world = await open();
    const { token, actor } = await signedIn(world, "can-bo");
    const ctx = await contextOf(world, token);
    await revokeOwnSession(ctx, actor.sessionId);
    await expect(confirmStepUp(ctx, byPassword(worldPassword))).rejects.toThrow(SignInNeeded);
  });

  it("stands before changes of roles, access and factors, and before opening a closed week again", async () => {
    const world = await open();
    const [chief, secretary] = [unconfirmed(world.as("quan-tri")), unconfirmed(world.as("thu-ky"))];
    const accountId = idOf(world, "can-bo");
    const draft = newAccount(world).membership;
    const before = await rowsOf(world);
    const { displayName, title } = newAccount(world).details;
    const details = { loginName: "can-bo", displayName, title, email: null };
    const edit = (other: { email?: string; loginName?: string }) =>
      editAccount(chief, accountId, { version: 1, details: { ...details, ...other } });
    const dear: [string, () => Promise<unknown>][] = [
      ["a role given", () => grantMembership(chief, accountId, { key: "a", draft })],
      ["a role ended", () => endMembership(chief, { accountId, membershipId: "x", was: null, lastDay: "" })],
      ["an account made", () => createAccount(chief, newAccount(world))],
      ["a link", () => resetAccess(chief, accountId)],
      ["an account closed", () => disableAccount(chief, accountId, 1)],
      ["an account opened", () => enableAccount(chief, accountId, 1)],
      ["a factor taken", () => removeFactor(chief, accountId)],
      ["an address to sign on by", () => edit({ email: "nguoi-khac@example.vn" })],
      ["a name to sign in by", () => edit({ loginName: "nguoi-khac" })],
      ["a key", () => startSetUp(chief)],
      ["a first code", () => finishSetUp(chief, "123456")],
      ["recovery codes", () => renewRecoveryCodes(chief)],
      ["the own factor", () => removeOwnFactor(chief)],
      [
        "asking for a week",
        () =>
          askReopening(secretary, world.campaign.slug, {
            _key: "b",
            closure: "x",
            reason: "Bổ sung số liệu của phường",
          }),
      ],
      ["a week", () => decideReopening(secretary, world.campaign.slug, "x", "consented")],
    ];
    for (const [name, act] of dear) await expect(act(), name).rejects.toThrow(StepUpNeeded);
    expect(await rowsOf(world)).toEqual(before);
  });

  it("stands before the own password where there is a second factor", async () => {
    const world = await open();
    await withFactor(world, "can-bo");
    const ctx = world.as("can-bo");
    const late = { ...ctx, actor: ctx.actor && { ...ctx.actor, factor: "held" as const, confirmedAt: null } };
    const change = {
      currentPassword: worldPassword,
      newPassword: "thuyền về bến cũ",
      newPasswordAgain: "thuyền về bến cũ",
    };
    await expect(changeOwnPassword(late, change)).rejects.toThrow(StepUpNeeded);
    expect(codesOf(await changeOwnPassword(ctx, change))).toEqual([]);
  });
});

async function rowsOf(world: World) {
  const count = async (table: "audit_entries" | "memberships" | "account_links" | "second_factors") =>
    (await world.db.read.selectFrom(table).selectAll().execute()).length;
  return {
    audit: await count("audit_entries"),
    memberships: await count("memberships"),
    links: await count("account_links"),
    factors: await count("second_factors"),
  };
}
