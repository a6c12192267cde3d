import type { CivilDate } from "./calendar/civil-date";

/** A correction as everybody may read it. */
export interface PublicFact {
  number: number;
  /** The claim in neutral words, without anybody who made it. */
  claim: string;
  /** "rebut": the claim is false; "inform": what it lacks has been added. */
  verdict: "rebut" | "inform";
  correction: string;
  sources: { title: string; link: string | null }[];
  /** Where it was published first-hand. */
  outputs: { title: string; link: string | null; unit: string }[];
  publishedOn: CivilDate;
  /** UTC instants. */
  publishedAt: string;
  changedAt: string;
}

export interface PublicFacts {
  slug: string;
  campaign: string;
  committee: string;
  isDemo: boolean;
  facts: PublicFact[];
}

/** Where a campaign's page stands, and one fact of it. */
export const factsPath = (slug: string): string => `/cong-khai/${slug}`;
export const factPath = (slug: string, number: number): string => `${factsPath(slug)}/${number}`;

export interface VerdictWords {
  rebut: string;
  inform: string;
}

/** On a scale from 1 (false) to 5 (true), as search engines read ClaimReview. */
const ratings = { rebut: 1, inform: 3 } as const;

/**
 * schema.org/ClaimReview. What is reviewed has no author: who said it is not recorded. The review's author is the
 * committee.
 */
export function claimReviewOf(
  { slug, committee }: Pick<PublicFacts, "slug" | "committee">,
  fact: PublicFact,
  { origin, words, locale }: { origin: string; words: VerdictWords; locale: "vi" | "en" },
) {
  const url = `${origin}${factPath(slug, fact.number)}`;
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "@id": url,
    url,
    inLanguage: locale === "vi" ? "vi-VN" : "vi",
    claimReviewed: fact.claim,
    datePublished: fact.publishedOn,
    dateModified: fact.changedAt,
    author: { "@type": "Organization", name: committee, url: `${origin}${factsPath(slug)}` },
    itemReviewed: { "@type": "Claim" },
    reviewRating: {
      "@type": "Rating",
      ratingValue: ratings[fact.verdict],
      bestRating: 5,
      worstRating: 1,
      alternateName: words[fact.verdict],
    },
    reviewBody: fact.correction,
    citation: fact.sources.map(({ title, link }) => ({
      "@type": "CreativeWork",
      name: title,
      ...(link === null ? {} : { url: link }),
    })),
  };
}

/** JSON that may stand within a script element: nothing in it can end the element. */
export const jsonInScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** A feed of the corrections, for any format. */
export interface PublicFeed {
  title: string;
  description: string;
  author: string;
  language: string;
  /** Of the page, and of the feed itself. */
  link: string;
  self: string;
  updatedAt: string;
  items: { id: string; title: string; link: string; text: string; publishedAt: string; changedAt: string }[];
}

/** `emptyAt`: what a feed without any correction says of its last change. */
export function feedOf(
  { slug, campaign, committee, facts }: PublicFacts,
  at: { origin: string; self: string; title: string; emptyAt: string; entry: (fact: PublicFact) => string },
): PublicFeed {
  return {
    title: `${at.title} · ${campaign}`,
    description: `${at.title}: ${committee}`,
    author: committee,
    language: "vi",
    link: `${at.origin}${factsPath(slug)}`,
    self: `${at.origin}${at.self}`,
    updatedAt:
      facts
        .map(({ changedAt }) => changedAt)
        .sort()
        .at(-1) ?? at.emptyAt,
    items: facts.map((fact) => ({
      id: `${at.origin}${factPath(slug, fact.number)}`,
      title: at.entry(fact),
      link: `${at.origin}${factPath(slug, fact.number)}`,
      text: fact.correction,
      publishedAt: fact.publishedAt,
      changedAt: fact.changedAt,
    })),
  };
}
