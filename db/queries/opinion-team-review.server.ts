import type { OpinionKind, OpinionPeriod } from "~/domain/opinion";
import type { Connection } from "../client.server";

export interface TeamReport {
  id: string;
  teamKey: string;
  teamName: string;
  kind: OpinionKind;
  period: OpinionPeriod | null;
  periodFrom: string | null;
  receivedAt: string;
  authorId: string;
  author: string;
}

/** The organisation's reports that were not taken back, with their teams and who wrote them, oldest first. */
export async function listTeamReports(db: Connection, organisation: string): Promise<TeamReport[]> {
  return db
    .selectFrom("opinion_reports")
    .innerJoin("accounts", "accounts.id", "author_id")
    .select(["opinion_reports.id", "team_key as teamKey", "team_name as teamName", "kind", "period"])
    .select(["period_from as periodFrom", "received_at as receivedAt", "author_id as authorId"])
    .select("accounts.display_name as author")
    .where("organisation", "=", organisation)
    .where("opinion_reports.status", "=", "active")
    .orderBy("opinion_reports.number")
    .execute();
}
