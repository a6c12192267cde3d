import { expect, it } from "vitest";
import { accountSearchSchema, loadAccountList } from "~/usecases/account-pages.server";
import { disableAccount } from "~/usecases/accounts.server";
import { loadAdministration } from "~/usecases/administration-page.server";
import { idOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { invited } from "../support/invitations";
import type { World } from "../support/world";

describeOnEngines("the list of accounts", (open) => {
  const searchOf = (search: Record<string, string>) => accountSearchSchema.parse(search);
  const namesFor = async (world: World, search: Record<string, string>) =>
    (await loadAccountList(world.as("quan-tri"), searchOf(search))).accounts.map(
      ({ loginName }) => loginName,
    );

  it("is in Vietnamese order and found without marks", async () => {
    const world = await open();
    expect(await namesFor(world, {})).toEqual([
      "can-bo",
      "cong-tac-vien",
      "lanh-dao",
      "quan-tri",
      "thu-truong",
      "thu-ky",
      "thu-ky-2",
    ]);
    expect(await namesFor(world, { text: "lanh dao tieu" })).toEqual(["lanh-dao"]);
    expect(await namesFor(world, { text: "THƯ KÝ" })).toEqual(["thu-ky", "thu-ky-2"]);
    expect(await namesFor(world, { text: "không ai" })).toEqual([]);
  });

  it("is narrowed by role and by state", async () => {
    const world = await open();
    await invited(world);
    await disableAccount(world.as("quan-tri"), idOf(world, "lanh-dao"), 1);
    expect(await namesFor(world, { role: "member" })).toEqual(["bai-chay", "can-bo"]);
    expect(await namesFor(world, { state: "invited" })).toEqual(["bai-chay"]);
    expect(await namesFor(world, { state: "disabled" })).toEqual(["lanh-dao"]);
    expect(await namesFor(world, { role: "nothing-known", state: "x" })).toHaveLength(8);
  });

  it("comes in pages of fifty that miss and repeat nobody", async () => {
    const world = await open();
    await world.db.write("system", async (tx) => {
      const { password_hash: _, ...model } = await tx
        .selectFrom("accounts")
        .selectAll()
        .where("login_name", "=", "can-bo")
        .executeTakeFirstOrThrow();
      const more = Array.from({ length: 100 }, (_one, at) => ({
        ...model,
        id: `id-${at}`,
        login_name: `dv-${at}`,
      }));
      await tx.insertInto("accounts").values(more).execute();
    });
    const seen: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page = await loadAccountList(world.as("quan-tri"), searchOf({ after }));
      expect(page.total).toBe(107);
      seen.push(...page.accounts.map(({ id }) => id));
      after = page.older;
    }
    expect([seen.length, new Set(seen).size]).toEqual([107, 107]);
  });

  it("counts on the first page, which warns of too few secretaries and of accounts without a role", async () => {
    const world = await open();
    const before = await loadAdministration(world.as("quan-tri"));
    expect(before).toEqual({
      accounts: { active: 7, invited: 0, disabled: 0 },
      campaigns: 1,
      administrators: 1,
      fewSecretaries: [],
      withoutRole: 0,
      failedJobs: 0,
      auditFindings: 0,
      isBackupLate: true,
    });
    await disableAccount(world.as("quan-tri"), idOf(world, "thu-ky-2"), 1);
    await world.db.write("system", (tx) =>
      tx.deleteFrom("memberships").where("account_id", "=", idOf(world, "can-bo")).execute(),
    );
    const after = await loadAdministration(world.as("quan-tri"));
    expect(after.accounts).toEqual({ active: 6, invited: 0, disabled: 1 });
    expect(after.fewSecretaries).toEqual([{ campaign: world.campaign.shortName, secretaries: 1, needed: 2 }]);
    expect(after.withoutRole).toBe(1);
  });
});
