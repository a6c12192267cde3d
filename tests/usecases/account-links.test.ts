import { expect, it } from "vitest";
import { acceptLink, loadLinkPage, resetAccess } from "~/usecases/account-links.server";
import { disableAccount, enableAccount } from "~/usecases/accounts.server";
import { findActor } from "~/usecases/sessions.server";
import { actionsSince, auditHead, auditSince, codesOf, idOf, signedIn, signsIn } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { chosen, invited, resetLink } from "../support/invitations";
import { worldPassword } from "../support/world";

describeOnEngines("a one-time link", (open) => {
  it("works once, also when it is used twice at the same moment", async () => {
    const world = await open();
    const { token } = await invited(world);
    const head = await auditHead(world);
    const tries = Array.from({ length: 8 }, () => acceptLink(world.asNobody(), token, chosen));
    const codes = (await Promise.all(tries)).map(codesOf);
    expect(codes.filter((one) => one.length === 0)).toHaveLength(1);
    expect(codes.filter((one) => one[0] === "form link-spent")).toHaveLength(7);
    expect(codesOf(await acceptLink(world.asNobody(), token, chosen))).toEqual(["form link-spent"]);
    expect(await loadLinkPage(world.asNobody(), token)).toBeNull();
    expect(await actionsSince(world, head)).toEqual(["account.link-used"]);
  });

  it("of an invitation works for 72 hours, of a reset for 24, to the second", async () => {
    const world = await open();
    const { accountId, token } = await invited(world);
    world.clock.set("2021-05-07T01:59:59.999Z");
    expect(await loadLinkPage(world.asNobody(), token)).not.toBeNull();
    world.clock.set("2021-05-07T02:00:00.000Z");
    expect(await loadLinkPage(world.asNobody(), token)).toBeNull();
    expect(codesOf(await acceptLink(world.asNobody(), token, chosen))).toEqual(["form link-spent"]);

    const again = await resetLink(world, accountId);
    expect((await loadLinkPage(world.asNobody(), again))?.purpose).toBe("invite");
    const reset = await resetLink(world, idOf(world, "can-bo"));
    expect(await loadLinkPage(world.asNobody(), reset)).toMatchObject({
      purpose: "reset",
      expiresAt: "2021-05-08T02:00:00.000Z",
    });
    world.clock.set("2021-05-08T01:59:59.999Z");
    expect(codesOf(await acceptLink(world.asNobody(), reset, chosen))).toEqual([]);
  });

  it("replaces the one before it", async () => {
    const world = await open();
    const { accountId, token } = await invited(world);
    const newer = await resetLink(world, accountId);
    expect(codesOf(await acceptLink(world.asNobody(), token, chosen))).toEqual(["form link-spent"]);
    expect(codesOf(await acceptLink(world.asNobody(), newer, chosen))).toEqual([]);
  });

  it("that resets a password ends every session of the account when it is used, not when it is made", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    const link = await resetLink(world, idOf(world, "can-bo"));
    expect(await findActor(world.asNobody(), token)).not.toBeNull();
    await acceptLink(world.asNobody(), link, chosen);
    expect(await findActor(world.asNobody(), token)).toBeNull();
    expect(await signsIn(world, "can-bo", worldPassword)).toBe(false);
    expect(await signsIn(world, "can-bo", chosen.newPassword)).toBe(true);
  });

  it("stays good when the chosen password is refused", async () => {
    const world = await open();
    const { token } = await invited(world);
    const weak = { newPassword: "bai-chay-2021", newPasswordAgain: "bai-chay-2021" };
    expect(codesOf(await acceptLink(world.asNobody(), token, weak))).toEqual([
      "newPassword password-is-name",
    ]);
    const differing = { ...chosen, newPasswordAgain: "con trâu đi bừa trưa" };
    expect(codesOf(await acceptLink(world.asNobody(), token, differing))).toEqual([
      "newPasswordAgain passwords-differ",
    ]);
    expect(codesOf(await acceptLink(world.asNobody(), token, chosen))).toEqual([]);
  });

  it("is worthless for a disabled account, and none is made for one", async () => {
    const world = await open();
    const { accountId, token } = await invited(world);
    await disableAccount(world.as("quan-tri"), accountId, 1);
    expect(codesOf(await acceptLink(world.asNobody(), token, chosen))).toEqual(["form link-spent"]);
    expect(codesOf(await resetAccess(world.as("quan-tri"), accountId))).toEqual(["form account-disabled"]);
    await enableAccount(world.as("quan-tri"), accountId, 2);
    expect(codesOf(await acceptLink(world.asNobody(), token, chosen))).toEqual(["form link-spent"]);
  });

  it("tells the audit trail of its purpose and end", async () => {
    const world = await open();
    const head = await auditHead(world);
    await resetLink(world, idOf(world, "can-bo"));
    expect((await auditSince(world, head)).map(({ action, payload }) => [action, payload])).toEqual([
      ["account.link-issued", { purpose: "reset", expiresAt: "2021-05-05T02:00:00.000Z" }],
    ]);
  });
});
