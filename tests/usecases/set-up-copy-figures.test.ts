import { expect, it } from "vitest";
import { copyIntoSetUp } from "~/usecases/set-up-drafts.server";
import { insertRule, listRules, listUnitSizes, upsertUnitSize } from "~db/queries/target-rules.server";
import { describeOnEngines } from "../support/engines";
import { beginSetUp, madeCampaign, quangNinh2026 } from "../support/set-up";
import type { World } from "../support/world";

function rootOf({ structure, campaign }: World) {
  const [root] = structure.tree.rootsOn(campaign.electionOn);
  if (!root) throw new Error("the test world has no root");
  return root;
}

/** Three rules that a new election can have, one for a single week, and the size of one ward. */
async function setRules(world: World): Promise<void> {
  const admin = world.as("quan-tri");
  const by = admin.actor?.accountId ?? "";
  const phase = world.structure.phases.find(({ key }) => key === "dot-2");
  const rule = (id: string, more: object) => ({
    id,
    campaign_id: world.campaign.id,
    category_id: world.category("article").id,
    ...{ factor: 2, size_key: null, times: "day" as const, period_key: "campaign" },
    ...{ scope: "local" as const, scope_unit_id: null, document_id: null, clause: "Mục II" },
    ...{ removed_at: null, version: 3, created_by: by, created_at: admin.now() },
    ...more,
  });
  await world.db.write("system", async (tx) => {
    await insertRule(tx, rule("r1", { factor: 10, size_key: "polling-areas", times: "once" }));
    const under = { scope: "under", scope_unit_id: rootOf(world).id };
    await insertRule(
      tx,
      rule("r2", { factor: 1, times: "once", period_key: `phase:${phase?.id}`, ...under }),
    );
    await insertRule(tx, rule("r3", { period_key: "days:2021-05-01:2021-05-22" }));
    await insertRule(tx, rule("r4", { period_key: "week:2021-05-03" }));
    const size = { campaign_id: world.campaign.id, size_key: "polling-areas", amount: 12, source: "QĐ 15" };
    const stamp = { version: 2, updated_by: by, updated_at: admin.now() };
    await upsertUnitSize(tx, { ...size, ...stamp, unit_id: world.unit("phuong-bai-chay").id });
  });
}

describeOnEngines("copying the figures of an earlier plan", (open) => {
  it("takes rules and sizes over by unit, form and phase; days of a rule keep their T−n, its week stays behind", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    await setRules(world);
    const setUp = await beginSetUp(admin);
    await copyIntoSetUp(admin, setUp.id, "ha-long-2021", ["units", "phases", "content", "targets"]);
    const days = { startsOn: "T−142", endsOn: "T+20" };
    await setUp.send("basics", { ...quangNinh2026, level: "province", ...days });
    const { part } = await setUp.page("preview");
    expect(part.step === "preview" && part.preview).toMatchObject({ targets: 0, rules: 3 });
    expect(await setUp.create()).toMatchObject({ ok: true });

    const copy = await madeCampaign(world, "bau-cu-2026-quang-ninh");
    const phase = copy.phases.find(({ key }) => key === "dot-2")?.id;
    const rules = await listRules(world.db.read, copy.campaign.id);
    const unit = (key: string) => copy.units.find((one) => one.key === key)?.id;
    expect(
      rules.map(({ factor, sizeKey, times, periodKey, scope, scopeUnitId }) => [
        factor,
        sizeKey,
        times,
        periodKey,
        scope,
        scopeUnitId,
      ]),
    ).toEqual([
      [10, "polling-areas", "once", "campaign", "local", null],
      [1, null, "once", `phase:${phase}`, "under", unit(rootOf(world).key)],
      // 1 to 22 May 2021 are T−22 to T−1.
      [2, null, "day", "days:2026-02-21:2026-03-14", "local", null],
    ]);
    const category = copy.categories.find(({ id }) => id === rules[0]?.categoryId)?.key;
    expect(category).toBe("article");
    const sizes = await listUnitSizes(world.db.read, copy.campaign.id);
    expect(sizes).toMatchObject([
      {
        unitId: unit("phuong-bai-chay"),
        sizeKey: "polling-areas",
        amount: 12,
        source: `QĐ 15 (${world.campaign.shortName})`,
      },
    ]);
  });
});
