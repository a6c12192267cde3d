/** The topics of a meeting's pack as blocks of a paper. */
import { formatCivil } from "../calendar/civil-date";
import type { MeetingPack, PackTopic } from "../meeting-pack";
import { decorationText, sitesText } from "./meeting-decoration";
import { countedText, figureText, namesText, numberText, percentText } from "./paper-words";
import { type Annex, type Block, blocksOfText, type TableBlock } from "./written-document";

export const topicBlocks = (topic: PackTopic, pack: MeetingPack): Block[] =>
  blocksOf[topic.kind](pack, topic);

const blocksOf: Record<PackTopic["kind"], (pack: MeetingPack, topic: PackTopic) => Block[]> = {
  conclusions: (pack) => [
    text(settledText(pack)),
    ...(pack.conclusions.length > 0 ? [conclusionTable(pack)] : []),
  ],
  words: ({ words }) =>
    words.length === 0
      ? [text("Không có đơn vị nào nêu khó khăn, đề xuất trong báo cáo tuần.")]
      : [wordTable(words)],
  figures: (pack) => [categoryTable(pack), ...curveOf(pack)],
  reports: ({ reports }) => reportBlocks(reports),
  milestones: ({ milestones }) =>
    milestones.length === 0 ? [text("Không có mốc nào trong hai tuần tới.")] : [milestoneTable(milestones)],
  decoration: ({ decoration }) => [
    text(decorationText(decoration)),
    ...(decoration?.sites ? [text(sitesText(decoration.sites))] : []),
  ],
  free: (_pack, { body }) => (body === "" ? [text("(Trao đổi tại hội nghị)")] : blocksOfText(body)),
};

const text = (words: string): Block => ({ kind: "paragraph", text: words });

export function settledText({ conclusions, settled }: MeetingPack): string {
  const overdue = conclusions.filter(({ overdueDays }) => overdueDays > 0).length;
  const late = overdue > 0 ? `, ${overdue} quá hạn` : "";
  return `Còn ${conclusions.length} kết luận chưa hoàn thành${late}; hoàn thành từ hội nghị trước: ${settled}.`;
}

function conclusionTable({ conclusions }: MeetingPack): TableBlock {
  return {
    kind: "table",
    caption: "",
    columns: [
      { title: "TT", width: 5, align: "centre" },
      { title: "Nội dung", width: 39, align: "left" },
      { title: "Đơn vị chưa xong", width: 24, align: "left" },
      { title: "Hạn", width: 16, align: "left" },
      { title: "Tuổi (tuần)", width: 16, align: "right" },
    ],
    rows: conclusions.map((one, index) => ({
      cells: [
        String(index + 1),
        `${one.content} (giao ban ${formatCivil(one.saidOn)})`,
        namesText(one.waiting, 6),
        dueText(one),
        String(one.ageWeeks),
      ],
    })),
  };
}

export function dueText({ dueOn, overdueDays }: MeetingPack["conclusions"][number]): string {
  if (dueOn === null) return "thường xuyên";
  return overdueDays > 0 ? `${formatCivil(dueOn)}, quá hạn ${overdueDays} ngày` : formatCivil(dueOn);
}

function wordTable(words: MeetingPack["words"]): TableBlock {
  return {
    kind: "table",
    caption: "",
    columns: [
      { title: "Đơn vị", width: 24, align: "left" },
      { title: "Khó khăn", width: 38, align: "left" },
      { title: "Đề xuất", width: 38, align: "left" },
    ],
    rows: words.map(({ unit, difficulties, proposals }) => ({ cells: [unit, difficulties, proposals] })),
  };
}

function categoryTable({ categories, week }: MeetingPack): TableBlock {
  return {
    kind: "table",
    caption: `Kế hoạch tính đến hết ${formatCivil(week.to)}; “–”: chưa ghi nhận, khác với 0.`,
    columns: [
      { title: "Hình thức", width: 30, align: "left" },
      { title: "Đơn vị tính", width: 14, align: "left" },
      { title: "Trong tuần", width: 12, align: "right" },
      { title: "Tuần trước", width: 12, align: "right" },
      { title: "Lũy kế", width: 12, align: "right" },
      { title: "Kế hoạch", width: 10, align: "right" },
      { title: "Đạt", width: 10, align: "right" },
    ],
    rows: categories.map((one) => ({
      cells: [
        one.name,
        one.unit,
        figureText(one.inWeek),
        figureText(one.before),
        sinceText(one),
        one.planned === null ? "" : numberText(one.planned),
        one.percent === null ? "" : percentText(one.compared, one.percent),
      ],
    })),
  };
}

/** What stands against a group's plan is more than what was logged as the group. */
function sinceText({ sinceStart, compared }: MeetingPack["categories"][number]): string {
  const own = figureText(sinceStart);
  const whole = figureText(compared);
  return own === whole ? own : `${own} (cả nhóm ${whole})`;
}

function curveOf({ pictures }: MeetingPack): Block[] {
  if (pictures.curve === "") return [];
  const caption = "Kết quả cộng dồn so với chỉ tiêu";
  return [{ kind: "picture", svg: pictures.curve, widthMm: 165, alt: caption, caption }];
}

function reportBlocks(reports: MeetingPack["reports"]): Block[] {
  if (reports.expected === 0) return [text("Chưa lập danh sách báo cáo kỳ vọng cho tuần này.")];
  const lines = reportLines(reports);
  return [text(countsText(reports)), ...(lines.length > 0 ? [{ kind: "list", items: lines } as const] : [])];
}

/** "45 báo cáo: 38 đúng hạn, 4 trễ, 3 thiếu (…)" */
export function countsText(reports: MeetingPack["reports"]): string {
  const { expected, onTime, late, missing, waiting, nothing, received, onTimeRate } = reports;
  const parts = [`${onTime} đúng hạn`, `${late} trễ`, `${missing} thiếu`];
  if (waiting > 0) parts.push(`${waiting} chưa đến hạn`);
  const rates =
    received === null || onTimeRate === null
      ? ""
      : ` Tỷ lệ nhận ${tenths(received)}, đúng hạn ${tenths(onTimeRate)}.`;
  const zero = nothing > 0 ? ` ${nothing} đơn vị báo không phát sinh.` : "";
  return `${expected} báo cáo phải gửi: ${parts.join(", ")}.${rates}${zero}`;
}

export const tenths = (rate: number): string => `${String(rate / 10).replace(".", ",")}%`;

function reportLines({ lateUnits, missingUnits, waitingUnits }: MeetingPack["reports"]): string[] {
  const late = lateUnits.map(({ unit, minutes }) => `${unit} (trễ ${lateText(minutes)})`);
  return [
    ...(missingUnits.length > 0 ? [`Thiếu: ${missingUnits.join("; ")}.`] : []),
    ...(late.length > 0 ? [`Trễ: ${late.join("; ")}.`] : []),
    ...(waitingUnits.length > 0 ? [`Chưa đến hạn: ${waitingUnits.join("; ")}.`] : []),
  ];
}

/** "1 ngày 2 giờ", "3 giờ 5 phút", "12 phút" */
export function lateText(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [days && `${days} ngày`, hours && `${hours} giờ`, days === 0 && rest && `${rest} phút`];
  return parts.filter(Boolean).join(" ") || "dưới 1 phút";
}

function milestoneTable(milestones: MeetingPack["milestones"]): TableBlock {
  return {
    kind: "table",
    caption: "",
    columns: [
      { title: "Ngày", width: 22, align: "left" },
      { title: "Mốc", width: 44, align: "left" },
      { title: "Căn cứ", width: 20, align: "left" },
      { title: "Ghi chú", width: 14, align: "left" },
    ],
    rows: milestones.map((one) => ({
      cells: [
        dayText(one),
        one.title,
        one.source,
        one.isOverdue ? "quá hạn" : one.isOurs ? "" : "cần tuyên truyền",
      ],
      isStrong: one.isOverdue,
    })),
  };
}

export function dayText({ from, to, time }: MeetingPack["milestones"][number]): string {
  if (from !== to) return `${formatCivil(from)} – ${formatCivil(to)}`;
  return time === "" ? formatCivil(to) : `${time} ${formatCivil(to)}`;
}

/** What each unit did in the week, lying, since its lines are long. */
export function meetingAnnex(pack: MeetingPack, note: string): Annex {
  const { bodies, pictures } = pack;
  const caption = "Số mục đã ghi theo tuần của từng đơn vị";
  return {
    title: "KẾT QUẢ CỦA TỪNG ĐƠN VỊ",
    about: note,
    orientation: "landscape",
    blocks: [
      {
        kind: "table",
        caption:
          "Kết quả do nhiều đơn vị cùng thực hiện được tính cho từng đơn vị và tính một lần trong tổng.",
        columns: [
          { title: "TT", width: 4, align: "centre" },
          { title: "Đơn vị", width: 22, align: "left" },
          { title: "Mục trong tuần", width: 8, align: "right" },
          { title: "Tuần trước", width: 8, align: "right" },
          { title: "Kết quả trong tuần", width: 29, align: "left" },
          { title: "Chỉ tiêu còn dưới kế hoạch", width: 29, align: "left" },
        ],
        rows: bodies.map((body, index) => ({
          cells: [
            String(index + 1),
            body.name,
            numberText(body.records),
            numberText(body.before),
            body.lines.map((line) => countedText(line.figure, line)).join("; ") || "chưa ghi nhận",
            behindText(body.plans),
          ],
        })),
      },
      ...(pictures.unitWeeks === ""
        ? []
        : [{ kind: "picture", svg: pictures.unitWeeks, widthMm: 165, alt: caption, caption } as const]),
    ],
  };
}

const mostBehind = 5;

/** What is furthest behind, on paper; the workbook has all of a unit's targets. */
function behindText(plans: MeetingPack["bodies"][number]["plans"]): string {
  if (plans.length === 0) return "";
  const behind = plans
    .filter(({ percent }) => (percent ?? 0) < 100)
    .sort((a, b) => (a.percent ?? 0) - (b.percent ?? 0));
  if (behind.length === 0) return "Đạt mọi chỉ tiêu";
  const shown = behind.slice(0, mostBehind).map(planText).join("; ");
  const more = behind.length - mostBehind;
  return more > 0 ? `${shown}; và ${more} chỉ tiêu khác` : shown;
}

export function planText({
  name,
  figure,
  planned,
  percent,
}: MeetingPack["bodies"][number]["plans"][number]): string {
  const share = percent === null ? "" : ` (${percentText(figure, percent)})`;
  return `${name}: ${figureText(figure)}/${numberText(planned)}${share}`;
}
