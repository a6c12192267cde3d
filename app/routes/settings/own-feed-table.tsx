import { Form, Link } from "@remix-run/react";
import { type Texts, useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Status, type StatusKind } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import type { FeedLine, FeedsPage } from "~/usecases/own-feeds-page.server";

/** The feeds with what they are for, how they were last read and what came of their items. */
export function FeedTable({ page, current }: { page: FeedsPage; current: string }) {
  const t = useTexts();
  return (
    <ListTable<FeedLine>
      list="own-feeds"
      caption={t.ownFeeds.caption}
      captionHidden
      rows={page.feeds}
      rowKey={({ id }) => id}
      rowTone={({ id }) => (id === current ? "now" : undefined)}
      columns={[...belongingColumns(t, page.slug), ...readingColumns(t)]}
    />
  );
}

function belongingColumns({ ownFeeds: words }: Texts, slug: string): ListColumn<FeedLine>[] {
  return [
    {
      key: "feed",
      order: { word: "nguon", by: ({ name }) => name },
      head: words.columns.feed,
      rowHeader: true,
      phone: "name",
      cell: ({ id, name }) => (
        <Link className="feed-address" to={`/${slug}/cai-dat/nguon-tin?sua=${id}`}>
          {name}
        </Link>
      ),
    },
    {
      key: "unit",
      order: { word: "don-vi", by: ({ unit }) => unit },
      head: words.columns.unit,
      width: "l",
      phone: "fact",
      cell: ({ unit, channel }) => (
        <>
          {unit}
          {channel === "" ? null : <span className="sub">{channel}</span>}
        </>
      ),
    },
    {
      key: "category",
      order: { word: "hinh-thuc", by: ({ category }) => category },
      head: words.columns.category,
      width: "m",
      phone: "fact",
      cell: ({ category }) => category || <span className="muted">{words.noCategory}</span>,
    },
  ];
}

function readingColumns(t: Texts): ListColumn<FeedLine>[] {
  const words = t.ownFeeds;
  return [
    {
      key: "state",
      order: { word: "tinh-trang", by: (feed) => words.states[stateOf(feed)] },
      head: words.columns.state,
      width: "l",
      phone: "fact",
      cell: (feed) => <State feed={feed} t={t} />,
    },
    {
      key: "items",
      head: words.columns.items,
      width: "m",
      phone: "fact",
      cell: ({ counts }) => words.counts(counts),
    },
    {
      key: "acts",
      head: words.columns.acts,
      width: "s",
      phone: "fact",
      phoneLabel: null,
      cell: ({ id, name }) => (
        <Form method="post">
          <input type="hidden" name="feed" value={id} />
          <Button size="sm" name="intent" value="read" aria-label={words.readNamed(name)}>
            {words.read}
          </Button>
        </Form>
      ),
    },
  ];
}

const kinds: Record<ReturnType<typeof stateOf>, StatusKind> = {
  paused: "draft",
  unread: "waiting",
  failed: "bad",
  read: "ok",
};

function stateOf({ isPaused, readAt, problem }: FeedLine) {
  if (isPaused) return "paused";
  if (readAt === "") return "unread";
  return problem === null ? "read" : "failed";
}

function State({ feed, t }: { feed: FeedLine; t: Texts }) {
  const words = t.ownFeeds;
  const state = stateOf(feed);
  const { readAt, goodAt, nextAt, problem } = feed;
  const said = [
    problem === null ? "" : problemText({ field: "address", code: problem }, t),
    problem === null || readAt === "" ? "" : words.lastGood(goodAt),
    state === "paused" || nextAt === "" ? "" : words.nextAt(nextAt),
  ].filter(Boolean);
  return (
    <>
      <Status kind={kinds[state]}>{words.states[state]}</Status>
      {readAt === "" ? null : <span className="sub">{words.readAt(readAt)}</span>}
      {said.length === 0 ? null : <span className="sub">{said.join(" ")}</span>}
    </>
  );
}
