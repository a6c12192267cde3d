import type { Connection } from "../client.server";

export interface ReceiptSearch {
  campaignId: string;
  accountId: string;
  /** UTC instants: from the first on, before the second; null: no bound. */
  from: string | null;
  before: string | null;
  /** The last one of the page before. */
  beyond: { at: string; id: string } | null;
  limit: number;
}

/** Outputs that this person has sent, withdrawn ones included, newest first. */
export function listSentOutputs(db: Connection, search: ReceiptSearch) {
  const { from, before, beyond } = search;
  return db
    .selectFrom("outputs")
    .select([
      "id",
      "number",
      "title",
      "published_on as publishedOn",
      "value",
      "qualifier",
      "category_id as categoryId",
      "status",
      "version",
      "logged_at as at",
    ])
    .where("campaign_id", "=", search.campaignId)
    .where("logged_by", "=", search.accountId)
    .$if(from !== null, (query) => query.where("logged_at", ">=", from ?? ""))
    .$if(before !== null, (query) => query.where("logged_at", "<", before ?? ""))
    .$if(beyond !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple("logged_at", "id"), "<", eb.tuple(beyond?.at ?? "", beyond?.id ?? "")),
      ),
    )
    .orderBy("logged_at", "desc")
    .orderBy("id", "desc")
    .limit(search.limit)
    .execute();
}

/** Declarations that this person has sent, those taken back included, newest first. */
export function listSentDeclarations(db: Connection, search: ReceiptSearch) {
  const { from, before, beyond } = search;
  return db
    .selectFrom("declarations")
    .select([
      "id",
      "unit_id as unitId",
      "category_id as categoryId",
      "period_from as from",
      "period_to as to",
      "kind",
      "withdrawn_at as withdrawnAt",
      "recorded_at as at",
    ])
    .where("campaign_id", "=", search.campaignId)
    .where("account_id", "=", search.accountId)
    .$if(from !== null, (query) => query.where("recorded_at", ">=", from ?? ""))
    .$if(before !== null, (query) => query.where("recorded_at", "<", before ?? ""))
    .$if(beyond !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple("recorded_at", "id"), "<", eb.tuple(beyond?.at ?? "", beyond?.id ?? "")),
      ),
    )
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .limit(search.limit)
    .execute();
}
