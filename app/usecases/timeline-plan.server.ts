import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { type DueRule, ELECTION_ANCHOR } from "~/domain/timeline";
import type { PlanFields } from "~/domain/timeline-forms";
import { anchorDay } from "~/domain/timeline-plan";
import type { PlanContent } from "~db/queries/timeline.server";
import type { CampaignContext } from "./campaigns.server";
import { done, type Outcome, refused } from "./context.server";
import { checkNearElection, readDay, readInstant } from "./timeline-days.server";
import type { CampaignTimeline } from "./timeline-entries.server";

/**
 * What a form says of a milestone of the plan. Problems: `dueOn` required, those of a typed day, far-from-election;
 * `ruleDays` required, not-a-count; `ruleAnchor` anchor-unknown; `time` not-an-hour; `documentId` plan-needs-document,
 * document-unknown; personal-… at the texts.
 */
export function readPlan(
  form: PlanFields,
  timeline: CampaignTimeline,
  open: CampaignContext,
): Outcome<PlanContent> {
  const problems: Problem[] = [];
  const { on, rule } = readDue(form, timeline, open, problems);
  const dueAt = readInstant(on, form.time, "time", problems);
  const document = open.structure.documents.find((one) => one.id === form.documentId);
  if (form.documentId && !document) problems.push({ field: "documentId", code: "document-unknown" });
  if (form.origin === "plan" && !form.documentId) {
    problems.push({ field: "documentId", code: "plan-needs-document" });
  }
  const { title, origin, planKind, responsible, clause } = form;
  problems.push(...textProblems({ title, responsible, clause }, open.structure));
  if (problems.length > 0 || on === null) return refused(...problems);
  return done({
    title,
    origin,
    planKind,
    responsible,
    clause,
    dueOn: on,
    dueAt,
    rule,
    inclusive: form.limit === "by",
    documentId: document?.id ?? null,
  });
}

export type DueFields = Pick<PlanFields, "dueBy" | "dueOn" | "ruleDays" | "ruleSide" | "ruleAnchor">;

interface ReadDue {
  on: CivilDate | null;
  rule: DueRule | null;
}

/** A day that is named, or that is counted from another one; what is wrong with it goes to `problems`. */
export function readDue(
  form: DueFields,
  timeline: CampaignTimeline,
  open: CampaignContext,
  problems: Problem[],
): ReadDue {
  return form.dueBy === "rule" ? readRule(form, timeline, open, problems) : readNamed(form, open, problems);
}

function readNamed(form: DueFields, { campaign }: CampaignContext, problems: Problem[]): ReadDue {
  const on = readDay(form.dueOn, "dueOn", problems);
  if (form.dueOn === "") problems.push({ field: "dueOn", code: "required" });
  problems.push(...checkNearElection(on, "dueOn", campaign));
  return { on, rule: null };
}

const MOST_DAYS = 400;

function readRule(
  form: DueFields,
  timeline: CampaignTimeline,
  { campaign }: CampaignContext,
  problems: Problem[],
): ReadDue {
  const count = /^\d{1,3}$/.test(form.ruleDays) ? Number(form.ruleDays) : null;
  if (form.ruleDays === "") problems.push({ field: "ruleDays", code: "required" });
  else if (count === null || count > MOST_DAYS) {
    problems.push({ field: "ruleDays", code: "count-out-of-range", params: { most: MOST_DAYS } });
  }
  const anchor = form.ruleAnchor || ELECTION_ANCHOR;
  const entry = timeline.entries.find((one) => one.key === anchor);
  if (anchor !== ELECTION_ANCHOR && !entry) problems.push({ field: "ruleAnchor", code: "anchor-unknown" });
  if (count === null || problems.length > 0) return { on: null, rule: null };
  const days = form.ruleSide === "after" ? count : -count;
  // What cannot be dated yet is kept as if counted from election day until it can be.
  const on = addDays((entry && anchorDay(entry)) ?? campaign.electionOn, days);
  problems.push(...checkNearElection(on, "ruleDays", campaign));
  return { on, rule: { anchor, days: days === 0 ? 0 : days } };
}
