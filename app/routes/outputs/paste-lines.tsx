import { useParams } from "@remix-run/react";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import { lineColumn } from "~/ui/pasted-list";
import type { ShownLine } from "./paste-shown.server";
import { figureWords } from "./quantity-words";

const kinds = { new: "ok", twin: "warn" } as const;

interface PasteLinesProps {
  lines: readonly ShownLine[];
  /** Lines that were ticked to be recorded although they are there already. */
  kept: readonly string[];
}

/** Every line that can be recorded: what it would become, and what is there already with a tick to record it anyway. */
export function PasteLines({ lines, kept }: PasteLinesProps) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.paste;
  if (lines.length === 0) return null;
  return (
    <Table<ShownLine>
      caption={words.caption}
      captionHidden
      rows={lines}
      rowKey={({ line }) => String(line)}
      columns={columnsOf(t, locale, kept)}
    />
  );
}

function columnsOf(t: Texts, locale: Locale, kept: readonly string[]): Column<ShownLine>[] {
  const words = t.paste;
  return [
    lineColumn(words.line, "start"),
    { key: "day", head: words.day, width: "m", phone: "fact", cell: ({ day }) => day },
    {
      key: "what",
      head: words.what,
      rowHeader: true,
      phone: "name",
      cell: ({ title, link }) => (
        <>
          {title}
          {link === "" ? null : <span className="sub">{link}</span>}
        </>
      ),
    },
    {
      key: "units",
      head: t.outputs.list.columns.units,
      phone: "fact",
      cell: ({ units, isJoint }) => (isJoint ? words.joint(units) : units),
    },
    {
      key: "category",
      head: words.columnNames.category,
      phone: "fact",
      cell: ({ category }) => category,
    },
    {
      key: "quantity",
      head: words.columnNames.quantity,
      numeric: true,
      phone: "fact",
      cell: ({ quantity }) => (quantity ? figureWords(quantity, t, locale) : ""),
    },
    ...findingColumns(t, kept),
  ];
}

/** What was found out about a line, and what can be done about it. */
function findingColumns({ paste: words }: Texts, kept: readonly string[]): Column<ShownLine>[] {
  return [
    {
      key: "state",
      head: words.state,
      width: "s",
      phone: "end",
      cell: ({ state }) => <Status kind={kinds[state]}>{words.states[state]}</Status>,
    },
    {
      key: "why",
      head: words.why,
      width: "l",
      phone: "fact",
      phoneLabel: null,
      cell: (line) => <Twin line={line} isKept={kept.includes(String(line.line))} />,
    },
  ];
}

/** The row that is there already, and the tick to record this one as well. */
function Twin({ line: { line, twin }, isKept }: { line: ShownLine; isKept: boolean }) {
  const words = useTexts().paste;
  const { campaign = "" } = useParams();
  if (!twin) return null;
  return (
    <>
      {twin.of === "line" ? (
        words.twinOfLine(twin.line)
      ) : (
        <>
          {words.twinBy[twin.by]} <a href={`/${campaign}/ket-qua/${twin.number}`}>{twin.code}</a>
          {`, ${twin.units}, ${twin.day}: “${twin.title}”`}
        </>
      )}
      <label className="choice">
        <input type="checkbox" name="keep" value={line} defaultChecked={isKept} />
        <span>{words.keepLine}</span>
      </label>
    </>
  );
}
