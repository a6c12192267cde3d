import { textProblems } from "~/domain/outputs-draft";
import { pivotQuery } from "~/domain/pivot-terms";
import type { Problem } from "~/domain/problem";
import { mostViews, type RenameViewForm, type SaveViewForm } from "~/domain/saved-views";
import {
  findSavedView,
  insertSavedView,
  listSavedViews,
  updateSavedView,
} from "~db/queries/saved-views.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

export interface SavedView {
  id: string;
  name: string;
  query: string;
  isShared: boolean;
  version: number;
  /** Whoever shared it, when it is another's. */
  by: string | null;
  canChange: boolean;
}

/** One's own views and the shared ones. */
export async function loadSavedViews(
  ctx: UseCaseContext,
  slug: string,
): Promise<{ views: SavedView[]; canShare: boolean; formKey: string }> {
  const open = await openCampaign(ctx, slug, "view.save");
  const { actor, campaign, db } = open;
  const rows = await listSavedViews(db.read, campaign.id, actor.accountId);
  const views = rows.map((row) => ({
    id: row.id,
    name: row.name,
    query: row.query,
    isShared: row.is_shared === 1,
    version: row.version,
    by: row.account_id === actor.accountId ? null : row.display_name,
    canChange: mayChange(open, row),
  }));
  return { views, canShare: open.may("view.share"), formKey: ctx.newId() };
}

/**
 * Keeps an address under a name; the value is the view's id. Problems: view-name-needed, view-name-taken, personal-…
 * at `name`; too-many-views {max}. AccessDenied for sharing without the right.
 */
export async function saveView(
  ctx: UseCaseContext,
  slug: string,
  form: SaveViewForm,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "view.save");
  const { actor, campaign } = open;
  const isShared = form.shared === "1";
  if (isShared && !open.may("view.share")) throw new AccessDenied();
  const params = new URLSearchParams(form.query);
  const query = pivotQuery((name) => params.get(name) ?? "");
  const { _key: key, ...payload } = form;
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key, payload: { view: payload } }, async () => {
      const own = await listSavedViews(tx, campaign.id, actor.accountId);
      const problems = nameProblems(open, form.name, own);
      if (own.filter((one) => one.account_id === actor.accountId).length >= mostViews) {
        problems.push({ field: "name", code: "too-many-views", params: { max: mostViews } });
      }
      if (problems.length > 0) return refused(...problems);
      const id = ctx.newId();
      await insertSavedView(tx, {
        id,
        campaign_id: campaign.id,
        account_id: actor.accountId,
        name: form.name,
        query,
        is_shared: isShared ? 1 : 0,
        created_at: ctx.now(),
        removed_at: null,
        version: 1,
      });
      await appendAudit(
        tx,
        ctx,
        event(open, "view.saved", id, { after: { name: form.name, query, isShared } }),
      );
      return done(id);
    }),
  );
}

/** Gives a view another name. Problems: as saving, and changed-meanwhile {name} at `name` when another window did it. */
export async function renameView(
  ctx: UseCaseContext,
  slug: string,
  { view: id, version, name }: RenameViewForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "view.save");
  const { actor, campaign } = open;
  return ctx.db.write(campaign.id, async (tx) => {
    const view = await findSavedView(tx, campaign.id, id);
    if (!view || view.removed_at !== null || !mayChange(open, view)) throw new NotFound();
    if (view.version !== Number(version)) {
      return refused({ field: "rename", code: "view-changed-meanwhile", params: { name: view.name } });
    }
    const others = (await listSavedViews(tx, campaign.id, actor.accountId)).filter((one) => one.id !== id);
    const problems = nameProblems(open, name, others).map((one) => ({ ...one, field: "rename" }));
    if (problems.length > 0) return refused(...problems);
    if (name !== view.name) {
      await updateSavedView(tx, id, view.version, { name });
      await appendAudit(
        tx,
        ctx,
        event(open, "view.renamed", id, { before: { name: view.name }, after: { name } }),
      );
    }
    return done(null);
  });
}

/** Takes a view away, or brings it back. The value is its name. NotFound for one that is not the person's to change. */
export async function removeView(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  act: "remove" | "restore",
): Promise<string> {
  const open = await openCampaign(ctx, slug, "view.save");
  const { campaign } = open;
  return ctx.db.write(campaign.id, async (tx) => {
    const view = await findSavedView(tx, campaign.id, id);
    if (!view || !mayChange(open, view)) throw new NotFound();
    if ((view.removed_at !== null) === (act === "remove")) return view.name;
    await updateSavedView(tx, id, view.version, { removed_at: act === "remove" ? ctx.now() : null });
    const action = act === "remove" ? "view.removed" : "view.restored";
    await appendAudit(tx, ctx, event(open, action, id, { before: { name: view.name, query: view.query } }));
    return view.name;
  });
}

/** One's own; a shared one also by whoever may share. */
function mayChange(
  { actor, may }: CampaignContext,
  view: { account_id: string; is_shared: number },
): boolean {
  return view.account_id === actor.accountId || (view.is_shared === 1 && may("view.share"));
}

function nameProblems(
  { structure }: CampaignContext,
  name: string,
  others: readonly { name: string }[],
): Problem[] {
  if (name === "") return [{ field: "name", code: "view-name-needed" }];
  const isTaken = others.some((one) => one.name.toLocaleLowerCase("vi") === name.toLocaleLowerCase("vi"));
  if (isTaken) return [{ field: "name", code: "view-name-taken" }];
  return textProblems({ name }, structure);
}

function event(open: CampaignContext, action: string, id: string, payload: Record<string, unknown>) {
  const { id: campaignId } = open.campaign;
  return { chain: campaignId, action, subjectKind: "saved-view", subjectId: id, campaignId, payload };
}
