import { useActionData, useLoaderData } from "@remix-run/react";
import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { endFeedForm, feedKindsForm, newFeedForm } from "~/domain/calendar-feeds";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { chooseFeedKinds, loadFeeds, openFeed, revokeFeed } from "~/usecases/calendar-feeds.server";
import { FeedRow } from "./feed-row";
import { NewFeed } from "./new-feed";

export const handle: PageHandle = { title: (t) => t.feeds.title };

export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const { feeds, ...page } = await loadFeeds(ctx, params.campaign ?? "");
  const shown = feeds.map(({ token, createdAt, lastReadOn, ...feed }) => ({
    ...feed,
    address: new URL(`/lich-dien-tu/${token}.ics`, url.origin).href,
    made: formatDay(civilDateOfInstant(createdAt)),
    lastRead: lastReadOn ? formatDay(lastReadOn) : null,
  }));
  return { ...page, feeds: shown };
});

export const action = guardedAction(
  async ({ ctx, params, form }) => {
    const slug = params.campaign ?? "";
    const here = `/${slug}/lich/dang-ky`;
    const intent = form.get("intent");
    if (intent === "revoke") {
      const parsed = parseForm(form, endFeedForm);
      if (!parsed.ok) return invalid(form, parsed.problems);
      await revokeFeed(ctx, slug, parsed.value.feed);
      return redirectWithFlash(here, { code: "feed-revoked" });
    }
    if (intent === "choose") {
      const parsed = parseForm(form, feedKindsForm);
      if (!parsed.ok) return invalid(form, parsed.problems);
      await chooseFeedKinds(ctx, slug, parsed.value);
      return redirectWithFlash(here, { code: "feed-changed" });
    }
    const parsed = parseForm(form, newFeedForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await openFeed(ctx, slug, parsed.value);
    return outcome.ok ? redirectWithFlash(here, { code: "feed-opened" }) : invalid(form, outcome.problems);
  },
  "timeline.view",
  "goesOn",
);

export default function Feeds() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.feeds;
  const problems = fieldProblems(answer?.problems, t);
  const changed = typed(answer, "feed");
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede}
        crumbs={[{ label: t.timeline.title, to: `/${page.slug}/lich` }, { label: words.title }]}
        crumbsLabel={t.frame.nav.label}
      />
      <Section title={words.list} note={page.feeds.length > 0 ? words.secret : undefined}>
        {page.feeds.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : null}
        {page.feeds.map((feed) => (
          <FeedRow
            key={feed.id}
            feed={feed}
            hasOwnUnits={page.hasOwnUnits}
            error={changed === feed.id ? problems.kinds : undefined}
          />
        ))}
      </Section>
      <Section title={words.chooseTitle}>
        <NewFeed
          formKey={page.formKey}
          answer={answer}
          problems={changed === "" ? problems : {}}
          hasOwnUnits={page.hasOwnUnits}
          isFull={page.isFull}
        />
      </Section>
    </>
  );
}
