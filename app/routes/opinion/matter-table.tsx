import { Link } from "@remix-run/react";
import type { Urgency } from "~/domain/opinion";
import { opinionCode } from "~/domain/opinion";
import { type MatterRow, opinionCellPath, opinionReportPath } from "~/domain/opinion-page";
import { capitalise, formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Status, type StatusKind } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";

export const urgencyStatus: Record<Urgency, StatusKind> = { normal: "none", soon: "warn", "at-once": "bad" };

const urgencyRank: Record<Urgency, number> = { "at-once": 0, soon: 1, normal: 2 };

/** Matters with their topic, as much of their place as may be told, and what people say and ask for. */
export function MatterTable({
  slug,
  rows,
  caption,
}: {
  slug: string;
  rows: readonly MatterRow[];
  caption: string;
}) {
  return (
    <ListTable<MatterRow>
      list="matters"
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={columnsOf(slug, useTexts())}
    />
  );
}

function columnsOf(slug: string, t: Texts): ListColumn<MatterRow>[] {
  const { list: words, ...names } = t.opinion;
  const { columns } = words;
  return [
    {
      key: "matter",
      order: { word: "chu-de", by: ({ topic }) => topic },
      head: columns.matter,
      rowHeader: true,
      cell: (row) => <Matter slug={slug} row={row} />,
    },
    {
      key: "opinion",
      order: { word: "xu-huong", by: ({ tendency }) => names.tendencies[tendency] },
      head: columns.opinion,
      width: "m",
      cell: ({ breadth, tendency }) => `${capitalise(names.breadths[breadth])} ${names.tendencies[tendency]}`,
    },
    {
      key: "urgency",
      order: { word: "muc", by: ({ urgency }) => urgencyRank[urgency] },
      head: columns.urgency,
      width: "m",
      phone: "end",
      cell: ({ urgency }) => <Status kind={urgencyStatus[urgency]}>{names.urgencies[urgency]}</Status>,
    },
    {
      key: "on",
      order: { word: "ngay", by: ({ receivedOn }) => receivedOn },
      head: columns.on,
      width: "s",
      numeric: true,
      cell: ({ receivedOn }) => formatDay(receivedOn),
    },
    { key: "from", head: columns.from, width: "m", cell: (row) => <Source slug={slug} row={row} t={t} /> },
  ];
}

function Matter({ slug, row }: { slug: string; row: MatterRow }) {
  const { list: words } = useTexts().opinion;
  return (
    <>
      <Link to={opinionCellPath(slug, row.topicKey, row.place.key)}>{row.topic}</Link>
      <span className="sub">
        {row.placeName}
        {row.isWidened ? ` (${words.widened})` : ""}
        {row.isNew ? ` · ${words.isNew}` : ""}
      </span>
      <p className="op-say">{row.whatPeopleSay}</p>
      {row.asks ? (
        <span className="sub">
          {words.asks}: {row.asks}
        </span>
      ) : null}
    </>
  );
}

function Source({ slug, row, t }: { slug: string; row: MatterRow; t: Texts }) {
  const { list: words, teams } = t.opinion;
  if (!row.report) return <span className="muted">{words.noSource}</span>;
  return (
    <>
      <Link to={opinionReportPath(slug, row.report.number)}>{opinionCode(row.report.number)}</Link>
      <span className="sub">{row.isOwn ? words.own : row.report.teamName || teams.lone}</span>
    </>
  );
}
