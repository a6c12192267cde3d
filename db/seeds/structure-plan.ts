import { instantOf } from "~/domain/calendar/civil-date";
import { weeksBetween } from "~/domain/calendar/election-week";
import type { WriteTransaction } from "../client.server";
import type { Plot } from "./plot";

/** What may be logged: categories, channels and messages. */
export async function insertCatalogue(tx: WriteTransaction, plot: Plot): Promise<void> {
  const { seed, deps, campaignId, categoryId, unitId } = plot;
  const categories = seed.categories.map((category, index) => ({
    id: categoryId(category.key),
    campaign_id: campaignId,
    key: category.key,
    name_vi: category.vi,
    name_en: category.en,
    unit_vi: category.unit.vi,
    unit_en: category.unit.en,
    group_key: category.group,
    measure_key: category.measure,
    kind: "single" as const,
    sort_order: index,
    is_active: 1 as const,
  }));
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
  const messages = seed.messages.map((message, index) => ({
    id: deps.newId(),
    campaign_id: campaignId,
    key: message.key,
    name: message.name,
    sort_order: index,
    is_active: 1 as const,
  }));
  await tx.insertInto("categories").values(categories).execute();
  await tx.insertInto("channels").values(channels).execute();
  await tx.insertInto("messages").values(messages).execute();
}

/** Documents, phases and the milestones of the plan. */
export async function insertPlan(
  tx: WriteTransaction,
  { seed, deps, campaignId, documentId }: Plot,
): Promise<void> {
  const stamp = { version: 1, created_by: null, created_at: deps.now };
  const documents = seed.documents.map((document) => ({
    id: documentId(document.key) ?? deps.newId(),
    campaign_id: campaignId,
    number_symbol: document.numberSymbol,
    signed_on: document.signedOn ?? null,
    kind: document.kind,
    issuer: document.issuer,
    title: document.title,
    ...stamp,
  }));
  const phases = seed.phases.map(({ startOn, endOn, ...phase }, index) => ({
    ...phase,
    id: deps.newId(),
    campaign_id: campaignId,
    start_on: startOn,
    end_on: endOn,
    sort_order: index,
    version: 1,
  }));
  const milestones = seed.milestones.map((milestone) => ({
    id: deps.newId(),
    campaign_id: campaignId,
    key: milestone.key,
    name: milestone.name,
    origin: milestone.origin,
    kind: milestone.kind,
    duty: "ours" as const,
    due_on: milestone.dueOn,
    due_at: milestone.dueTime === undefined ? null : instantOf(milestone.dueOn, milestone.dueTime),
    inclusive: 1 as const,
    responsible: milestone.responsible,
    document_id: documentId(milestone.document),
    clause: "",
    ...stamp,
  }));
  await tx.insertInto("documents").values(documents).execute();
  await tx.insertInto("phases").values(phases).execute();
  await tx.insertInto("plan_milestones").values(milestones).execute();
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

/** Every reporting week that touches the campaign. */
export async function insertWeeks(tx: WriteTransaction, { seed, campaignId }: Plot): Promise<void> {
  const weeks = weeksBetween(seed.startsOn, seed.endsOn, seed.weekFirstDay).map((week) => ({
    campaign_id: campaignId,
    week_start: week.startsOn,
    week_end: week.endsOn,
    year: week.year,
    number: week.number,
  }));
  await tx.insertInto("reporting_weeks").values(weeks).execute();
}
