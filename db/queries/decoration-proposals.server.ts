import type { Selectable } from "kysely";
import type { Proposal, ProposalContent, ProposalDecision } from "~/domain/decoration-proposals";
import type { Connection, WriteTransaction } from "../client.server";
import type { DecorationProposalsTable } from "../schema";

/** The campaign's lines by number, those that were removed among them. */
export async function listProposals(db: Connection, campaignId: string): Promise<Proposal[]> {
  const rows = await withDecider(db).where("campaign_id", "=", campaignId).orderBy("number").execute();
  return rows.map(proposalOf);
}

/** One line by its number, also one that was removed. */
export async function findProposal(
  db: Connection,
  campaignId: string,
  number: number,
): Promise<Proposal | undefined> {
  const row = await withDecider(db)
    .where("campaign_id", "=", campaignId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row && proposalOf(row);
}

/** The number that the campaign's next line gets. */
export async function nextProposalNumber(tx: WriteTransaction, campaignId: string): Promise<number> {
  const { last } = await tx
    .selectFrom("decoration_proposals")
    .select(({ fn }) => fn.max("number").as("last"))
    .where("campaign_id", "=", campaignId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

export async function insertProposal(
  tx: WriteTransaction,
  { id, campaignId, number }: { id: string; campaignId: string; number: number },
  content: ProposalContent,
  by: { accountId: string; at: string },
): Promise<void> {
  await tx
    .insertInto("decoration_proposals")
    .values({
      ...{ id, campaign_id: campaignId, number, ...contentColumns(content), ...undecided },
      ...{ removed_at: null, version: 1, created_by: by.accountId, created_at: by.at },
    })
    .execute();
}

/** A decision as it is written; who decided is the account that writes it down. */
export type NewDecision = Omit<ProposalDecision, "by"> & { accountId: string };

/** Writes over the version that was read; false when somebody else was first. */
export async function updateProposal(
  tx: WriteTransaction,
  { id, version }: Pick<Proposal, "id" | "version">,
  set: { content: ProposalContent } | { decision: NewDecision | null } | { removedAt: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("decoration_proposals")
    .set({ ...columnsOf(set), version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function columnsOf(set: Parameters<typeof updateProposal>[2]) {
  if ("content" in set) return contentColumns(set.content);
  if ("removedAt" in set) return { removed_at: set.removedAt };
  return set.decision === null ? undecided : decisionColumns(set.decision);
}

const undecided = {
  ...{ state: "proposed" as const, decided_on: null, approved_sum: null, decision_note: "" },
  ...{ document_id: null, decided_by: null, decided_at: null },
};

const decisionColumns = ({ on, sum, note, documentId, accountId, at }: NewDecision) => ({
  state: sum === null ? ("rejected" as const) : ("approved" as const),
  ...{ decided_on: on, approved_sum: sum, decision_note: note, document_id: documentId },
  ...{ decided_by: accountId, decided_at: at },
});

function contentColumns(content: ProposalContent) {
  return {
    unit_id: content.unitId,
    site_id: content.siteId,
    place: content.place,
    kind: content.kind,
    there: content.there,
    usable: content.usable,
    repairable: content.repairable,
    surveyed_on: content.surveyedOn,
    wish: content.wish,
    quantity: content.quantity,
    reason: content.reason,
    estimate: content.estimate,
    decider: content.decider,
  };
}

function withDecider(db: Connection) {
  return db
    .selectFrom("decoration_proposals")
    .leftJoin("accounts", "accounts.id", "decoration_proposals.decided_by")
    .selectAll("decoration_proposals")
    .select("accounts.display_name as decided_name");
}

function proposalOf(row: Selectable<DecorationProposalsTable> & { decided_name: string | null }): Proposal {
  return {
    ...{ id: row.id, number: row.number, unitId: row.unit_id, siteId: row.site_id, place: row.place },
    ...{ kind: row.kind, there: row.there, usable: row.usable, repairable: row.repairable },
    ...{ surveyedOn: row.surveyed_on, wish: row.wish, quantity: row.quantity, reason: row.reason },
    ...{ estimate: row.estimate, decider: row.decider, state: row.state },
    decision: decisionOf(row),
    isRemoved: row.removed_at !== null,
    version: row.version,
  };
}

function decisionOf(
  row: Selectable<DecorationProposalsTable> & { decided_name: string | null },
): ProposalDecision | null {
  if (row.decided_on === null || row.decided_at === null) return null;
  return {
    ...{ on: row.decided_on, sum: row.approved_sum, note: row.decision_note },
    ...{ documentId: row.document_id, by: row.decided_name ?? "", at: row.decided_at },
  };
}
