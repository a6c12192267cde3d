import { useParams } from "@remix-run/react";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import type { ShownLine } from "./paste.server";
import { figureWords } from "./quantity-words";

const kinds = { new: "ok", twin: "warn", bad: "bad" } as const;

/** Every line that was pasted: what it would become, or its own text and what is wrong with it. */
export function PasteLines({ lines }: { lines: readonly ShownLine[] }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.paste;
  return (
    <Table<ShownLine>
      caption={words.caption}
      captionHidden
      rows={lines}
      rowKey={({ line }) => String(line)}
      columns={columnsOf(t, locale)}
    />
  );
}

function columnsOf(t: Texts, locale: Locale): Column<ShownLine>[] {
  const words = t.paste;
  return [
    {
      key: "line",
      head: words.line,
      numeric: true,
      width: "xs",
      phone: "start",
      cell: ({ line }) => line,
    },
    { key: "day", head: words.day, width: "m", phone: "fact", cell: ({ day }) => day },
    {
      key: "what",
      head: words.what,
      rowHeader: true,
      phone: "name",
      cell: (line) => line.title || line.cells.filter(Boolean).join(" · "),
    },
    { key: "units", head: t.outputs.list.columns.units, phone: "fact", cell: ({ units }) => units },
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
      cell: (line) => <Why {...line} />,
    },
  ];
}

/** What stands against a line, or where it is already. */
function Why({ twin, problems }: Pick<ShownLine, "twin" | "problems">) {
  const t = useTexts();
  const { campaign = "" } = useParams();
  if (problems.length > 0) {
    return <>{problems.map((problem) => problemText(problem, t)).join(" ")}</>;
  }
  if (!twin) return null;
  if (twin.of === "line") return <>{t.paste.twinOfLine(twin.line)}</>;
  return <a href={`/${campaign}/ket-qua/${twin.number}`}>{t.paste.twinOfOutput(twin.code)}</a>;
}
