import { Link } from "@remix-run/react";
import { documentPath } from "~/domain/documents-page";
import type { TaskPage, TaskUnitLine } from "~/domain/tasks-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Status } from "~/ui/kit/status";
import { Table } from "~/ui/kit/table";
import { taskStateWords, taskStatusOf } from "~/ui/tasks/task-words";

/** How the task stands at each unit, with what was last said, by whom and when. */
export function TaskUnits({ page }: { page: TaskPage }) {
  const t = useTexts();
  const words = t.tasks.task;
  const { row } = page;
  return (
    <Section title={words.units} note={row.total > 1 ? words.unitsNote(row) : undefined}>
      <Table<TaskUnitLine>
        caption={words.units}
        captionHidden
        rows={page.lines}
        rowKey={(line) => line.key}
        empty={t.tasks.orphan}
        columns={[
          {
            key: "unit",
            head: words.unit,
            rowHeader: true,
            cell: (line) => line.name || t.tasks.subCommittee,
          },
          { key: "said", head: words.said, cell: (line) => <Said slug={page.slug} line={line} t={t} /> },
          {
            key: "state",
            head: t.tasks.columns.state,
            width: "m",
            phone: "end",
            cell: (line) => <Status kind={taskStatusOf[line.state.code]}>{taskStateWords(line, t)}</Status>,
          },
        ]}
      />
    </Section>
  );
}

function Said({ slug, line, t }: { slug: string; line: TaskUnitLine; t: Texts }) {
  const words = t.tasks.task;
  if (line.at === "") return <span className="muted">{words.sayNothing}</span>;
  const said = [
    line.doneOn && words.doneOn(formatDay(line.doneOn)),
    line.reason && words.reason(line.reason),
    line.note,
  ];
  return (
    <>
      {said.filter(Boolean).join(". ")}
      {line.document ? (
        <>
          {" "}
          <Link to={documentPath(slug, line.document.id)}>{line.document.name}</Link>
        </>
      ) : null}
      <span className="sub">
        {line.by} · {line.at}
      </span>
    </>
  );
}
