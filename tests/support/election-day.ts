import type { EditionKey } from "~/domain/law/edition";
import { moveElectionDay } from "~/usecases/election-day-move.server";
import { loadElectionDay } from "~/usecases/election-day-page.server";
import { overrideMilestone } from "~/usecases/timeline-changes.server";
import type { World } from "./world";

/** The pinned demonstration's campaign. */
export const slug = "ha-long-2021";

let keys = 0;
/** A key of its own for every form. */
export const formKey = () => {
  keys += 1;
  return `key-${keys}`;
};

export const documentOf = (world: World) => world.structure.documents[0]?.id ?? "";

/** The page with a typed day. */
export const lookAtDay = (world: World, day = "30/05/2021", law: EditionKey = "2015", who = "thu-ky") =>
  loadElectionDay(world.as(who), slug, { day, law });

/** What the form sends after the person has looked at the list and changed nothing in it. */
export async function moveFormOf(world: World, day = "30/05/2021", law: EditionKey = "2015") {
  const page = await lookAtDay(world, day, law);
  return {
    _key: formKey(),
    _version: String(page.version),
    _seen: page.preview?.seen ?? "",
    day,
    law,
    keep: page.preview?.lines.filter((line) => line.isKept).map((line) => line.id) ?? [],
    notSunday: "",
    reason: "Nghị quyết của Quốc hội",
    documentId: documentOf(world),
  };
}

export const moveDay = async (world: World, more: object = {}, day?: string, law?: EditionKey) =>
  moveElectionDay(world.as("thu-ky"), slug, { ...(await moveFormOf(world, day, law)), ...more });

export const overrideDate = (world: World, key: string, on: string) =>
  overrideMilestone(world.as("thu-ky"), slug, key, {
    _key: formKey(),
    _seen: "",
    on,
    time: "",
    documentId: documentOf(world),
    reason: "Kết luận giao ban",
  });

/** The plan's due days by key. */
export async function dueDays(world: World): Promise<Record<string, string>> {
  const rows = await world.db.read.selectFrom("plan_milestones").select(["key", "due_on"]).execute();
  return Object.fromEntries(rows.map((row) => [row.key, row.due_on]));
}
