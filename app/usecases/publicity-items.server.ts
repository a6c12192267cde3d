import { textProblems } from "~/domain/outputs-draft";
import { isPersonList } from "~/domain/person-lists";
import type { Problem } from "~/domain/problem";
import { type PublicitySubject, type PublicityTerm, termDay } from "~/domain/publicity";
import type { AddItemForm, EditItemForm, RemoveItemForm, TemplatesForm } from "~/domain/publicity-forms";
import { publicity as en } from "~/i18n/en/publicity";
import { publicity as vi } from "~/i18n/vi/publicity";
import type { WriteTransaction } from "~db/client.server";
import {
  findPublicityItem,
  insertPublicityItems,
  listPublicityItems,
  type NewPublicityItem,
  type PublicityContent,
  updatePublicityItem,
  updatePublicityRemoved,
} from "~db/queries/publicity.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { editAction, readSubject, type SubjectFacts } from "./publicity-subjects.server";
import { checkNearElection, readDay } from "./timeline-days.server";

/**
 * Adds one thing that has to be made public; the value is its id. Problems: `from`, `due`: those of a typed day, or
 * not-a-term; `due` due-before-from; `categoryId` category-unknown; `unitId` unit-unknown; personal-… and person-list
 * at `name`.
 */
export async function addPublicityItem(
  ctx: UseCaseContext,
  slug: string,
  subject: PublicitySubject,
  { _key, ...form }: AddItemForm,
): Promise<Outcome<string>> {
  const { open, facts } = await openSubject(ctx, slug, subject);
  const read = readItem(form, facts, open);
  if (!read.ok) return read;
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { subject, ...form } }, async () => {
      const item = { ...read.value, id: ctx.newId(), subject, order: await nextOrder(tx, open, subject) };
      await insertItems(tx, [item], open);
      return done(item.id);
    }),
  );
}

/** Adds the usual items that were ticked, in the person's language; the value is how many. Those there are skipped. */
export async function addPublicityTemplates(
  ctx: UseCaseContext,
  slug: string,
  subject: PublicitySubject,
  { _key, templates }: TemplatesForm,
): Promise<Outcome<number>> {
  const { open, facts } = await openSubject(ctx, slug, subject);
  const words = { vi, en }[open.actor.locale];
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { subject, templates } }, async () => {
      const there = await listPublicityItems(tx, open.campaign.id, subject);
      const first = await nextOrder(tx, open, subject);
      const items = facts.templates
        .filter(({ key }) => templates.includes(key))
        .map(({ key, side, fromDays, dueDays }) => ({
          side,
          name: words.templates[key],
          categoryId: null,
          unitId: null,
          from: { on: null, days: fromDays },
          due: { on: null, days: dueDays },
        }))
        .filter(({ side, name }) => !there.some((one) => one.side === side && one.name === name))
        .map((item, index) => ({ ...item, id: ctx.newId(), subject, order: first + index }));
      if (items.length > 0) await insertItems(tx, items, open);
      return done(items.length);
    }),
  );
}

/** Changes an item. Problems: those of adding one, and `form` item-changed when somebody else was first. */
export async function editPublicityItem(
  ctx: UseCaseContext,
  slug: string,
  subject: PublicitySubject,
  { _key, itemId, version, ...form }: EditItemForm,
): Promise<Outcome<string>> {
  const { open, facts } = await openSubject(ctx, slug, subject);
  const before = await itemOf(open, subject, itemId);
  const read = readItem(form, facts, open);
  if (!read.ok) return read;
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { itemId, version, ...form } }, async () => {
      if (!(await updatePublicityItem(tx, itemId, version, read.value)))
        return refused({ field: "form", code: "item-changed" });
      await auditItem(tx, open, "publicity.edited", itemId, { before, after: read.value });
      return done(itemId);
    }),
  );
}

/** Takes an item out of the checklist; its links stay for the day it is put back. */
export function removePublicityItem(
  ctx: UseCaseContext,
  slug: string,
  subject: PublicitySubject,
  form: RemoveItemForm,
): Promise<Outcome<string>> {
  return setRemoved(ctx, slug, subject, form, ctx.now());
}

/** Puts a removed item back. */
export function restorePublicityItem(
  ctx: UseCaseContext,
  slug: string,
  subject: PublicitySubject,
  form: RemoveItemForm,
): Promise<Outcome<string>> {
  return setRemoved(ctx, slug, subject, form, null);
}

async function setRemoved(
  ctx: UseCaseContext,
  slug: string,
  subject: PublicitySubject,
  { _key, itemId }: RemoveItemForm,
  removedAt: string | null,
): Promise<Outcome<string>> {
  const { open } = await openSubject(ctx, slug, subject);
  const item = await itemOf(open, subject, itemId);
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { itemId, isRemoved: removedAt !== null } }, async () => {
      await updatePublicityRemoved(tx, itemId, removedAt);
      const action = removedAt === null ? "publicity.restored" : "publicity.removed";
      await auditItem(tx, open, action, itemId, { before: { name: item.name } });
      return done(item.name);
    }),
  );
}

async function openSubject(
  ctx: UseCaseContext,
  slug: string,
  subject: PublicitySubject,
): Promise<{ open: CampaignContext; facts: SubjectFacts }> {
  const open = await openCampaign(ctx, slug, editAction(subject));
  return { open, facts: await readSubject(open, subject) };
}

/** The subject's own item, removed or not. Throws NotFound for an item of anything else. */
export async function itemOf({ db, campaign }: CampaignContext, subject: PublicitySubject, id: string) {
  const item = await findPublicityItem(db.read, campaign.id, id);
  if (!item || item.subject.kind !== subject.kind || item.subject.key !== subject.key) throw new NotFound();
  return item;
}

function readItem(
  form: Omit<AddItemForm, "_key">,
  { anchors }: SubjectFacts,
  { structure, campaign }: CampaignContext,
): Outcome<PublicityContent> {
  const { side, name, categoryId, unitId } = form;
  const problems: Problem[] = [];
  const [from, due] = [readTerm(form.from, "from", problems), readTerm(form.due, "due", problems)];
  for (const [field, term] of [
    ["from", from],
    ["due", due],
  ] as const)
    problems.push(...checkNearElection(term.on, field, campaign));
  const [fromOn, dueOn] = [termDay(from, anchors[side]), termDay(due, anchors[side])];
  if (problems.length === 0 && fromOn && dueOn && dueOn < fromOn)
    problems.push({ field: "due", code: "due-before-from" });
  if (categoryId && !structure.categories.some((one) => one.id === categoryId))
    problems.push({ field: "categoryId", code: "category-unknown" });
  if (unitId && !structure.tree.get(unitId)) problems.push({ field: "unitId", code: "unit-unknown" });
  problems.push(...textProblems({ name }, structure));
  if (isPersonList(name)) problems.push({ field: "name", code: "person-list" });
  if (problems.length > 0) return refused(...problems);
  return done({ side, name, categoryId: categoryId || null, unitId: unitId || null, from, due });
}

const OFFSET = /^([+\-−–])\s?(\d{1,3})$/;

/** A day as typed, or days from the subject's own ("-3", "+2", "0"). */
function readTerm(typed: string, field: string, problems: Problem[]): PublicityTerm {
  const offset = OFFSET.exec(typed);
  if (typed === "0") return { on: null, days: 0 };
  if (offset) return { on: null, days: (offset[1] === "+" ? 1 : -1) * Number(offset[2]) };
  if (/^\d{1,3}$/.test(typed)) {
    problems.push({ field, code: "not-a-term" });
    return { on: null, days: null };
  }
  return { on: readDay(typed, field, problems), days: null };
}

async function nextOrder(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  subject: PublicitySubject,
): Promise<number> {
  const items = await listPublicityItems(tx, campaign.id, subject);
  return Math.max(0, ...items.map(({ order }) => order)) + 1;
}

async function insertItems(
  tx: WriteTransaction,
  items: readonly NewPublicityItem[],
  open: CampaignContext,
): Promise<void> {
  const { campaign, actor } = open;
  await insertPublicityItems(tx, items, {
    campaignId: campaign.id,
    createdBy: actor.accountId,
    createdAt: open.now(),
  });
  for (const { id, ...after } of items) await auditItem(tx, open, "publicity.added", id, { after });
}

function auditItem(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  itemId: string,
  payload: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, open, {
    chain: open.campaign.id,
    action,
    subjectKind: "publicity",
    subjectId: itemId,
    campaignId: open.campaign.id,
    payload,
  });
}
