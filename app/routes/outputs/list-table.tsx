import type { OutputLine } from "~/domain/outputs-list";
import { formatQuantity, formatShortDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { useLinkClicks } from "~/ui/kit/link-clicks";
import { type Column, Table } from "~/ui/kit/table";
import { localTimeOf } from "./local-time";
import { daysWords, figureWords } from "./quantity-words";
import { useToday } from "./use-today";

interface OutputTableProps {
  slug: string;
  electionOn: string;
  lines: readonly OutputLine[];
  empty: string;
}

/** Rows of the list; their links are plain anchors, which cost the server a fraction of as many components. */
export function OutputTable({ slug, electionOn, lines, empty }: OutputTableProps) {
  const t = useTexts();
  const locale = useLocale();
  const today = useToday();
  const onClick = useLinkClicks();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed, by key too, are the links inside; this only follows them in place
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div onClick={onClick}>
      <Table
        caption={t.outputs.list.caption}
        captionHidden
        columns={columnsOf({ slug, electionOn, today, t, locale })}
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
}

function columnsOf({ slug, electionOn, today, t, locale }: Frame): Column<OutputLine>[] {
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
      cell: (line) => <Title line={line} slug={slug} t={t} locale={locale} />,
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
}

/** The title leads to the output; beneath it what the figure does not say by itself. */
function Title({ line, slug, t, locale }: TitleProps) {
  const facts = factsOf(line, t, locale);
  return (
    <>
      <a href={`/${slug}/ket-qua/${line.number}`}>{line.title}</a>
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
