import { addDays, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { type OpinionPeriod, opinionPeriods } from "~/domain/opinion";
import type { TeamRow, TeamsPage } from "~/domain/opinion-page";
import { dueOf, periodAt, periodsBetween } from "~/domain/opinion-periods";
import type { TeamExpectation } from "~/domain/opinion-settings";
import { textsOf } from "~/i18n/texts-of";
import { listExpectations } from "~db/queries/opinion-expectations.server";
import { listPeriodicReports } from "~db/queries/opinion-reports.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";

/** How many periods the table looks back, the current one among them. */
const back: Record<OpinionPeriod, number> = { month: 6, quarter: 4, "half-year": 4, year: 3 };

type Filed = Awaited<ReturnType<typeof listPeriodicReports>>;

/**
 * Which teams have sent what was expected. Teams only: it names nobody, and says no day on which a report came, by which
 * matters of small cells could be told.
 */
export async function loadTeams(ctx: UseCaseContext, slug: string): Promise<TeamsPage> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const { organisation } = open.campaign;
  const rules = await listExpectations(ctx.db.read, organisation);
  const since = rules.map(({ validFrom }) => validFrom).sort()[0] ?? open.today;
  const filed = await listPeriodicReports(ctx.db.read, organisation, periodAt("year", since).from);
  const lone = textsOf(open.actor.locale).opinion.teams.lone;
  const groups = opinionPeriods.flatMap((period) => {
    const mine = rules.filter((one) => one.period === period);
    if (mine.length === 0) return [];
    const heads = headsOf(period, mine, open.today);
    return [{ period, heads, rows: mine.map((rule) => rowOf(rule, heads, filed, { ...open, lone })) }];
  });
  return { slug, today: open.today, groups, mayEdit: open.may("opinion.synthesise") };
}

/** The last periods of that length since the first was expected. */
function headsOf(period: OpinionPeriod, rules: readonly TeamExpectation[], today: string) {
  const first = rules.map(({ validFrom }) => validFrom).sort()[0] ?? today;
  return periodsBetween(period, first, today).slice(-back[period]);
}

function rowOf(
  rule: TeamExpectation,
  heads: TeamsPage["groups"][number]["heads"],
  filed: Filed,
  { today, lone }: { today: string; lone: string },
): TeamRow {
  const mine = filed.filter((one) => one.team_key === rule.teamKey && one.period === rule.period);
  const cells = heads.map((period): TeamRow["cells"][number] => {
    const own = mine.filter(({ period_from }) => period_from === period.from);
    if (period.to < rule.validFrom) return { state: "none", count: own.length };
    const dueOn = dueOf(period, rule.dueDay);
    if (own.length === 0) return { state: dueOn < today ? "missing" : "due", count: 0 };
    const isInTime = own.some(({ received_at }) => civilDateOfInstant(received_at) < addDays(dueOn, 1));
    return { state: isInTime ? "done" : "late", count: own.length };
  });
  return { key: rule.teamKey, name: rule.teamKey === "" ? lone : rule.teamName, period: rule.period, cells };
}
