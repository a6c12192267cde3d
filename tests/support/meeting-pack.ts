import type { MeetingPack } from "~/domain/meeting-pack";
import { topicKinds } from "~/domain/meeting-topics";

export const exact = (value: number) => ({ value, qualifier: "exact" as const });
export const over = (value: number) => ({ value, qualifier: "over" as const });
export const uncounted = { value: null, qualifier: "uncounted" as const };
export const plan = { name: "Pa nô", unit: "tấm", figure: exact(2), planned: 4, percent: 50 };

/** Of a week in which there is nothing to say. */
export const empty: MeetingPack = {
  asOf: "2021-05-04T07:05:00.000Z",
  campaign: "Hạ Long",
  isDemo: false,
  on: "2021-05-04",
  time: "08:00",
  week: { number: 18, from: "2021-04-26", to: "2021-05-02" },
  topics: topicKinds.map((kind) => ({ id: kind, kind, title: "Việc khác", body: "" })),
  conclusions: [],
  settled: 0,
  words: [],
  categories: [],
  bodies: [],
  reports: {
    ...{ expected: 0, waiting: 0, onTime: 0, late: 0, missing: 0, nothing: 0 },
    ...{ received: null, onTimeRate: null, lateUnits: [], missingUnits: [], waitingUnits: [] },
  },
  milestones: [],
  decoration: null,
  pictures: { curve: "", unitWeeks: "" },
};

export const conclusion = {
  ...{ id: "c1", number: 3, content: "Thay pa nô hỏng", units: ["P. Cao Xanh", "P. Hà Tu"] },
  ...{ waiting: ["P. Hà Tu"], saidOn: "2021-04-20", dueOn: "2021-05-01", ageWeeks: 2, overdueDays: 3 },
};
export const milestone = {
  ...{ title: "Niêm yết danh sách", from: "2021-05-10", to: "2021-05-10", time: "", source: "Điều 31" },
  ...{ isOurs: true, isOverdue: false, path: "/" },
};
export const category = {
  ...{ name: "Tin, bài", unit: "tin", inWeek: exact(12), before: over(9), sinceStart: exact(1250) },
  ...{ compared: exact(1250), planned: 1500, percent: 83 },
};
export const body = { key: "p1", name: "P. Hà Tu", records: 2, before: 1, lines: [], plans: [] };

export const full: MeetingPack = {
  ...empty,
  conclusions: [
    conclusion,
    { ...conclusion, number: 4, dueOn: "2021-05-09", overdueDays: 0 },
    { ...conclusion, number: 5, dueOn: null, overdueDays: 0 },
  ],
  settled: 2,
  words: [{ unit: "P. Hà Tu", difficulties: "Loa hỏng", proposals: "Cấp loa" }],
  categories: [
    category,
    {
      ...category,
      name: "Cụm pa nô",
      inWeek: null,
      before: uncounted,
      sinceStart: over(4),
      compared: over(9),
    },
    { ...category, name: "Loa", inWeek: over(3), planned: null, percent: null },
  ],
  bodies: [
    { ...body, lines: [{ name: "Pa nô", unit: "tấm", figure: exact(2) }], plans: [plan] },
    { ...body, records: 0, plans: [{ ...plan, percent: 100 }] },
    {
      ...body,
      plans: Array.from({ length: 7 }, (_, at) => ({ ...plan, name: `Loại ${at}`, percent: 70 - at * 10 })),
    },
    { ...body, plans: [plan, { ...plan, name: "Cờ", figure: null, percent: null }] },
  ],
  reports: {
    ...{
      expected: 10,
      waiting: 1,
      onTime: 5,
      late: 1,
      missing: 3,
      nothing: 2,
      received: 667,
      onTimeRate: 556,
    },
    ...{
      lateUnits: [{ unit: "P. Hà Tu", minutes: 185 }],
      missingUnits: ["P. A", "P. B"],
      waitingUnits: ["P. C"],
    },
  },
  milestones: [
    milestone,
    { ...milestone, time: "07:00", isOurs: false },
    { ...milestone, from: "2021-04-28", to: "2021-05-01", isOverdue: true },
  ],
  decoration: {
    ...{ title: "Hoàn thành trang trí", on: "2021-05-10", done: 12, total: 33, path: "/" },
    sites: { planned: 72, standing: 31, checked: 22, needsRepair: 9, path: "/" },
  },
  pictures: { curve: "<svg/>", unitWeeks: "<svg/>" },
};
