import { type ReadinessTallies, talliesOf } from "~/domain/readiness";
import type { CampaignContext } from "./campaigns.server";
import { keptReading } from "./kept-readings.server";
import { type Duties, readDuties } from "./readiness-facts.server";

/** How things stood at the end of the day of `open`, added up. */
export interface ReadDuties extends Duties {
  tallies: ReadinessTallies;
}

/** Duties as of the day of `open`: leaders look at the same few days one after another. */
export const keptDuties = (open: CampaignContext): Promise<ReadDuties> =>
  keptReading(open, "duties", async () => {
    const duties = await readDuties(open);
    return { ...duties, tallies: talliesOf(duties.rows, open.structure.tree, open.today) };
  });
