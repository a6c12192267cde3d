import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { isOfWholeMonths } from "~/domain/opinion-figure-periods";
import type { Period } from "~/domain/opinion-figures";
import { type TeamLine, teamLines } from "~/domain/opinion-team-review";
import { membershipsOn } from "~/domain/permissions";
import { listExpectations } from "~db/queries/opinion-expectations.server";
import { listTeamReports } from "~db/queries/opinion-team-review.server";
import type { CampaignContext } from "./campaigns.server";
import type { ReadIssues } from "./opinion-issues-reading.server";

/**
 * The teams of collaborators in a period; people only for the heads of their own units. null for a period that is not of
 * whole months: by the team that sent something on a day, a matter of a small cell received that day could be told.
 */
export async function readTeams(
  open: CampaignContext,
  { items, topicName }: ReadIssues,
  period: Period,
): Promise<TeamLine[] | null> {
  if (!isOfWholeMonths(period)) return null;
  const { organisation } = open.campaign;
  const [reports, expectations] = await Promise.all([
    listTeamReports(open.db.read, organisation),
    listExpectations(open.db.read, organisation),
  ]);
  const inside = (day: string) => day >= period.from && day <= period.to;
  return teamLines({
    ...{ ...period, today: open.today, expectations },
    reports: reports.map(({ receivedAt, ...one }) => ({
      ...one,
      receivedOn: civilDateOfInstant(receivedAt),
    })),
    topicsOf: (teamKey) => {
      const own = items.filter(({ report, receivedOn }) => report?.teamKey === teamKey && inside(receivedOn));
      return [...new Set(own.map(({ topicKey }) => topicName(topicKey)))];
    },
    order: open.structure.tree.units.map(({ key }) => key),
    ownTeams: new Set(headedUnits(open)),
  });
}

/** Keys of the units that the person is the head of, with those below them. */
function headedUnits({ actor, campaign, structure, today }: CampaignContext): string[] {
  return membershipsOn(actor.memberships, today).flatMap(({ role, campaignId, unitId }) =>
    role === "unit-head" && campaignId === campaign.id && unitId !== null
      ? structure.tree.subtreeOn(unitId, today).map(structure.tree.keyOf)
      : [],
  );
}
