import { expect, test } from "vitest";
import { newId } from "~/adapters/ids.server";
import { moveElectionDay } from "~/usecases/election-day-move.server";
import { dueDays, lookAtDay, moveFormOf, slug } from "../support/election-day";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const plannedMilestones = 60;
const unitsEach = 200;

/** 60 milestones of the plan, each done unit by unit by 200 units, every one with a line of its history. */
async function fill(world: World): Promise<void> {
  const units = Array.from({ length: unitsEach }, (_, index) => unitRow(world, index));
  const milestones = Array.from({ length: plannedMilestones }, (_, index) => milestoneRow(world, index));
  const events = milestones.flatMap(({ key }) => units.map((unit) => eventRow(world, key, unit.id)));
  await world.db.write(world.campaign.id, async (tx) => {
    await tx.insertInto("units").values(units).execute();
    await tx.insertInto("plan_milestones").values(milestones).execute();
    for (let start = 0; start < events.length; start += 1_000) {
      await tx
        .insertInto("state_events")
        .values(events.slice(start, start + 1_000))
        .execute();
    }
  });
}

function unitRow({ campaign }: World, index: number) {
  return {
    id: newId(),
    campaign_id: campaign.id,
    key: `don-vi-${index}`,
    name: `Đơn vị ${index}`,
    short_name: `Đơn vị ${index}`,
    kind: "office",
    bloc: "",
    admin_code: null,
    reports: 1 as const,
    sort_order: 900,
    sort_key: String(index),
    valid_from: "2021-01-01",
    valid_to: null,
  };
}

function milestoneRow({ campaign, clock }: World, index: number) {
  return {
    id: newId(),
    campaign_id: campaign.id,
    key: `moc-${index}`,
    name: `Mốc ${index}`,
    origin: "internal" as const,
    kind: "publicity",
    duty: "ours" as const,
    due_on: "2021-05-12",
    due_at: null,
    inclusive: 1 as const,
    responsible: "",
    document_id: null,
    clause: "",
    version: 1,
    created_by: null,
    created_at: clock.now(),
  };
}

function eventRow(world: World, key: string, unitId: string) {
  return {
    id: newId(),
    campaign_id: world.campaign.id,
    subject_kind: "milestone",
    subject_key: key,
    unit_id: unitId,
    event: "completed",
    effective_on: "2021-05-03",
    effective_at: null,
    detail: null,
    reason: "",
    document_id: null,
    account_id: world.as("thu-ky").actor?.accountId ?? "",
    recorded_at: world.clock.now(),
  };
}

describeOnEngines("moving election day with much behind it", (open) => {
  test("moves 60 milestones of the plan and leaves what 200 units have done of each as it was", async () => {
    const world = await open();
    await fill(world);
    const done = () =>
      world.db.read.selectFrom("state_events").select(["id", "effective_on"]).orderBy("id").execute();
    const before = await done();
    const moved = await moveElectionDay(world.as("thu-ky"), slug, await moveFormOf(world));
    expect(moved.ok).toBe(true);
    expect((await dueDays(world))["moc-59"]).toBe("2021-05-19");
    expect((await lookAtDay(world, "")).electionOn).toBe("2021-05-30");
    const after = await done();
    expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual(before);
  });
});
