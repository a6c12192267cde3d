/**
 * The half-year review of collaborators' teams: what each sent, how much of what was expected came in time, about what.
 * Teams stand in the tree's order and are not ranked; nobody but a unit's own head sees its people.
 */
import { addDays, type CivilDate } from "./calendar/civil-date";
import type { OpinionKind, OpinionPeriod } from "./opinion";
import type { Period } from "./opinion-figures";
import { dueOf, periodsBetween } from "./opinion-periods";
import type { TeamExpectation } from "./opinion-settings";

export interface TeamLine {
  teamKey: string;
  /** "" for collaborators who belong to no unit (đơn tuyến). */
  name: string;
  periodic: number;
  quick: number;
  thematic: number;
  /** Fallen due by today, or received before. */
  expected: number;
  onTime: number;
  late: number;
  /** Due and not received. */
  missing: number;
  topics: string[];
  /** By name; null: not for this reader. */
  people: { name: string; reports: number }[] | null;
}

export interface TeamReportFacts {
  teamKey: string;
  teamName: string;
  kind: OpinionKind;
  period: OpinionPeriod | null;
  periodFrom: CivilDate | null;
  receivedOn: CivilDate;
  author: string;
}

export interface TeamReviewInput extends Period {
  today: CivilDate;
  reports: readonly TeamReportFacts[];
  expectations: readonly TeamExpectation[];
  /** Topics that may be told of a team, by its key. */
  topicsOf(teamKey: string): string[];
  /** Keys of teams, in the tree's order; others follow by name. */
  order: readonly string[];
  /** Keys of the teams whose people the reader may see. */
  ownTeams: ReadonlySet<string>;
}

export function teamLines(input: TeamReviewInput): TeamLine[] {
  const inside = (day: CivilDate) => day >= input.from && day <= input.to;
  const received = input.reports.filter(({ receivedOn }) => inside(receivedOn));
  const names = new Map<string, string>();
  for (const { teamKey, teamName } of [...input.expectations, ...received]) names.set(teamKey, teamName);
  const place = (key: string) => {
    const at = input.order.indexOf(key);
    return at < 0 ? input.order.length : at;
  };
  return [...names]
    .sort(([a, one], [b, other]) => place(a) - place(b) || one.localeCompare(other, "vi"))
    .map(([teamKey, name]) => lineOf(teamKey, name, received, input));
}

function lineOf(
  teamKey: string,
  name: string,
  received: readonly TeamReportFacts[],
  input: TeamReviewInput,
): TeamLine {
  const own = received.filter((one) => one.teamKey === teamKey);
  const count = (kind: OpinionKind) => own.filter((one) => one.kind === kind).length;
  return {
    ...{ teamKey, name, periodic: count("periodic"), quick: count("quick"), thematic: count("thematic") },
    ...timeliness(teamKey, input),
    topics: input.topicsOf(teamKey),
    people: input.ownTeams.has(teamKey) ? peopleOf(own) : null,
  };
}

/** What had to be sent by now, and what became of it; a report counts for its own period whenever it came. */
function timeliness(teamKey: string, { expectations, reports, from, to, today }: TeamReviewInput) {
  const dues = expectations
    .filter((one) => one.teamKey === teamKey)
    .flatMap(({ period, dueDay, validFrom }) =>
      periodsBetween(period, from, addDays(to, 1))
        .map((span) => ({ period, from: span.from, dueOn: dueOf(span, dueDay) }))
        .filter(({ dueOn }) => dueOn >= from && dueOn <= to && dueOn >= validFrom),
    );
  const firstOf = (due: { period: OpinionPeriod; from: CivilDate }) =>
    reports
      .filter((one) => one.teamKey === teamKey && one.kind === "periodic")
      .filter((one) => one.period === due.period && one.periodFrom === due.from)
      .map(({ receivedOn }) => receivedOn)
      .sort()[0];
  let [onTime, late, missing] = [0, 0, 0];
  for (const due of dues) {
    const came = firstOf(due);
    if (came === undefined) missing += due.dueOn < today ? 1 : 0;
    else if (came <= due.dueOn) onTime += 1;
    else late += 1;
  }
  return { expected: onTime + late + missing, onTime, late, missing };
}

function peopleOf(own: readonly TeamReportFacts[]): { name: string; reports: number }[] {
  const counts = new Map<string, number>();
  for (const { author } of own) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts]
    .map(([name, reports]) => ({ name, reports }))
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
}
