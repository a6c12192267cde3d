import { Link } from "@remix-run/react";
import { isOpenState } from "~/domain/cases";
import { type CaseListPage, type CaseRow, casePath } from "~/domain/cases-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { caseStatusOf } from "~/ui/case-words";
import { Status } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";

/** Cases with how long their steps took, how often they came back and what answered them. */
export function CaseTable({ page }: { page: CaseListPage }) {
  const t = useTexts();
  return (
    <ListTable<CaseRow>
      list="cases"
      caption={t.cases.title}
      captionHidden
      rows={page.rows}
      rowKey={(row) => row.code}
      rowTone={(row) => (row.state === "left" ? "off" : undefined)}
      columns={columnsOf(page.slug, t)}
    />
  );
}

function columnsOf(slug: string, { cases: words }: Texts): ListColumn<CaseRow>[] {
  const { columns } = words.list;
  return [
    {
      key: "claim",
      order: { word: "khang-dinh" },
      head: columns.claim,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={casePath(slug, row.number)}>{row.claim}</Link>
          <span className="sub">{`${row.code} · ${row.topic}`}</span>
        </>
      ),
    },
    {
      key: "seen",
      order: { word: "gap" },
      head: columns.seen,
      width: "l",
      cell: (row) => (
        <>
          {row.seenAt}
          <span className="sub">{`${words.mediums[row.medium]} · ${row.unit || words.committee}`}</span>
        </>
      ),
    },
    { key: "clock", head: columns.clock, width: "l", cell: (row) => <Steps row={row} words={words} /> },
    {
      key: "spread",
      order: { word: "xuat-hien-lai" },
      head: columns.spread,
      width: "m",
      cell: (row) => <Spread row={row} words={words} />,
    },
    {
      key: "state",
      order: { word: "tinh-trang" },
      head: columns.state,
      width: "m",
      phone: "end",
      cell: (row) => (
        <>
          <Status kind={row.isOver ? "bad" : caseStatusOf[row.state]}>{words.states[row.state]}</Status>
          {row.isOver ? <span className="sub">{words.over}</span> : null}
        </>
      ),
    },
  ];
}

function Steps({ row, words }: { row: CaseRow; words: Texts["cases"] }) {
  const { decide, publish } = row.clock;
  const { list, duration } = words;
  const steps = [
    decide.at === "" ? "" : list.decided(duration(decide.minutes)),
    publish && publish.at !== "" ? list.published(duration(publish.minutes)) : "",
    isOpenState(row.state) ? list.waiting(duration((publish ?? decide).minutes)) : "",
  ].filter(Boolean);
  return (
    <>
      {steps[0]}
      {steps.length > 1 ? <span className="sub">{steps.slice(1).join(", ")}</span> : null}
    </>
  );
}

function Spread({ row, words }: { row: CaseRow; words: Texts["cases"] }) {
  return (
    <>
      {row.repeats > 0 ? words.list.repeats(row.repeats) : ""}
      <span className="sub">{outputsText(row, words)}</span>
    </>
  );
}

function outputsText(row: CaseRow, { list }: Texts["cases"]): string {
  if (row.outputs > 0) return list.outputs(row.outputs);
  return row.state === "published" ? list.noOutput : "";
}
