import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { type BriefingPage, topicPath } from "~/domain/briefings-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { Notice } from "~/ui/kit/notice";
import { RowList } from "~/ui/kit/row-list";
import { MeetingTabs } from "~/ui/meeting-tabs";
import type { PageHandle } from "~/ui/page-title";
import { loadBriefing } from "~/usecases/briefings.server";
import { BriefingActs } from "./briefing-acts";
import { changeBriefing } from "./briefing-change.server";
import { CoverageSection } from "./coverage-section";
import { SilentTopics } from "./silent-topics";
import { TopicBars } from "./topic-bars";
import { TopicTable } from "./topic-table";
import { TrendSection } from "./trend-section";
import { WeekBar } from "./week-bar";

export const handle: PageHandle = { title: (t) => t.briefings.title };

/** `?tuan=2021-W10`: which week; `?toan-bo=1`: every unit. */
export const loader = guardedLoader(({ ctx, params, url }) =>
  loadBriefing(ctx, params.campaign ?? "", {
    weekKey: url.searchParams.get("tuan") ?? "",
    isWhole: url.searchParams.has("toan-bo"),
  }),
);

export const action = guardedAction(
  ({ ctx, params, url, form }) =>
    changeBriefing({ ctx, slug: params.campaign ?? "", week: url.searchParams.get("tuan") ?? "" }, form),
  "briefing.edit",
);

export default function Briefing() {
  const page = useLoaderData<typeof loader>();
  const [problem] = useActionData<typeof action>()?.problems ?? [];
  const t = useTexts();
  const words = t.briefings;
  const isEmpty = page.topics.length === 0;
  const hasBegun = page.topics.some(({ from, records }) => from <= page.today || records > 0);
  return (
    <>
      <PageHead
        title={words.heading(page.week)}
        compounds={["báo chí"]}
        lede={ledeOf(page, words)}
        actions={<BriefingActs page={page} />}
      />
      {page.seesMeetings ? <MeetingTabs slug={page.slug} /> : null}
      <WeekBar page={page} />
      {problem ? (
        <Notice kind="bad" live="alert">
          {problemText(problem, t)}
        </Notice>
      ) : null}
      {isEmpty ? <Empty page={page} /> : null}
      {isEmpty ? null : (
        <>
          <SilentTopics page={page} />
          <Section title={words.topics.title}>
            <TopicTable page={page} />
          </Section>
        </>
      )}
      {hasBegun ? (
        <>
          <TopicBars page={page} />
          <CoverageSection page={page} />
        </>
      ) : null}
      <TrendSection page={page} />
      <Removed page={page} />
    </>
  );
}

function ledeOf({ week, topics, today }: BriefingPage, words: ReturnType<typeof useTexts>["briefings"]) {
  const days = `${formatDay(week.startsOn)} – ${formatDay(week.endsOn)}`;
  if (topics.length > 0 && topics.every(({ state }) => state.code === "ahead"))
    return words.ledeAhead({ days, topics: topics.length });
  const silent = topics.filter(({ records, from }) => records === 0 && from <= today).length;
  return words.lede({ days, topics: topics.length, silent });
}

function Empty({ page }: { page: BriefingPage }) {
  const words = useTexts().briefings;
  const text = page.canEdit ? words.emptyEdit : page.isOwn ? words.emptyOwn : words.emptyRead;
  return <EmptyState title={words.empty}>{text}</EmptyState>;
}

/** What was taken off the list, for those who can bring it back. */
function Removed({ page: { slug, removed } }: { page: BriefingPage }) {
  const words = useTexts().briefings;
  if (removed.length === 0) return null;
  return (
    <Details summary={words.removedTitle(removed.length)}>
      <RowList
        fine
        rows={removed.map(({ id, name, version }) => ({
          key: id,
          title: name,
          end: (
            <Form method="post" action={topicPath(slug, id)}>
              <input type="hidden" name="version" value={version} />
              <Button size="sm" name="intent" value="restore" aria-label={words.restoreSpoken(name)}>
                {words.restore}
              </Button>
            </Form>
          ),
        }))}
      />
    </Details>
  );
}
