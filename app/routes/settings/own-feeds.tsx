import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { problemText } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { type FeedsPage, loadFeeds, type Tried } from "~/usecases/own-feeds-page.server";
import { answerFor, BothTexts } from "./form-parts";
import { changeFeedsBy } from "./own-feed-change.server";
import { FeedActs, FeedForm, feedInWords } from "./own-feed-form";
import { FeedTable } from "./own-feed-table";
import { SettingsHead } from "./settings-head";

export const handle: PageHandle = { title: (t) => t.ownFeeds.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const page = await loadFeeds(ctx, params.campaign ?? "");
  return { page, asked: url.searchParams.get("sua") ?? "", draft: draft?.fields() ?? null };
});

export const action = guardedAction(
  ({ ctx, params, form }) => changeFeedsBy(ctx, params.campaign ?? "", form),
  "own-feed.manage",
);

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

type Answer = FormAnswer & { tried?: Tried };

export default function OwnFeeds() {
  const { page, asked, draft } = useLoaderData<typeof loader>();
  const told: Answer | undefined = useActionData<typeof action>();
  const answer = told ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.ownFeeds;
  const wanted = answer?.values.feed?.[0] ?? asked;
  const feed = page.feeds.find(({ id }) => id === wanted);
  return (
    <>
      <SettingsHead slug={page.slug} title={words.title} lede={words.lede(formatDay(page.startsOn))} />
      <ActProblem answer={answer} />
      {feed ? <BothTexts answer={answer} stored={feedInWords(feed, page, t)} /> : null}
      {feed ? (
        <Section
          title={words.editTitle(feed.name)}
          action={
            <ButtonLink variant="bare" size="sm" to={`/${page.slug}/cai-dat/nguon-tin`}>
              {words.cancel}
            </ButtonLink>
          }
        >
          <FeedForm key={`${feed.id} ${feed.version}`} page={page} feed={feed} answer={answer} />
          <FeedActs feed={feed} />
        </Section>
      ) : null}
      <List page={page} current={feed?.id ?? ""} />
      {feed ? null : (
        <Section className="adds" title={words.addTitle}>
          <FeedForm key={page.feeds.length} page={page} feed={null} answer={answer} />
        </Section>
      )}
    </>
  );
}

/** What stands against an act that has no form of its own. */
function ActProblem({ answer }: { answer: Answer | undefined }) {
  const t = useTexts();
  const isForm = ["add", "edit", "try"].some((intent) => answerFor(answer, intent) !== undefined);
  const problem = answer?.problems[0];
  if (!problem || isForm) return null;
  return (
    <Notice kind="bad" live="alert">
      {problemText(problem, t)}
    </Notice>
  );
}

function List({ page, current }: { page: FeedsPage; current: string }) {
  const words = useTexts().ownFeeds;
  if (page.feeds.length === 0) return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  const waiting = page.feeds.reduce((sum, { counts }) => sum + counts.proposed, 0);
  return (
    <Section
      title={words.list}
      action={
        page.canLog ? (
          <ButtonLink size="sm" to={`/${page.slug}/ket-qua/de-xuat`}>
            {words.toProposals(waiting)}
          </ButtonLink>
        ) : undefined
      }
    >
      <FeedTable page={page} current={current} />
    </Section>
  );
}
