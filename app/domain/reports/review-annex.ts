/** The annex of a review's report: the same figures as tables and pictures, for every category and every unit. */
import { formatCivilShort } from "../calendar/civil-date";
import { unpackWeeks } from "../progress-heat";
import { percentReached } from "../progress-plan";
import { comparedOf, coverageOf, type ReviewFigures } from "../review-figures";
import { countedText, figureText, numberText, percentText } from "./paper-words";
import type { Annex, Block, TableBlock } from "./written-document";

/** Drawings as SVG; "" where there is nothing to draw. */
export interface ReviewPictures {
  curve: string;
  unitWeeks: string;
}

export function reviewAnnexes(figures: ReviewFigures, pictures: ReviewPictures, note: string): Annex[] {
  const first: Annex = {
    title: "SỐ LIỆU",
    about: note,
    orientation: "portrait",
    blocks: [categoryTable(figures), coverageTable(figures), unitTable(figures), ...picturesOf(pictures)],
  };
  if (figures.weeks.length === 0) return [first];
  return [
    first,
    {
      title: "SỐ MỤC ĐÃ GHI THEO TUẦN CỦA TỪNG ĐƠN VỊ",
      about: `${note} “chưa”: chưa báo cáo; 0: không phát sinh; “–”: không phải báo cáo; “·”: chưa đến hạn.`,
      orientation: "landscape",
      blocks: [weekTable(figures)],
    },
  ];
}

function categoryTable({ categories }: ReviewFigures): TableBlock {
  return {
    kind: "table",
    caption: "Bảng 1. Kết quả theo hình thức",
    columns: [
      { title: "TT", width: 5, align: "centre" },
      { title: "Hình thức", width: 30, align: "left" },
      { title: "Đơn vị tính", width: 15, align: "left" },
      { title: "Chỉ tiêu", width: 11, align: "right" },
      { title: "Trong kỳ", width: 13, align: "right" },
      // Room for "khoảng" on one line.
      { title: "Đạt", width: 13, align: "right" },
      { title: "Lũy kế", width: 13, align: "right" },
    ],
    rows: categories.map((category, index) => {
      const { name, unit, planned, inPeriod, sinceStart } = category;
      const compared = comparedOf(category);
      const percent = compared?.value == null ? null : percentReached(compared.value, planned);
      return {
        cells: [
          String(index + 1),
          name,
          unit,
          planned === null ? "" : numberText(planned),
          figureText(inPeriod) +
            (category.compared === undefined ? "" : ` (cả nhóm ${figureText(compared)})`),
          percent === null ? "" : percentText(compared, percent),
          figureText(sinceStart),
        ],
      };
    }),
  };
}

function coverageTable(figures: ReviewFigures): TableBlock {
  const { reporting, active, oral } = coverageOf(figures);
  const lines = [
    ["Có kết quả tuyên truyền được ghi nhận", active, reporting],
    ["Có hội nghị, buổi tuyên truyền miệng", oral, reporting],
    ...figures.milestones.map(({ name, done, total }) => [name, done, total] as const),
  ] as const;
  return {
    kind: "table",
    caption: "Bảng 2. Số đơn vị đã thực hiện",
    columns: [
      { title: "Nội dung", width: 75, align: "left" },
      { title: "Đơn vị", width: 25, align: "right" },
    ],
    rows: lines.map(([name, done, total]) => ({ cells: [name, `${done}/${total}`] })),
  };
}

function unitTable({ bodies }: ReviewFigures): TableBlock {
  return {
    kind: "table",
    caption: "Bảng 3. Kết quả theo đơn vị",
    columns: [
      { title: "TT", width: 5, align: "centre" },
      { title: "Đơn vị", width: 30, align: "left" },
      { title: "Kết quả trong kỳ", width: 65, align: "left" },
    ],
    rows: bodies.map(({ name, lines }, index) => ({
      cells: [
        String(index + 1),
        name,
        lines.map((line) => countedText(line.figure, line)).join("; ") || "chưa ghi nhận",
      ],
    })),
  };
}

function picturesOf({ curve, unitWeeks }: ReviewPictures): Block[] {
  const together: Block = {
    kind: "paragraph",
    look: "note",
    text: "Kết quả do nhiều đơn vị cùng thực hiện được tính cho từng đơn vị và tính một lần trong tổng.",
  };
  const all = [
    { svg: curve, caption: "Hình 1. Kết quả cộng dồn so với chỉ tiêu" },
    { svg: unitWeeks, caption: "Hình 2. Số mục đã ghi theo tuần" },
  ];
  return [
    together,
    ...all
      .filter(({ svg }) => svg !== "")
      .map(({ svg, caption }) => ({ kind: "picture", svg, widthMm: 165, alt: caption, caption }) as const),
  ];
}

const stateWords = { zero: "0", missing: "chưa", "not-applicable": "–", "not-due": "·" } as const;

function weekTable({ bodies, weeks }: ReviewFigures): TableBlock {
  return {
    kind: "table",
    caption: "",
    columns: [
      { title: "Đơn vị", width: 26, align: "left" },
      ...weeks.map(({ number, from, to }) => ({
        title: `${number}\n${formatCivilShort(from)}–${formatCivilShort(to)}`,
        width: Math.max(5, 74 / weeks.length),
        align: "centre" as const,
      })),
    ],
    rows: bodies.map((body) => ({
      cells: [
        body.name,
        ...unpackWeeks(body.weeks).map((state) =>
          typeof state === "number" ? numberText(state) : stateWords[state],
        ),
      ],
    })),
  };
}

/** The form that units fill in: every category with room for the figure. */
export function formTable(categories: readonly { name: string; unit: string }[]): TableBlock {
  return {
    kind: "table",
    caption: "",
    columns: [
      { title: "TT", width: 6, align: "centre" },
      { title: "Hình thức", width: 40, align: "left" },
      { title: "Đơn vị tính", width: 18, align: "left" },
      { title: "Số lượng trong kỳ", width: 18, align: "right" },
      { title: "Ghi chú", width: 18, align: "left" },
    ],
    rows: categories.map(({ name, unit }, index) => ({ cells: [String(index + 1), name, unit, "", ""] })),
  };
}
