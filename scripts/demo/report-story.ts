import type { ElectionWeek } from "~/domain/calendar/election-week";
import { demoDeclarations } from "./declarations";
import { silentWeeks } from "./phase-2-local";

/** Units that were late in a week (ISO number), with the minutes after the due hour; illustrative. */
const lateWeeks: Record<string, Record<number, number>> = {
  "phong-van-hoa": { 13: 95, 17: 260 },
  "hoi-nong-dan": { 15: 45 },
  "cong-an-thanh-pho": { 14: 1_560 },
  "phuong-hong-gai": { 16: 75 },
  "phuong-bai-chay": { 15: 130 },
  "phuong-cao-thang": { 17: 50 },
  "xa-quang-la": { 14: 620, 17: 1_485 },
  "xa-thong-nhat": { 16: 40, 17: 125 },
};

/** What became of a unit's report of a week. */
export interface ReportStory {
  /** Minutes from the due hour to the sending, negative before it; null: it never came. */
  minutes: number | null;
  isNothing: boolean;
}

/** In step with what the unit logged: silent weeks have no report, declared zero is "không phát sinh". */
export function reportStory(unitKey: string, { startsOn, number }: ElectionWeek): ReportStory {
  const isNothing = demoDeclarations().some(
    ({ unit, kind, from }) => unit === unitKey && kind === "zero" && from === startsOn,
  );
  if (silentWeeks[unitKey]?.includes(number)) return { minutes: null, isNothing };
  const spread = [...`${unitKey}${number}`].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return { minutes: lateWeeks[unitKey]?.[number] ?? -15 - (spread % 40) * 20, isNothing };
}
