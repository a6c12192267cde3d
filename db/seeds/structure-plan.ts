import type { WriteTransaction } from "../client.server";
import { insertMilestones } from "../queries/campaign-outline.server";
import type { Plot } from "./plot";

/** Where the units publish. */
export async function insertChannels(tx: WriteTransaction, plot: Plot): Promise<void> {
  const { seed, deps, campaignId, categoryId, unitId } = plot;
  const channels = seed.channels.map((channel, index) => ({
    id: deps.newId(),
    campaign_id: campaignId,
    unit_id: unitId(channel.unit),
    name: channel.name,
    kind: channel.kind,
    url: channel.url ?? null,
    category_id: categoryId(channel.category),
    sort_order: index,
    valid_from: seed.unitsValidFrom,
    valid_to: null,
  }));
  await tx.insertInto("channels").values(channels).execute();
}

/** Documents, and the milestones of the plan that they order. */
export async function insertPlan(
  tx: WriteTransaction,
  { seed, deps, campaignId, documentId }: Plot,
): Promise<void> {
  const documents = seed.documents.map((document) => ({
    id: documentId(document.key) ?? deps.newId(),
    campaign_id: campaignId,
    number_symbol: document.numberSymbol,
    signed_on: document.signedOn ?? null,
    kind: document.kind,
    issuer: document.issuer,
    title: document.title,
    version: 1,
    created_by: null,
    created_at: deps.now,
  }));
  await tx.insertInto("documents").values(documents).execute();
  await insertMilestones(tx, seed.milestones, campaignId, {
    newId: deps.newId,
    now: deps.now,
    createdBy: null,
    documentIdOf: (one) => documentId(one.document),
  });
}

/** The milestones that took place, as lines of their history. */
export async function insertCompletions(tx: WriteTransaction, plot: Plot): Promise<void> {
  const { seed, deps, campaignId, documentId, accountId } = plot;
  const events = seed.completions.map((completion) => ({
    id: deps.newId(),
    campaign_id: campaignId,
    subject_kind: "milestone",
    subject_key: completion.milestone,
    unit_id: null,
    event: "completed",
    effective_on: completion.on,
    effective_at: null,
    detail: null,
    reason: "",
    document_id: documentId(completion.document),
    account_id: accountId(seed.secretary),
    recorded_at: deps.now,
  }));
  await tx.insertInto("state_events").values(events).execute();
}
