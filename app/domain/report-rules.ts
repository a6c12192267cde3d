import type { CivilDate } from "./calendar/civil-date";
import type { ElectionWeek } from "./calendar/election-week";
import type { WeeklyHour } from "./campaign";
import type { Unit, UnitKind, UnitTree } from "./units";
import { instantsOf, type ReportHours, type ReportInstants } from "./weekly-reports";

/** The series of the units' weekly reports; a report to a body above has its rule's id as series. */
export const weeklySeries = "weekly";

/** Who reports by when: units to the unit above them, or the sub-committee to a body above it. */
export interface ReportRule extends ReportHours {
  id: string;
  kind: "weekly" | "upward";
  name: string;
  /** Kinds of units that it holds for; none: all that report. */
  unitKinds: readonly UnitKind[];
  /** One unit alone, which then follows no other rule. */
  unitId: string | null;
  /** Whom a report to a body above goes to. */
  receiver: string;
  /** Weeks that begin from this day on, and before the other. */
  validFrom: CivilDate;
  validTo: CivilDate | null;
  version: number;
}

/** The rule that an election without any of its own follows: its settings' hour, for all that report. */
export function firstRule(due: WeeklyHour, validFrom: CivilDate): Omit<ReportRule, "id" | "name"> {
  return {
    kind: "weekly",
    unitKinds: [],
    unitId: null,
    receiver: "",
    due,
    graceMinutes: 0,
    closes: null,
    validFrom,
    validTo: null,
    version: 1,
  };
}

/** A report that has to come, before it is a row. */
export interface WantedReport extends ReportInstants {
  series: string;
  ruleId: string;
  unitId: string;
  /** The nearest unit above that is more than a group; null: none, or a body outside. */
  receiverUnitId: string | null;
  /** The unit right above. */
  groupUnitId: string | null;
}

export interface WantedFrame {
  tree: UnitTree;
  rules: readonly ReportRule[];
  /** Units that have nothing to report in the week: declared not applicable. */
  exempt: ReadonlySet<string>;
  /** The last day on which units are asked about: the week's, or the campaign's where that is earlier. */
  lastDay: CivilDate;
}

/**
 * The reports that a week asks for, in the order of the tree. A unit reports for a week when it exists on the week's
 * last day: one that ends in the middle leaves the week to the unit it went into, one that begins reports it whole. It
 * reports to whom it belongs on that day.
 */
export function wantedReports(week: ElectionWeek, frame: WantedFrame): WantedReport[] {
  const rules = frame.rules.filter((rule) => rulesWeek(rule, week));
  const instants = new Map(rules.map((rule) => [rule.id, instantsOf(week, rule)]));
  const units = frame.tree.units.flatMap((unit) => {
    if (!unit.reports || !existsOn(unit, frame.lastDay) || frame.exempt.has(unit.id)) return [];
    const rule = ruleFor(unit, rules);
    const times = rule && instants.get(rule.id);
    return times ? [{ ...times, series: weeklySeries, ruleId: rule.id, ...placeOf(unit, frame) }] : [];
  });
  const [root] = frame.tree.rootsOn(frame.lastDay);
  const upward = rules.flatMap((rule) => {
    const times = instants.get(rule.id);
    if (rule.kind !== "upward" || !times || !root) return [];
    return [
      {
        ...times,
        series: rule.id,
        ruleId: rule.id,
        unitId: root.id,
        receiverUnitId: null,
        groupUnitId: null,
      },
    ];
  });
  return [...units, ...upward];
}

const rulesWeek = ({ validFrom, validTo }: ReportRule, { startsOn }: ElectionWeek) =>
  validFrom <= startsOn && (validTo === null || startsOn < validTo);

const existsOn = ({ validFrom, validTo }: Unit, day: CivilDate) =>
  validFrom <= day && (validTo === null || day < validTo);

/** A unit's own rule goes before one for its kind, that before one for all; of two alike, the later one. */
export function ruleFor(unit: Unit, rules: readonly ReportRule[]): ReportRule | undefined {
  return rules
    .filter((rule) => rule.kind === "weekly" && holdsFor(rule, unit))
    .sort((a, b) => rankOf(b) - rankOf(a) || (a.validFrom < b.validFrom ? 1 : -1))[0];
}

const holdsFor = (rule: ReportRule, unit: Unit) =>
  rule.unitId === null
    ? rule.unitKinds.length === 0 || rule.unitKinds.includes(unit.kind)
    : rule.unitId === unit.id;

const rankOf = ({ unitId, unitKinds }: ReportRule) => (unitId !== null ? 2 : unitKinds.length > 0 ? 1 : 0);

function placeOf(unit: Unit, { tree, lastDay }: WantedFrame) {
  const [, ...above] = tree.ancestorsOn(unit.id, lastDay);
  const receiver = above.find((id) => tree.get(id)?.kind !== "group");
  return { unitId: unit.id, receiverUnitId: receiver ?? null, groupUnitId: above[0] ?? null };
}

/** A report as it is expected so far. */
export interface MadeReport extends WantedReport {
  id: string;
  isCancelled: boolean;
  /** Sent once already: it stays as it is. */
  isSent: boolean;
}

/** What has to be done so that the expected reports of a week are those that are wanted. */
export interface Settlement {
  make: WantedReport[];
  /** Not due yet, and due otherwise now; or cancelled before, and wanted again. */
  change: { id: string; to: WantedReport }[];
  cancel: { id: string; unitId: string; series: string }[];
}

/** What was sent stays; so do the hours of what has been due already. */
export function settlementOf(
  wanted: readonly WantedReport[],
  made: readonly MadeReport[],
  now: string,
): Settlement {
  const keyOf = ({ series, unitId }: WantedReport) => `${series} ${unitId}`;
  const madeBy = new Map(made.map((one) => [keyOf(one), one]));
  const wantedKeys = new Set(wanted.map(keyOf));
  const settled: Settlement = { make: [], change: [], cancel: [] };
  for (const to of wanted) {
    const found = madeBy.get(keyOf(to));
    if (!found) settled.make.push(to);
    else if (found.isCancelled || (!found.isSent && found.dueAt > now && isDifferent(found, to)))
      settled.change.push({ id: found.id, to });
  }
  for (const one of made) {
    if (!one.isCancelled && !one.isSent && !wantedKeys.has(keyOf(one))) settled.cancel.push(one);
  }
  return settled;
}

const parts = ["ruleId", "receiverUnitId", "groupUnitId", "dueAt", "onTimeUntil", "closesAt"] as const;

const isDifferent = (made: MadeReport, to: WantedReport) => parts.some((part) => made[part] !== to[part]);

/** Why an expected report was cancelled. */
const cancelReasons = ["unit-ended", "not-applicable", "rule-ended"] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** A unit that exists and is not declared exempt has lost its rule. */
export function cancelReasonOf(unit: Unit | undefined, { exempt, lastDay }: WantedFrame): CancelReason {
  if (!unit || !existsOn(unit, lastDay)) return "unit-ended";
  return exempt.has(unit.id) ? "not-applicable" : "rule-ended";
}
