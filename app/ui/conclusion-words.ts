import type { ActionState } from "~/domain/meeting-actions";
import type { ActionRow } from "~/domain/meetings-page";
import { formatDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";
import type { StatusKind } from "./kit/status";

/** The shape of a conclusion's state: late stays visible in what is done. */
export const actionStatusOf: Record<ActionState, StatusKind> = {
  overdue: "bad",
  "due-soon": "warn",
  open: "waiting",
  done: "ok",
  "done-late": "late",
  dropped: "none",
};

/** "Quá hạn 3 ngày". */
export function actionStateWords({ state, overdueDays }: ActionRow, { meetings }: Texts): string {
  const words = meetings.actions.states[state];
  return typeof words === "function" ? words(overdueDays) : words;
}

/** The units by name while they are few, else how many have done it. */
export function actionUnitWords({ units }: ActionRow, { meetings }: Texts): string {
  if (units.length <= 3) return units.map(({ name }) => name).join("; ");
  const done = units.filter(({ mark }) => mark === "done").length;
  return meetings.actions.unitsDone({ done, all: units.length });
}

export const actionDueWords = ({ dueOn }: Pick<ActionRow, "dueOn">, { meetings }: Texts): string =>
  dueOn === null ? meetings.sheet.always : formatDay(dueOn);
