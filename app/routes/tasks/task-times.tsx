import { Link } from "@remix-run/react";
import { isSettled } from "~/domain/tasks";
import { type TaskPage, taskPath } from "~/domain/tasks-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import { taskStatusOf } from "~/ui/tasks/task-words";

/** All times of a task that comes back, each with its own state. */
export function TaskTimes({ page }: { page: TaskPage }) {
  const t = useTexts();
  const words = t.tasks.task;
  const { times, slug, row } = page;
  if (page.repeat === null) return null;
  const done = times.filter(({ state }) => isSettled(state)).length;
  return (
    <Section title={words.times} note={words.timesNote({ done, all: times.length })}>
      <RowList
        fine
        rows={times.map(({ occurrence, dueOn, state }) => {
          const name = `${t.tasks.time(occurrence)}${dueOn ? ` · ${formatDay(dueOn)}` : ""}`;
          return {
            key: occurrence,
            title:
              occurrence === row.occurrence ? (
                <b aria-current="true">{name}</b>
              ) : (
                <Link to={taskPath(slug, row.id, occurrence)}>{name}</Link>
              ),
            end: <Status kind={taskStatusOf[state.code]}>{t.tasks.states[state.code](state.days)}</Status>,
          };
        })}
      />
    </Section>
  );
}
