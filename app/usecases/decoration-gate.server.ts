import type { CivilDate } from "~/domain/calendar/civil-date";
import { isDecorated, isLateSite, type Site, siteDue } from "~/domain/decoration";
import { gateCurve, gateLeft, leftInOrder, needOf } from "~/domain/decoration-gate";
import type { GatePage, GateSite, GateUnit } from "~/domain/decoration-gate-page";
import { choiceOfUnit } from "~/domain/unit-choice";
import { listSites } from "~db/queries/decoration-sites.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { countStates } from "./decoration.server";
import { decorationCurve } from "./decoration-figures.server";
import { doersOf, gateAnswers } from "./decoration-gate-answers.server";
import { loadGreatDays } from "./timeline-great-days.server";

/** Sites that the page lists; the rest stand in the list of sites. */
const mostListed = 60;

/** How far the decoration is on its way to its day, of the campaign or of a unit with all that report below it. */
export async function loadGate(ctx: UseCaseContext, slug: string, unitKey: string): Promise<GatePage> {
  return gateOf(await openCampaign(ctx, slug, "decoration.view"), unitKey);
}

export async function gateOf(open: CampaignContext, unitKey: string): Promise<GatePage> {
  const { campaign, structure, today, db } = open;
  const { slug } = campaign;
  const [listed, { decorationOn, electionOn }] = await Promise.all([
    listSites(db.read, campaign.id),
    loadGreatDays(open),
  ]);
  const all = listed.filter(({ isRemoved }) => !isRemoved);
  const unit = structure.tree.units.find(({ key }) => key === unitKey);
  const unitIds = unit ? [...structure.tree.subtreeOn(unit.id, today), unit.id] : ("all" as const);
  const sites = unitIds === "all" ? all : all.filter(({ unitId }) => unitIds.includes(unitId));
  const moves = await decorationCurve(open, unitIds, { on: today });
  const left = leftInOrder(sites, decorationOn, today);
  const used = new Set(all.flatMap(({ unitId }) => [unitId, ...structure.tree.ancestorsOn(unitId, today)]));
  return {
    ...{ slug, name: campaign.name, isDemo: campaign.isDemo, today, electionOn, decorationOn },
    decorationPath: campaign.decorationKey ? `/${slug}/lich/${campaign.decorationKey}` : null,
    unit: unit ? { key: unit.key, name: unit.name } : null,
    unitChoice: structure.tree.units.filter(({ id }) => used.has(id)).map(choiceOfUnit),
    figures: figuresOf(sites, decorationOn, today),
    left: gateLeft(sites, decorationOn, today),
    curve: gateCurve(sites, moves, { decorationOn, today }),
    units: unitsOf(sites, decorationOn, open),
    leftSites: left.slice(0, mostListed).flatMap((site) => lineOf(site, decorationOn, open)),
    leftCount: left.length,
    answers: await gateAnswers(open, { sites, unitIds, decorationOn }),
  };
}

function figuresOf(sites: readonly Site[], decorationOn: CivilDate | null, today: CivilDate) {
  const counts = countStates(sites);
  return {
    planned: sites.length,
    complete: sites.filter(({ state }) => isDecorated(state)).length,
    checked: counts.checked,
    needsRepair: counts["needs-repair"],
    late: sites.filter((site) => isLateSite(site, decorationOn, today)).length,
  };
}

function unitsOf(
  sites: readonly Site[],
  decorationOn: CivilDate | null,
  { structure, today }: CampaignContext,
): GateUnit[] {
  const byUnit = new Map<string, Site[]>();
  for (const site of sites) {
    const own = byUnit.get(site.unitId);
    if (own) own.push(site);
    else byUnit.set(site.unitId, [site]);
  }
  return structure.tree.units.flatMap(({ id, key, shortName }) => {
    const own = byUnit.get(id);
    if (!own) return [];
    const takenDown = own.filter(({ state }) => state === "taken-down").length;
    const left = own.filter((site) => needOf(site) !== null).length;
    return [{ key, name: shortName, ...figuresOf(own, decorationOn, today), takenDown, left }];
  });
}

function lineOf(
  site: Site,
  decorationOn: CivilDate | null,
  { structure, today }: CampaignContext,
): GateSite[] {
  const need = needOf(site);
  if (need === null) return [];
  return [
    {
      ...{ number: site.number, place: site.place, street: site.street, state: site.state, need },
      unit: structure.tree.shortNameOf(site.unitId),
      isLate: isLateSite(site, decorationOn, today),
      dueOn: siteDue(site.items, decorationOn),
      doers: doersOf(site, structure),
    },
  ];
}
