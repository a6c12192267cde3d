import { expect, it } from "vitest";
import { tMinus } from "~/domain/calendar/election-week";
import { createCampaign } from "~/usecases/set-up-create.server";
import { copyIntoSetUp, undoCopy } from "~/usecases/set-up-drafts.server";
import { listDependencyRows, listTargetRows } from "~db/queries/campaign-copy.server";
import { listMilestoneUnits } from "~db/queries/milestone-units.server";
import { insertTargets } from "~db/queries/targets.server";
import { describeOnEngines } from "../support/engines";
import { beginSetUp, madeCampaign, quangNinh2026 } from "../support/set-up";
import type { World } from "../support/world";

/** A target of Bãi Cháy for the whole campaign, one for a phase and one for a single week. */
async function setTargets(world: World): Promise<void> {
  const admin = world.as("quan-tri");
  const phase = world.structure.phases.find(({ key }) => key === "dot-2");
  const target = (id: string, period_key: string, amount: number) => ({
    id,
    campaign_id: world.campaign.id,
    unit_id: world.unit("phuong-bai-chay").id,
    category_id: world.category("article").id,
    ...{ period_key, amount, document_id: null, clause: "", version: 1 },
    updated_by: admin.actor?.accountId ?? "",
    updated_at: admin.now(),
  });
  await world.db.write("system", (tx) =>
    insertTargets(tx, [
      target("t1", "campaign", 40),
      target("t2", `phase:${phase?.id}`, 12),
      target("t3", "week:2021-05-03", 5),
    ]),
  );
}

/** The survey is done by each ward and commune; going out waits for it. */
async function linkMilestones(world: World): Promise<void> {
  const campaign_id = world.campaign.id;
  const local = world.structure.tree.units.filter(({ kind }) => kind === "ward" || kind === "commune");
  const [milestone_key, waiting] = ["ra-soat-truc-quan", "ra-quan-luu-dong"];
  await world.db.write("system", async (tx) => {
    const rows = local.map(({ id }) => ({ campaign_id, milestone_key, unit_id: id }));
    await tx.insertInto("milestone_units").values(rows).execute();
    const waits = { campaign_id, milestone_key: waiting, depends_on_key: milestone_key };
    await tx.insertInto("milestone_dependencies").values(waits).execute();
  });
}

const planDays = (world: World, campaignId: string) =>
  world.db.read
    .selectFrom("plan_milestones")
    .select(["key", "due_on"])
    .where("campaign_id", "=", campaignId)
    .orderBy("due_on")
    .execute();

/** Milestones of our own, all due on one day. */
async function addMilestones(world: World, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    campaign_id: world.campaign.id,
    key: `moc-${index}`,
    name: `Mốc ${index}`,
    origin: "internal" as const,
    kind: "deadline",
    duty: "ours" as const,
    due_on: "2021-05-10",
    due_at: null,
    inclusive: 1 as const,
    responsible: "",
    document_id: null,
    clause: "",
    version: 1,
    created_by: null,
    created_at: world.clock.now(),
  }));
  await world.db.write("system", async (tx) => {
    await tx.insertInto("plan_milestones").values(rows).execute();
  });
}

describeOnEngines("copying an earlier election", (open) => {
  it("copies Hạ Long 2021 with every day kept as T−n, and its targets by unit, form and phase", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    await setTargets(world);
    await linkMilestones(world);
    const setUp = await beginSetUp(admin);
    const all = ["units", "phases", "milestones", "content", "rhythm", "targets"] as const;
    expect(await copyIntoSetUp(admin, setUp.id, "ha-long-2021", all)).toMatchObject({ ok: true });
    await setUp.send("basics", { ...quangNinh2026, level: "city", startsOn: "T−142", endsOn: "T+20" });
    expect(await setUp.wrong()).toEqual(["basics level no-city"]);
    expect(await setUp.create()).toMatchObject({ ok: true });

    const copy = await madeCampaign(world, "bau-cu-2026-quang-ninh");
    const old = world.structure;
    expect(copy.units.map(({ key }) => key).sort()).toEqual(old.tree.units.map(({ key }) => key).sort());
    expect(copy.units.filter(({ kind }) => kind === "ward" || kind === "commune")).toHaveLength(33);
    const counted = (phases: typeof old.phases, day: string) =>
      phases
        .map(({ key, kind, startOn, endOn }) => [key, kind, tMinus(day, startOn), tMinus(day, endOn)])
        .sort();
    expect(counted(copy.phases, "2026-03-15")).toEqual(counted(old.phases, "2021-05-23"));
    expect(copy.documents).toEqual([]);
    const milestones = await planDays(world, copy.campaign.id);
    expect(milestones.map(({ key, due_on }) => [key, tMinus("2026-03-15", due_on)])).toEqual([
      ["so-ket-dot-1", 58],
      ["ra-soat-truc-quan", 44],
      ["hoan-thanh-trang-tri", 13],
      ["so-ket-dot-2", 12],
      ["ra-quan-luu-dong", 4],
      ["tong-ket", -19],
    ]);
    const copiedPhase = copy.phases.find(({ key }) => key === "dot-2");
    expect((await listMilestoneUnits(world.db.read, copy.campaign.id)).get("ra-soat-truc-quan")).toHaveLength(
      33,
    );
    expect(await listDependencyRows(world.db.read, copy.campaign.id)).toEqual([
      { key: "ra-quan-luu-dong", waitsFor: "ra-soat-truc-quan" },
    ]);
    const targets = await listTargetRows(world.db.read, copy.campaign.id);
    expect(targets.map(({ periodKey, amount }) => [periodKey, amount]).sort()).toEqual([
      ["campaign", 40],
      [`phase:${copiedPhase?.id}`, 12],
    ]);
    expect(copy.units.find(({ id }) => id === targets[0]?.unitId)?.key).toBe("phuong-bai-chay");
  });

  it("keeps a rule whose milestone comes along; a day counted from one left behind is a day", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    await world.db.write(world.campaign.id, async (tx) => {
      const by = (key: string) => tx.updateTable("plan_milestones").where("key", "=", key);
      await by("ra-quan-luu-dong").set({ rule_anchor: "hoan-thanh-trang-tri", rule_days: 9 }).execute();
      await by("so-ket-dot-2").set({ rule_anchor: "giao-ban-tuan-19", rule_days: 0 }).execute();
    });
    const setUp = await beginSetUp(admin, "a");
    await copyIntoSetUp(admin, setUp.id, "ha-long-2021", ["milestones"]);
    await setUp.send("basics", { ...quangNinh2026, slug: "theo-quy-tac" });
    await setUp.send("units", { root: "Tỉnh", pasted: "Phường A" });
    expect(await setUp.create()).toMatchObject({ ok: true });
    const { campaign } = await madeCampaign(world, "theo-quy-tac");
    const rows = await world.db.read
      .selectFrom("plan_milestones")
      .select(["key", "rule_anchor"])
      .where("campaign_id", "=", campaign.id)
      .where("key", "in", ["ra-quan-luu-dong", "so-ket-dot-2"])
      .orderBy("key")
      .execute();
    expect(rows).toEqual([
      { key: "ra-quan-luu-dong", rule_anchor: "hoan-thanh-trang-tri" },
      { key: "so-ket-dot-2", rule_anchor: null },
    ]);
  });

  it("gives back what stood there before the copying", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    const setUp = await beginSetUp(admin);
    await setUp.send("units", { root: "Tỉnh", pasted: "Phường A" });
    await copyIntoSetUp(admin, setUp.id, "ha-long-2021", ["units"]);
    const count = async () => {
      const { part } = await setUp.page("units");
      return part.step === "units" ? part.total : -1;
    };
    expect(await count()).toBe(53);
    await undoCopy(admin, setUp.id);
    expect(await count()).toBe(1);
    expect(await copyIntoSetUp(admin, setUp.id, "khong-co", ["units"])).toMatchObject({
      ok: false,
      problems: [{ field: "from", code: "campaign-unknown" }],
    });
  });

  it("makes an election of 200 units and 60 milestones", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    await addMilestones(world, 54);
    const units = Array.from({ length: 200 }, (_, index) => `Đơn vị ${index + 1}`);
    const setUp = await beginSetUp(admin, "a");
    await copyIntoSetUp(admin, setUp.id, "ha-long-2021", ["milestones", "targets"]);
    await setUp.send("basics", { ...quangNinh2026, slug: "lon-nhat" });
    await setUp.send("units", { root: "Tỉnh", pasted: units.join("\n") });
    const { part } = await setUp.page("preview");
    const version = part.step === "preview" ? part.version : 0;
    const created = await createCampaign(admin, setUp.id, { key: "make", version });
    expect(created).toMatchObject({ ok: true, value: { units: 200 } });
    const { campaign } = await madeCampaign(world, "lon-nhat");
    expect(await planDays(world, campaign.id)).toHaveLength(60);
  });
});
