import { civilDateOfInstant, formatCivil, localTimeOf } from "~/domain/calendar/civil-date";
import { EDITIONS } from "~/domain/law/editions";
import type { Problem } from "~/domain/problem";
import type { MilestoneEvent, MilestoneEventKind } from "~/domain/timeline";
import type { WriteTransaction } from "~db/client.server";
import {
  findPlanMilestone,
  insertMilestoneEvents,
  type NewMilestoneEvent,
  type RecordedMilestoneEvent,
} from "~db/queries/timeline.server";
import { appendAudit } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";
import { NotFound } from "./context.server";

/** One line to append to a milestone's history; without a unit it holds for the whole campaign. */
export type NewLine = Pick<MilestoneEvent, "on" | "at" | "duty" | "detail" | "documentId"> & {
  kind: MilestoneEventKind;
  unitId?: string | null;
  reason: string;
};

/** Appends lines at one moment, with one audit line for all of them. Returns their ids. */
export async function appendLines(
  tx: WriteTransaction,
  open: CampaignContext,
  key: string,
  lines: readonly NewLine[],
  audit: { action: string; payload: Record<string, unknown> },
): Promise<string[]> {
  const { campaign } = open;
  const events = lines.map(
    (line): NewMilestoneEvent => ({
      ...line,
      unitId: line.unitId ?? null,
      id: open.newId(),
      campaignId: campaign.id,
      milestoneKey: key,
      accountId: open.actor.accountId,
      recordedAt: open.campaignNow,
    }),
  );
  await insertMilestoneEvents(tx, events);
  await appendAudit(tx, open, {
    chain: campaign.id,
    action: audit.action,
    subjectKind: "milestone",
    subjectId: key,
    campaignId: campaign.id,
    payload: audit.payload,
  });
  return events.map(({ id }) => id);
}

/** The milestone's name in the reader's language. Throws NotFound when the election has no such milestone. */
export async function titleOf({ campaign, actor, db }: CampaignContext, key: string): Promise<string> {
  const lawful = EDITIONS[campaign.lawEdition].milestones.find((milestone) => milestone.key === key);
  if (lawful) return lawful.name[actor.locale];
  const planned = await findPlanMilestone(db.read, campaign.id, key);
  if (!planned) throw new NotFound();
  return planned.title;
}

/** The last line about the whole milestone; what units have marked for themselves does not count. */
export function lastOfWhole(events: readonly RecordedMilestoneEvent[]): RecordedMilestoneEvent | undefined {
  return events.findLast((event) => event.unitId === null);
}

/** `changed-by-other` when the last line is not the one that the form has seen. */
export function checkSeen(last: RecordedMilestoneEvent | undefined, seen: string): Problem | null {
  if ((last?.id ?? "") === seen) return null;
  if (!last) return { field: "form", code: "not-valid" };
  const at = `${localTimeOf(last.recordedAt)} ${formatCivil(civilDateOfInstant(last.recordedAt))}`;
  return { field: "form", code: "changed-by-other", params: { by: last.accountName, at } };
}
