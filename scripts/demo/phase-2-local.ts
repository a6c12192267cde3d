import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { weeksBetween } from "~/domain/calendar/election-week";
import type { UnitSeed } from "~db/seeds/campaign-seed";
import { haLongChannels, haLongUnits } from "~db/seeds/ha-long-2021-units";
import type { DemoOutput } from "./demo-output";
import { between, officeHour, roundRobin } from "./spread";
import { storyOf } from "./stories";

/** Wards and communes, which all start weekly reports after the review of 26/3. */
export const localUnits: readonly UnitSeed[] = haLongUnits.filter((unit) => unit.adminCode !== undefined);

/** Weeks 13 to 17; week 18 is under way on the demonstration's day. */
export const reportedWeeks = weeksBetween("2021-03-29", "2021-05-02");

/** ISO weeks in which a unit said nothing at all: the ones that a secretary has to chase. */
export const silentWeeks: Record<string, readonly number[]> = {
  "phuong-ha-khau": [13, 16, 17],
  "phuong-viet-hung": [14, 17],
  "xa-dong-son": [16, 17],
  "xa-ky-thuong": [14, 17],
  "xa-vu-oai": [17],
};

/** ISO weeks that a unit declared to be without anything. */
export const zeroWeeks: Record<string, readonly number[]> = {
  "phuong-tran-hung-dao": [15],
  "phuong-ha-trung": [13],
  "xa-dong-son": [14],
  "xa-quang-la": [13],
};

/** Illustrative: what the 33 wards and communes logged in phase 2. */
export function localOutputs(): DemoOutput[] {
  return localUnits.flatMap((unit, index) => [
    ...reportedWeeks
      .filter((week) => !isQuiet(unit, week.number))
      .flatMap((week) => [loudspeaker(unit, week.startsOn), ...onlinePosts(unit, week.startsOn, index)]),
    ...fieldWork(unit, index).filter((output) => !isQuiet(unit, weekNumber(output.publishedOn))),
  ]);
}

function isQuiet(unit: UnitSeed, week: number): boolean {
  return [...(silentWeeks[unit.key] ?? []), ...(zeroWeeks[unit.key] ?? [])].includes(week);
}

const weekNumber = (day: CivilDate) =>
  reportedWeeks.find((week) => week.startsOn <= day && day <= week.endsOn)?.number ?? 18;

/** Every second ward or commune puts up panos of its own. */
export const hasPanos = (index: number): boolean => index % 2 === 0;

const secretaryOf = (unit: UnitSeed) => (unit.kind === "ward" ? "thu-ky" : "thu-ky-2");

/** Two broadcasts a day, as such plans ask for, less what rain and power cuts took; reported for the whole week. */
function loudspeaker(unit: UnitSeed, monday: CivilDate): DemoOutput {
  const text = `loudspeaker ${unit.key} ${monday}`;
  return {
    by: secretaryOf(unit),
    loggedAt: officeHour(addDays(monday, 7), text),
    units: [unit.key],
    category: "broadcast-run",
    channels: ["broadcast-run"],
    basis: "period",
    from: monday,
    publishedOn: addDays(monday, 6),
    value: between(11, 14, text),
    message: storyOf(monday, between(0, 99, text)).message,
    title: "Phát tin, bài về bầu cử trên loa truyền thanh",
  };
}

function onlinePosts(unit: UnitSeed, monday: CivilDate, index: number): DemoOutput[] {
  const online = haLongChannels.find(
    (channel) => channel.unit === unit.key && channel.kind !== "loudspeaker",
  );
  if (!online) return [];
  return [1, 4].map((offset) => {
    const day = addDays(monday, offset);
    return {
      by: secretaryOf(unit),
      loggedAt: officeHour(day, `online ${unit.key} ${day}`),
      units: [unit.key],
      category: online.category,
      channels: [online.category],
      publishedOn: day,
      value: 1,
      ...storyOf(day, index * 5 + offset),
    };
  });
}

type Work = Pick<DemoOutput, "category" | "value" | "title"> & Partial<DemoOutput> & { day: CivilDate };

/** Meetings, decoration and leaflets, on days and in amounts that differ from unit to unit. */
function fieldWork(unit: UnitSeed, index: number): DemoOutput[] {
  const work = [...meetings(unit, index), ...decoration(unit, index), ...printAndVehicles(unit, index)];
  return work.map(({ day: publishedOn, ...rest }) => ({
    by: secretaryOf(unit),
    loggedAt: officeHour(publishedOn, `${unit.key} ${rest.category} ${publishedOn}`),
    units: [unit.key],
    publishedOn,
    ...rest,
  }));
}

/** What belongs to a unit: amounts, and days within so many after the first. */
function chanceOf(unit: UnitSeed) {
  const amount = (least: number, most: number, what: string) => between(least, most, `${unit.key} ${what}`);
  const day = (first: CivilDate, within: number, what: string) =>
    addDays(first, amount(0, within, `day of ${what}`));
  return { amount, day, place: unit.kind === "ward" ? "khu phố" : "thôn" };
}

function meetings(unit: UnitSeed, index: number): Work[] {
  const { amount, day, place } = chanceOf(unit);
  const days = [day("2021-03-30", 12, "first session"), day("2021-04-19", 10, "second session")];
  return days.flatMap((on, round) => {
    const both = { day: on, message: "quyen-nghia-vu" };
    return [
      {
        ...both,
        category: "oral-session",
        value: amount(2, 4, `sessions ${round}`),
        title: `Tuyên truyền bầu cử tại ${place}`,
      },
      {
        ...both,
        category: "oral-attendance",
        value: 10 * amount(12, 30, `attendance ${round}`),
        qualifier: roundRobin(["exact", "over", "about", "nearly"] as const, index + round),
        title: `Lượt người dự tuyên truyền tại ${place}`,
      },
    ];
  });
}

function decoration(unit: UnitSeed, index: number): Work[] {
  const { amount, day, place } = chanceOf(unit);
  const put = (category: string, first: CivilDate, within: number, value: number, title: string): Work => ({
    day: day(first, within, title),
    category,
    value,
    title,
  });
  return [
    put("banner", "2021-04-12", 5, amount(14, 20, "banners"), `Băng rôn tại các ${place}`),
    put("banner", "2021-04-26", 6, amount(14, 20, "more banners"), "Băng rôn khu vực bỏ phiếu"),
    put("pennant", "2021-04-20", 8, 10 * amount(10, 13, "pennants"), "Cờ phướn dọc tuyến trung tâm"),
    put("flag", "2021-04-22", 9, 10 * amount(5, 8, "flags"), "Cờ Tổ quốc, cờ Đảng tại khu vực bỏ phiếu"),
    ...(hasPanos(index) ? [put("pano", "2021-04-15", 14, amount(2, 4, "panos"), "Pano tại trung tâm")] : []),
    ...(index % 3 === 0 ? [decoratedAreas(day("2021-04-28", 5, "areas"), amount(2, 5, "areas"))] : []),
  ];
}

function printAndVehicles(unit: UnitSeed, index: number): Work[] {
  const { amount, day } = chanceOf(unit);
  const leaflets: Work = {
    day: day("2021-04-14", 12, "leaflets"),
    category: "leaflet",
    value: 50 * amount(7, 11, "leaflets"),
    qualifier: index % 4 === 0 ? "nearly" : "exact",
    title: "Tờ rơi hỏi – đáp về bầu cử phát tới hộ dân",
  };
  return [leaflets, ...(index % 5 === 1 ? [vehicleRuns(day("2021-04-27", 4, "vehicle"))] : [])];
}

/** So many of so many: a share, which is never added up. */
function decoratedAreas(day: CivilDate, done: number): Work {
  return {
    day,
    category: "polling-area-decorated",
    basis: "coverage",
    value: done,
    whole: done + 2,
    title: "Khu vực bỏ phiếu đã trang trí xong",
  };
}

/** Reported as a frequency, as such runs are; never multiplied. */
function vehicleRuns(day: CivilDate): Work {
  return {
    day,
    category: "vehicle-run",
    basis: "rate",
    value: 3,
    per: "day",
    title: "Xe loa tuyên truyền trên địa bàn",
  };
}
