import { newSetUp, partOf, type SetUpDraft, type SetUpStep } from "~/domain/set-up";
import { type CopyPart, copyInto } from "~/domain/set-up-copy";
import { isSamePart, type PostedForm, withForm } from "~/domain/set-up-forms";
import { addList, addUnits, type PasteColumn, readPasted } from "~/domain/set-up-paste";
import type { Connection } from "~db/client.server";
import {
  findCampaignDraft,
  insertCampaignDraft,
  updateCampaignDraft,
} from "~db/queries/campaign-drafts.server";
import { listCatalogue, listUnitLists, listUsualMessages } from "~db/queries/reference.server";
import { requireAdministrator } from "./administration.server";
import { systemChain } from "./audit.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { loadCopySource } from "./set-up-copy.server";

const setUpDefaults = () => ({ categories: listCatalogue(), messages: listUsualMessages() });

/** Begins a set-up; the value is the draft's id. A resend of the same key begins nothing. */
export async function startSetUp(ctx: UseCaseContext, key: string): Promise<Outcome<{ draftId: string }>> {
  const actor = requireAdministrator(ctx, "campaign.create");
  return ctx.db.write(systemChain, (tx) =>
    once(tx, ctx, { key, payload: "set-up" }, async () => {
      const draftId = ctx.newId();
      await insertCampaignDraft(tx, {
        id: draftId,
        account_id: actor.accountId,
        body: JSON.stringify(newSetUp(setUpDefaults())),
        created_at: ctx.now(),
        updated_at: ctx.now(),
        version: 1,
        discarded_at: null,
      });
      return done({ draftId });
    }),
  );
}

export interface KeptDraft {
  draft: SetUpDraft;
  version: number;
}

/** The person's own draft. Throws NotFound, also for one that was discarded or made into an election. */
export async function findDraft(db: Connection, accountId: string, draftId: string): Promise<KeptDraft> {
  const row = await findCampaignDraft(db, accountId, draftId);
  if (!row || row.discarded_at !== null) throw new NotFound();
  return { draft: JSON.parse(row.body) as SetUpDraft, version: row.version };
}

/** What a step's part looked like, as a short mark that its form sends back. */
export const seenMark = (ctx: UseCaseContext, draft: SetUpDraft, step: SetUpStep) =>
  ctx.auditSeal.digest(JSON.stringify(partOf(draft, step))).slice(0, 16);

export interface SavedStep {
  /** Units that lists and the pasted block brought, and those that were there already. */
  added: number;
  there: number;
  /** What the columns of a pasted block were taken for, in their order. */
  columns: readonly PasteColumn[];
}

/**
 * Keeps what a step's form holds, whatever is wrong with it. Problem: `draft-changed-elsewhere` when another window
 * changed the same step meanwhile; sending the same twice changes nothing.
 */
export async function saveSetUpStep(
  ctx: UseCaseContext,
  draftId: string,
  step: SetUpStep,
  sent: { seen: string; form: PostedForm },
): Promise<Outcome<SavedStep>> {
  return change(ctx, draftId, (before) => {
    const { draft, ...counts } = applyForm(before, step, sent.form);
    const isStale = sent.seen !== seenMark(ctx, before, step);
    if (isStale && !isSamePart(before, draft, step)) {
      return refused({ field: "form", code: "draft-changed-elsewhere" });
    }
    const visited = before.visited.includes(step) ? before.visited : [...before.visited, step];
    return done({ draft: { ...draft, visited }, value: counts });
  });
}

/** The draft with a form's fields; of the step for units also with its lists and its pasted block taken in. */
export function applyForm(
  before: SetUpDraft,
  step: SetUpStep,
  form: PostedForm,
): SavedStep & { draft: SetUpDraft } {
  let draft = withForm(before, step, form, setUpDefaults());
  let [added, there] = [0, 0];
  if (step !== "units") return { draft, added, there, columns: [] };
  const take = (result: ReturnType<typeof addUnits>, pasted: string) => {
    if (!result) return;
    added += result.added;
    there += result.there;
    draft = { ...draft, units: { ...result.units, pasted }, nextId: result.nextId };
  };
  const { pasted } = draft.units;
  for (const list of listUnitLists()) {
    if (form.all("lists").includes(list.key)) take(addList(draft, list), pasted);
  }
  if (pasted === "") return { draft, added, there, columns: [] };
  const { lines, columns } = readPasted(pasted);
  take(addUnits(draft, lines), "");
  return { draft, added, there, columns };
}

/** Takes parts of an earlier election into the draft. Problems: at `from` campaign-unknown, at `parts` required. */
export async function copyIntoSetUp(
  ctx: UseCaseContext,
  draftId: string,
  from: string,
  parts: readonly CopyPart[],
): Promise<Outcome<{ name: string }>> {
  requireAdministrator(ctx, "campaign.create");
  if (parts.length === 0) return refused({ field: "parts", code: "required" });
  const source = await loadCopySource(ctx.db.read, from);
  if (!source) return refused({ field: "from", code: "campaign-unknown" });
  return change(ctx, draftId, (before) =>
    done({ draft: copyInto(before, source, parts), value: { name: source.campaign.shortName } }),
  );
}

/** Puts back what stood in the draft before the last copying. */
export async function undoCopy(ctx: UseCaseContext, draftId: string): Promise<Outcome<null>> {
  return change(ctx, draftId, (before) => done({ draft: before.beforeCopy ?? before, value: null }));
}

/** Changes a draft in one transaction of its own. */
async function change<T>(
  ctx: UseCaseContext,
  draftId: string,
  work: (before: SetUpDraft) => Outcome<{ draft: SetUpDraft; value: T }>,
): Promise<Outcome<T>> {
  const actor = requireAdministrator(ctx, "campaign.create");
  return ctx.db.write(systemChain, async (tx) => {
    const { draft: before } = await findDraft(tx, actor.accountId, draftId);
    const outcome = work(before);
    if (!outcome.ok) return outcome;
    const body = JSON.stringify(outcome.value.draft);
    if (body !== JSON.stringify(before)) {
      await updateCampaignDraft(tx, draftId, { body, updated_at: ctx.now() });
    }
    return done(outcome.value.value);
  });
}

/** Puts a draft away, or takes it out again. */
export async function discardSetUp(
  ctx: UseCaseContext,
  draftId: string,
  isDiscarded: boolean,
): Promise<Outcome<null>> {
  const actor = requireAdministrator(ctx, "campaign.create");
  return ctx.db.write(systemChain, async (tx) => {
    if (!(await findCampaignDraft(tx, actor.accountId, draftId))) throw new NotFound();
    const discarded_at = isDiscarded ? ctx.now() : null;
    await updateCampaignDraft(tx, draftId, { discarded_at, updated_at: ctx.now() });
    return done(null);
  });
}
