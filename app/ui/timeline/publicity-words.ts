import type { PublicityState } from "~/domain/publicity";
import type { PublicityLine } from "~/domain/publicity-page";
import { formatDay, formatShortDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";
import type { StatusKind } from "../kit/status";

export const publicityStatusOf: Record<PublicityState["code"], StatusKind> = {
  done: "ok",
  "done-late": "late",
  late: "bad",
  "due-soon": "warn",
  "due-today": "warn",
  open: "none",
  waiting: "none",
  undated: "none",
};

/** "Xong, 3 mục", "Quá hạn 2 ngày" */
export function publicityStateWords(
  { state, count }: PublicityLine,
  { publicity: { states } }: Texts,
): string {
  const { code, days } = state;
  switch (code) {
    case "done":
      return states.done(count);
    case "done-late":
      return states["done-late"]({ n: count, days });
    case "due-today":
    case "undated":
      return states[code];
    default:
      return states[code](days);
  }
}

/** "14/04–17/04", "chậm nhất 17/04" */
export function whenWords({ fromOn, dueOn }: PublicityLine, { publicity }: Texts): string {
  const day = (on: string | null) => (on ? formatShortDay(on) : "");
  return publicity.when({ from: day(fromOn), due: day(dueOn) });
}

/** What a field shows of a term: the day as typed, or the days with their sign. */
export function termText({ on, days }: PublicityLine["from"]): string {
  if (on) return formatDay(on);
  if (days === null) return "";
  return days > 0 ? `+${days}` : String(days);
}
