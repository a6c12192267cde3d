import type { TaskPage } from "~/domain/tasks-page";
import { formatDay, formatWeekday } from "~/i18n/format";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { signOf } from "~/ui/frame/stone";
import { Facts } from "~/ui/kit/facts";
import { taskSource } from "~/ui/tasks/task-words";

/** Clause and document, due day with what it is counted from, who takes part, what is asked for. */
export function TaskFacts({ page }: { page: TaskPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.tasks.task;
  const { row, repeat, rule } = page;
  const weekday = repeat?.every === "weekly" && row.dueOn ? formatWeekday(row.dueOn, locale) : "";
  const facts = [
    { term: words.clause, value: taskSource(row) || words.alone },
    { term: words.due, value: dueWords(page, t), note: row.isProvisional ? t.tasks.provisional : undefined },
    {
      term: words.repeats,
      value: repeat && (weekday ? t.tasks.due.weekly(weekday) : t.tasks.due.monthly(repeat.day)),
    },
    { term: t.tasks.form.dueKinds.rule, value: rule && t.tasks.due.rule(rule) },
    {
      term: words.wanted,
      value:
        row.wanted === null
          ? page.category
          : words.outputsNote({ n: row.outputs, wanted: row.wanted, category: page.category }),
    },
    { term: words.coordinating, value: page.coordinating.join(", ") },
    { term: words.noteTerm, value: page.note },
  ];
  return <Facts layout="list" facts={facts.filter(({ value }) => value)} />;
}

/** As the plan words it: "trước ngày 10/5" ends on 9/5. */
function dueWords({ row, inclusive, repeat }: TaskPage, { tasks }: Texts): string {
  if (row.dueOn === null) return tasks.noDay;
  const day = formatDay(row.dueOn);
  const mark = row.tMinus === null ? "" : ` · ${signOf(row.tMinus)}${Math.abs(row.tMinus)}`;
  const text = repeat || inclusive ? tasks.due.by(day) : tasks.due.last(day);
  return `${text}${mark}`;
}
