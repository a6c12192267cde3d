import type { Site } from "~/domain/decoration";
import { type Proposal, proposalCode, surveyOf, totalsOf } from "~/domain/decoration-proposals";
import type {
  ProposalFormPage,
  ProposalListPage,
  ProposalPage,
  ProposalQuery,
  ProposalRow,
  ProposalValues,
} from "~/domain/decoration-proposals-page";
import { choiceOfUnit } from "~/domain/unit-choice";
import { formatDay } from "~/i18n/format";
import { listProposals } from "~db/queries/decoration-proposals.server";
import { findSite, listSites } from "~db/queries/decoration-sites.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, type UseCaseContext } from "./context.server";
import { proposalNow } from "./decoration-proposal-edit.server";
import { inUnitOrder, ofUnit } from "./decoration-scope.server";
import { letterheadOf } from "./letterhead.server";
import { documentName } from "./timeline-entries.server";

/** The survey and what is proposed by it, with sums of what is asked for and what was approved. */
export async function loadProposals(
  ctx: UseCaseContext,
  slug: string,
  query: ProposalQuery,
): Promise<ProposalListPage> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const { all, asked, found } = await readProposals(open, query);
  const used = new Set(all.map(({ unitId }) => unitId));
  return {
    slug,
    query,
    rows: await rowsOf(found, open),
    totals: totalsOf(asked),
    survey: surveyOf(asked),
    unitChoice: open.structure.tree.units.filter(({ id }) => used.has(id)).map(choiceOfUnit),
    removed: (await listProposals(open.db.read, open.campaign.id))
      .filter(({ isRemoved, unitId }) => isRemoved && open.may("decoration.propose", [unitId]))
      .map(({ number, place, version }) => ({ number, place, version })),
    canPropose: open.may("decoration.propose"),
  };
}

/** The lines that an address asks for: of the units asked for, and of those in the state asked for. */
export async function readProposals(open: CampaignContext, { unitKey, state }: ProposalQuery) {
  const all = (await listProposals(open.db.read, open.campaign.id)).filter(({ isRemoved }) => !isRemoved);
  const asked = inUnitOrder(ofUnit(all, unitKey, open), open);
  const found = state === "" ? asked : asked.filter((one) => one.wish !== "none" && one.state === state);
  return { all, asked, found };
}

export async function rowsOf(proposals: readonly Proposal[], open: CampaignContext): Promise<ProposalRow[]> {
  const sites = new Map(
    (await listSites(open.db.read, open.campaign.id)).map((site) => [site.id, site.number]),
  );
  const documents = new Map(open.structure.documents.map((one) => [one.id, documentName(one)]));
  return proposals.map((one) => ({
    ...{ number: one.number, code: proposalCode(one.number), place: one.place, kind: one.kind },
    unit: open.structure.tree.shortNameOf(one.unitId),
    site: sites.get(one.siteId ?? "") ?? null,
    ...{ there: one.there, usable: one.usable, repairable: one.repairable, wish: one.wish },
    ...{ quantity: one.quantity, reason: one.reason, estimate: one.estimate, decider: one.decider },
    ...{ state: one.state, sum: one.decision?.sum ?? null, decidedOn: one.decision?.on ?? null },
    document: documents.get(one.decision?.documentId ?? "") ?? "",
  }));
}

/** One line with its decision and the forms that this person may send. Throws NotFound. */
export async function loadProposal(ctx: UseCaseContext, slug: string, number: number): Promise<ProposalPage> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const found = await proposalNow(ctx.db.read, open, number);
  const { unitId, siteId, ...rest } = found;
  const sites = siteId === null ? [] : await listSites(ctx.db.read, open.campaign.id);
  const site = sites.find(({ id }) => id === siteId);
  const documents = open.structure.documents.map((one) => ({ id: one.id, name: documentName(one) }));
  const isOpen = !found.isRemoved && found.state === "proposed";
  return {
    ...rest,
    slug,
    code: proposalCode(number),
    unit: open.structure.tree.nameOf(unitId),
    site: site ? { number: site.number, place: site.place } : null,
    document: documents.find(({ id }) => id === found.decision?.documentId)?.name ?? "",
    form:
      isOpen && open.may("decoration.propose", [unitId]) ? formPage(open, valuesOf(found, site, open)) : null,
    mayDecide: open.may("decoration.approve") && !found.isRemoved && found.wish !== "none",
    today: open.today,
    documents: open.may("decoration.approve") ? documents : [],
  };
}

/** An empty line; of a site (`?diem=12`) or a unit (`?dv=…`) with what is known of it. Throws AccessDenied. */
export async function loadNewProposal(
  ctx: UseCaseContext,
  slug: string,
  { unitKey, site: number }: { unitKey: string; site: number | null },
): Promise<ProposalFormPage> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  const site = number === null ? undefined : await findSite(ctx.db.read, open.campaign.id, number);
  if (site && !open.may("decoration.propose", [site.unitId])) throw new AccessDenied();
  const { letterhead } = await letterheadOf(open);
  const [item] = site?.items ?? [];
  return formPage(open, {
    ...emptyProposal,
    unit: site ? open.structure.tree.keyOf(site.unitId) : unitKey,
    ...{ site: site ? String(site.number) : "", place: site?.place ?? "", kind: item?.kind ?? "" },
    ...{ there: item ? String(item.done) : "", surveyedOn: formatDay(open.today) },
    decider: letterhead.superior.replace(/\n.*/s, ""),
  });
}

export const emptyProposal: ProposalValues = {
  ...{ unit: "", site: "", place: "", kind: "", there: "", usable: "", repairable: "", surveyedOn: "" },
  ...{ wish: "", quantity: "", reason: "", estimate: "", decider: "" },
};

function formPage(open: CampaignContext, values: ProposalValues): ProposalFormPage {
  const own = open.unitsFor("decoration.propose");
  const units = open.structure.tree.units.filter(
    ({ id, validTo }) => (own === "all" || own.includes(id)) && (validTo === null || validTo > open.today),
  );
  return {
    slug: open.campaign.slug,
    values,
    units: units.map(choiceOfUnit),
    formKey: open.newId(),
  };
}

const valuesOf = (one: Proposal, site: Site | undefined, open: CampaignContext): ProposalValues => ({
  ...{ unit: open.structure.tree.keyOf(one.unitId), site: site ? String(site.number) : "" },
  ...{ place: one.place, kind: one.kind, there: String(one.there), usable: String(one.usable) },
  ...{ repairable: String(one.repairable), surveyedOn: formatDay(one.surveyedOn), wish: one.wish },
  ...{ quantity: one.quantity === 0 ? "" : String(one.quantity), reason: one.reason },
  ...{ estimate: one.estimate === null ? "" : String(one.estimate), decider: one.decider },
});
