/** The pack of a weekly meeting as a workbook: a sheet for each topic, figures as numbers. */
import type { MeetingPack, PackTopic } from "../meeting-pack";
import type { Figure } from "../progress-figures";
import type { Cell, SheetWithRows } from "../sheets";
import { countsText, lateText, planText, settledText } from "./meeting-blocks";
import { decorationText, sitesText } from "./meeting-decoration";
import { countedText, figureText } from "./paper-words";

/** The first sheet says what it is, as of when, and by which hash the frozen pack is known. */
export function meetingSheets(
  pack: MeetingPack,
  about: readonly (readonly [string, string])[],
): SheetWithRows[] {
  const used = new Set<string>();
  return [
    {
      name: "Thông tin",
      columns: [
        { title: "", width: 24 },
        { title: "", width: 90 },
      ],
      rows: about.map((pair) => [...pair]),
    },
    ...pack.topics.flatMap((topic, index) =>
      sheetsOf[topic.kind](pack, topic).map((sheet) => ({
        ...sheet,
        name: sheetName(`${index + 1}. ${sheet.name}`, used),
        isLandscape: true,
      })),
    ),
  ];
}

/** At most 31 letters, without what a sheet's name must not have, and none twice. */
function sheetName(wanted: string, used: Set<string>): string {
  const plain = wanted
    .replace(/[\\/?*[\]:]/g, " ")
    .slice(0, 31)
    .trim();
  let name = plain;
  for (let copy = 2; used.has(name.toLocaleLowerCase("vi")); copy += 1)
    name = `${plain.slice(0, 27)} (${copy})`;
  used.add(name.toLocaleLowerCase("vi"));
  return name;
}

type Maker = (pack: MeetingPack, topic: PackTopic) => SheetWithRows[];

const sheetsOf: Record<PackTopic["kind"], Maker> = {
  conclusions: (pack) => [
    {
      name: "Kết luận còn mở",
      columns: columns(
        ["Số", 6],
        ["Nội dung", 60],
        ["Đơn vị", 40],
        ["Chưa xong", 40],
        ["Ngày họp", 12],
        ["Hạn", 12],
        ["Tuổi (tuần)", 12],
        ["Quá hạn (ngày)", 15],
      ),
      rows: [
        ...pack.conclusions.map((one): Cell[] => [
          one.number,
          one.content,
          one.units.join("; "),
          one.waiting.join("; "),
          { day: one.saidOn },
          one.dueOn === null ? "thường xuyên" : { day: one.dueOn },
          one.ageWeeks,
          one.overdueDays,
        ]),
        ["", settledText(pack), "", "", "", "", "", ""],
      ],
    },
  ],
  words: ({ words }) => [
    {
      name: "Khó khăn, đề xuất",
      columns: columns(["Đơn vị", 36], ["Khó khăn", 60], ["Đề xuất", 60]),
      rows: words.map(({ unit, difficulties, proposals }) => [unit, difficulties, proposals]),
    },
  ],
  figures: (pack) => [categorySheet(pack), unitSheet(pack)],
  reports: ({ reports }) => [
    {
      name: "Báo cáo trễ, thiếu",
      columns: columns(["Đơn vị", 44], ["Tình trạng", 18], ["Trễ (phút)", 12], ["Trễ", 24]),
      rows: [
        ...reports.missingUnits.map((unit): Cell[] => [unit, "Thiếu", "", ""]),
        ...reports.lateUnits.map(({ unit, minutes }): Cell[] => [unit, "Trễ", minutes, lateText(minutes)]),
        ...reports.waitingUnits.map((unit): Cell[] => [unit, "Chưa đến hạn", "", ""]),
        [reports.expected === 0 ? "Chưa lập danh sách báo cáo kỳ vọng." : countsText(reports), "", "", ""],
      ],
    },
  ],
  milestones: ({ milestones }) => [
    {
      name: "Mốc hai tuần tới",
      columns: columns(
        ["Từ ngày", 12],
        ["Đến ngày", 12],
        ["Giờ", 8],
        ["Mốc", 70],
        ["Căn cứ", 40],
        ["Ghi chú", 18],
      ),
      rows: milestones.map((one): Cell[] => [
        { day: one.from },
        { day: one.to },
        one.time,
        one.title,
        one.source,
        one.isOverdue ? "quá hạn" : one.isOurs ? "" : "cần tuyên truyền",
      ]),
    },
  ],
  decoration: ({ decoration }) => [
    {
      name: "Trang trí",
      columns: columns(["Nội dung", 90], ["Đã xong", 12], ["Tổng số", 12]),
      rows: [
        [decorationText(decoration), decoration?.total ? decoration.done : "", decoration?.total || ""],
        ...(decoration?.sites
          ? [[sitesText(decoration.sites), decoration.sites.standing, decoration.sites.planned]]
          : []),
      ],
    },
  ],
  free: (_pack, { title, body }) => [
    { name: title, columns: columns([title, 110]), rows: body.split("\n").map((line) => [line]) },
  ],
};

/** Numbers stay numbers; what makes one "trên" or "khoảng" stands in a column of its own. */
function categorySheet({ categories }: MeetingPack): SheetWithRows {
  return {
    name: "Số liệu tuần",
    columns: columns(
      ["Hình thức", 44],
      ["Đơn vị tính", 20],
      ["Trong tuần", 12],
      ["Tuần trước", 12],
      ["Lũy kế", 12],
      ["Tính vào kế hoạch", 18],
      ["Kế hoạch", 12],
      ["Đạt (%)", 10],
      ["Tính chất", 30],
    ),
    rows: categories.map((one): Cell[] => [
      one.name,
      one.unit,
      numberOf(one.inWeek),
      numberOf(one.before),
      numberOf(one.sinceStart),
      one.planned === null ? "" : numberOf(one.compared),
      one.planned ?? "",
      one.percent ?? "",
      natureOf(one),
    ]),
  };
}

function natureOf({ inWeek, sinceStart }: MeetingPack["categories"][number]): string {
  const isExact = (figure: Figure) => figure === null || figure.qualifier === "exact";
  const parts = [
    isExact(inWeek) ? "" : `trong tuần ${figureText(inWeek)}`,
    isExact(sinceStart) ? "" : `lũy kế ${figureText(sinceStart)}`,
  ];
  return parts.filter(Boolean).join("; ");
}

function unitSheet({ bodies }: MeetingPack): SheetWithRows {
  return {
    name: "Số liệu đơn vị",
    columns: columns(
      ["Đơn vị", 40],
      ["Mục trong tuần", 14],
      ["Tuần trước", 12],
      ["Kết quả trong tuần", 70],
      ["Lũy kế so với kế hoạch", 70],
    ),
    rows: bodies.map((body): Cell[] => [
      body.name,
      body.records,
      body.before,
      body.lines.map((line) => countedText(line.figure, line)).join("; "),
      body.plans.map(planText).join("; "),
    ]),
  };
}

const numberOf = (figure: Figure): Cell => figure?.value ?? (figure ? "chưa đếm" : "");

const columns = (...heads: readonly (readonly [string, number])[]) =>
  heads.map(([title, width]) => ({ title, width }));
