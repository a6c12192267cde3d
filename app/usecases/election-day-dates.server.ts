import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Campaign } from "~/domain/campaign";
import type { CampaignDates } from "~/domain/election-day-dates";
import type { DateMove } from "~/domain/election-day-move";
import { EDITIONS } from "~/domain/law/editions";
import { foldMilestoneEvents } from "~/domain/timeline";
import type { Connection } from "~db/client.server";
import { listDatedMilestones } from "~db/queries/election-day-move.server";
import { listVersionedPhases, type VersionedPhase } from "~db/queries/phases.server";
import { listMilestoneEvents } from "~db/queries/timeline.server";
import type { UseCaseContext } from "./context.server";
import { inWrittenOrder } from "./timeline-entries.server";

export interface ReadDates {
  dates: CampaignDates;
  phases: readonly VersionedPhase[];
  /** The day on which polling is recorded as done; null: not yet. */
  polledOn: CivilDate | null;
}

/** Every date of a campaign that hangs on its election day, as it is stored now. */
export async function readDates(db: Connection, campaign: Campaign, today: CivilDate): Promise<ReadDates> {
  const [phases, milestones, events] = await Promise.all([
    listVersionedPhases(db, campaign.id),
    listDatedMilestones(db, campaign.id),
    // What single units have done moves nothing; there may be thousands of those lines.
    listMilestoneEvents(db, campaign.id, { unitKinds: ["overridden", "override-removed"] }),
  ]);
  const states = foldMilestoneEvents(inWrittenOrder(events));
  return {
    phases,
    polledOn: states.get("polling-day")?.actualOn ?? null,
    dates: {
      electionOn: campaign.electionOn,
      edition: EDITIONS[campaign.lawEdition],
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
      phases,
      milestones,
      decorationKey: campaign.decorationKey,
      states,
      today,
    },
  };
}

/** Tells two lists of dates apart: what a person was shown has to be what is changed. */
export function movesSeen(
  { auditSeal }: Pick<UseCaseContext, "auditSeal">,
  moves: readonly DateMove[],
): string {
  return auditSeal.digest(JSON.stringify(moves));
}
