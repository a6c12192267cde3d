import { formatDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Pagination } from "~/ui/kit/pagination";
import { Segmented } from "~/ui/kit/segmented";
import { Status, type StatusKind } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import type { ImportPage, ShownRow } from "~/usecases/imports-page.server";
import { figureWords } from "./quantity-words";

const kinds: Record<ShownRow["state"], StatusKind> = {
  new: "ok",
  twin: "warn",
  bad: "bad",
  done: "ok",
  undone: "none",
};

/** The rows of a file, a page of them: what each would become, or its own text and what is wrong with it. */
export function ImportRows({ page }: { page: ImportPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.imports;
  const to = (state: ShownRow["state"] | null, after?: number) => {
    const query = new URLSearchParams({
      ...(state ? { xem: state } : {}),
      ...(after ? { sau: String(after) } : {}),
    });
    return `?${query}`;
  };
  const shownStates = (["new", "twin", "bad", "done", "undone"] as const).filter((state) =>
    hasRows(page, state),
  );
  return (
    <Section title={words.counts(page.import.rows)}>
      <Segmented
        label={words.show}
        segments={[
          { to: to(null), label: words.showAll, current: page.shown === null },
          ...shownStates.map((state) => ({
            to: to(state),
            label: words.states[state],
            current: page.shown === state,
          })),
        ]}
      />
      <Table<ShownRow>
        caption={t.paste.caption}
        captionHidden
        rows={page.rows}
        rowKey={({ line }) => String(line)}
        columns={columnsOf(page, t, locale)}
        empty={words.noRows}
      />
      {page.next !== null ? (
        <Pagination
          label={t.outputs.list.pages}
          newer={{ to: to(page.shown), label: words.fromStart }}
          older={{ to: to(page.shown, page.next), label: words.more }}
        />
      ) : null}
    </Section>
  );
}

function hasRows({ import: { rows, status, written } }: ImportPage, state: ShownRow["state"]): boolean {
  if (state === "twin") return rows.twins > 0;
  if (state === "bad") return rows.bad > 0;
  if (state === "new") return status === "checked" && rows.fresh > 0;
  return state === "undone"
    ? status === "undone"
    : (status === "done" || status === "writing") && written > 0;
}

function columnsOf(page: ImportPage, t: Texts, locale: Locale): Column<ShownRow>[] {
  const { line, day, what, state, why, columnNames } = t.paste;
  const each = (row: ShownRow, text: (read: ShownRow["reads"][number]) => string) =>
    [...new Set(row.reads.map(text))].filter(Boolean).join("; ");
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
      cell: (row) => each(row, (read) => read.units),
    },
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
      cell: (row) => <Why row={row} slug={page.slug} />,
    },
  ];
}

/** What stands against a row, or where it is already. */
function Why({ row, slug }: { row: ShownRow; slug: string }) {
  const t = useTexts();
  const { problems, twin, leader } = row;
  if (problems.length > 0) return <>{problems.map((problem) => problemText(problem, t)).join(" ")}</>;
  if (twin?.of === "output")
    return <a href={`/${slug}/ket-qua/${twin.number}`}>{t.paste.twinOfOutput(twin.code)}</a>;
  if (twin?.of === "import") {
    const path = `/${slug}/ket-qua/nhap-tep/${twin.importId}`;
    return <a href={path}>{t.imports.twinOfImport({ line: twin.line, file: twin.file })}</a>;
  }
  if (twin?.of === "line") return <>{t.paste.twinOfLine(twin.line)}</>;
  return leader === null ? null : <>{t.imports.channelOf(leader)}</>;
}
