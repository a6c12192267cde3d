import { caseCode, isOpenState, type RebuttalCase, stateOfCase } from "~/domain/cases";
import type { CasePage, CaseRepeat } from "~/domain/cases-page";
import { documentPath } from "~/domain/documents-page";
import { factPath } from "~/domain/public-facts";
import { listCaseOutputs } from "~db/queries/case-outputs.server";
import { type CaseRepeatRow, listRepeats } from "~db/queries/case-parts.server";
import { findCase, findCaseById, listCaseSources, listMergedNumbers } from "~db/queries/cases.server";
import { listCreditedUnits } from "~db/queries/outputs.server";
import { findAccountName } from "~db/queries/outputs-revisions.server";
import { findPublicPage } from "~db/queries/public-facts.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { caseForm, caseUnits } from "./cases-form.server";
import { caseHistory } from "./cases-history.server";
import { caseRowOf, readCaseFrame, sourceTitle } from "./cases-rows.server";
import { findSimilarCases } from "./cases-similar.server";
import { mayEdit, speaksFor, typedMoment } from "./cases-writing.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { outputsSeen } from "./publicity-outputs.server";
import { findOutputsToLink } from "./publicity-search.server";
import { documentName } from "./timeline-entries.server";

/**
 * One case with everything that is known of it, also one that was removed or went into another. `search`: words of
 * outputs to link; null: none are looked for. Throws NotFound.
 */
export async function loadCase(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  search: string | null,
): Promise<CasePage> {
  const open = await openCampaign(ctx, slug, "case.view");
  const one = await findCase(ctx.db.read, open.campaign.id, number);
  if (!one) throw new NotFound();
  const isGone = one.isRemoved || one.mergedInto !== null;
  const may = mayOf(open, one, isGone);
  const [frame, sources, repeats, history, outputs, mergedFrom, target] = await Promise.all([
    readCaseFrame(open),
    sourcesOf(open, one),
    listRepeats(ctx.db.read, one.id),
    caseHistory(open, one),
    outputsOf(open, one),
    listMergedNumbers(ctx.db.read, one.id),
    one.mergedInto === null ? undefined : findCaseById(ctx.db.read, one.mergedInto),
  ]);
  const isOpen = isOpenState(stateOfCase(one));
  return {
    slug,
    today: open.today,
    row: caseRowOf(one, frame, open),
    form: may.edit ? await caseForm(open, one) : null,
    ...{ correction: one.correction, decisionReason: one.decisionReason },
    decidedBy: one.decidedBy === null ? "" : await findAccountName(ctx.db.read, one.decidedBy),
    moments: momentsOf(open, one),
    sources,
    documents: open.structure.documents.map((document) => ({
      id: document.id,
      name: documentName(document),
    })),
    outputs,
    search: may.report && search !== null ? await searched(open, one, outputs, search) : null,
    repeats: await Promise.all(repeats.map((repeat) => repeatOf(open, repeat, isGone))),
    similar: isOpen && !isGone ? await findSimilarCases(open, one.claim, number) : [],
    history,
    mergedInto: target ? { number: target.number, code: caseCode(target.number) } : null,
    mergedFrom: mergedFrom.map(caseCode),
    ...{ isRemoved: one.isRemoved, version: one.version },
    publicPage: await publicPageOf(open, one),
    may,
    units: caseUnits(open),
    formKey: ctx.newId(),
  };
}

async function publicPageOf(
  { db, campaign }: CampaignContext,
  one: RebuttalCase,
): Promise<CasePage["publicPage"]> {
  const { isOn } = await findPublicPage(db.read, campaign.id);
  return isOn ? { isShown: one.isPublic, path: factPath(campaign.slug, one.number) } : null;
}

function mayOf(open: CampaignContext, one: RebuttalCase, isGone: boolean): CasePage["may"] {
  const edit = !isGone && open.may("case.report") && mayEdit(open, one);
  return {
    report: !isGone && open.may("case.report"),
    decide: !isGone && open.may("case.decide"),
    ...{ edit, merge: edit },
  };
}

async function sourcesOf(open: CampaignContext, { id }: RebuttalCase): Promise<CasePage["sources"]> {
  const { db, structure, campaign } = open;
  const sources = (await listCaseSources(db.read, [id])).get(id) ?? [];
  return sources.map((source) => {
    const document = structure.documents.find((one) => one.id === source.documentId);
    const path = document ? documentPath(campaign.slug, document.id) : "";
    return { ...source, title: sourceTitle(source, open), path };
  });
}

function momentsOf({ campaignNow }: CampaignContext, one: RebuttalCase): CasePage["moments"] {
  const now = typedMoment(campaignNow);
  return {
    now,
    decided: one.decidedAt === null ? now : typedMoment(one.decidedAt),
    published: one.publishedAt === null ? now : typedMoment(one.publishedAt),
  };
}

async function outputsOf(open: CampaignContext, { id }: RebuttalCase): Promise<CasePage["outputs"]> {
  const rows = await listCaseOutputs(open.db.read, id);
  const ids = rows.map((row) => row.id);
  return outputsSeen(rows, await listCreditedUnits(open.db.read, ids), open);
}

/** Recent rebuttals like the claim, or what the words find. */
async function searched(
  open: CampaignContext,
  { id, claim, correction }: RebuttalCase,
  outputs: CasePage["outputs"],
  text: string,
): Promise<CasePage["search"]> {
  const category = open.structure.categories.find(({ key }) => key === "rebuttal");
  const sought = {
    ...{ id, name: claim, side: "before" as const, unitId: null, fromOn: null, dueOn: open.today, outputs },
    categoryId: category?.id ?? null,
  };
  const anchor = { on: open.today, is: "actual" as const };
  const facts = { title: correction, anchors: { before: anchor, after: anchor } };
  const { found, isProposal } = await findOutputsToLink(open, sought, text, facts);
  return { text, found, isProposal };
}

async function repeatOf(
  open: CampaignContext,
  { id, seenAt, medium, unitId, note, by, mergedFrom }: CaseRepeatRow & { by: string },
  isGone: boolean,
): Promise<CaseRepeat> {
  const source = mergedFrom === null ? undefined : await findCaseById(open.db.read, mergedFrom);
  return {
    ...{ id, seenAt: momentOf(seenAt), medium, note, by },
    unit: open.structure.tree.shortNameOf(unitId),
    mergedFrom: source ? caseCode(source.number) : "",
    mayRemove: !isGone && mergedFrom === null && open.may("case.report") && speaksFor(open, unitId),
  };
}
