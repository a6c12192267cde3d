import type { MergeForm } from "~/domain/case-forms";
import { caseCode, numberOfCaseCode, type RebuttalCase } from "~/domain/cases";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { insertCaseOutputs, listLinkedIds } from "~db/queries/case-outputs.server";
import { insertRepeat, moveRepeats } from "~db/queries/case-parts.server";
import { deleteClaimWords } from "~db/queries/case-words.server";
import { findCase, moveMerged, updateCase } from "~db/queries/cases.server";
import type { CampaignContext } from "./campaigns.server";
import {
  type ChangedCase,
  caseChanged,
  changeCase,
  changedCase,
  changesOf,
  mayEdit,
  tellCase,
} from "./cases-writing.server";
import { AccessDenied, done, type Outcome, refused, type UseCaseContext } from "./context.server";

/**
 * Two cases were one claim: sightings and outputs of this one go into the other, which counts from the earlier sighting
 * to the earlier publication; this one's code stays and leads there. The secretary merges any, a unit's people their own while nothing is decided.
 * Problems: `into` case-unknown {code}, case-itself, case-undecided {code, own}; `form` case-changed. The value is the case that stays.
 */
export async function mergeCase(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, into, reason }: MergeForm,
): Promise<Outcome<ChangedCase>> {
  return changeCase(ctx, slug, number, { action: "case.report" }, async (tx, one, open) => {
    if (!mayEdit(open, one)) throw new AccessDenied();
    const problems = textProblems({ reason }, open.structure);
    if (problems.length > 0) return refused(...problems);
    const wanted = numberOfCaseCode(into);
    const target = wanted === null ? undefined : await findCase(tx, open.campaign.id, wanted);
    if (!target || target.isRemoved || target.mergedInto !== null)
      return refused({ field: "into", code: "case-unknown", params: { code: into } });
    if (target.id === one.id) return refused({ field: "into", code: "case-itself" });
    if (one.decision !== null && target.decision === null) return refused(undecided(one, target));
    const gone = { merged_into: target.id, is_public: 0 as const, public_since: null };
    if (!(await updateCase(tx, { id: one.id, version }, gone))) return caseChanged();
    await deleteClaimWords(tx, { campaignId: open.campaign.id, number, claim: one.claim });
    await moveMerged(tx, one.id, target.id);
    await moveParts(tx, open, one, target);
    await tellCase(tx, open, one, { act: "merged", details: { into: caseCode(target.number) }, reason });
    const outputs = await listLinkedIds(tx, target.id);
    const details = { from: caseCode(number), outputs };
    await tellCase(tx, open, target, { act: "took-in", details, reason });
    return done(changedCase(target, target.version + 1));
  });
}

/** The decision of the one would be lost in the other; the other way round it holds for both. */
const undecided = (one: RebuttalCase, target: RebuttalCase): Problem => ({
  field: "into",
  code: "case-undecided",
  params: { code: caseCode(target.number), own: caseCode(one.number) },
});

/** Of the two first sightings the later one becomes a repeat. */
async function moveParts(
  tx: WriteTransaction,
  open: CampaignContext,
  one: RebuttalCase,
  target: RebuttalCase,
): Promise<void> {
  const by = { accountId: open.actor.accountId, at: open.campaignNow };
  const isEarlier = one.seenAt < target.seenAt;
  const [first, later] = isEarlier ? [one, target] : [target, one];
  await moveRepeats(tx, one.id, target.id);
  const { seenAt, medium, unitId } = later;
  await insertRepeat(
    tx,
    { id: open.newId(), caseId: target.id, seenAt, medium, unitId, note: "", mergedFrom: one.id },
    by,
  );
  const outputs = await listLinkedIds(tx, one.id);
  if (outputs.length > 0 && target.decision !== "leave") await insertCaseOutputs(tx, target.id, outputs, by);
  const publishedAt = publishedOf(one, target);
  await updateCase(tx, target, {
    ...{ seen_at: first.seenAt, medium: first.medium, unit_id: first.unitId, published_at: publishedAt },
  });
  const changes = changesOf({ publishedAt: target.publishedAt }, { publishedAt });
  if (changes) await tellCase(tx, open, target, { act: "published", details: changes });
}

/** The claim was answered when the first of both was, if it was decided to answer it. */
function publishedOf(one: RebuttalCase, target: RebuttalCase): string | null {
  if (target.decision === null || target.decision === "leave") return target.publishedAt;
  return [one.publishedAt, target.publishedAt].filter((at) => at !== null).sort()[0] ?? null;
}
