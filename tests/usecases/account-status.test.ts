import { expect, it } from "vitest";
import { acceptLink } from "~/usecases/account-links.server";
import { createAccount, disableAccount, enableAccount } from "~/usecases/accounts.server";
import { loadAdministration } from "~/usecases/administration-page.server";
import { findActor } from "~/usecases/sessions.server";
import { actionsSince, auditHead, codesOf, idOf, signedIn, signsIn } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { chosen, newDetails } from "../support/invitations";
import { worldPassword } from "../support/world";

describeOnEngines("disabling an account", (open) => {
  it("ends its sessions at once, and enabling lets it sign in with the old password again", async () => {
    const world = await open();
    const accountId = idOf(world, "can-bo");
    const { token } = await signedIn(world, "can-bo");
    const head = await auditHead(world);
    await disableAccount(world.as("quan-tri"), accountId, 1);
    expect(await findActor(world.asNobody(), token)).toBeNull();
    expect(await signsIn(world, "can-bo", worldPassword)).toBe(false);
    await enableAccount(world.as("quan-tri"), accountId, 2);
    expect(await findActor(world.asNobody(), token)).toBeNull();
    expect(await signsIn(world, "can-bo", worldPassword)).toBe(true);
    expect(await actionsSince(world, head)).toEqual([
      "account.disabled",
      "account.enabled",
      "session.started",
    ]);
  });

  it("refuses the last administrator", async () => {
    const world = await open();
    const head = await auditHead(world);
    const outcome = await disableAccount(world.as("quan-tri"), idOf(world, "quan-tri"), 1);
    expect(codesOf(outcome)).toEqual(["form last-administrator"]);
    expect(await actionsSince(world, head)).toEqual([]);
  });

  it("leaves one administrator when two are disabled at the same moment", async () => {
    const world = await open();
    const [one, two] = [idOf(world, "quan-tri"), idOf(world, "thu-ky")];
    await world.db.write("system", (tx) =>
      tx
        .updateTable("memberships")
        .set({ role: "administrator", campaign_id: null })
        .where("account_id", "=", two)
        .execute(),
    );
    const outcomes = await Promise.all([
      disableAccount(world.as("quan-tri"), one, 1),
      disableAccount(world.as("quan-tri"), two, 1),
    ]);
    expect(outcomes.map(codesOf).sort()).toEqual([[], ["form last-administrator"]]);
    expect((await loadAdministration(world.as("quan-tri"))).administrators).toBe(1);
  });

  it("does not count an administrator who was invited and never came, nor one with an end", async () => {
    const world = await open();
    const key = "admin-2";
    const membership = { role: "administrator" as const, scope: "system", from: "01/05/2021", lastDay: "" };
    const made = await createAccount(world.as("quan-tri"), { key, details: newDetails, membership });
    if (!made.ok || !made.value.link) throw new Error("the account was not created");
    const disable = () => disableAccount(world.as("quan-tri"), idOf(world, "quan-tri"), 1);
    expect(codesOf(await disable())).toEqual(["form last-administrator"]);
    await acceptLink(world.asNobody(), made.value.link.token, chosen);
    await world.db.write("system", (tx) =>
      tx
        .updateTable("memberships")
        .set({ valid_to: "2021-06-01" })
        .where("account_id", "=", made.value.accountId)
        .execute(),
    );
    expect(codesOf(await disable())).toEqual(["form last-administrator"]);
    await world.db.write("system", (tx) =>
      tx
        .updateTable("memberships")
        .set({ valid_to: null })
        .where("account_id", "=", made.value.accountId)
        .execute(),
    );
    expect(codesOf(await disable())).toEqual([]);
  });
});
