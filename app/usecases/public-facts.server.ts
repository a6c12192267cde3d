import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import type { Campaign } from "~/domain/campaign";
import { factsPath, feedOf, type PublicFact, type PublicFacts } from "~/domain/public-facts";
import { laterOf } from "~/domain/text-order";
import { factsPage as en } from "~/i18n/en/facts-page";
import { factsPage as vi } from "~/i18n/vi/facts-page";
import { findCampaign } from "~db/queries/campaigns.server";
import {
  findPublicPage,
  listPublicCases,
  listPublicOutputs,
  listPublicSources,
  publicFactsVersion,
} from "~db/queries/public-facts.server";
import { NotFound, type UseCaseContext } from "./context.server";

const kept = new WeakMap<object, Map<string, { version: string; facts: PublicFacts }>>();

/**
 * The published corrections of a campaign, for anybody. The same object comes again until anything in it has changed.
 * Throws NotFound while the page is closed, and for a campaign that is not there.
 */
export async function loadPublicFacts(ctx: UseCaseContext, slug: string): Promise<PublicFacts> {
  const campaign = await findCampaign(ctx.db.read, slug);
  if (!campaign) throw new NotFound();
  const page = await findPublicPage(ctx.db.read, campaign.id);
  if (!page.isOn) throw new NotFound();
  const { id, structureVersion } = campaign;
  const version = `${campaign.version} ${structureVersion} ${page.version} ${await publicFactsVersion(ctx.db.read, id)}`;
  const known = kept.get(ctx.db) ?? new Map();
  kept.set(ctx.db, known);
  const found = known.get(id);
  if (found?.version === version) return found.facts;
  const facts = await readFacts(ctx, campaign);
  known.set(id, { version, facts });
  return facts;
}

async function readFacts({ db }: UseCaseContext, campaign: Campaign): Promise<PublicFacts> {
  const cases = await listPublicCases(db.read, campaign.id);
  const ids = cases.map(({ id }) => id);
  const [sources, outputs] = await Promise.all([
    listPublicSources(db.read, ids),
    listPublicOutputs(db.read, ids),
  ]);
  const facts = cases.map((one): PublicFact => {
    const publishedAt = one.publishedAt ?? one.publicSince ?? "";
    return {
      ...{ number: one.number, claim: one.claim, correction: one.correction },
      verdict: one.decision === "inform" ? "inform" : "rebut",
      sources: sources
        .filter(({ caseId }) => caseId === one.id)
        .map(({ title, link, symbol, documentTitle }) => ({
          title: title || [symbol, documentTitle].filter(Boolean).join(" · "),
          link,
        })),
      outputs: outputs
        .filter(({ caseId }) => caseId === one.id)
        .map(({ title, link, unit }) => ({ title, link, unit: unit ?? "" })),
      publishedAt,
      publishedOn: civilDateOfInstant(publishedAt),
      changedAt: [one.publicSince ?? "", one.changedAt ?? ""].reduce(laterOf, publishedAt),
    };
  });
  const { slug, name, committee, isDemo } = campaign;
  return { slug, campaign: name, committee, isDemo, facts };
}

/** The corrections as a feed. Throws NotFound like `loadPublicFacts`. */
export async function writePublicFeed(
  ctx: UseCaseContext,
  slug: string,
  { format, origin, locale }: { format: "rss" | "atom"; origin: string; locale: "vi" | "en" },
): Promise<string> {
  const page = await loadPublicFacts(ctx, slug);
  const words = { vi, en }[locale];
  const feed = feedOf(page, {
    ...{ origin, self: `${factsPath(slug)}/${format}.xml`, title: words.title, emptyAt: emptySince },
    entry: ({ verdict, claim }) => `${words.verdicts[verdict]}: ${claim}`,
  });
  return ctx.writeFeed(format, feed);
}

/** A feed has to say when it last changed; one without any correction never has. */
const emptySince = "2021-01-01T00:00:00.000Z";
