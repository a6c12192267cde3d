import { Link } from "@remix-run/react";
import { isSettled } from "~/domain/tasks";
import { type TaskListPage, type TaskRow, taskPath } from "~/domain/tasks-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { TMinus } from "~/ui/frame/t-minus";
import { Status } from "~/ui/kit/status";
import { type ListColumn, type ListOrders, ListTable } from "~/ui/lists/list-table";
import { taskSource, taskStateWords, taskStatusOf, taskUnitWords } from "~/ui/tasks/task-words";

/** Tasks in their groups, each with its source, who does it, what fulfils it, and how it stands. */
export function TaskTable({ page }: { page: TaskListPage }) {
  const t = useTexts();
  const groups = page.groups.map(({ key, title, rows }) => ({
    key,
    title: `${title ?? nameOf(key, t)} · ${rows.length}`,
    rows,
  }));
  return (
    <ListTable<TaskRow>
      list="tasks"
      orders={orders}
      caption={t.tasks.title}
      captionHidden
      groups={groups}
      rowKey={(row) => `${row.id} ${row.occurrence}`}
      rowTone={(row) => (isSettled(row.state) ? "off" : row.state.code === "due-today" ? "now" : undefined)}
      columns={columnsOf(page, t)}
    />
  );
}

function nameOf(key: string, { tasks }: Texts): string {
  const marks: Record<string, string> = tasks.marks;
  return tasks.groupNames[key] ?? marks[key] ?? key;
}

function columnsOf({ slug }: TaskListPage, t: Texts): ListColumn<TaskRow>[] {
  const words = t.tasks;
  return [
    {
      key: "due",
      head: words.columns.due,
      width: "m",
      phone: "start",
      cell: (row) => <Due row={row} />,
    },
    {
      key: "task",
      head: words.columns.task,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={taskPath(slug, row.id, row.occurrence)}>{row.title}</Link>
          {row.occurrence ? ` · ${words.time(row.occurrence)}` : ""}
          {taskSource(row) ? <span className="sub">{taskSource(row)}</span> : null}
        </>
      ),
    },
    {
      key: "units",
      head: words.columns.units,
      width: "l",
      cell: (row) => (
        <>
          {taskUnitWords(row, t)}
          {row.total > 1 && !row.isOrphan ? <span className="sub">{words.unitsSettled(row)}</span> : null}
        </>
      ),
    },
    {
      key: "outputs",
      head: words.columns.outputs,
      width: "s",
      numeric: true,
      cell: (row) =>
        row.outputs > 0 || row.wanted !== null ? words.linked({ n: row.outputs, wanted: row.wanted }) : "",
    },
    {
      key: "state",
      head: words.columns.state,
      width: "m",
      phone: "end",
      cell: (row) => <Status kind={taskStatusOf[row.state.code]}>{taskStateWords(row, t)}</Status>,
    },
  ];
}

/** "T−19 · 04/05/2021". */
function Due({ row: { dueOn, tMinus, isProvisional } }: { row: TaskRow }) {
  const t = useTexts();
  const words = t.tasks;
  if (dueOn === null) return <span className="muted">{words.noDay}</span>;
  return (
    <>
      {tMinus === null ? null : <TMinus tMinus={tMinus} label={t.timeline.list.left(tMinus)} />} ·{" "}
      {formatDay(dueOn)}
      {isProvisional ? <span className="sub">{words.provisional}</span> : null}
    </>
  );
}

/** What the rows can be ordered by. */
const orders: ListOrders<TaskRow> = {
  due: { word: "han" },
  task: { word: "nhiem-vu" },
  units: { word: "don-vi" },
  outputs: { word: "ket-qua" },
  state: { word: "tinh-trang" },
};
