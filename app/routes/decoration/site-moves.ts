import type { SitePage } from "~/domain/decoration-page";
import type { Texts } from "~/i18n/texts";

export type Move = "approved" | "started" | "progress" | "completed" | "taken-down";

/** The moves that a person may make from here, the one that is wanted most first. */
export function movesOf({ state, may }: SitePage): Move[] {
  if (state === "proposed") return may.approve ? ["approved"] : [];
  if (!may.report) return [];
  if (state === "approved") return ["completed", "progress", "started"];
  if (state === "in-progress") return ["completed", "progress", "taken-down"];
  if (state === "needs-repair") return ["completed", "progress", "taken-down"];
  return state === "taken-down" ? [] : ["taken-down"];
}

/** What the button of a move says. */
export function moveWord(move: Move, { state }: SitePage, { decoration: { report } }: Texts): string {
  if (move === "completed") return state === "needs-repair" ? report.again : report.complete;
  if (move === "approved") return report.approve;
  if (move === "started") return report.start;
  return move === "progress" ? report.progress : report.takeDown;
}
