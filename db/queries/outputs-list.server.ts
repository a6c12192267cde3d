import { expressionBuilder, sql } from "kysely";
import type { Basis } from "~/domain/outputs";
import { withoutOne } from "~/domain/outputs-list";
import type { Connection } from "../client.server";
import type { Schema } from "../schema";
import { creditsWithin, type Within } from "./outputs.server";

const columns = [
  "outputs.id",
  "outputs.number",
  "outputs.published_on",
  "outputs.period_from",
  "outputs.basis",
  "outputs.value",
  "outputs.qualifier",
  "outputs.coverage_of",
  "outputs.rate_per",
  "outputs.category_id",
  "outputs.channel_id",
  "outputs.covered_by",
  "outputs.title",
  "outputs.logged_at",
  "outputs.version",
] as const;

export interface RowFilter {
  messageId: string | null;
  basis: Basis | null;
  channelId: string | null;
}

/** What an output itself must be like; a message or channel of `withoutOne` means none. */
export function passes({ messageId, basis, channelId }: RowFilter) {
  const eb = expressionBuilder<Schema, "outputs">();
  const isOrHasNone = (column: "outputs.message_id" | "outputs.channel_id", id: string) =>
    id === withoutOne ? eb(column, "is", null) : eb(column, "=", id);
  return eb.and([
    ...(messageId === null ? [] : [isOrHasNone("outputs.message_id", messageId)]),
    ...(channelId === null ? [] : [isOrHasNone("outputs.channel_id", channelId)]),
    ...(basis === null ? [] : [eb("outputs.basis", "=", basis)]),
  ]);
}

/** Outputs with these ids that pass the filter, in no order. */
export function listOutputRows(db: Connection, ids: readonly string[], filter: RowFilter) {
  return db
    .selectFrom("outputs")
    .select(columns)
    .where("id", "in", [...ids])
    .where(passes(filter))
    .execute();
}

export type OutputListRow = Awaited<ReturnType<typeof listOutputRows>>[number];

export interface NumberFilter extends RowFilter {
  campaignId: string;
  /** Units under which the output must stand. */
  ancestorIds: readonly string[];
  categoryIds: readonly string[] | null;
  from: string | null;
  to: string | null;
}

/** Active outputs with these numbers that pass the filters, in no order. */
export function listOutputRowsByNumber(
  db: Connection,
  numbers: readonly number[],
  filter: NumberFilter,
): Promise<OutputListRow[]> {
  const { categoryIds, from, to } = filter;
  return db
    .selectFrom("outputs")
    .select(columns)
    .where("campaign_id", "=", filter.campaignId)
    .where("number", "in", [...numbers])
    .where("status", "=", "active")
    .where(passes(filter))
    .$if(categoryIds !== null, (query) => query.where("category_id", "in", [...(categoryIds ?? [])]))
    .$if(from !== null, (query) => query.where("published_on", ">=", from ?? ""))
    .$if(to !== null, (query) => query.where("published_on", "<=", to ?? ""))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("output_scope")
          .select("output_scope.output_id")
          .where("output_scope.ancestor_id", "in", [...filter.ancestorIds])
          .whereRef("output_scope.published_on", "=", "outputs.published_on")
          .whereRef("output_scope.output_id", "=", "outputs.id"),
      ),
    )
    .execute();
}

/** What these outputs say, for finding words in it. */
export function listSearchTexts(db: Connection, ids: readonly string[]) {
  return db
    .selectFrom("outputs")
    .select(["id", "title", "note", "link", "link_key as linkKey", "message_id as messageId"])
    .where("id", "in", [...ids])
    .execute();
}

/** The last correction of each of these outputs. */
export function listLastRevisions(db: Connection, outputIds: readonly string[]) {
  return db
    .selectFrom("output_revisions")
    .innerJoin("outputs", "outputs.id", "output_revisions.output_id")
    .select(["output_id", "revision", "kind", "before", "after", "reason"])
    .where("output_id", "in", [...outputIds])
    .whereRef("output_revisions.revision", "=", sql.ref("outputs.version").$castTo<number>())
    .execute();
}

/** Withdrawn outputs within reach with who withdrew them and why; the latest day first, beyond a key. */
export function listWithdrawn(
  db: Connection,
  search: {
    campaignId: string;
    within: Within;
    /** Withdrawn at this instant or later. */
    since: string;
    beyond: { publishedOn: string; outputId: string } | null;
    limit: number;
  },
) {
  const { beyond } = search;
  return db
    .selectFrom("outputs")
    .innerJoin("output_revisions", (join) =>
      join
        .onRef("output_revisions.output_id", "=", "outputs.id")
        .onRef("output_revisions.revision", "=", "outputs.version"),
    )
    .innerJoin("accounts", "accounts.id", "output_revisions.account_id")
    .select(columns)
    .select([
      "accounts.display_name as by",
      "output_revisions.recorded_at as withdrawnAt",
      "output_revisions.reason as reason",
    ])
    .where("outputs.campaign_id", "=", search.campaignId)
    .where(sql<boolean>`outputs.status = 'withdrawn'`)
    .where(creditsWithin(search.within))
    .where("output_revisions.recorded_at", ">=", search.since)
    .$if(beyond !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple("outputs.published_on", "outputs.id"),
          "<",
          eb.tuple(beyond?.publishedOn ?? "", beyond?.outputId ?? ""),
        ),
      ),
    )
    .orderBy("outputs.published_on", "desc")
    .orderBy("outputs.id", "desc")
    .limit(search.limit)
    .execute();
}
