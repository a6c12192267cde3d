import { z } from "zod";
import { plannedDays } from "~/domain/baseline";
import { type CivilDate, civilDateOfInstant, isCivilDate } from "~/domain/calendar/civil-date";
import type { MovedDay } from "~/domain/interventions";
import type { DutyRow } from "~/domain/readiness";
import { lastDayOf } from "~/domain/timeline-page";
import { listEdits } from "~db/queries/interventions.server";
import { readBaseline } from "./baselines.server";
import type { CampaignContext } from "./campaigns.server";
import type { Duties } from "./readiness-facts.server";

/**
 * Days that were put off, of our milestones, tasks and conclusions that are still to be done: from the day that they
 * had first (of milestones: in the frozen plan, where there is one).
 */
export async function readMovedDays(open: CampaignContext, { rows, timeline }: Duties): Promise<MovedDay[]> {
  const moved = await Promise.all([
    movedMilestones(open, timeline),
    movedThings(open, rows, { dimension: "tasks", kind: "task", action: "task.edited" }),
    movedThings(open, rows, { dimension: "conclusions", kind: "conclusion", action: "conclusion.edited" }),
  ]);
  return moved.flat();
}

const dayKinds: readonly string[] = ["overridden", "planned", "edited"];

async function movedMilestones(
  { db, campaign, actor, today }: CampaignContext,
  { entries, events, units }: Duties["timeline"],
): Promise<MovedDay[]> {
  const frozen = await readBaseline(db.read, campaign.id);
  return entries.flatMap((entry): MovedDay[] => {
    const to = plannedDays(entry)?.to;
    const original = entry.overridden?.original ?? null;
    const from = frozen.get(entry.key)?.to ?? (original && lastDayOf(original));
    if (entry.duty !== "ours" || entry.actualOn !== null || !to || !from) return [];
    const last = events.findLast(
      ({ milestoneKey, unitId, kind }) =>
        milestoneKey === entry.key && unitId === null && dayKinds.includes(kind),
    );
    const title = entry.title[actor.locale];
    const unitIds = units.get(entry.key) ?? [];
    return [
      {
        ...{ subject: "milestones", ref: entry.key, title, unitIds, from, to },
        movedOn: notAfter(today, last && civilDateOfInstant(last.recordedAt)),
      },
    ];
  });
}

const sideSchema = z.object({ dueOn: z.string().nullish() });
const editSchema = z.object({ before: sideSchema, after: sideSchema });

/** Tasks and conclusions with a day of their own, by what their edits say of it. */
async function movedThings(
  { db, today }: CampaignContext,
  rows: readonly DutyRow[],
  what: { dimension: "tasks" | "conclusions"; kind: string; action: string },
): Promise<MovedDay[]> {
  const ahead = rows.filter(({ dimension, tally }) => dimension === what.dimension && tally.ahead > 0);
  const idOf = ({ ref }: DutyRow) => ref.split(" ", 1)[0] ?? ref;
  const ids = [...new Set(ahead.map(idOf))];
  const edits = await listEdits(db.read, { kind: what.kind, action: what.action, ids });
  const moves = new Map<string, Pick<MovedDay, "from" | "to" | "movedOn">>();
  for (const { id, at, payload } of edits) {
    const { before, after } = editSchema.parse(JSON.parse(payload));
    if (!isCivilDate(before.dueOn) || !isCivilDate(after.dueOn) || before.dueOn === after.dueOn) continue;
    const from = moves.get(id)?.from ?? before.dueOn;
    moves.set(id, { from, to: after.dueOn, movedOn: notAfter(today, civilDateOfInstant(at)) });
  }
  return [...moves].flatMap(([id, move]): MovedDay[] => {
    const own = ahead.filter((row) => idOf(row) === id);
    const [first] = own;
    if (!first) return [];
    const unitIds = own.flatMap(({ unitId }) => unitId ?? []);
    return [{ subject: what.dimension, ref: first.ref, title: first.title, unitIds, ...move }];
  });
}

/** A demonstration's day lies before that of the audit trail's clock. */
const notAfter = (today: CivilDate, on: CivilDate | undefined): CivilDate =>
  on === undefined || on > today ? today : on;
