import { z } from "zod";
import { baselineContent, shiftOf } from "~/domain/baseline";
import { civilDateOfInstant, localTimeOf } from "~/domain/calendar/civil-date";
import type { LawMilestone } from "~/domain/law/edition";
import { EDITIONS } from "~/domain/law/editions";
import { lawfulAnchors, orderFinding, plannedAnchors } from "~/domain/milestone-chain";
import type { EditedField, HistoryLine, MilestonePage, OrderSection } from "~/domain/milestone-page";
import { ELECTION_ANCHOR, type TimelineEntry } from "~/domain/timeline";
import { listBaselines } from "~db/queries/baselines.server";
import { listDependencies } from "~db/queries/milestone-dependencies.server";
import type { RecordedMilestoneEvent } from "~db/queries/timeline.server";
import type { CampaignContext } from "./campaigns.server";
import { type CampaignTimeline, documentName, rowOf } from "./timeline-entries.server";

export function lawOf(lawful: LawMilestone, open: CampaignContext): MilestonePage["law"] {
  const edition = EDITIONS[open.campaign.lawEdition];
  const nameOf = (key: string) =>
    edition.milestones.find((one) => one.key === key)?.name[open.actor.locale] ?? key;
  const names = Object.fromEntries(lawfulAnchors(lawful).map((key) => [key, nameOf(key)]));
  return { rule: lawful.rule, names, edition: edition.name[open.actor.locale] };
}

/** What the milestone's date is counted from, each with the day that counts now. */
export function ruleOf(
  key: string,
  lawful: LawMilestone | undefined,
  timeline: CampaignTimeline,
  open: CampaignContext,
): Pick<MilestonePage, "hangsOn" | "rule"> {
  const rule = timeline.planned.find((one) => one.key === key)?.rule ?? null;
  const anchors = lawful ? lawfulAnchors(lawful) : plannedAnchors({ rule });
  return {
    hangsOn: anchors.flatMap((anchor) => {
      const found = timeline.entries.find((one) => one.key === anchor);
      if (!found) return [];
      const { actualOn, latest } = found;
      return [{ key: anchor, title: titleIn(anchor, timeline, open), actualOn, latest }];
    }),
    rule: rule && {
      days: rule.days,
      anchor:
        rule.anchor === ELECTION_ANCHOR
          ? null
          : { key: rule.anchor, title: titleIn(rule.anchor, timeline, open) },
    },
  };
}

export function titleIn(key: string, { entries }: CampaignTimeline, { actor }: CampaignContext): string {
  return entries.find((one) => one.key === key)?.title[actor.locale] ?? key;
}

/** What has to come before and after the milestone, and where the dates contradict it. */
export async function orderOf(
  entry: TimelineEntry,
  timeline: CampaignTimeline,
  open: CampaignContext,
): Promise<OrderSection> {
  const links = await listDependencies(open.db.read, open.campaign.id);
  const present = new Map(timeline.entries.map((one) => [one.key, one]));
  const entriesOf = (keys: readonly string[]) => keys.flatMap((key) => present.get(key) ?? []);
  const before = entriesOf(links.get(entry.key) ?? []);
  const after = entriesOf([...links].flatMap(([key, keys]) => (keys.includes(entry.key) ? [key] : [])));
  const findings = [
    ...before.flatMap((one) => orderFinding(one, entry, open.today) ?? []),
    ...after.flatMap((one) => orderFinding(entry, one, open.today) ?? []),
  ];
  const place = (one: TimelineEntry) => {
    const row = rowOf(one, timeline, open);
    return { key: one.key, title: row.title, row };
  };
  return {
    before: before.map(place),
    after: after.map(place),
    findings: findings.map((finding) => ({
      ...finding,
      beforeTitle: titleIn(finding.before, timeline, open),
      afterTitle: titleIn(finding.after, timeline, open),
    })),
  };
}

/** How the milestone stands to the newest frozen plan; null before the first. */
export async function baselineFactOf(
  entry: TimelineEntry,
  { db, campaign }: CampaignContext,
): Promise<MilestonePage["baseline"]> {
  const [newest] = await listBaselines(db.read, campaign.id);
  if (!newest) return null;
  const frozen = baselineContent(newest.content).milestones[entry.key];
  const { number, frozenOn } = newest;
  if (!frozen) return { number, frozenOn, days: null };
  return { number, frozenOn, days: { from: frozen.from, to: frozen.to, shift: shiftOf(frozen, entry) } };
}

/** The history, newest first; what was marked for several units in one go is one line. */
export function historyOf(events: readonly RecordedMilestoneEvent[], open: CampaignContext): HistoryLine[] {
  const lines = new Map<string, HistoryLine>();
  for (const event of events) {
    const key = event.unitId ? [event.recordedAt, event.accountId, event.kind, event.on].join(" ") : event.id;
    const line = lineOf(event, open);
    lines.set(key, { ...line, units: [...(lines.get(key)?.units ?? []), ...line.units] });
  }
  return [...lines.values()].reverse();
}

function lineOf(event: RecordedMilestoneEvent, { structure }: CampaignContext): HistoryLine {
  const document = structure.documents.find((one) => one.id === event.documentId);
  const unit = event.unitId ? structure.tree.get(event.unitId) : undefined;
  return {
    id: event.id,
    kind: event.kind,
    day: event.on ?? null,
    time: event.at ? localTimeOf(event.at) : "",
    duty: event.duty ?? null,
    reason: event.reason ?? "",
    document: document ? documentName(document) : "",
    units: unit ? [unit.shortName] : [],
    changes: changesOf(event),
    recorded: {
      by: event.accountName,
      on: civilDateOfInstant(event.recordedAt),
      time: localTimeOf(event.recordedAt),
    },
  };
}

const FIELDS = [
  "title",
  "origin",
  "planKind",
  "due",
  "limit",
  "responsible",
  "document",
  "clause",
  "names",
] as const satisfies readonly EditedField["field"][];
const detailSchema = z.array(z.object({ field: z.enum(FIELDS), before: z.string(), after: z.string() }));

function changesOf({ detail, duty }: RecordedMilestoneEvent): EditedField[] {
  return detail && !duty ? detailSchema.parse(JSON.parse(detail)) : [];
}
