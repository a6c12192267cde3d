import type { ComparedDate, ComparedRow } from "~/domain/timeline-compare";
import type { ShownSide } from "~/domain/timeline-compare-page";
import { formatDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";
import { signOf } from "~/ui/frame/stone";

/** "Luật 85/2015/QH13, bầu cử 23/05/2021", or the campaign's name with its law. */
export function sideName(
  { campaign, electionOn, lawName }: ShownSide,
  { timeline: { compare } }: Texts,
): string {
  const day = formatDay(electionOn);
  return campaign ? compare.campaignSide({ campaign, day }) : compare.lawSide({ law: lawName, day });
}

/** "T−70", "T−65 … T−35"; "" when undated. */
export function offsetWords(side: ComparedDate | null): string {
  if (!side?.offset) return "";
  const { from, to } = side.offset;
  return from === to ? mark(to) : `${mark(from)} … ${mark(to)}`;
}

const mark = (offset: number): string => `${signOf(-offset)}${offset === 0 ? "0" : Math.abs(offset)}`;

/** What changed from left to right: "muộn hơn 28 ngày", "sớm hơn 10 ngày", "mới", "không đổi". */
export function changeWords({ change, shift }: ComparedRow, { timeline: { compare } }: Texts): string {
  const { changes } = compare;
  if (change !== "moved" || !shift) return changes[change === "moved" ? "same" : change];
  const one = (days: number) =>
    days > 0 ? changes.later(days) : days < 0 ? changes.earlier(-days) : changes.same;
  if (shift.from === shift.to) return one(shift.to);
  return changes.window({ from: one(shift.from), to: one(shift.to) });
}
