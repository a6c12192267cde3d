import type { CivilDate } from "~/domain/calendar/civil-date";
import { addDays, instantOf } from "~/domain/calendar/civil-date";
import { haLongUnits } from "~db/seeds/ha-long-2021-units";
import { reportedWeeks, zeroWeeks } from "./phase-2-local";

/** A unit's word that a period holds nothing, or that nothing was expected of it. */
export interface DemoDeclaration {
  by: "thu-ky" | "thu-ky-2";
  recordedAt: string;
  unit: string;
  from: CivilDate;
  to: CivilDate;
  kind: "zero" | "not-applicable";
  note: string;
}

/**
 * Weekly reports were asked for at the review of 26/3 (seed 002): of the time before it only the two bodies with
 * figures have anything to say, so for all others those weeks are "not applicable". The rest is illustrative.
 */
export function demoDeclarations(): DemoDeclaration[] {
  const reporting = haLongUnits.filter((unit) => !unit.gathers).map((unit) => unit.key);
  const later = reporting.filter((unit) => !withFigures.includes(unit) && unit !== notInvolved);
  return [...later.map(beforeWeeklyReports), neverInvolved, ...emptyWeeks()];
}

const withFigures = ["ban-tuyen-giao", "trung-tam-truyen-thong"];
const notInvolved = "phong-noi-vu";

function beforeWeeklyReports(unit: string): DemoDeclaration {
  return {
    by: "thu-ky",
    recordedAt: instantOf("2021-03-29", "08:00"),
    unit,
    from: "2021-01-01",
    to: "2021-03-28",
    kind: "not-applicable",
    note: "Báo cáo theo tuần áp dụng sau hội nghị sơ kết đợt 1 ngày 26/3/2021.",
  };
}

const neverInvolved: DemoDeclaration = {
  by: "thu-ky",
  recordedAt: instantOf("2021-03-29", "08:10"),
  unit: notInvolved,
  from: "2021-01-01",
  to: "2021-06-12",
  kind: "not-applicable",
  note: "Tham mưu công tác tổ chức bầu cử, không được giao tuyên truyền.",
};

function emptyWeeks(): DemoDeclaration[] {
  const weeks = {
    ...zeroWeeks,
    "hoi-cuu-chien-binh": [13, 16],
    "hoi-nong-dan": [14, 16],
    "ban-chqs-thanh-pho": [13, 16],
    "cong-an-thanh-pho": [13],
    "lien-doan-lao-dong": [13],
    "chi-dang-bo-co-so": [14],
  };
  return Object.entries(weeks).flatMap(([unit, numbers]) =>
    reportedWeeks
      .filter((week) => numbers.includes(week.number))
      .map(
        (week): DemoDeclaration => ({
          by: "thu-ky-2",
          recordedAt: instantOf(addDays(week.endsOn, 1), "07:45"),
          unit,
          from: week.startsOn,
          to: week.endsOn,
          kind: "zero",
          note: "Không phát sinh trong tuần.",
        }),
      ),
  );
}
