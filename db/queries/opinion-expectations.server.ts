import type { TeamExpectation } from "~/domain/opinion-settings";
import type { Connection, WriteTransaction } from "../client.server";

/** Which teams report how often, by team. */
export async function listExpectations(db: Connection, organisation: string): Promise<TeamExpectation[]> {
  const rows = await db
    .selectFrom("opinion_expectations")
    .selectAll()
    .where("organisation", "=", organisation)
    .where("removed_at", "is", null)
    .orderBy("team_name")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, teamKey: row.team_key, teamName: row.team_name, period: row.period },
    ...{ dueDay: row.due_day, validFrom: row.valid_from },
  }));
}

/** false: that team reports at that rhythm already. */
export async function insertExpectation(
  tx: WriteTransaction,
  organisation: string,
  expectation: TeamExpectation,
  by: { accountId: string; at: string },
): Promise<boolean> {
  const there = await tx
    .selectFrom("opinion_expectations")
    .select("id")
    .where("organisation", "=", organisation)
    .where("team_key", "=", expectation.teamKey)
    .where("period", "=", expectation.period)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (there) return false;
  await tx
    .insertInto("opinion_expectations")
    .values({
      ...{ id: expectation.id, organisation, team_key: expectation.teamKey },
      ...{ team_name: expectation.teamName, period: expectation.period, due_day: expectation.dueDay },
      ...{ valid_from: expectation.validFrom, removed_at: null, created_by: by.accountId, created_at: by.at },
    })
    .execute();
  return true;
}

/** false: there is none, it is as asked already, or the same is expected of the team again meanwhile. */
export async function setExpectationRemoved(
  tx: WriteTransaction,
  organisation: string,
  id: string,
  removedAt: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("opinion_expectations")
    .set({ removed_at: removedAt })
    .where("organisation", "=", organisation)
    .where("id", "=", id)
    .where("removed_at", removedAt === null ? "is not" : "is", null)
    .$if(removedAt === null, (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("opinion_expectations as other")
              .select("other.id")
              .whereRef("other.organisation", "=", "opinion_expectations.organisation")
              .whereRef("other.team_key", "=", "opinion_expectations.team_key")
              .whereRef("other.period", "=", "opinion_expectations.period")
              .where("other.removed_at", "is", null),
          ),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
