import { addDays } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import type { AccountSeed, CampaignSeed, DocumentSeed, MilestoneSeed, PhaseSeed } from "./campaign-seed";
import { categorySeeds, messageSeeds } from "./catalogue";
import { haLongRoster } from "./ha-long-2021-roster";
import { haLongChannels, haLongUnits } from "./ha-long-2021-units";

const reviewOfPhase1 = "so-ket-dot-1";
const decoration = "hoan-thanh-trang-tri";

/**
 * Documents. The first three are named in the news of the review, without date or title (the titles here only say
 * what they are about); the resolutions are the sources of dates that really took place.
 */
const documents: readonly DocumentSeed[] = [
  {
    key: "02/KH-MTTQ",
    numberSymbol: "02/KH-MTTQ",
    kind: "plan",
    issuer: "Ủy ban MTTQ Việt Nam Thành phố",
    title: "Kế hoạch tuyên truyền Cuộc bầu cử của Mặt trận Tổ quốc",
  },
  {
    key: "02/TB-TBTT",
    numberSymbol: "02/TB-TBTT",
    kind: "notice",
    issuer: "Tiểu ban Tuyên truyền",
    title: "Thông báo về công tác tuyên truyền Cuộc bầu cử",
  },
  {
    key: "03/KH-TBTT",
    numberSymbol: "03/KH-TBTT",
    kind: "plan",
    issuer: "Tiểu ban Tuyên truyền",
    title: "Kế hoạch tuyên truyền Cuộc bầu cử",
  },
  {
    key: "133/2020/QH14",
    numberSymbol: "133/2020/QH14",
    signedOn: "2020-11-17",
    kind: "resolution",
    issuer: "Quốc hội",
    title: "Nghị quyết về ngày bầu cử đại biểu Quốc hội khóa XV và đại biểu HĐND các cấp nhiệm kỳ 2021–2026",
  },
  {
    key: "64/NQ-HĐBCQG",
    numberSymbol: "64/NQ-HĐBCQG",
    kind: "resolution",
    issuer: "Hội đồng Bầu cử Quốc gia",
    title: "Nghị quyết công bố số đơn vị bầu cử, danh sách đơn vị bầu cử và số ĐBQH được bầu ở mỗi đơn vị",
  },
];

/** Only the review that ends phase 1 is in the sources; the other borders and the peak are illustrative. */
const phases: readonly PhaseSeed[] = [
  { key: "dot-1", name: "Đợt 1", kind: "phase", startOn: "2021-01-01", endOn: "2021-03-26" },
  { key: "dot-2", name: "Đợt 2", kind: "phase", startOn: "2021-03-27", endOn: "2021-05-09" },
  { key: "dot-3", name: "Đợt 3", kind: "phase", startOn: "2021-05-10", endOn: "2021-06-12" },
  { key: "cao-diem", name: "Đợt cao điểm", kind: "peak", startOn: "2021-05-09", endOn: "2021-05-23" },
];

/** The review of 26/3 and the decoration date are in the news, and so is a weekly report; all else is illustrative. */
const milestones: readonly MilestoneSeed[] = [
  plan(reviewOfPhase1, "Sơ kết công tác tuyên truyền đợt 1", "review", "2021-03-26", "Tiểu ban Tuyên truyền"),
  {
    ...plan(
      "ra-soat-truc-quan",
      "Rà soát, đề xuất hệ thống tuyên truyền trực quan",
      "decoration",
      "2021-04-09",
      "Phòng Văn hóa; 33 phường, xã",
    ),
    document: "02/TB-TBTT",
  },
  {
    ...plan(
      decoration,
      "Hoàn thành công tác trang trí",
      "decoration",
      "2021-05-10",
      "33 phường, xã; Phòng Văn hóa",
    ),
    document: "02/TB-TBTT",
  },
  plan("so-ket-dot-2", "Sơ kết công tác tuyên truyền đợt 2", "review", "2021-05-11", "Tiểu ban Tuyên truyền"),
  plan(
    "ra-quan-luu-dong",
    "Ra quân tuyên truyền lưu động",
    "publicity",
    "2021-05-19",
    "Trung tâm Truyền thông và Văn hóa; 33 phường, xã",
  ),
  plan("tong-ket", "Tổng kết công tác tuyên truyền", "review", "2021-06-11", "Tiểu ban Tuyên truyền"),
  ...weeklyMeetings("2021-03-30", 8),
];

function plan(
  key: string,
  name: string,
  kind: MilestoneSeed["kind"],
  dueOn: string,
  responsible: string,
): MilestoneSeed {
  return { key, name, origin: "plan", kind, dueOn, responsible, document: "03/KH-TBTT" };
}

/** Tuesdays at 14:00, up to the last week before the vote. */
function weeklyMeetings(first: string, count: number): MilestoneSeed[] {
  return Array.from({ length: count }, (_, index) => {
    const dueOn = addDays(first, 7 * index);
    const { number } = weekOf(dueOn);
    return {
      key: `giao-ban-tuan-${number}`,
      name: `Giao ban tuần ${number}`,
      origin: "internal",
      kind: "meeting",
      dueOn,
      dueTime: "14:00",
      responsible: "Tổ giúp việc",
    };
  });
}

/** The statutory ones and the review as really published in 2021; the survey and the meetings are illustrative. */
const completions = [
  { milestone: "election-day-announced", on: "2020-11-17", document: "133/2020/QH14" },
  { milestone: "na-constituencies-published", on: "2021-03-03", document: "64/NQ-HĐBCQG" },
  { milestone: reviewOfPhase1, on: "2021-03-26" },
  { milestone: "consultation-3", on: "2021-04-18" },
  { milestone: "na-official-list-published", on: "2021-04-27" },
  { milestone: "ra-soat-truc-quan", on: "2021-04-08" },
  ...milestones
    .filter((one) => one.kind === "meeting" && one.dueOn < "2021-05-04")
    .map((one) => ({ milestone: one.key, on: one.dueOn })),
];

const mediaCentre = "trung-tam-truyen-thong";

const accounts: readonly AccountSeed[] = [
  { loginName: "quan-tri", displayName: "Quản trị hệ thống", title: "Quản trị", role: "administrator" },
  { loginName: "thu-ky", displayName: "Thư ký Tiểu ban", title: "Tổ giúp việc", role: "secretary" },
  {
    loginName: "thu-ky-2",
    displayName: "Thư ký Tiểu ban (thứ hai)",
    title: "Tổ giúp việc",
    role: "secretary",
  },
  { loginName: "lanh-dao", displayName: "Lãnh đạo Tiểu ban", title: "Lãnh đạo Tiểu ban", role: "leader" },
  {
    loginName: "thu-truong",
    displayName: "Thủ trưởng Trung tâm Truyền thông và Văn hóa",
    title: "Thủ trưởng đơn vị",
    role: "unit-head",
    unit: mediaCentre,
  },
  {
    loginName: "can-bo",
    displayName: "Cán bộ đầu mối Trung tâm Truyền thông và Văn hóa",
    title: "Cán bộ đầu mối",
    role: "member",
    unit: mediaCentre,
  },
  { loginName: "cong-tac-vien", displayName: "Cộng tác viên", title: "Cộng tác viên", role: "collaborator" },
];

/**
 * Hạ Long, election of 23/5/2021. Outputs may be dated from 1/1/2021, the month of the first party-cell bulletin in
 * the phase-1 figures, to 12/6/2021, the last lawful day for the National Assembly's results, which end phase 3.
 */
export const haLong2021: CampaignSeed = {
  slug: "ha-long-2021",
  name: "Bầu cử đại biểu Quốc hội khóa XV và đại biểu HĐND các cấp nhiệm kỳ 2021–2026",
  shortName: "Bầu cử 2021 · TP Hạ Long",
  committee: "Tiểu ban Tuyên truyền, Ủy ban Bầu cử Thành phố Hạ Long",
  place: "Hạ Long",
  electionOn: "2021-05-23",
  lawEdition: "2015",
  startsOn: "2021-01-01",
  endsOn: "2021-06-12",
  weekFirstDay: 1,
  level: "city",
  // Illustrative: the sources name no weekday.
  meeting: { weekday: 2, time: "14:00" },
  reportCloses: { weekday: 1, time: "08:00" },
  decorationKey: decoration,
  isDemo: true,
  pinnedOn: "2021-05-04",
  // The city in this shape, with its 33 wards and communes, dates from 1/1/2020.
  unitsValidFrom: "2020-01-01",
  units: haLongUnits,
  channels: haLongChannels,
  categories: categorySeeds,
  messages: messageSeeds,
  documents,
  phases,
  milestones,
  completions,
  accounts,
  roster: haLongRoster,
  secretary: "thu-ky",
};
