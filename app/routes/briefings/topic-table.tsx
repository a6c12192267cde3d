import { Form, Link } from "@remix-run/react";
import type { TopicState } from "~/domain/briefings";
import { type BriefingPage, type TopicLine, topicOutputsPath, topicPath } from "~/domain/briefings-page";
import { topicUnits } from "~/i18n/briefing-words";
import { formatDay, formatNumber, formatShortDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Status, type StatusKind } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";

type Numbered = TopicLine & { number: number };

const statusOf: Record<TopicState["code"], StatusKind> = {
  ahead: "none",
  waiting: "warn",
  silent: "bad",
  some: "waiting",
  "some-late": "warn",
  all: "ok",
};

/** The week's topics: what to say, when, who, on what it rests, and how it stands. */
export function TopicTable({ page }: { page: BriefingPage }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Table<Numbered>
      caption={t.briefings.topics.caption}
      captionHidden
      rows={page.topics.map((line, index) => ({ ...line, number: index + 1 }))}
      rowKey={({ id }) => id}
      columns={columnsOf(page, t, locale)}
    />
  );
}

function columnsOf(page: BriefingPage, t: Texts, locale: Locale): Column<Numbered>[] {
  const words = t.briefings.topics;
  return [
    { key: "number", head: words.number, width: "xs", phone: "hide", cell: ({ number }) => number },
    {
      key: "topic",
      head: words.topic,
      rowHeader: true,
      cell: (line) => <Topic line={line} page={page} />,
    },
    {
      key: "days",
      head: words.days,
      width: "m",
      cell: ({ from, to }) => `${formatShortDay(from)} – ${formatDay(to)}`,
    },
    {
      key: "units",
      head: words.units,
      width: "m",
      cell: (line) => (
        <>
          {topicUnits(line, t.briefings)}
          {line.ended.map(({ name, endedOn }) => (
            <span className="sub" key={name}>
              {words.ended({ unit: name, day: formatDay(endedOn) })}
            </span>
          ))}
        </>
      ),
    },
    {
      key: "records",
      head: words.records,
      width: "s",
      numeric: true,
      cell: (line) => <Records line={line} page={page} locale={locale} />,
    },
    {
      key: "state",
      head: words.state,
      width: "m",
      phone: "end",
      cell: (line) => <State line={line} isOwn={page.isOwn} />,
    },
    ...(page.canEdit || page.topics.some(({ logPath }) => logPath !== null)
      ? [
          {
            key: "acts",
            head: <span className="sr">{words.acts}</span>,
            width: page.canEdit ? ("s" as const) : ("m" as const),
            phoneLabel: null,
            cell: (line: Numbered) => <Acts line={line} page={page} />,
          },
        ]
      : []),
  ];
}

function Topic({ line, page: { slug, canEdit } }: { line: Numbered; page: BriefingPage }) {
  const words = useTexts().briefings.topics;
  const { id, name, guidance, documents, overlaps } = line;
  return (
    <>
      {canEdit ? <Link to={topicPath(slug, id)}>{name}</Link> : name}
      {guidance ? <span className="sub">{guidance}</span> : null}
      {documents.length > 0 ? (
        <span className="sub">
          {documents.map((document, index) => (
            <span key={document.name} title={document.title}>
              {index === 0 ? `${words.basis("")}` : "; "}
              {document.path ? <Link to={document.path}>{document.name}</Link> : document.name}
            </span>
          ))}
        </span>
      ) : null}
      {overlaps.map(({ week, from, to }) => (
        <span className="sub" key={week}>
          {words.overlap({ week, days: `${formatShortDay(from)} – ${formatShortDay(to)}` })}
        </span>
      ))}
    </>
  );
}

interface RecordsProps {
  line: Numbered;
  page: BriefingPage;
  locale: Locale;
}

/** Before its days have begun there is nothing to count. */
function Records({ line, page: { slug }, locale }: RecordsProps) {
  const { records, state, messageKey, from, to } = line;
  if (state.code === "ahead") return "·";
  if (records === 0) return "0";
  return <Link to={topicOutputsPath(slug, { messageKey, from, to })}>{formatNumber(records, locale)}</Link>;
}

function State({ line: { state, reached, asked }, isOwn }: { line: Numbered; isOwn: boolean }) {
  const words = useTexts().briefings;
  return (
    <>
      <Status kind={statusOf[state.code]}>{words.states[state.code](state.days)}</Status>
      {isOwn || reached === 0 ? null : (
        <span className="sub">{words.topics.reached({ reached, asked })}</span>
      )}
    </>
  );
}

function Acts({ line, page }: { line: Numbered; page: BriefingPage }) {
  const words = useTexts().briefings.topics;
  const { id, name, number, logPath } = line;
  const move = (way: "up" | "down", label: string, spoken: string) => (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="topic" value={id} />
      <Button size="sm" variant="bare" name="way" value={way} icon={way} iconOnly aria-label={spoken}>
        {label}
      </Button>
    </Form>
  );
  return (
    <div className="acts screen-only">
      {logPath ? (
        <ButtonLink size="sm" to={logPath} aria-label={words.logSpoken(name)}>
          {words.log}
        </ButtonLink>
      ) : null}
      {page.canEdit && number > 1 ? move("up", words.up, words.upSpoken(name)) : null}
      {page.canEdit && number < page.topics.length ? move("down", words.down, words.downSpoken(name)) : null}
    </div>
  );
}
