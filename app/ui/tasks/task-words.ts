import type { TaskState } from "~/domain/tasks";
import type { TaskRow } from "~/domain/tasks-page";
import type { Texts } from "~/i18n/texts";
import type { StatusKind } from "../kit/status";

/** The shape of a state: late stays visible in what is done. */
export const taskStatusOf: Record<TaskState["code"], StatusKind> = {
  done: "ok",
  "done-late": "late",
  "not-done": "returned",
  late: "bad",
  "due-today": "warn",
  "due-soon": "warn",
  open: "none",
  undated: "none",
};

/** "Quá hạn 3 ngày"; "Đang làm, còn 4 ngày". */
export function taskStateWords({ mark, state }: Pick<TaskRow, "mark" | "state">, { tasks }: Texts): string {
  const words = tasks.states[state.code](state.days);
  if (mark !== "in-progress") return words;
  return `${tasks.marks[mark]}, ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** The units by name while they are few, else how many there are. */
export function taskUnitWords({ units, total, isOrphan, isCoordinating }: TaskRow, { tasks }: Texts): string {
  if (isOrphan) return tasks.orphan;
  const names = units || (total > 0 ? tasks.manyUnits(total) : tasks.subCommittee);
  return isCoordinating ? `${names} (${tasks.coordinatingHere})` : names;
}

/** "03/KH-TBTT, Mục II.3.b". */
export const taskSource = ({ document, clause }: TaskRow): string =>
  [document, clause].filter(Boolean).join(", ");
