import { renderToStaticMarkup } from "react-dom/server";
import {
  claimReviewOf,
  factPath,
  factsPath,
  jsonInScript,
  type PublicFact,
  type PublicFacts,
} from "~/domain/public-facts";
import { factsPage as en } from "~/i18n/en/facts-page";
import { factsPage as vi } from "~/i18n/vi/facts-page";
import stylesheet from "~/styles/index.css?url";
import { FactsPage } from "./facts-page";

export interface Shown {
  origin: string;
  locale: "vi" | "en";
  /** One correction alone; null: all of them. */
  number: number | null;
  qrCode: (text: string) => { size: number; path: string };
}

const rendered = new WeakMap<PublicFacts, Map<string, string>>();
/** Addresses of a page under which its text is kept; a stranger could ask for any number of them. */
const mostKept = 200;

/** The whole page as HTML that needs no script; made once for each state of what it shows. */
export function factsDocument(page: PublicFacts, shown: Shown): string {
  const key = JSON.stringify([shown.origin, shown.locale, shown.number]);
  const known = rendered.get(page) ?? new Map<string, string>();
  rendered.set(page, known);
  const html = known.get(key) ?? documentOf(page, shown);
  if (known.size < mostKept) known.set(key, html);
  return html;
}

function documentOf(page: PublicFacts, { origin, locale, number, qrCode }: Shown): string {
  const words = { vi, en }[locale];
  const facts = page.facts.filter((fact) => number === null || fact.number === number);
  const path = number === null ? factsPath(page.slug) : factPath(page.slug, number);
  const lead = number === null ? undefined : facts[0];
  const title = lead ? `${words.verdicts[lead.verdict]}: ${lead.claim}` : words.title;
  const markup = renderToStaticMarkup(
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${page.campaign}`}</title>
        <meta name="description" content={lead?.correction.slice(0, 200) ?? words.lede(page, facts.length)} />
        {page.isDemo ? <meta name="robots" content="noindex" /> : null}
        <link rel="canonical" href={`${origin}${path}`} />
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Feeds page={page} locale={locale} />
        <Reviews page={page} facts={facts} origin={origin} locale={locale} />
      </head>
      <body>
        <FactsPage
          {...{ page, facts, words, locale, path }}
          isOne={number !== null}
          address={`${origin}${path}`}
          qr={qrCode(`${origin}${path}`)}
        />
      </body>
    </html>,
  );
  return `<!DOCTYPE html>${markup}\n`;
}

function Feeds({ page, locale }: { page: PublicFacts; locale: "vi" | "en" }) {
  const words = { vi, en }[locale];
  const base = factsPath(page.slug);
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={words.rss} href={`${base}/rss.xml`} />
      <link rel="alternate" type="application/atom+xml" title={words.atom} href={`${base}/atom.xml`} />
    </>
  );
}

interface ReviewsProps {
  page: PublicFacts;
  facts: readonly PublicFact[];
  origin: string;
  locale: "vi" | "en";
}

/** For search engines: a ClaimReview for each correction. */
function Reviews({ page, facts, origin, locale }: ReviewsProps) {
  const words = { vi, en }[locale].verdicts;
  return facts.map((fact) => (
    <script
      key={fact.number}
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the element; React would escape its quotes
      dangerouslySetInnerHTML={{ __html: jsonInScript(claimReviewOf(page, fact, { origin, words, locale })) }}
    />
  ));
}
