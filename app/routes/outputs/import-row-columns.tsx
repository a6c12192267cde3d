import { formatDay } from "~/i18n/format";
import { type Locale, type Texts, useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Status, type StatusKind } from "~/ui/kit/status";
import type { Column } from "~/ui/kit/table";
import type { ShownRow } from "~/usecases/imports-page.server";
import { figureWords } from "./quantity-words";

const kinds: Record<ShownRow["state"], StatusKind> = {
  new: "ok",
  twin: "warn",
  bad: "bad",
  done: "ok",
  undone: "none",
};

/** What a row shows: what it would become, and what was found against it. */
export function rowColumns(slug: string, t: Texts, locale: Locale): Column<ShownRow>[] {
  const { line, day, what } = t.paste;
  return [
    { key: "line", head: line, numeric: true, width: "xs", phone: "start", cell: (row) => row.line },
    {
      key: "day",
      head: day,
      width: "m",
      phone: "fact",
      cell: (row) =>
        each(row, (read) =>
          read.from === null
            ? formatDay(read.day)
            : t.outputs.range({ from: formatDay(read.from), to: formatDay(read.day) }),
        ),
    },
    {
      key: "what",
      head: what,
      rowHeader: true,
      phone: "name",
      cell: (row) => row.reads[0]?.title || row.cells.filter(Boolean).join(" · "),
    },
    {
      key: "units",
      head: t.outputs.list.columns.units,
      phone: "fact",
      cell: (row) => each(row, ({ units, isJoint }) => (isJoint ? t.paste.joint(units) : units)),
    },
    ...figureColumns(t, locale),
    ...stateColumns(slug, t),
  ];
}

function figureColumns(t: Texts, locale: Locale): Column<ShownRow>[] {
  const { columnNames } = t.paste;
  return [
    {
      key: "category",
      head: columnNames.category,
      phone: "fact",
      cell: (row) => (
        <>
          {each(row, (read) => read.category)}
          {row.reads.some(({ channels }) => channels) ? (
            <span className="sub">{each(row, (read) => read.channels)}</span>
          ) : null}
        </>
      ),
    },
    {
      key: "quantity",
      head: columnNames.quantity,
      numeric: true,
      phone: "fact",
      cell: (row) => (
        <>
          {row.reads.map((read) => figureWords(read, t, locale)).join("; ")}
          {row.reads.some(({ basis }) => basis === "cumulative") ? (
            <span className="sub">{t.outputs.bases.cumulative}</span>
          ) : null}
        </>
      ),
    },
  ];
}

function stateColumns(slug: string, t: Texts): Column<ShownRow>[] {
  const { state, why } = t.paste;
  return [
    {
      key: "state",
      head: state,
      width: "s",
      phone: "end",
      cell: (row) => <Status kind={kinds[row.state]}>{t.imports.states[row.state]}</Status>,
    },
    {
      key: "why",
      head: why,
      width: "l",
      phone: "fact",
      phoneLabel: null,
      cell: (row) => <Why row={row} slug={slug} />,
    },
  ];
}

const each = (row: ShownRow, text: (read: ShownRow["reads"][number]) => string) =>
  [...new Set(row.reads.map(text))].filter(Boolean).join("; ");

/** What stands against a row, or where it is already. */
function Why({ row, slug }: { row: ShownRow; slug: string }) {
  const t = useTexts();
  const { problems, twin, leader } = row;
  if (problems.length > 0) return <>{problems.map((problem) => problemText(problem, t)).join(" ")}</>;
  if (twin?.of === "output") {
    const { by, number, code, units, day, title } = twin;
    return (
      <>
        {t.paste.twinBy[by]} <a href={`/${slug}/ket-qua/${number}`}>{code}</a>
        {`, ${units}, ${day}: “${title}”`}
      </>
    );
  }
  if (twin?.of === "import") {
    const path = `/${slug}/ket-qua/nhap-tep/${twin.importId}`;
    return <a href={path}>{t.imports.twinOfImport({ line: twin.line, file: twin.file })}</a>;
  }
  if (twin?.of === "line") return <>{t.paste.twinOfLine(twin.line)}</>;
  return leader === null ? null : t.imports.channelOf(leader);
}
