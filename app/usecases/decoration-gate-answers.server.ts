import type { CivilDate } from "~/domain/calendar/civil-date";
import {
  type CheckAnswer,
  type Design,
  isDesignValid,
  isLateSite,
  isStanding,
  type Site,
} from "~/domain/decoration";
import { needOf } from "~/domain/decoration-gate";
import { type GateAnswers, wordedKinds } from "~/domain/decoration-gate-page";
import { type Proposal, totalsOf } from "~/domain/decoration-proposals";
import { listDesigns } from "~db/queries/decoration-designs.server";
import { listSiteEvents, type SiteEvent } from "~db/queries/decoration-events.server";
import { listProposals } from "~db/queries/decoration-proposals.server";
import type { CampaignContext } from "./campaigns.server";
import { standingMoves } from "./decoration-undo.server";

interface Asked {
  sites: readonly Site[];
  unitIds: "all" | readonly string[];
  decorationOn: CivilDate | null;
}

/** What a chairman asks: where panos are missing, who is in charge, what it costs, who decides, are the slogans right. */
export async function gateAnswers(open: CampaignContext, asked: Asked): Promise<GateAnswers> {
  const { db, campaign } = open;
  const standing = asked.sites.filter(({ state }) => state !== "taken-down");
  const [proposals, designs, events] = await Promise.all([
    listProposals(db.read, campaign.id),
    listDesigns(db.read, campaign.id),
    listSiteEvents(
      db.read,
      standing.map(({ id }) => id),
    ),
  ]);
  const own = proposals.filter(
    ({ isRemoved, unitId }) => !isRemoved && (asked.unitIds === "all" || asked.unitIds.includes(unitId)),
  );
  return {
    ...panosOf(open, asked),
    doers: doersLeft(open, asked),
    cost: totalsOf(own),
    deciders: decidersOf(own),
    toApprove: asked.sites.filter(({ state }) => state === "proposed").length,
    slogans: slogansOf(standing, designs, standingMoves(events), open),
  };
}

function panosOf({ structure, today }: CampaignContext, { sites, unitIds }: Asked) {
  const locals = structure.tree.units.filter(
    ({ id, kind, validTo }) =>
      (kind === "ward" || kind === "commune") &&
      (validTo === null || validTo > today) &&
      (unitIds === "all" || unitIds.includes(id)),
  );
  const withoutPano = locals.flatMap(({ id, key, shortName }) => {
    const withPano = sites.filter(
      (site) =>
        site.unitId === id && site.state !== "taken-down" && site.items.some(({ kind }) => kind === "pano"),
    );
    if (withPano.some(({ state }) => isStanding(state))) return [];
    return [{ key, name: shortName, planned: withPano.length }];
  });
  return { withoutPano, localUnits: locals.length };
}

function doersLeft(
  { structure, today }: CampaignContext,
  { sites, decorationOn }: Asked,
): GateAnswers["doers"] {
  const byDoer = new Map<string, { name: string; sites: number; late: number }>();
  for (const site of sites.filter((one) => needOf(one) !== null)) {
    const late = isLateSite(site, decorationOn, today) ? 1 : 0;
    for (const name of doersOf(site, structure)) {
      const before = byDoer.get(name) ?? { name, sites: 0, late: 0 };
      byDoer.set(name, { name, sites: before.sites + 1, late: before.late + late });
    }
  }
  return [...byDoer.values()].sort((a, b) => b.late - a.late || b.sites - a.sites);
}

/** Who puts a site's items up: named units or organisations, else the site's own unit. */
export function doersOf(site: Site, { tree }: CampaignContext["structure"]): string[] {
  const names = site.items.map(({ doerUnitId, doer }) => doer || tree.shortNameOf(doerUnitId ?? site.unitId));
  return [...new Set(names)];
}

function decidersOf(proposals: readonly Proposal[]): GateAnswers["deciders"] {
  const waiting = proposals.filter(({ wish, state }) => wish !== "none" && state === "proposed");
  return [...new Set(waiting.map(({ decider }) => decider))].map((name) => {
    const { pending } = totalsOf(waiting.filter(({ decider }) => decider === name));
    return { name, lines: pending.lines, asked: pending.asked };
  });
}

const noAnswers = (): Record<CheckAnswer, number> => ({ yes: 0, no: 0, none: 0 });

function slogansOf(
  sites: readonly Site[],
  designs: readonly Design[],
  events: readonly SiteEvent[],
  { structure, today }: CampaignContext,
): GateAnswers["slogans"] {
  const lastCheck = new Map(
    events.filter(({ check }) => check !== null).map((one) => [one.siteId, one.check]),
  );
  const ended = new Set(designs.filter((one) => !isDesignValid(one, today)).map(({ id }) => id));
  const answers = { design: noAnswers(), content: noAnswers(), unchecked: 0, unnamed: 0, ended: 0 };
  const wrong: GateAnswers["slogans"]["wrong"] = [];
  for (const site of sites) {
    const worded = site.items.filter(({ kind }) => wordedKinds.includes(kind));
    if (worded.some(({ designId }) => designId === null)) answers.unnamed += 1;
    if (worded.some(({ designId }) => designId !== null && ended.has(designId))) answers.ended += 1;
    const check = lastCheck.get(site.id);
    if (!check) {
      if (isStanding(site.state)) answers.unchecked += 1;
      continue;
    }
    answers.design[check.answers.design] += 1;
    answers.content[check.answers.content] += 1;
    const unit = structure.tree.shortNameOf(site.unitId);
    if (check.answers.design === "no" || check.answers.content === "no")
      wrong.push({ number: site.number, place: site.place, unit, mend: check.mend });
  }
  return { ...answers, wrong };
}
