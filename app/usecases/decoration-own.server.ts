import type { AgendaItem } from "~/domain/agenda";
import type { CivilDate } from "~/domain/calendar/civil-date";
import { isDecorated, type Site, siteCode, siteDue } from "~/domain/decoration";
import { type SiteQuery, siteListPath } from "~/domain/decoration-page";
import { sitePath } from "~/domain/decoration-photos";
import { textsOf } from "~/i18n/texts-of";
import { listSites } from "~db/queries/decoration-sites.server";
import type { CampaignContext } from "./campaigns.server";
import { loadGreatDays } from "./timeline-great-days.server";

/**
 * Dated decoration for calendars and reminders: for the people of a unit its sites that are to be complete by a day,
 * together, and each site to be mended by itself. The whole campaign's people have the decoration milestone for it.
 */
export async function decorationAgenda(open: CampaignContext): Promise<AgendaItem[]> {
  const own = open.unitsFor("decoration.report");
  if (own === "all" || own.length === 0) return [];
  const [sites, { decorationOn }] = await Promise.all([
    listSites(open.db.read, open.campaign.id),
    loadGreatDays(open),
  ]);
  return own.flatMap((unitId) => {
    const mine = sites.filter((site) => site.unitId === unitId && !site.isRemoved);
    return [...dueItems(unitId, mine, decorationOn, open), ...mendItems(unitId, mine, decorationOn, open)];
  });
}

function dueItems(
  unitId: string,
  sites: readonly Site[],
  decorationOn: CivilDate | null,
  open: CampaignContext,
): AgendaItem[] {
  const byDay = new Map<CivilDate, Site[]>();
  for (const site of sites) {
    const day = siteDue(site.items, decorationOn);
    if (day !== null && site.state !== "needs-repair") byDay.set(day, [...(byDay.get(day) ?? []), site]);
  }
  const { tree } = open.structure;
  const unitKey = tree.keyOf(unitId);
  return [...byDay].map(([day, due]) => {
    const left = due.filter(({ state }) => !isDecorated(state));
    const path = siteListPath(open.campaign.slug, { ...wholeList, unitKey });
    const title = `${tree.shortNameOf(unitId)}: ${textsOf(open.actor.locale).decoration.agenda.due(left.length, due.length)}`;
    return { ...itemOf(day, path), key: `decoration:${day}@${unitKey}`, title, isOpen: left.length > 0 };
  });
}

function mendItems(
  unitId: string,
  sites: readonly Site[],
  decorationOn: CivilDate | null,
  open: CampaignContext,
): AgendaItem[] {
  const { tree } = open.structure;
  return sites
    .filter(({ state }) => state === "needs-repair")
    .flatMap((site) => {
      const day = siteDue(site.items, decorationOn);
      if (day === null) return [];
      const title = `${tree.shortNameOf(unitId)}: ${textsOf(open.actor.locale).decoration.agenda.mend(siteCode(site.number), site.place)}`;
      const path = sitePath(open.campaign.slug, site.number);
      return [
        {
          ...itemOf(day, path),
          key: `decoration-site:${site.number}@${tree.keyOf(unitId)}`,
          title,
          isOpen: true,
        },
      ];
    });
}

const wholeList: SiteQuery = {
  ...{
    unitKey: "",
    kind: "",
    state: "",
    isLate: false,
    isUnseen: false,
    designId: "",
    text: "",
    page: 1,
    order: null,
  },
};

const itemOf = (day: CivilDate, path: string) => ({
  ...{ kind: "own-unit" as const, from: day, to: day, at: null, source: "", duty: "ours" as const },
  ...{ path, changes: 0, changedAt: null },
});
