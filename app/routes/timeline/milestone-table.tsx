import { Link, useLocation } from "@remix-run/react";
import { listFilePath } from "~/domain/list-files";
import { groupsOf, type TimelinePage, type TimelineRow, toneOf } from "~/domain/timeline-page";
import { formatShortDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { dateWords, stateWords, statusOf } from "~/ui/charts/timeline-words";
import { dayOffWords, workingDaysWords } from "~/ui/charts/warning-words";
import { TMinus } from "~/ui/frame/t-minus";
import { Status } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import { milestoneOrders } from "./milestone-orders";

/** Every milestone by how near it is: what needs a person first. */
export function MilestoneTable({ page }: { page: TimelinePage }) {
  const t = useTexts();
  const locale = useLocale();
  const { search } = useLocation();
  const words = t.timeline.list;
  const groups = groupsOf(page.rows, page).map(({ key, rows }) => ({
    key,
    rows,
    // Paper has room for what is near only.
    title: (
      <span className={key === "overdue" || key === "near" ? undefined : "group-far"}>
        {words.groups[key]}
      </span>
    ),
  }));
  return (
    <div className="timeline-list">
      <ListTable
        list="milestones"
        orders={milestoneOrders(t)}
        file={listFilePath(page.slug, "milestones", search)}
        caption={words.title}
        captionHidden
        columns={columnsOf(page, t, locale)}
        groups={groups}
        rowKey={(row) => row.key}
        rowTone={(row) => (row.state.code === "due-today" ? "now" : undefined)}
        empty={words.empty}
      />
    </div>
  );
}

function columnsOf(page: TimelinePage, t: Texts, locale: Locale): ListColumn<TimelineRow>[] {
  const { columns, left, none } = t.timeline.list;
  return [
    {
      key: "left",
      head: columns.left,
      width: "xs",
      phone: "start",
      cell: ({ tMinus }) => (tMinus === null ? null : <TMinus column tMinus={tMinus} label={left(tMinus)} />),
    },
    {
      key: "milestone",
      head: columns.milestone,
      rowHeader: true,
      cell: (row) => <Name row={row} page={page} t={t} locale={locale} />,
    },
    { key: "responsible", head: columns.responsible, width: "l", cell: (row) => row.responsible || none },
    {
      key: "latest",
      head: columns.latest,
      width: "s",
      numeric: true,
      cell: (row) => <Latest row={row} t={t} />,
    },
    {
      key: "planned",
      head: columns.planned,
      width: "s",
      numeric: true,
      cell: ({ plannedOn }) => plannedOn && formatShortDay(plannedOn),
    },
    {
      key: "actual",
      head: columns.actual,
      width: "s",
      numeric: true,
      cell: ({ actualOn }) => actualOn && formatShortDay(actualOn),
    },
    {
      key: "state",
      head: columns.state,
      width: "m",
      phone: "end",
      cell: (row) => <Status kind={statusOf[toneOf(row)]}>{stateWords(row, t)}</Status>,
    },
  ];
}

interface NameProps {
  row: TimelineRow;
  page: TimelinePage;
  t: Texts;
  locale: Locale;
}

/** The name leads to the milestone; beneath it the source and what to be careful about. */
function Name({ row, page, t, locale }: NameProps) {
  const words = t.timeline.list;
  const dayOff = dayOffWords(row.warnings, t, locale);
  const isSettled = ["done", "late", "passed"].includes(toneOf(row));
  // Empty once the day has passed.
  const left = workingDaysWords(row.warnings, t);
  const marks = [
    ...(row.mustBeChecked ? [{ text: words.mustBeChecked, isWarning: true }] : []),
    ...(dayOff ? [{ text: dayOff, isWarning: !isSettled }] : []),
    ...(dayOff && !isSettled && left ? [{ text: left, isWarning: true }] : []),
    ...(row.isProvisional ? [{ text: words.provisional, isWarning: false }] : []),
    ...(row.duty === "publicise" ? [{ text: words.publicise, isWarning: false }] : []),
  ];
  return (
    <>
      <Link to={`/${page.slug}/lich/${row.key}`}>{row.title}</Link>
      <span className="sub tl-sub">
        {row.source ? <span>{row.source}</span> : null}
        {marks.map(({ text, isWarning }) => (
          <span key={text} className={isWarning ? "tag tag-warn" : "tag"}>
            {text}
          </span>
        ))}
      </span>
    </>
  );
}

/** The date that holds; the one it replaced stays beside it, struck through. */
function Latest({ row, t }: { row: TimelineRow; t: Texts }) {
  if (!row.latest) return <span className="muted">—</span>;
  return (
    <>
      {row.isOverridden && row.original ? (
        <>
          <del>
            <span className="sr">{t.timeline.list.original} </span>
            {dateWords(row.original)}
          </del>{" "}
        </>
      ) : null}
      {dateWords(row.latest)}
    </>
  );
}
