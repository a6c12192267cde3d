import type { RoundResult, RoundState } from "~/domain/rounds";
import { formatNumber, formatShortDay } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";
import type { StatusKind } from "../kit/status";

/** Another body's work: held late is a fact, nothing is a failure. */
export const roundStatusOf: Record<RoundState["code"], StatusKind> = {
  "not-planned": "none",
  planned: "waiting",
  "planned-passed": "late",
  unrecorded: "late",
  held: "ok",
  "held-early": "ok",
  "held-late": "late",
};

/** "Đã họp 16/04, sớm 2 ngày", "Dự kiến 16/04, còn 3 ngày" */
export function roundStateWords(
  state: RoundState,
  { plannedOn, heldOn }: { plannedOn: string | null; heldOn: string | null },
  { rounds: { states } }: Texts,
): string {
  const { code, days } = state;
  const [planned, held] = [plannedOn, heldOn].map((day) => (day ? formatShortDay(day) : ""));
  switch (code) {
    case "not-planned":
    case "unrecorded":
      return states[code](days);
    case "planned":
    case "planned-passed":
      return states[code]({ day: planned ?? "", days });
    case "held":
      return states.held(held ?? "");
    case "held-early":
    case "held-late":
      return states[code]({ day: held ?? "", days });
  }
}

/** "12 được giới thiệu, 1 tự ứng cử, 9 được thỏa thuận lập danh sách"; numbers not given are left out. */
export function resultWords(result: RoundResult, { rounds: { round } }: Texts, locale: Locale): string {
  return (["introduced", "selfNominated", "agreed"] as const)
    .flatMap((part) => {
      const number = result[part];
      return number === null ? [] : [`${formatNumber(number, locale)} ${round[part]}`];
    })
    .join(", ");
}
