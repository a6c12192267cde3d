import { weekOf } from "~/domain/calendar/election-week";
import type { MakeReportsForm } from "~/domain/report-rule-forms";
import { type ReportRule, ruleFor, weeklySeries } from "~/domain/report-rules";
import { type ReportRulesPage, type RuleLine, seenOf, type WeekLine } from "~/domain/report-rules-page";
import { choiceOfUnit } from "~/domain/unit-choice";
import { instantsOf } from "~/domain/weekly-reports";
import { listCancelled, listExpectedPeriods } from "~db/queries/expected-reports-making.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import {
  expectedWeeks,
  type PlannedWeek,
  planWeek,
  readRules,
  type Settled,
  settleRules,
  settleWeek,
} from "./expected-reports.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";

/** How many weeks back are still shown with what making them would do. */
const shownWeeks = 6;

export async function loadReportRules(ctx: UseCaseContext, slug: string): Promise<ReportRulesPage> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const { campaign, structure, today } = open;
  const { rules, isProposed } = await readRules(open.db.read, open);
  const weeks = expectedWeeks(open, rules).slice(-shownWeeks);
  const made = await listExpectedPeriods(open.db.read, campaign.id, weeklySeries);
  const lines: WeekLine[] = [];
  for (const week of weeks) {
    const planned = await planWeek(open.db.read, open, rules, week);
    lines.push(weekLine(planned, made.find(({ from }) => from === week.startsOn)?.count ?? 0));
  }
  const units = structure.tree.units.filter(
    (one) => one.reports && one.validFrom <= today && (one.validTo === null || today < one.validTo),
  );
  return {
    slug,
    today,
    formKey: open.newId(),
    isProposed,
    rules: ruleLines(rules, isProposed, open),
    weeks: lines,
    receivers: receiversOf(
      units.map(({ id }) => id),
      open,
    ),
    units: units.map(choiceOfUnit),
    cancelled: await cancelledLines(open),
    firstDay: campaign.startsOn,
    lastDay: campaign.endsOn,
  };
}

function weekLine({ week, settlement }: PlannedWeek, made: number): WeekLine {
  const line = {
    ...{ startsOn: week.startsOn, endsOn: week.endsOn, number: week.number, made },
    toMake: settlement.make.filter(({ series }) => series === weeklySeries).length,
    toMakeUpward: settlement.make.filter(({ series }) => series !== weeklySeries).length,
    toChange: settlement.change.length,
    toCancel: settlement.cancel.length,
  };
  return { ...line, seen: seenOf(line) };
}

function ruleLines(rules: readonly ReportRule[], isProposed: boolean, open: CampaignContext): RuleLine[] {
  const { structure, today, campaign } = open;
  const week = weekOf(today, campaign.weekFirstDay);
  const now = rules.filter(({ validFrom, validTo }) => validFrom <= today && (!validTo || today < validTo));
  const followed = structure.tree.units
    .filter((one) => one.reports && one.validFrom <= today && (one.validTo === null || today < one.validTo))
    .map((unit) => ruleFor(unit, now)?.id);
  return rules.map((rule) => {
    const { dueAt, closesAt } = instantsOf(week, rule);
    const unit = rule.unitId === null ? undefined : structure.tree.get(rule.unitId);
    return {
      ...rule,
      id: isProposed && rule.kind === "weekly" ? "" : rule.id,
      unitKey: unit?.key ?? "",
      unitName: unit?.name ?? "",
      follows: followed.filter((id) => id === rule.id).length,
      dueText: momentOf(dueAt),
      closesText: closesAt && momentOf(closesAt),
      isOver: rule.validTo !== null && rule.validTo <= today,
    };
  });
}

/** The nearest unit above that is more than a group receives; "" for none. */
function receiversOf(unitIds: readonly string[], { structure: { tree }, today }: CampaignContext) {
  const counts = new Map<string, number>();
  for (const id of unitIds) {
    const [, ...above] = tree.ancestorsOn(id, today);
    const receiver = above.map((one) => tree.get(one)).find((one) => one && one.kind !== "group");
    counts.set(receiver?.name ?? "", (counts.get(receiver?.name ?? "") ?? 0) + 1);
  }
  return [...counts].map(([name, units]) => ({ name, units }));
}

async function cancelledLines(open: CampaignContext): Promise<ReportRulesPage["cancelled"]> {
  const { campaign, structure } = open;
  const rows = await listCancelled(open.db.read, campaign.id, campaign.startsOn, campaign.endsOn);
  return rows.slice(-200).map(({ unitId, periodFrom, reason }) => ({
    unit: structure.tree.nameOf(unitId),
    week: weekOf(periodFrom, campaign.weekFirstDay).number,
    reason,
  }));
}

/**
 * Makes a week's expected reports now, as the page said that it would. Problems at `form`: week-not-expected,
 * expected-changed when it would be something else by now, nothing-changed.
 */
export async function makeExpectedReports(
  ctx: UseCaseContext,
  slug: string,
  { _key, week: startsOn, seen }: MakeReportsForm,
): Promise<Outcome<Settled & { week: number }>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, open, { key: _key, payload: { startsOn, seen } }, async () => {
      const rules = await settleRules(tx, open);
      const week = expectedWeeks(open, rules).find((one) => one.startsOn === startsOn);
      if (!week) return refused({ field: "form", code: "week-not-expected" });
      const planned = await planWeek(tx, open, rules, week);
      const line = weekLine(planned, 0);
      if (line.seen !== seen) return refused({ field: "form", code: "expected-changed" });
      const settled = await settleWeek(tx, open, planned);
      if (settled.made + settled.changed + settled.cancelled === 0)
        return refused({ field: "form", code: "nothing-changed" });
      return done({ ...settled, week: week.number });
    }),
  );
}
