import { baselineContent, baselineSections, daysAsState, snapshotOf } from "~/domain/baseline";
import {
  comparableParts,
  comparePlans,
  type PlanDifference,
  type PlanState,
} from "~/domain/baseline-compare";
import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { findBaselineSections, listBaselines, type StoredBaseline } from "~db/queries/baselines.server";
import { listCampaignEvents } from "~db/queries/campaign-events.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { readPlanSections } from "./plan-sections.server";
import { type CampaignTimeline, documentName, readTimeline } from "./timeline-entries.server";

/** A difference with why, by whom and by which document, as far as the record says. */
export interface PlanChange extends PlanDifference {
  reason: string;
  document: string;
  by: string;
  on: CivilDate | null;
}

/** What the address asks for; anything unknown: the newest freeze against today, all parts, all kinds. */
export interface CompareQuery {
  from: number | null;
  /** null: the plan as it stands now. */
  to: number | null;
  part: string;
  kind: string;
}

export interface PlanComparison {
  from: number;
  to: number | null;
  parts: string[];
  /** Parts that the older freeze does not hold yet. */
  missing: string[];
  part: string;
  kind: string;
  /** Of all parts and kinds. */
  counts: { part: string; kind: string; n: number }[];
  changes: PlanChange[];
}

/** Any two states of the plan against each other; null before the first freeze. */
export async function comparePlan(
  ctx: UseCaseContext,
  slug: string,
  query: CompareQuery,
): Promise<PlanComparison | null> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const stored = await listBaselines(open.db.read, open.campaign.id);
  const from = stored.find((one) => one.number === query.from) ?? stored[0];
  if (!from) return null;
  const to = stored.find((one) => one.number === query.to && one.number !== from.number);
  const timeline = await readTimeline(open, open.today);
  const [before, after] = await Promise.all([
    stateOf(open, from),
    to ? stateOf(open, to) : currentState(open, timeline),
  ]);
  const all = comparePlans(before, after);
  const parts = comparableParts(before, after);
  const part = parts.includes(query.part) ? query.part : "";
  const kind = ["added", "removed", "changed"].includes(query.kind) ? query.kind : "";
  const shown = all.filter((one) => (part === "" || one.part === part) && (kind === "" || one.kind === kind));
  const causes = await readCauses(open, timeline, { after: from.id, before: to?.id ?? null });
  return {
    from: from.number,
    to: to?.number ?? null,
    parts,
    missing: Object.keys(after).filter((one) => !parts.includes(one)),
    part,
    kind,
    counts: countsOf(all),
    changes: shown.map((one) => ({ ...one, ...causes(one) })),
  };
}

async function stateOf(open: CampaignContext, baseline: StoredBaseline): Promise<PlanState> {
  const sections = baselineSections(await findBaselineSections(open.db.read, baseline.id));
  return { ...daysAsState(baselineContent(baseline.content)), ...visible(open, sections) };
}

async function currentState(open: CampaignContext, { entries }: CampaignTimeline): Promise<PlanState> {
  const milestones = entries.map((entry) => ({ ...entry, title: entry.title.vi }));
  const days = daysAsState(snapshotOf(milestones, open.structure.phases));
  return { ...days, ...visible(open, await readPlanSections(open, entries)) };
}

/** Days are everybody's; figures and owners are for those who may see the plan. */
const visible = (open: CampaignContext, sections: PlanState): PlanState =>
  open.may("plan.view") ? sections : {};

type Cause = Pick<PlanChange, "reason" | "document" | "by" | "on">;

interface Line extends Omit<Cause, "on"> {
  id: string;
  at: string;
}

/** Finds the last line of the record between two freezes that may have made a difference. */
async function readCauses(
  { db, campaign, structure }: CampaignContext,
  { events }: CampaignTimeline,
  span: { after: string; before: string | null },
): Promise<(change: PlanDifference) => Cause> {
  const isWithin = ({ id }: { id: string }) => id > span.after && (span.before === null || id < span.before);
  const nameOf = (id: string | null) => {
    const document = structure.documents.find((one) => one.id === id);
    return document ? documentName(document) : "";
  };
  const lines = new Map<string, Line>();
  const note = (key: string, line: Line) => {
    if ((lines.get(key)?.id ?? "") < line.id) lines.set(key, line);
  };
  for (const one of events.filter(isWithin)) {
    const line = { id: one.id, at: one.recordedAt, reason: one.reason ?? "", by: one.accountName };
    if (one.unitId === null && moving.has(one.kind))
      note(`milestones ${one.milestoneKey}`, { ...line, document: nameOf(one.documentId ?? null) });
  }
  for (const kind of ["targets", "target-rule", "phase"]) {
    for (const one of await listCampaignEvents(db.read, campaign.id, { kind })) {
      if (!isWithin(one)) continue;
      const line = { id: one.id, at: one.recordedAt, reason: one.reason, by: one.by };
      for (const key of keysOf(kind, one)) note(key, { ...line, document: nameOf(one.documentId) });
    }
  }
  return ({ part, key }) => {
    const line = lines.get(`${part} ${key}`);
    if (!line) return { reason: "", document: "", by: "", on: null };
    return { reason: line.reason, document: line.document, by: line.by, on: civilDateOfInstant(line.at) };
  };
}

/** The lines of the plan that an event may have changed. */
function keysOf(
  kind: string,
  { subjectKey, detail }: { subjectKey: string; detail: string | null },
): string[] {
  if (kind === "phase") return [`phases ${subjectKey}`];
  if (kind === "target-rule") return [`rules ${subjectKey}`];
  const cells = JSON.parse(detail ?? "[]") as [string, string][];
  return cells.map(([unit, category]) => `targets ${unit} ${category} ${subjectKey}`);
}

const moving: ReadonlySet<string> = new Set([
  "overridden",
  "override-removed",
  "planned",
  "edited",
  "withdrawn",
  "restored",
]);

function countsOf(changes: readonly PlanDifference[]): PlanComparison["counts"] {
  const counts = new Map<string, PlanComparison["counts"][number]>();
  for (const { part, kind } of changes) {
    const n = (counts.get(`${part} ${kind}`)?.n ?? 0) + 1;
    counts.set(`${part} ${kind}`, { part, kind, n });
  }
  return [...counts.values()];
}
