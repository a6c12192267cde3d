/** Voting on another day or at another hour at single units (Điều 71, 72), and the hours that follow from it. */
import { type CivilDate, hoursBefore, instantOf, withOffset } from "./calendar/civil-date";
import type { LawEdition, MilestoneKey } from "./law/edition";

export const POLLING_DAY: MilestoneKey = "polling-day";

/** An hour of the law that is counted from the opening of the polls. */
export interface PollingHour {
  key: MilestoneKey;
  /** ISO text with +07:00 */
  at: string;
}

/** The hours that hold at a unit where the polls open on a day of its own; `opensAt` an instant, null: the law's hour. */
export function pollingHours(edition: LawEdition, on: CivilDate, opensAt: string | null): PollingHour[] {
  const opening = opensAt ?? instantOf(on, edition.polls.opensAt);
  return edition.milestones.flatMap(({ key, rule }) =>
    rule.type === "hours-before-polls-open"
      ? [{ key, at: withOffset(hoursBefore(opening, rule.hours)) }]
      : [],
  );
}
