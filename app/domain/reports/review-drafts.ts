/** What the product proposes for each text of a review, from the figures alone. What only people know is left to them. */
import { formatCivil } from "../calendar/civil-date";
import { unpackWeeks } from "../progress-heat";
import { percentReached } from "../progress-plan";
import { comparedOf, coverageOf, type ReviewFigures } from "../review-figures";
import type { Review, ReviewSection } from "../reviews";
import {
  countedText,
  figureText,
  lowerFirst,
  namesText,
  numberText,
  percentText,
  periodText,
} from "./paper-words";

export interface DraftFrame {
  review: Pick<Review, "title" | "kind" | "meetsOn">;
  figures: ReviewFigures;
  /** The day by which units send their reports; null: not settled. */
  reportsDueOn: string | null;
  issuer: string;
}

/** Lines in the form of `blocksOfText`. */
export function draftOf(section: ReviewSection, frame: DraftFrame): string {
  return drafts[section](frame).join("\n");
}

const drafts: Record<ReviewSection, (frame: DraftFrame) => string[]> = {
  leadership,
  results,
  assessment,
  tasks: ({ figures }) => [
    ...(figures.ahead.length > 0 ? ["Các mốc việc tiếp theo của Tiểu ban:", ...aheadLines(figures)] : []),
    "- (Bổ sung nhiệm vụ, giải pháp trọng tâm.)",
  ],
  proposals: () => ["(Bổ sung đề xuất, kiến nghị của các thành viên, đơn vị.)"],
  request,
  outline: () => outlineLines,
  conclusions,
  commendations,
};

const mostNamed = 12;

function leadership({ figures }: DraftFrame): string[] {
  const { documents, milestones } = figures;
  const issued = documents.map(({ name, title }) => `- ${name}: ${title}.`);
  const reached = milestones.map(({ name, done, total }) => `- ${name}: ${done}/${total} đơn vị.`);
  return [
    "1. Ban hành văn bản",
    ...(issued.length > 0
      ? ["Công tác tuyên truyền được triển khai theo các văn bản:", ...issued]
      : ["(Bổ sung các văn bản đã ban hành.)"]),
    "2. Quán triệt, triển khai tại các đơn vị",
    ...(reached.length > 0 ? reached : ["(Bổ sung việc quán triệt, ban hành kế hoạch của các đơn vị.)"]),
  ];
}

function results({ figures }: DraftFrame): string[] {
  const { categories, bodies, messages } = figures;
  const counted = categories.filter(({ inPeriod }) => inPeriod !== null);
  const active = bodies.filter(({ lines }) => lines.length > 0);
  const subjects = messages.map(({ name, records }) => `- ${name}: ${numberText(records)} mục.`);
  const shown = active.slice(0, mostNamed).map(({ name, lines }) => {
    const said = lines.map((line) => countedText(line.figure, line));
    return `- ${name}: ${said.join("; ")}.`;
  });
  const more = active.length - shown.length;
  return [
    "1. Theo nội dung",
    ...(subjects.length > 0
      ? ["Số mục có ghi nội dung tuyên truyền:", ...subjects]
      : ["(Bổ sung các nội dung đã tuyên truyền.)"]),
    "2. Theo hình thức",
    ...(counted.length > 0
      ? [`Kết quả ${periodText(figures)}:`, ...counted.map((line) => `- ${sentenceOf(line)}.`)]
      : ["Chưa ghi nhận kết quả trong kỳ."]),
    "3. Kết quả của các thành viên, đơn vị",
    ...shown,
    ...(more > 0 ? [`Kết quả của ${more} đơn vị khác nêu tại Phụ lục.`] : []),
  ];
}

type CategoryLine = ReviewFigures["categories"][number];

/** "51 tin, bài Cổng thông tin điện tử (chỉ tiêu 60, đạt 85%)" */
function sentenceOf(line: CategoryLine): string {
  const { inPeriod, planned, ...category } = line;
  const compared = comparedOf(line);
  const percent = compared?.value == null ? null : percentReached(compared.value, planned);
  const whole = line.compared === undefined ? "" : `, cả nhóm ${figureText(compared)}`;
  const plan =
    planned === null
      ? ""
      : ` (chỉ tiêu ${numberText(planned)}${whole}${percent === null ? "" : `, đạt ${percentText(compared, percent)}`})`;
  return `${countedText(inPeriod, category)}${plan}`;
}

function assessment({ figures }: DraftFrame): string[] {
  const { reporting, active, silent } = coverageOf(figures);
  const planned = figures.categories.flatMap((one) =>
    one.planned ? [{ name: one.name, compared: comparedOf(one), planned: one.planned }] : [],
  );
  type Planned = (typeof planned)[number];
  const isReached = ({ compared, planned }: Planned) => (compared?.value ?? 0) >= planned;
  const against = ({ name, compared, planned }: Planned) =>
    `- ${name}: ${figureText(compared)}/${numberText(planned)} theo chỉ tiêu.`;
  const left = figures.milestones.filter(({ done, total }) => done < total);
  return [
    "1. Ưu điểm",
    ...(active * 2 >= reporting
      ? [`- ${active}/${reporting} đơn vị có kết quả tuyên truyền được ghi nhận.`]
      : []),
    ...planned.filter(isReached).map(against),
    "- (Bổ sung đánh giá của Tiểu ban.)",
    "2. Hạn chế, nguyên nhân",
    ...(silent.length > 0
      ? [
          `- ${silent.length}/${reporting} đơn vị chưa có kết quả được ghi nhận: ${namesText(silent, mostNamed)}.`,
        ]
      : []),
    ...planned.filter((one) => !isReached(one)).map(against),
    ...left.map(({ name, done, total }) => `- ${name}: còn ${total - done}/${total} đơn vị chưa thực hiện.`),
    "- (Bổ sung nguyên nhân.)",
  ];
}

function request({ review, figures, reportsDueOn }: DraftFrame): string[] {
  const due = reportsDueOn === null ? "(bổ sung ngày)" : formatCivil(reportsDueOn);
  const meeting =
    review.meetsOn === null ? [] : [`Hội nghị dự kiến tổ chức ngày ${formatCivil(review.meetsOn)}.`];
  return [
    `Để chuẩn bị ${lowerFirst(review.title)}, Tiểu ban Tuyên truyền đề nghị các đơn vị báo cáo kết quả theo đề cương (Phụ lục 1) và biểu mẫu (Phụ lục 2) kèm theo.`,
    `Số liệu tính ${periodText(figures)}. Hình thức không phát sinh ghi số 0, hình thức không thuộc nhiệm vụ ghi dấu gạch.`,
    `Báo cáo gửi về Tổ giúp việc Tiểu ban chậm nhất ngày ${due} để tổng hợp. Sau ngày chốt, số liệu thay đổi được ghi vào kỳ sau.`,
    ...meeting,
    "Đề nghị các đơn vị quan tâm thực hiện.",
  ];
}

const outlineLines = [
  "1. Công tác lãnh đạo, chỉ đạo",
  "- Văn bản đã ban hành (kế hoạch, hướng dẫn, công văn); hội nghị quán triệt: ngày, số lượt người dự.",
  "2. Kết quả tuyên truyền",
  "- Theo nội dung: các nội dung đã tuyên truyền trong kỳ.",
  "- Theo hình thức: số liệu theo biểu mẫu, ghi rõ số đúng, trên, gần hoặc khoảng.",
  "- Cách làm hay, mô hình mới.",
  "3. Đánh giá chung",
  "- Ưu điểm; hạn chế; nguyên nhân.",
  "4. Nhiệm vụ thời gian tới",
  "5. Đề xuất, kiến nghị",
];

function conclusions({ review, figures, issuer }: DraftFrame): string[] {
  const on = review.meetsOn === null ? "(bổ sung ngày)" : formatCivil(review.meetsOn);
  return [
    `Ngày ${on}, ${issuer} tổ chức hội nghị ${lowerFirst(review.title)}. Sau khi nghe báo cáo và ý kiến của các thành viên, đồng chí chủ trì hội nghị kết luận như sau:`,
    "1. Về kết quả",
    "Hội nghị thống nhất với báo cáo của Tổ giúp việc.",
    "(Bổ sung ý kiến kết luận.)",
    "2. Về nhiệm vụ thời gian tới",
    ...aheadLines(figures),
    "- Các đơn vị báo cáo theo tuần để kịp thời tháo gỡ khó khăn.",
  ];
}

/** Who reported something in every week; a fact, offered to those who decide. */
function commendations({ figures }: DraftFrame): string[] {
  const steady = figures.bodies.filter(({ weeks }) => {
    const states = unpackWeeks(weeks).filter((state) => state !== "not-due" && state !== "not-applicable");
    return states.length > 0 && states.every((state) => typeof state === "number");
  });
  if (steady.length === 0) return ["(Bổ sung các đơn vị được biểu dương.)"];
  return [
    "Biểu dương các đơn vị có kết quả được ghi nhận đều trong mọi tuần của kỳ:",
    ...steady.map(({ name }) => `- ${name}.`),
  ];
}

const aheadLines = ({ ahead }: ReviewFigures) =>
  ahead.map(({ name, from, on }) =>
    from === undefined
      ? `- ${name}: ${formatCivil(on)}.`
      : `- ${name}: từ ${formatCivil(from)} đến hết ${formatCivil(on)}.`,
  );
