import type { ReactNode } from "react";
import type { OutputLine } from "~/domain/outputs-list";
import { outputCode } from "~/domain/outputs-terms";
import type { SearchTerms } from "~/domain/search-terms";
import { formatShortDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { useLinkClicks } from "~/ui/kit/link-clicks";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import { localTimeOf } from "~/ui/local-time";
import { OutputTitle } from "./list-title";
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
      <ListTable
        list="outputs"
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

function columnsOf({ slug, electionOn, today, t, locale, terms }: Frame): ListColumn<OutputLine>[] {
  const { columns } = t.outputs.list;
  return [
    {
      key: "day",
      order: terms === null ? { word: "ngay" } : undefined,
      head: columns.day,
      width: "s",
      phone: "start",
      cell: (line) => <span className="nb">{daysWords(line, electionOn, t)}</span>,
    },
    {
      key: "title",
      head: columns.title,
      rowHeader: true,
      cell: (line) => <OutputTitle line={line} slug={slug} t={t} locale={locale} terms={terms} />,
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
      order: terms === null ? { word: "ghi" } : undefined,
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

function pickColumn(form: string, electionOn: string): ListColumn<OutputLine> {
  return {
    key: "pick",
    head: <PickAll form={form} />,
    phone: "start",
    cell: ({ number }) => <PickOne form={form} number={number} code={outputCode({ electionOn }, number)} />,
  };
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

const namedUnits = 2;

function unitWords(units: readonly string[], t: Texts): string {
  if (units.length <= namedUnits + 1) return units.join(", ");
  const names = units.slice(0, namedUnits).join(", ");
  return t.outputs.list.moreUnits({ names, more: units.length - namedUnits });
}
