import { type ImportOptions, isAtWork } from "~/domain/imports";
import { textProblems } from "~/domain/outputs-draft";
import type { NameEdit } from "~/domain/pasted-names";
import type { WriteTransaction } from "~db/client.server";
import { moveRows } from "~db/queries/import-rows.server";
import {
  deleteParts,
  findImport,
  type Import,
  type ImportChange,
  moveImport,
} from "~db/queries/imports.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { countHeldRows } from "./imports-holding.server";
import { enqueueImport } from "./imports-work.server";

/** An import that the person may see: the own ones, for those who log for everybody all. Throws NotFound. */
export async function openImport(open: CampaignContext, id: string): Promise<Import> {
  const found = await findImport(open.db.read, id);
  const isOwn = found?.accountId === open.actor.accountId || open.unitsFor("output.log") === "all";
  if (!found || found.campaignId !== open.campaign.id || !isOwn || found.status === "dropped")
    throw new NotFound();
  return found;
}

/** How many rows stand under each warning; none before the file has been read. */
export const warningsOf = ({ found }: Import): Record<string, number> => found?.warnings ?? {};

/** Has the file read again, differently. Problems at `form`: import-moved-on. */
export function rereadImport(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  wish: { version: number; options: Partial<ImportOptions> },
): Promise<Outcome<string>> {
  return act(ctx, slug, id, { ...wish, from: ["checked", "unread"] }, async (_tx, _open, at) =>
    done({
      status: "reading",
      options: { ...at.options, ...wish.options, confirm: [] },
      written: 0,
      problem: null,
    }),
  );
}

/** Says what names in the cells stand for, beside what was said before, and has the file read again. */
export function nameInImport(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version, said }: { version: number; said: readonly NameEdit[] },
): Promise<Outcome<string>> {
  return act(ctx, slug, id, { version, from: ["checked"] }, async (_tx, _open, at) => {
    const asked = at.found?.unknown ?? [];
    const known = said.filter((one) =>
      asked.some(({ column, text }) => column === one.column && text === one.text),
    );
    const names = [...at.options.names, ...known];
    return done({
      status: "reading",
      options: { ...at.options, names, confirm: [] },
      written: 0,
      problem: null,
    });
  });
}

export interface ImportSaving {
  version: number;
  /** false: the caller carries it on by itself. */
  isQueued?: boolean;
  withTwins: boolean;
  reason: string;
  confirm: readonly string[];
}

/**
 * Has the new rows recorded, and those of closed weeks kept as adjustments. Problems: reason-needed, personal-… at `reason`; import-warned at `confirm`;
 * import-nothing-new, import-moved-on at `form`.
 */
export async function saveImport(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version, isQueued = true, ...wish }: ImportSaving,
): Promise<Outcome<string>> {
  return act(ctx, slug, id, { version, from: ["checked"], isQueued }, async (tx, open, at) => {
    if (wish.withTwins && wish.reason === "") return refused({ field: "reason", code: "reason-needed" });
    const personal = textProblems({ reason: wish.reason }, open.structure);
    if (personal.length > 0) return refused(...personal);
    const unconfirmed = Object.keys(warningsOf(at)).filter((code) => !wish.confirm.includes(code));
    if (unconfirmed.length > 0) return refused({ field: "confirm", code: "import-warned" });
    const twins = wish.withTwins ? await moveRows(tx, id, { from: "twin", to: "new" }) : 0;
    const fresh = at.rows.fresh + twins;
    if (fresh === 0 && (await countHeldRows(tx, id)) === 0)
      return refused({ field: "form", code: "import-nothing-new" });
    await audit(tx, open, at, { act: "begun", rows: fresh, withTwins: wish.withTwins, reason: wish.reason });
    return done({
      status: "writing",
      options: { ...at.options, ...wish },
      rows: { ...at.rows, fresh, twins: at.rows.twins - twins },
      ...{ written: 0, outputs: 0, problem: null },
    });
  });
}

/** Has everything that the import recorded and nobody has touched since taken into the trash. */
export function takeBackImport(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version }: { version: number },
): Promise<Outcome<string>> {
  return act(ctx, slug, id, { version, from: ["done"] }, async () =>
    done({ status: "undoing", problem: null }),
  );
}

/** Goes on with what was broken off, e.g. because who began it may no longer do it. */
export async function resumeImport(ctx: UseCaseContext, slug: string, id: string): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "output.log");
  const at = await openImport(open, id);
  if (!isAtWork(at.status)) return refused({ field: "form", code: "import-moved-on" });
  await open.db.write(open.campaign.id, (tx) => enqueueImport(tx, open, id, open.newId()));
  return done(id);
}

/** Forgets a file of which nothing was recorded. */
export async function dropImport(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version }: { version: number },
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "output.log");
  const at = await openImport(open, id);
  const isOpen = at.version === version && (at.status === "checked" || at.status === "unread");
  const isMoved = await open.db.write(open.campaign.id, async (tx) => {
    if (!isOpen || !(await moveImport(tx, at, { status: "dropped" }))) return false;
    await deleteParts(tx, id);
    return true;
  });
  return isMoved ? done(at.fileName) : refused({ field: "form", code: "import-moved-on" });
}

type Change = Outcome<ImportChange>;

/** Moves an import into a state that the queue carries on from, if it still stands where the person saw it. */
async function act(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { version, from, isQueued = true }: { version: number; from: Import["status"][]; isQueued?: boolean },
  changeOf: (tx: WriteTransaction, open: CampaignContext, at: Import) => Promise<Change>,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "output.log");
  await openImport(open, id);
  const movedOn = refused({ field: "form", code: "import-moved-on" });
  return open.db.write(open.campaign.id, async (tx) => {
    const at = await findImport(tx, id);
    if (!at || at.version !== version || !from.includes(at.status)) return movedOn;
    const change = await changeOf(tx, open, at);
    if (!change.ok) return change;
    await moveImport(tx, at, change.value);
    if (isQueued) await enqueueImport(tx, open, id, String(version + 1));
    return done(id);
  });
}

function audit(
  tx: WriteTransaction,
  open: CampaignContext,
  at: Import,
  payload: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, open, {
    chain: open.campaign.id,
    action: "output.import",
    subjectKind: "import",
    subjectId: at.id,
    campaignId: open.campaign.id,
    payload: { file: at.fileName, hash: at.fileHash, ...payload },
  });
}
