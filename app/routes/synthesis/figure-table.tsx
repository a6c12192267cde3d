import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Said } from "~/domain/opinion-figures";
import type { FiguresPage } from "~/domain/opinion-figures-page";
import { issueName, issuePath } from "~/domain/opinion-issues";
import { synthesisPath } from "~/domain/opinion-syntheses";
import { formatDay, formatNumber, formatQuantity } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Details } from "~/ui/kit/details";
import { Notice } from "~/ui/kit/notice";
import { Table } from "~/ui/kit/table";

interface Line {
  key: keyof ReturnType<typeof useTexts>["opinionFigures"]["names"];
  figure: Said | number | null;
  rows: ReactNode;
}

/** Every figure of the period with the rows it was made of. */
export function FigureTable({ page }: { page: FiguresPage }) {
  const t = useTexts();
  const words = t.opinionFigures;
  const { figures } = page;
  const shown = (figure: Said | number | null) => {
    if (figure === null) return <span className="muted">{words.none}</span>;
    if (typeof figure === "number") return formatNumber(figure, page.locale);
    return figure.value === null ? words.uncounted(figure.said) : formatQuantity(figure, t, page.locale);
  };
  return (
    <>
      <Table<Line>
        caption={words.caption}
        rows={linesOf(page, <Stated />)}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "name",
            head: words.what,
            rowHeader: true,
            phone: "name",
            cell: ({ key }) => words.names[key],
          },
          {
            key: "figure",
            head: words.figure,
            numeric: true,
            phone: "start",
            cell: ({ figure }) => shown(figure),
          },
          {
            key: "rows",
            head: words.rows,
            width: "xl",
            phone: "fact",
            phoneLabel: null,
            cell: ({ rows }) => rows,
          },
        ]}
      />
      {figures.partly.map(({ id, kind, fromOn, toOn }) => (
        <Notice key={id} kind="warn">
          {words.partly({ kind: words.names[kind], from: formatDay(fromOn), to: formatDay(toOn) })}
        </Notice>
      ))}
    </>
  );
}

function linesOf({ figures, sources, slug }: FiguresPage, stated: ReactNode): Line[] {
  const issues = (rows: readonly { number: number; title: string; on?: string }[]) => (
    <Rows
      rows={rows.map(({ number, title, on }) => ({
        key: String(number),
        to: issuePath(slug, number),
        text: `${issueName(number)} · ${title}${on ? `, ${formatDay(on)}` : ""}`,
      }))}
    />
  );
  const reports = (isThematicOnly: boolean) => (
    <Reports slug={slug} rows={sources.syntheses.filter((one) => !isThematicOnly || one.isThematic)} />
  );
  const { total, listed } = figures.reports;
  return [
    { key: "reports", figure: total, rows: <Received listed={listed} days={sources.reports} /> },
    { key: "messages", figure: figures.messages, rows: stated },
    { key: "syntheses", figure: figures.syntheses, rows: reports(false) },
    { key: "thematic", figure: figures.thematic, rows: reports(true) },
    { key: "issues", figure: figures.issues, rows: issues(sources.issues) },
    { key: "answered", figure: figures.answered, rows: issues(sources.answered) },
    { key: "tasks", figure: figures.tasks, rows: stated },
    { key: "team", figure: figures.team, rows: stated },
    { key: "trainings", figure: figures.trainings, rows: stated },
    { key: "meetings", figure: figures.meetings, rows: stated },
  ];
}

function Stated() {
  return <a href="#nhap-theo-ky">{useTexts().opinionFigures.stated}</a>;
}

function Received({ listed, days }: { listed: number; days: readonly { on: string; count: number }[] }) {
  const words = useTexts().opinionFigures;
  if (listed === 0) return words.listed({ listed });
  return (
    <Details summary={words.listed({ listed })}>
      <ul>
        {days.map(({ on, count }) => (
          <li key={on}>{words.onDay({ day: formatDay(on), count })}</li>
        ))}
      </ul>
    </Details>
  );
}

function Reports({ slug, rows }: { slug: string; rows: FiguresPage["sources"]["syntheses"] }) {
  const words = useTexts().opinionFigures;
  return (
    <Rows
      rows={rows.map(({ id, number, issuedOn, title, isThematic }) => ({
        ...{ key: id, to: synthesisPath(slug, id) },
        text: `${words.issued({ number, on: formatDay(issuedOn), title })}${isThematic ? ` (${words.isThematic})` : ""}`,
      }))}
    />
  );
}

function Rows({ rows }: { rows: readonly { key: string; to: string; text: string }[] }) {
  const words = useTexts().opinionFigures;
  if (rows.length === 0) return null;
  return (
    <Details summary={words.openRows(rows.length)}>
      <ul>
        {rows.map(({ key, to, text }) => (
          <li key={key}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ul>
    </Details>
  );
}
