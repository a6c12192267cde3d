import { minutesAfter } from "~/domain/calendar/civil-date";
import { draftLimits, keptFields } from "~/domain/form-drafts";
import { safeReturnPath } from "~/domain/sign-in";
import { deleteOldDrafts, findDraft, insertDraft } from "~db/queries/form-drafts.server";
import { systemChain } from "./audit.server";
import { SignInNeeded, type UseCaseContext } from "./context.server";

/**
 * Keeps what a form of this site held (`body`: its URL-encoded fields) for the person signed in. Returns the way back
 * to the form: with the draft, without one when nothing was worth keeping, null when the place is not on this site.
 */
export async function saveDraft(ctx: UseCaseContext, path: string, body: string): Promise<string | null> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  const safePath = safeReturnPath(path);
  const fields = keptFields(body);
  if (safePath === null || fields === "" || fields.length > draftLimits.length) return safePath;
  const id = ctx.newId();
  await ctx.db.write(systemChain, async (tx) => {
    const row = {
      id,
      account_id: actor.accountId,
      path: safePath,
      body: fields,
      created_at: ctx.now(),
    };
    await insertDraft(tx, row);
    await deleteOldDrafts(tx, actor.accountId, oldest(ctx), draftLimits.perAccount);
  });
  return withDraft(safePath, id);
}

/** The fields of one of the person's own drafts, URL-encoded; null when there is none. It stays until its time is up. */
export async function takeDraft(ctx: UseCaseContext, id: string): Promise<string | null> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  const draft = await findDraft(ctx.db.read, actor.accountId, id, oldest(ctx));
  return draft?.body ?? null;
}

const oldest = (ctx: UseCaseContext) => minutesAfter(ctx.now(), -draftLimits.days * 24 * 60);

function withDraft(path: string, id: string): string {
  const at = path.indexOf("?");
  const params = new URLSearchParams(at < 0 ? "" : path.slice(at));
  params.set("nhap", id);
  return `${at < 0 ? path : path.slice(0, at)}?${params}`;
}
