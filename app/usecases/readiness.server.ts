import { addDays } from "~/domain/calendar/civil-date";
import { tMinus } from "~/domain/calendar/election-week";
import {
  changeOf,
  defaultRules,
  gradeAll,
  isTooMild,
  type Level,
  levels,
  type UnitGrade,
} from "~/domain/readiness-grades";
import type { OtherBodysMilestone, ReadinessPage, ReadinessQuery } from "~/domain/readiness-page";
import { lastDayOf } from "~/domain/timeline-page";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { plannedMeetings } from "./meetings.server";
import { atEndOf, decorationDay, phaseDays } from "./readiness-facts.server";
import { readinessLines } from "./readiness-lines.server";
import { readinessRows } from "./readiness-rows.server";
import { gradeScope, gradeUnit, type ReadinessView, readView, talliesAt } from "./readiness-view.server";
import type { CampaignTimeline } from "./timeline-entries.server";

/** Readiness of all units as of a day, and beside another day where that is asked for. */
export async function loadReadiness(
  ctx: UseCaseContext,
  slug: string,
  query: ReadinessQuery,
): Promise<ReadinessPage> {
  const open = await openCampaign(ctx, slug, "progress.view");
  const { view, version, problems } = await readView(open, query);
  const { scope, rules, now, before } = view;
  const { campaign, today } = open;
  const grade = gradeScope(view, now);
  const earlier = before && gradeScope(view, before);
  const { rows, ...table } = readinessRows(view);
  const everyUnit = scope.reporting.map((unit) => gradeUnit(now, unit, rules));
  return {
    ...{ slug, today, asOf: now.asOf, comparedOn: before?.asOf ?? null, problems, query },
    electionDays: tMinus(campaign.electionOn, now.asOf),
    presets: presetsOf(open, now.timeline),
    scope: {
      key: scope.unit?.key ?? "",
      name: scope.unit?.name ?? campaign.name,
      isWhole: scope.unit === null,
    },
    path: pathOf(view),
    whole: {
      ...{ level: grade.level, score: grade.score },
      change: earlier && changeOf(earlier, grade),
      before: earlier && { level: earlier.level, score: earlier.score },
    },
    lines: readinessLines(view, grade, earlier),
    counts: countLevels(everyUnit),
    rows,
    ...table,
    others: othersOf(now.timeline, open),
    rules,
    version,
    isTooMild: isTooMild(everyUnit, () => [
      gradeAll(talliesAt(view, now), defaultRules),
      ...scope.reporting.map((unit) => gradeUnit(now, unit, defaultRules)),
    ]),
    phase: phaseDays(atEndOf(open, now.asOf)),
    decorationOn: decorationDay(open, now.timeline),
    canSet: open.may("campaign.settings"),
  };
}

function countLevels(grades: readonly UnitGrade[]): Record<Level, number> {
  const counts = Object.fromEntries(levels.map((level) => [level, 0])) as Record<Level, number>;
  for (const { level } of grades) counts[level] += 1;
  return counts;
}

/** The groups above the one that is shown, the highest first, without the root. */
function pathOf({ open, scope, now }: ReadinessView) {
  const { tree } = open.structure;
  if (scope.unit === null) return [];
  const above = tree.ancestorsOn(scope.unit.id, now.asOf).slice(1, -1).reverse();
  return above.map((id) => ({ key: tree.keyOf(id), name: tree.shortNameOf(id) }));
}

/** Days that are usually asked for. */
function presetsOf(open: CampaignContext, timeline: CampaignTimeline): ReadinessPage["presets"] {
  const { today, campaign } = open;
  const meetings = plannedMeetings(open, timeline)
    .map(({ on }) => on)
    .filter((on) => on < today);
  return {
    yesterday: addDays(today, -1),
    lastMeeting: meetings.sort().at(-1) ?? null,
    monthBefore: addDays(campaign.electionOn, -30),
  };
}

/** Other bodies' days that have passed without anybody having said that it was done: shown, graded for nobody. */
function othersOf({ entries }: CampaignTimeline, { actor }: CampaignContext): OtherBodysMilestone[] {
  const passed = entries.flatMap(({ key, state, latest, title, responsible }) =>
    state.code === "passed" && latest
      ? [
          {
            ...{ key, title: title[actor.locale], on: lastDayOf(latest) },
            responsible: responsible[actor.locale],
          },
        ]
      : [],
  );
  return passed.reverse();
}
