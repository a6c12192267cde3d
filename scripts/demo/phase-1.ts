import { eachDay, instantOf } from "~/domain/calendar/civil-date";
import type { DemoOutput } from "./demo-output";
import { officeHour, roundRobin, spread } from "./spread";
import { rebuttals, storyOf } from "./stories";

const period = { basis: "period", from: "2021-01-01", publishedOn: "2021-03-26" } as const;
const source = "Số liệu sơ kết đợt 1 tại hội nghị ngày 26/3/2021.";

/**
 * Phase 1 exactly as the meeting of 26/3/2021 heard it (seed 002): six figures, each a summary of the phase or, for
 * the Party-cell bulletins of months 01, 02 and 03, an item each. Only the day within the month is illustrative.
 */
export const phase1Figures: readonly DemoOutput[] = [
  bulletin("2021-01-04", "01/2021"),
  bulletin("2021-02-03", "02/2021"),
  bulletin("2021-03-03", "03/2021"),
  {
    ...period,
    by: "thu-ky",
    loggedAt: instantOf("2021-03-26", "07:40"),
    units: ["ban-tuyen-giao"],
    category: "social-share",
    channels: ["social-share"],
    value: 170,
    qualifier: "over",
    title: "Tin, bài về Cuộc bầu cử đăng tải, chia sẻ trên mạng xã hội trong đợt 1",
    note: source,
  },
  {
    ...period,
    by: "thu-ky",
    loggedAt: instantOf("2021-03-26", "07:42"),
    units: ["ban-tuyen-giao"],
    category: "rebuttal",
    value: 60,
    qualifier: "over",
    message: "phong-chong-tin-sai",
    title: "Tin, bài phản bác, đấu tranh với thông tin sai sự thật về Cuộc bầu cử trong đợt 1",
    note: source,
  },
  centreSummary(
    "portal-item",
    51,
    "07:30",
    "Tin, bài đăng trên Cổng thông tin điện tử Thành phố trong đợt 1",
  ),
  centreSummary("broadcast-item", 84, "07:32", "Tin, bài, phóng sự phát thanh, truyền hình trong đợt 1"),
  centreSummary("fanpage-post", 53, "07:34", "Tin, bài trên fanpage “Truyền hình Hạ Long” trong đợt 1"),
];

function bulletin(publishedOn: string, month: string): DemoOutput {
  return {
    by: "thu-ky",
    loggedAt: officeHour(publishedOn, month),
    units: ["ban-tuyen-giao"],
    category: "cell-bulletin",
    channels: ["cell-bulletin"],
    publishedOn,
    value: 1,
    message: "van-ban",
    title: `Bản tin sinh hoạt chi bộ tháng ${month}: thông tin về Cuộc bầu cử`,
  };
}

function centreSummary(category: string, value: number, time: string, title: string): DemoOutput {
  return {
    ...period,
    by: "can-bo",
    loggedAt: instantOf("2021-03-26", time),
    units: ["trung-tam-truyen-thong"],
    category,
    channels: [category],
    value,
    title,
    note: source,
  };
}

/** Days of phase 1 before the summaries were drawn up. */
const days = eachDay("2021-01-01", "2021-03-25");

/**
 * Illustrative items inside those summaries: always fewer than the summary says, so that no total changes and the
 * page shows what is listed and what is not.
 */
export function listedInPhase1(): DemoOutput[] {
  return [...centreStories(), ...shares(), ...corrections()];
}

function centreStories(): DemoOutput[] {
  const [portal, broadcast, fanpage] = [spread(38, days), spread(52, days), spread(41, days)];
  let n = 0;
  return days.flatMap((day) => {
    const counts = {
      "portal-item": portal.get(day),
      "broadcast-item": broadcast.get(day),
      "fanpage-post": fanpage.get(day),
    };
    return storiesOfDay(day, counts, () => n++);
  });
}

/** The media centre's stories of a day: the first ones on every channel that still has some to carry. */
export function storiesOfDay(
  day: string,
  counts: Record<string, number | undefined>,
  next: () => number,
): DemoOutput[] {
  const most = Math.max(...Object.values(counts).map((count) => count ?? 0));
  return Array.from({ length: most }, (_, index) => {
    const n = next();
    const channels = Object.keys(counts).filter((channel) => (counts[channel] ?? 0) > index);
    return {
      by: "can-bo" as const,
      loggedAt: officeHour(day, `centre ${day} ${index}`),
      units: ["trung-tam-truyen-thong"],
      category: "",
      channels,
      publishedOn: day,
      value: 1,
      ...storyOf(day, n),
      ...(channels.includes("portal-item")
        ? { link: `https://cong-thong-tin.example/bau-cu/${1000 + n}` }
        : {}),
    };
  });
}

function shares(): DemoOutput[] {
  return [...spread(124, days)].flatMap(([day, value], index) =>
    value === 0 ? [] : [shareOfDay(day, value, index)],
  );
}

/** What Ban Tuyên giáo shared on a day, as one entry. */
export function shareOfDay(day: string, value: number, n: number): DemoOutput {
  const { title, message } = storyOf(day, n * 3);
  return {
    by: "thu-ky",
    loggedAt: officeHour(day, `share ${day}`),
    units: ["ban-tuyen-giao"],
    category: "social-share",
    channels: ["social-share"],
    publishedOn: day,
    value,
    message,
    title: `Chia sẻ tin, bài: ${title}`,
  };
}

function corrections(): DemoOutput[] {
  // Every third day, so that an entry holds more than one.
  const some = days.filter((_, index) => index % 3 === 0);
  return [...spread(46, some)].flatMap(([day, value], index) =>
    value === 0 ? [] : [correctionOfDay(day, value, index)],
  );
}

/** Corrections of false information published on a day, as one entry. */
export function correctionOfDay(day: string, value: number, n: number): DemoOutput {
  return {
    by: "thu-ky",
    loggedAt: officeHour(day, `rebuttal ${day}`),
    units: ["ban-tuyen-giao"],
    category: "rebuttal",
    publishedOn: day,
    value,
    message: "phong-chong-tin-sai",
    title: roundRobin(rebuttals, n),
  };
}
