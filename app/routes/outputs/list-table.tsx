import type { ReactNode } from "react";
import type { OutputLine } from "~/domain/outputs-list";
import { outputCode } from "~/domain/outputs-terms";
import { markFound } from "~/domain/search-marks";
import type { SearchTerms } from "~/domain/search-terms";
import { formatQuantity, formatShortDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { useLinkClicks } from "~/ui/kit/link-clicks";
import { type Column, Table } from "~/ui/kit/table";
import { localTimeOf } from "./local-time";
import { PickAll, PickOne } from "./pick-rows";
import { daysWords, figureWords } from "./quantity-words";
import { useToday } from "./use-today";

interface OutputTableProps {
  slug: string;
  electionOn: string;
  lines: readonly OutputLine[];
  empty: ReactNode;
  /** What was searched for, to be marked where it stands. */
  terms: SearchTerms | null;
  /** Rows can be chosen for an act on many, by boxes of the form with this id. */
  pickForm?: string;
}

/** Rows of the list; their links are plain anchors, which cost the server a fraction of as many components. */
export function OutputTable({ slug, electionOn, lines, empty, terms, pickForm }: OutputTableProps) {
  const t = useTexts();
  const locale = useLocale();
  const today = useToday();
  const onClick = useLinkClicks();
  const columns = columnsOf({ slug, electionOn, today, t, locale, terms });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed, by key too, are the links inside; this only follows them in place
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div onClick={onClick}>
      <Table
        caption={t.outputs.list.caption}
        captionHidden
        columns={pickForm === undefined ? columns : [pickColumn(pickForm, electionOn), ...columns]}
        rows={lines}
        rowKey={(line) => String(line.number)}
        empty={empty}
      />
    </div>
  );
}

interface Frame {
  slug: string;
  electionOn: string;
  today: string;
  t: Texts;
  locale: Locale;
  terms: SearchTerms | null;
}

function columnsOf({ slug, electionOn, today, t, locale, terms }: Frame): Column<OutputLine>[] {
  const { columns } = t.outputs.list;
  return [
    {
      key: "day",
      head: columns.day,
      width: "s",
      phone: "start",
      cell: (line) => <span className="nb">{daysWords(line, electionOn, t)}</span>,
    },
    {
      key: "title",
      head: columns.title,
      rowHeader: true,
      cell: (line) => <Title line={line} slug={slug} t={t} locale={locale} terms={terms} />,
    },
    {
      key: "units",
      head: columns.units,
      width: "m",
      phoneLabel: null,
      cell: (line) => unitWords(line.units, t),
    },
    {
      key: "category",
      head: columns.category,
      width: "xl",
      phoneLabel: null,
      cell: (line) => <Category line={line} />,
    },
    {
      key: "logged",
      head: columns.logged,
      width: "xs",
      numeric: true,
      cell: (line) => loggedWords(line, today),
    },
    {
      key: "quantity",
      head: columns.quantity,
      width: "s",
      numeric: true,
      phone: "end",
      cell: (line) => <b>{figureWords(line, t, locale)}</b>,
    },
  ];
}

function pickColumn(form: string, electionOn: string): Column<OutputLine> {
  return {
    key: "pick",
    head: <PickAll form={form} />,
    phone: "start",
    cell: ({ number }) => <PickOne form={form} number={number} code={outputCode({ electionOn }, number)} />,
  };
}

/** The words that were looked for, in the place where they stand. */
function Marked({ text, terms }: { text: string; terms: SearchTerms }) {
  let at = 0;
  return markFound(text, terms).map((part) => {
    const key = at;
    at += part.text.length;
    return part.isFound ? <mark key={key}>{part.text}</mark> : part.text;
  });
}

function Category({ line }: { line: OutputLine }) {
  return (
    <>
      <span className={`swatch swatch-dot c${line.colour}`} />
      {line.category}
    </>
  );
}

/** The time on the day itself, later the day. */
function loggedWords({ loggedAt }: OutputLine, today: string): string {
  const { day, time } = localTimeOf(loggedAt);
  return day === today ? time : formatShortDay(day);
}

interface TitleProps {
  line: OutputLine;
  slug: string;
  t: Texts;
  locale: Locale;
  terms: SearchTerms | null;
}

/** The title leads to the output; beneath it what the figure does not say by itself. */
function Title({ line, slug, t, locale, terms }: TitleProps) {
  const facts = factsOf(line, t, locale);
  return (
    <>
      <a href={`/${slug}/ket-qua/${line.number}`}>
        {terms === null ? line.title : <Marked text={line.title} terms={terms} />}
      </a>
      {facts.length > 0 ? <span className="sub">{facts.join(" · ")}</span> : null}
    </>
  );
}

function factsOf(line: OutputLine, t: Texts, locale: Locale): string[] {
  const words = t.outputs.list;
  const facts: string[] = [];
  if (line.basis === "period") facts.push(words.summary);
  else if (line.basis === "cumulative") facts.push(words.cumulative);
  else if (line.basis !== "item") facts.push(words.notSummed);
  if (line.units.length > 1) facts.push(words.coPublished(line.units.length));
  if (line.corrected) {
    const { times, before, reason } = line.corrected;
    const isSame = before.value === line.value && before.qualifier === line.qualifier;
    const [old, now] = [formatQuantity(before, t, locale), formatQuantity(line, t, locale)];
    facts.push(words.corrected({ times, reason, change: isSame ? "" : `${old} → ${now}` }));
  }
  return facts;
}

const namedUnits = 2;

function unitWords(units: readonly string[], t: Texts): string {
  if (units.length <= namedUnits + 1) return units.join(", ");
  const names = units.slice(0, namedUnits).join(", ");
  return t.outputs.list.moreUnits({ names, more: units.length - namedUnits });
}
