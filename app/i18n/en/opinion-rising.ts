import type { opinionRising as vi } from "../vi/opinion-rising";

const columns = (...heads: [string, number][]) => heads;

export const opinionRising: typeof vi = {
  title: "Hot spots",
  lede: (p) => (p.rising === 0 ? "No topic rose this week." : `${p.rising} topics rose this week.`),
  day: "Seven days through",
  show: "Show",
  whole: "The whole place",
  weeks: (p) => `${p.nowFrom}–${p.nowTo} against ${p.beforeFrom}–${p.beforeTo}`,
  rule: (least) =>
    `Rising: at least ${least} reports in the last seven days, and more than in the seven before. A place with fewer than ${least} reports on a topic counts in a wider place and is not shown by itself.`,
  fewer: (least) => `fewer than ${least}`,
  figures: (p) => `${p.now} (week before ${p.before})`,
  legend: { rising: "Rising", steady: "Not rising", before: "The seven days before" },
  picture: "Reports by topic and place",
  table: "Table",
  caption: "Topics by place, the last seven days against the seven before",
  topic: "Topic",
  place: "Place",
  now: "Last seven days",
  before: "Seven before",
  state: "Finding",
  rising: "Rising",
  steady: "Not rising",
  empty: "No topic has enough reports",
  emptyText: (least) =>
    `A topic appears here once it has ${least} reports or more within seven days at the same place.`,
  files: {
    label: "Download",
    png: "PNG",
    svg: "SVG",
    xlsx: "Excel",
    failed: "The browser could not draw it.",
  },
  sheet: {
    columns: columns(
      ["Topic", 40],
      ["Place", 32],
      ["Last seven days", 16],
      ["Seven before", 16],
      ["Rising", 12],
    ),
    yes: "x",
    about: "About",
    campaign: "Election",
    day: "Through",
    rule: "Rule",
  },
};
