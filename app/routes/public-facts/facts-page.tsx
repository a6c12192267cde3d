import { factPath, factsPath, type PublicFact, type PublicFacts } from "~/domain/public-facts";
import { formatDay } from "~/i18n/format";
import type { factsPage } from "~/i18n/vi/facts-page";
import { Frame } from "~/ui/frame/frame";
import { PageHead } from "~/ui/frame/page-head";
import { EmptyState } from "~/ui/kit/empty-state";

interface FactsPageProps {
  page: PublicFacts;
  facts: readonly PublicFact[];
  words: typeof factsPage;
  path: string;
  /** The page's whole address, which the code holds. */
  address: string;
  qr: { size: number; path: string };
  /** One correction at its own address. */
  isOne: boolean;
}

/** What everybody reads: each claim, what is right, and where that is said officially. */
export function FactsPage({ page, facts, words, path, address, qr, isOne }: FactsPageProps) {
  return (
    <Frame
      skipLabel={words.skip}
      demo={page.isDemo ? { text: words.demo } : undefined}
      brand={
        <>
          <span className="campaign-name">{page.campaign}</span>
          <span className="campaign-line">{page.committee}</span>
        </>
      }
      account={
        <a className="btn btn-bare" href={`${path}?lang=${words.other.lang}`} lang={words.other.lang}>
          {words.other.label}
        </a>
      }
      footer={
        <>
          {words.privacy} <a href="/du-lieu-ca-nhan">{words.kept}</a>
        </>
      }
    >
      <PageHead
        title={words.title}
        compounds={words.compounds}
        lede={isOne ? undefined : words.lede(page, facts.length)}
        actions={isOne ? <a href={factsPath(page.slug)}>{words.all}</a> : undefined}
      />
      <div className="facts-public">
        <div>
          {facts.length === 0 ? <EmptyState title={words.none}>{words.emptyText}</EmptyState> : null}
          {facts.map((fact) => (
            <Fact key={fact.number} fact={fact} slug={page.slug} words={words} />
          ))}
        </div>
        <Follow {...{ page, words, address, qr }} />
      </div>
    </Frame>
  );
}

function Fact({ fact, slug, words }: { fact: PublicFact; slug: string; words: typeof factsPage }) {
  const { number, verdict, claim, correction, sources, outputs, publishedOn } = fact;
  return (
    <article className="fact" id={`tin-${number}`}>
      <p className={`fact-verdict fact-${verdict}`}>{words.verdicts[verdict]}</p>
      <h2>{claim}</h2>
      <h3>{words.correction}</h3>
      {correction
        .split(/\n+/)
        .filter(Boolean)
        .map((text, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
          <p key={place}>{text}</p>
        ))}
      <Links title={words.sources} links={sources} />
      <Links
        title={words.outputs}
        links={outputs.map(({ title, link, unit }) => ({ title: unit ? `${unit}: ${title}` : title, link }))}
      />
      <p className="small muted">
        <time dateTime={publishedOn}>{words.published(formatDay(publishedOn))}</time> ·{" "}
        <a href={factPath(slug, number)} aria-label={words.permalinkOf(number)}>
          {words.permalink}
        </a>
      </p>
    </article>
  );
}

function Links({ title, links }: { title: string; links: { title: string; link: string | null }[] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {links.map(({ title: name, link }) => (
          <li key={`${name} ${link}`}>
            {link === null ? (
              name
            ) : (
              <a href={link} rel="noopener">
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Follow({ page, words, address, qr }: Pick<FactsPageProps, "page" | "words" | "address" | "qr">) {
  const base = factsPath(page.slug);
  return (
    <aside className="fact-side">
      <svg
        className="fact-qr"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={words.qr}
        shapeRendering="crispEdges"
      >
        <rect className="fact-qr-paper" width={qr.size} height={qr.size} />
        <path className="fact-qr-ink" d={qr.path} />
      </svg>
      <p className="small">
        {words.qr}
        <br />
        <span className="fact-address">{address}</span>
      </p>
      <p className="small no-print">
        {words.follow}: <a href={`${base}/rss.xml`}>{words.rss}</a>,{" "}
        <a href={`${base}/atom.xml`}>{words.atom}</a>
      </p>
    </aside>
  );
}
