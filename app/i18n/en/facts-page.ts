import type { factsPage as vi } from "../vi/facts-page";

export const factsPage: typeof vi = {
  title: "Corrections about the election",
  compounds: [],
  lede: (p, n) =>
    `${p.committee} publishes correct information, with official sources, about ${p.campaign}.${n > 0 ? ` Corrections: ${n}.` : ""}`,
  none: "No corrections yet.",
  emptyText:
    "When something false is said about the election, the correct information will be published here.",
  one: "Correction",
  all: "All corrections",
  verdicts: { rebut: "False", inform: "Incomplete" },
  correction: "Correct information",
  sources: "Sources",
  outputs: "Published",
  published: (day) => `Published on ${day}`,
  permalink: "Permanent link",
  permalinkOf: (number) => `Permanent link of correction ${number}`,
  follow: "Follow",
  rss: "RSS feed",
  atom: "Atom feed",
  qr: "Scan to open this page",
  privacy: "This page uses no cookies and does not track its readers.",
  kept: "What Cột Mốc keeps, why, and how long",
  demo: "Demonstration data, not real information",
  skip: "Skip to content",
  other: { label: "Tiếng Việt", lang: "vi" },
  missing: "There is no such page.",
};
