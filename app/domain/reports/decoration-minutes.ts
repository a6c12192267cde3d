/** Inspection minutes (biên bản kiểm tra) of decoration sites, from their last checks. */
import { type CivilDate, formatCivil } from "../calendar/civil-date";
import { type CheckAnswer, checkPoints, type SiteCheck, siteCode } from "../decoration";
import { type Letterhead, linesOf } from "../letterhead";
import type { Block, TableRow, WrittenDocument } from "./written-document";

/** A site with its last check. */
export interface InspectedSite {
  number: number;
  place: string;
  street: string;
  unit: string;
  /** "2/2 pano; 10/12 cờ". */
  items: string;
  /** Codes of the approved wordings and designs that it names. */
  designs: string;
  checkedOn: CivilDate;
  check: SiteCheck;
}

export interface MinutesInput {
  letterhead: Letterhead;
  /** What was inspected: a unit, or one site. */
  subject: string;
  sites: readonly InspectedSite[];
  /** Sites that are there and were not inspected. */
  unchecked: number;
  today: CivilDate;
}

/** The minutes as a paper with blanks for the people who were there, who sign it. */
export function decorationMinutes(input: MinutesInput): WrittenDocument {
  const { letterhead, subject, sites, today } = input;
  const about = `Kiểm tra trang trí tuyên truyền bầu cử: ${subject}`;
  return {
    layout: letterhead.layout,
    name: `Biên bản. ${about}`,
    head: {
      ...{ superior: linesOf(letterhead.superior), issuer: linesOf(letterhead.issuer), number: null },
      symbol: letterhead.layout === "party" ? `BB/${letterhead.bodyCode}` : `BB-${letterhead.bodyCode}`,
      ...{ signedOn: null, draftedOn: today, place: letterhead.place, about: null },
    },
    title: { name: "BIÊN BẢN", about },
    addressees: [],
    blocks: [...opening(sites), ...findings(input), ...mending(sites), ...closing()],
    close: {
      recipients: linesOf(letterhead.recipients),
      signer: ["ĐẠI DIỆN ĐOÀN KIỂM TRA"],
      signerName: "",
    },
    annexes: [],
  };
}

function opening(sites: readonly InspectedSite[]): Block[] {
  const days = [...new Set(sites.map(({ checkedOn }) => checkedOn))].sort();
  const [first, last] = [days[0], days.at(-1)];
  const when =
    first === undefined || last === undefined
      ? "Ngày …"
      : first === last
        ? `Ngày ${formatCivil(first)}`
        : `Từ ngày ${formatCivil(first)} đến ngày ${formatCivil(last)}`;
  return [
    { kind: "paragraph", text: `${when}, đoàn kiểm tra đã kiểm tra ${sites.length} điểm trang trí.` },
    { kind: "paragraph", look: "label", text: "Thành phần:" },
    {
      kind: "list",
      items: ["Đại diện Tiểu ban Tuyên truyền: ……………………", "Đại diện đơn vị được kiểm tra: ……………………"],
    },
  ];
}

const answers: Record<CheckAnswer, string> = { yes: "Đạt", no: "Không", none: "–" };

function findings({ sites, unchecked }: MinutesInput): Block[] {
  const passed = sites.filter(({ check }) => check.mend === "").length;
  const rest = unchecked > 0 ? ` Còn ${unchecked} điểm chưa kiểm tra.` : "";
  return [
    { kind: "heading", level: 1, isNumbered: true, text: "Kết quả kiểm tra" },
    {
      kind: "paragraph",
      text: `${passed}/${sites.length} điểm đạt yêu cầu, ${sites.length - passed} điểm phải sửa.${rest}`,
    },
    {
      kind: "table",
      caption: "",
      columns: [
        { title: "TT", width: 8, align: "centre" },
        { title: "Điểm trang trí", width: 44, align: "left" },
        { title: "Hạng mục", width: 34, align: "left" },
        { title: "Nội dung", width: 14, align: "centre" },
        { title: "Mẫu", width: 13, align: "centre" },
        { title: "Sạch", width: 13, align: "centre" },
        { title: "Chắc chắn", width: 14, align: "centre" },
        { title: "Đèn", width: 12, align: "centre" },
        { title: "Kết luận", width: 17, align: "left" },
      ],
      rows: sites.map(rowOf),
    },
  ];
}

function rowOf(site: InspectedSite, index: number): TableRow {
  const { check, place, street, unit, items, designs, number } = site;
  return {
    cells: [
      String(index + 1),
      [`${siteCode(number)}. ${place}`, street, unit].filter(Boolean).join(", "),
      [items, designs && `Mẫu: ${designs}`].filter(Boolean).join(". "),
      ...checkPoints.map((point) => answers[check.answers[point]]),
      check.mend === "" ? "Đạt" : "Phải sửa",
    ],
  };
}

function mending(sites: readonly InspectedSite[]): Block[] {
  const said = sites.flatMap((site) =>
    site.check.mend === "" ? [] : [`${nameOf(site)}: ${site.check.mend}`],
  );
  const remarks = sites.flatMap((site) =>
    site.check.remark === "" ? [] : [`${nameOf(site)}: ${site.check.remark}`],
  );
  return [
    ...titled("Nội dung phải sửa", said),
    ...titled("Nhận xét", remarks),
    ...(said.length > 0
      ? [{ kind: "paragraph" as const, text: "Đơn vị sửa xong trước ngày …… và báo để kiểm tra lại." }]
      : []),
  ];
}

/** With its unit: many wards have a "Nhà văn hóa khu 1". */
const nameOf = ({ number, place, unit }: InspectedSite) =>
  [`${siteCode(number)}. ${place}`, unit].filter(Boolean).join(", ");

const titled = (text: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: "heading", level: 1, isNumbered: true, text },
        { kind: "list", items },
      ];

const closing = (): Block[] => [
  { kind: "paragraph", text: "Biên bản lập thành 02 bản, mỗi bên giữ 01 bản, các bên thống nhất và ký tên." },
  { kind: "paragraph", look: "label", text: "Đại diện đơn vị được kiểm tra (ký tên): ……………………" },
];
