import { addDays, type CivilDate, isCivilDate } from "./calendar/civil-date";
import type { Problem } from "./problem";
import type { FactKind } from "./timeline-events";

/** What a person asks to record about a milestone, as the form or the import gives it. */
export interface MilestoneChange {
  kind: FactKind;
  on?: string | null;
  reason?: string | null;
  documentId?: string | null;
}

/** Preparations of an election begin long before the campaign is opened here, but not years before. */
const EARLIEST_BEFORE_CAMPAIGN_DAYS = 400;

/**
 * The refusals of a change, none when it may be recorded. Codes: `required`, `not-a-date`, `in-future` {asOf},
 * `too-early` {earliest}.
 */
export function checkMilestoneChange(
  change: MilestoneChange,
  { asOf, campaignStartsOn }: { asOf: CivilDate; campaignStartsOn: CivilDate },
): Problem[] {
  switch (change.kind) {
    case "completed":
      return checkActualDay(change.on, asOf, campaignStartsOn);
    case "overridden":
      return [
        ...checkDay(change.on),
        ...checkGiven("reason", change.reason),
        ...checkGiven("documentId", change.documentId),
      ];
    case "planned":
      return change.on ? checkDay(change.on) : [];
    case "reopened":
    case "override-removed":
    case "duty-set":
      return [];
  }
}

function checkActualDay(
  on: string | null | undefined,
  asOf: CivilDate,
  campaignStartsOn: CivilDate,
): Problem[] {
  const problems = checkDay(on);
  if (problems.length > 0 || !on) return problems;
  if (on > asOf) return [{ field: "on", code: "in-future", params: { asOf } }];
  const earliest = addDays(campaignStartsOn, -EARLIEST_BEFORE_CAMPAIGN_DAYS);
  return on < earliest ? [{ field: "on", code: "too-early", params: { earliest } }] : [];
}

function checkDay(on: string | null | undefined): Problem[] {
  if (!on) return [{ field: "on", code: "required" }];
  return isCivilDate(on) ? [] : [{ field: "on", code: "not-a-date" }];
}

function checkGiven(field: string, text: string | null | undefined): Problem[] {
  return text?.trim() ? [] : [{ field, code: "required" }];
}
