import type { AddSourceForm } from "~/domain/official-source-form";
import { entriesOfChannels, firstOfficialSources, readSourceEntry } from "~/domain/official-sources";
import { textProblems } from "~/domain/outputs-draft";
import type { WriteTransaction } from "~db/client.server";
import { listOfficialHosts, listSourceChanges, saveSourceChange } from "~db/queries/official-sources.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";

export interface SourceLine {
  entry: string;
  /** "first": it came with the program; "added": an administrator's; "outlet": a channel of a unit. */
  origin: "first" | "added" | "outlet";
  owner: string;
  /** Who added it and when; "" for the others. */
  by: string;
  at: string;
}

export interface SourcesPage {
  slug: string;
  sources: SourceLine[];
  /** Taken out by an administrator. */
  removed: SourceLine[];
  canManage: boolean;
  formKey: string;
}

/** Whose pages may be sources in the campaign; administrator and secretary read it. */
export async function loadSources(ctx: UseCaseContext, slug: string): Promise<SourcesPage> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const [allowed, changes] = await Promise.all([
    listOfficialHosts(ctx.db.read, open.campaign.id),
    listSourceChanges(ctx.db.read, open.campaign.id),
  ]);
  const outlets = outletsOf(open);
  const lineOf = (entry: string): SourceLine => {
    const change = changes.find((one) => one.entry === entry);
    if (change)
      return { entry, origin: "added", owner: change.owner, by: change.by, at: momentOf(change.changedAt) };
    const outlet = outlets.get(entry);
    const origin = outlet === undefined ? "first" : "outlet";
    return { entry, origin, owner: outlet ?? "", by: "", at: "" };
  };
  return {
    slug,
    sources: allowed.map(lineOf),
    removed: changes.filter(({ isAllowed }) => !isAllowed).map(({ entry }) => lineOf(entry)),
    canManage: open.may("source.manage"),
    formKey: ctx.newId(),
  };
}

/** Units by the entries of their channels. */
function outletsOf({ structure }: CampaignContext): Map<string, string> {
  return new Map(
    structure.channels.flatMap(({ url, unitId }) =>
      entriesOfChannels([url]).map((entry) => [entry, structure.tree.nameOf(unitId)] as const),
    ),
  );
}

/** Adds a source. Problems at `entry`: source-…, source-known; personal-… at `owner`. */
export async function addSource(
  ctx: UseCaseContext,
  slug: string,
  { _key, entry: typed, owner }: AddSourceForm,
): Promise<Outcome<{ entry: string }>> {
  const open = await openCampaign(ctx, slug, "source.manage");
  const read = readSourceEntry(typed);
  const problems = textProblems({ owner }, open.structure);
  if (!read.ok) return refused({ field: "entry", code: read.code }, ...problems);
  if (problems.length > 0) return refused(...problems);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { typed, owner } }, async () => {
      const { entry } = read;
      if ((await listOfficialHosts(tx, open.campaign.id)).includes(entry))
        return refused({ field: "entry", code: "source-known" });
      await decide(tx, open, { entry, isAllowed: true, owner });
      return done({ entry });
    }),
  );
}

export const sourceActs = ["remove", "restore"] as const;
export type SourceAct = (typeof sourceActs)[number];

/** Takes a source out, or puts it back; the same again changes nothing. Throws NotFound for one that was never on the list. */
export async function changeSource(
  ctx: UseCaseContext,
  slug: string,
  entry: string,
  act: SourceAct,
): Promise<Outcome<{ entry: string }>> {
  const open = await openCampaign(ctx, slug, "source.manage");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const known = (await listSourceChanges(tx, open.campaign.id)).find((one) => one.entry === entry);
    const isFirst = firstOfficialSources.some((one) => one === entry);
    if (!known && !isFirst) throw new NotFound();
    const isAllowed = act === "restore";
    if ((known?.isAllowed ?? true) === isAllowed) return done({ entry });
    await decide(tx, open, { entry, isAllowed, owner: known?.owner ?? "" });
    return done({ entry });
  });
}

async function decide(
  tx: WriteTransaction,
  open: CampaignContext,
  { entry, isAllowed, owner }: { entry: string; isAllowed: boolean; owner: string },
): Promise<void> {
  const { campaign, actor } = open;
  await saveSourceChange(tx, {
    ...{ campaign_id: campaign.id, entry, is_allowed: isAllowed ? 1 : 0, owner },
    ...{ changed_by: actor.accountId, changed_at: open.now() },
  });
  await appendAudit(tx, open, {
    ...{ chain: campaign.id, campaignId: campaign.id, subjectKind: "official-source", subjectId: entry },
    action: isAllowed ? "official-source.added" : "official-source.removed",
    payload: { after: { entry, owner } },
  });
}
