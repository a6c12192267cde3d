import { expect, it } from "vitest";
import { changeOwnPassword, changeOwnSettings } from "~/usecases/own-account.server";
import { findActor } from "~/usecases/sessions.server";
import {
  auditHead,
  auditSince,
  codesOf,
  contextOf,
  signedIn,
  signsIn,
  storedTexts,
} from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { chosen } from "../support/invitations";
import { worldPassword } from "../support/world";

describeOnEngines("one's own account", (open) => {
  const change = { currentPassword: worldPassword, ...chosen };

  it("changes its password, ends the other sessions and keeps this one", async () => {
    const world = await open();
    const [other, mine] = [await signedIn(world, "can-bo"), await signedIn(world, "can-bo")];
    await world.db.write("system", (tx) =>
      tx.updateTable("accounts").set({ must_change_password: 1 }).execute(),
    );
    const head = await auditHead(world);
    expect(codesOf(await changeOwnPassword(await contextOf(world, mine.token), change))).toEqual([]);
    expect(await findActor(world.asNobody(), other.token)).toBeNull();
    expect((await findActor(world.asNobody(), mine.token))?.mustChangePassword).toBe(false);
    expect(await signsIn(world, "can-bo", worldPassword)).toBe(false);
    expect(await signsIn(world, "can-bo", chosen.newPassword)).toBe(true);
    const [line] = await auditSince(world, head);
    expect([line?.action, line?.payload]).toEqual(["account.password-changed", { sessions: 1 }]);
    expect(await storedTexts(world)).not.toContain(chosen.newPassword);
  });

  it("says at each field what is wrong with a new password", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const same = {
      currentPassword: worldPassword,
      newPassword: worldPassword,
      newPasswordAgain: worldPassword,
    };
    expect(codesOf(await changeOwnPassword(ctx, same))).toEqual([
      "newPassword password-common",
      "newPassword password-same",
    ]);
    const empty = { currentPassword: "", newPassword: "ngắn", newPasswordAgain: "dài" };
    expect(codesOf(await changeOwnPassword(ctx, empty))).toEqual([
      "currentPassword required",
      "newPassword password-short",
      "newPasswordAgain passwords-differ",
    ]);
  });

  it("asks for the current password, ten times at most", async () => {
    const world = await open();
    const wrong = { ...change, currentPassword: "không phải mật khẩu" };
    const first = await changeOwnPassword(world.as("can-bo"), wrong);
    expect(first).toEqual({
      ok: false,
      problems: [{ field: "currentPassword", code: "wrong-current-password", params: { left: 9 } }],
    });
    for (let time = 1; time < 10; time += 1) await changeOwnPassword(world.as("can-bo"), wrong);
    expect(codesOf(await changeOwnPassword(world.as("can-bo"), change))).toEqual(["form too-many-tries"]);
  });

  it("takes one of two changes at the same moment", async () => {
    const world = await open();
    const other = { newPassword: "mưa rào tháng bảy", newPasswordAgain: "mưa rào tháng bảy" };
    const outcomes = await Promise.all([
      changeOwnPassword(world.as("can-bo"), change),
      changeOwnPassword(world.as("can-bo"), { ...change, ...other }),
    ]);
    expect(outcomes.map(codesOf).sort()).toEqual([[], ["currentPassword wrong-current-password"]]);
  });

  it("keeps language and theme, told once", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    const head = await auditHead(world);
    const ctx = await contextOf(world, token);
    await changeOwnSettings(ctx, { locale: "en", theme: "dark" });
    await changeOwnSettings(ctx, { locale: "en", theme: "dark" });
    expect(await findActor(world.asNobody(), token)).toMatchObject({ locale: "en", theme: "dark" });
    expect((await auditSince(world, head)).map(({ action, payload }) => [action, payload])).toEqual([
      [
        "account.settings-changed",
        { before: { locale: "vi", theme: "auto" }, after: { locale: "en", theme: "dark" } },
      ],
    ]);
  });
});
