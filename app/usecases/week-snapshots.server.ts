import type { Tally } from "~/domain/quantities";
import type { Connection } from "~db/client.server";
import { listWeekFigures } from "~db/queries/week-snapshots.server";
import type { UseCaseContext } from "./context.server";

/** What a unit (with all below it) had in a category when its week was closed. */
export interface ClosedFigure extends Tally {
  unitId: string;
  categoryId: string;
  records: number;
}

/** The figures of a week in one fixed order, and the hash under which they are frozen. */
export async function snapshotOf(
  db: Connection,
  { auditSeal }: Pick<UseCaseContext, "auditSeal">,
  weekStart: string,
  whose: readonly string[] | { campaignId: string },
): Promise<{ figures: string; hash: string }> {
  const rows = await listWeekFigures(db, weekStart, whose);
  const figures = JSON.stringify(
    rows.map(({ unitId, categoryId, records, amount, nOver, nNearly, nAbout, nUncounted }) => [
      unitId,
      categoryId,
      records,
      amount,
      nOver,
      nNearly,
      nAbout,
      nUncounted,
    ]),
  );
  return { figures, hash: auditSeal.digest(figures) };
}

type PackedFigure = [string, string, number, number, number, number, number, number];

/** What `snapshotOf` has written down. */
export const closedFigures = (figures: string): ClosedFigure[] =>
  (JSON.parse(figures) as PackedFigure[]).map(
    ([unitId, categoryId, records, amount, nOver, nNearly, nAbout, nUncounted]) => ({
      unitId,
      categoryId,
      records,
      amount,
      nOver,
      nNearly,
      nAbout,
      nUncounted,
    }),
  );
