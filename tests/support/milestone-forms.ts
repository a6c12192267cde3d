import type { AddForm, EditForm } from "~/domain/timeline-forms";
import type { Outcome } from "~/usecases/context.server";
import { addPlanMilestone } from "~/usecases/timeline-add.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
import { completeUnits, setMilestoneUnits } from "~/usecases/timeline-units.server";
import type { World } from "./world";

export const slug = "ha-long-2021";

let forms = 0;
/** A key of its own for every form. */
export function formKey(): string {
  forms += 1;
  return `form-${forms}`;
}

export const problemCodes = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field} ${code}`);

export const pageOf = (world: World, key: string, who = "thu-ky") => loadMilestone(world.as(who), slug, key);

export const documentOf = (world: World, numberSymbol = "03/KH-TBTT") =>
  world.structure.documents.find((one) => one.numberSymbol === numberSymbol)?.id ?? "";

/** A form of the plan on 15/5, unless said otherwise. */
export function planForm(more: Partial<EditForm> = {}): Omit<EditForm, "_key" | "_seen"> {
  return {
    title: "Họp báo lần 2",
    origin: "internal",
    planKind: "publicity",
    dueBy: "day",
    dueOn: "15/05/2021",
    time: "",
    limit: "by",
    ruleDays: "",
    ruleSide: "before",
    ruleAnchor: "election",
    responsible: "",
    documentId: "",
    clause: "",
    reason: "",
    ...more,
  };
}

/** Adds a milestone; the answer is its key. */
export async function added(world: World, more: Partial<AddForm> = {}): Promise<string> {
  const { reason: _reason, ...form } = planForm();
  const outcome = await addPlanMilestone(world.as("thu-ky"), slug, {
    ...form,
    duty: "ours",
    templateKey: "",
    unitScope: "",
    units: [],
    _key: formKey(),
    ...more,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.key;
}

export async function setUnits(world: World, key: string, unitScope: string, units: string[] = []) {
  const { seen } = await pageOf(world, key);
  return setMilestoneUnits(world.as("thu-ky"), slug, key, { _key: formKey(), _seen: seen, unitScope, units });
}

export const markDone = (
  world: World,
  key: string,
  units: string[],
  { who = "thu-ky", on = "04/05/2021", ...more }: { who?: string; on?: string; _key?: string } = {},
) =>
  completeUnits(world.as(who), slug, key, {
    _key: formKey(),
    units,
    on,
    documentId: "",
    reason: "",
    ...more,
  });

/** The audit trail's lines about milestones and baselines, oldest first. */
export async function auditActions({ db }: World): Promise<string[]> {
  const rows = await db.read
    .selectFrom("audit_entries")
    .select("action")
    .where("subject_kind", "in", ["milestone", "baseline"])
    .orderBy("seq")
    .execute();
  return rows.map(({ action }) => action);
}
