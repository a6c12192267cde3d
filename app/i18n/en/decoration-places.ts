import { formatNumber } from "../format";
import type { decorationPlaces as vietnamese } from "../vi/decoration-places";

const n = (value: number) => formatNumber(value, "en");

/** The map of the decoration sites and the wall of their photographs. */
export const decorationPlaces: typeof vietnamese = {
  map: {
    title: "Decoration map",
    lede: (p: { shown: number; all: number }) => `${n(p.shown)} of ${n(p.all)} sites have a position.`,
    none: "No site has a position yet",
    noneText: "Record it on the site's page, or take the telephone's position while you stand there.",
    spoken: (p: { shown: number }) => `Map with ${n(p.shown)} sites; their list stands below.`,
    units: "Unit",
    whole: "All",
    show: "Show",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    list: "Sites on the map",
    near: (place: string) => `Zoom to ${place}`,
    nearWord: "Zoom to",
    fit: "Show everything",
    inPicture: (shown: number) =>
      shown === 1 ? "1 site in the picture" : `${n(shown)} sites in the picture`,
    kinds: {
      bad: "needs repair or late",
      none: "not begun",
      begun: "in progress",
      done: "complete or inspected",
    },
    several: (p: { count: number; kind: string }) =>
      `${n(p.count)} sites, among them one that is ${p.kind}: zoom in`,
    legend:
      "Filled disc: complete or inspected; open ring: in progress; red square: needs repair or late; dashed ring: not begun. A number stands for sites close together, its shape for the least of them: press to zoom in.",
    offline: "Plain map: drawn from the positions, north above; it needs no connection.",
    scale: (p: { metres: number }) => (p.metres >= 1000 ? `${n(p.metres / 1000)} km` : `${n(p.metres)} m`),
  },
  wall: {
    title: "Decoration photos",
    lede: (p: { sites: number; photos: number }) => `${n(p.photos)} photos of ${n(p.sites)} sites.`,
    none: "No photos yet",
    noneText: "Photos sent from each site's page, before and after, appear here.",
    noMatch: "There are no such photos.",
    before: "Before",
    after: "After",
    missing: { before: "no photo before", after: "no photo after" },
    alt: (p: { moment: string; place: string; day: string }) => `${p.moment}: ${p.place}, ${p.day}`,
    more: (count: number) => `${n(count)} photos`,
    unit: "Unit",
    allUnits: "All units",
    state: "State",
    allStates: "All states",
    show: "Filter",
    pages: "Pages",
    previous: "Previous page",
    next: "Next page",
    found: (p: { sites: number; page: number; pages: number }) =>
      p.pages > 1 ? `${n(p.sites)} sites · page ${p.page} of ${p.pages}` : `${n(p.sites)} sites`,
  },
};
