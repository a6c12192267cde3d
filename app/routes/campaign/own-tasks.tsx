import { Link } from "@remix-run/react";
import { tasksPath } from "~/domain/tasks-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import { taskSource, taskStateWords, taskStatusOf, taskUnitWords } from "~/ui/tasks/task-words";
import type { OverviewPage } from "~/usecases/overview.server";

/** Tasks of the plan that the person has to do, or to look after; the most urgent first. */
export function OwnTasks({ page: { slug, tasks } }: { page: OverviewPage }) {
  const t = useTexts();
  const words = t.tasks.own;
  if (!tasks || tasks.tasks.length === 0) return null;
  return (
    <Section
      title={tasks.isOwn ? words.title : words.titleAll}
      note={words.note}
      action={<Link to={tasksPath(slug)}>{words.all}</Link>}
    >
      <RowList
        endBelow
        rows={tasks.tasks.map(({ row, path }) => ({
          key: path,
          title: (
            <>
              <Link to={path}>{row.title}</Link>
              {row.occurrence ? ` · ${t.tasks.time(row.occurrence)}` : ""}
            </>
          ),
          note: [row.dueOn ? formatDay(row.dueOn) : "", taskUnitWords(row, t), taskSource(row)]
            .filter(Boolean)
            .join(" · "),
          end: <Status kind={taskStatusOf[row.state.code]}>{taskStateWords(row, t)}</Status>,
        }))}
      />
      {tasks.more > 0 ? (
        <p>
          <Link to={tasksPath(slug)}>{words.more(tasks.more)}</Link>
        </p>
      ) : null}
    </Section>
  );
}
