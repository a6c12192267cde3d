/** The proposal to the level above: what the survey found, what is asked for with its cost, what was decided. */
import type { CivilDate } from "../calendar/civil-date";
import type { ItemKind } from "../decoration";
import type { KnownSum, ProposalTotals, SurveyedKind } from "../decoration-proposals";
import type { ProposalRow } from "../decoration-proposals-page";
import { type Letterhead, linesOf } from "../letterhead";
import type { Block, TableRow, WrittenDocument } from "./written-document";

export interface ProposalPaperInput {
  letterhead: Letterhead;
  /** Whose sites: a unit, or the campaign. */
  subject: string;
  rows: readonly ProposalRow[];
  survey: readonly SurveyedKind[];
  totals: ProposalTotals;
  /** The day by which everything has to stand, as people write it; "": not set. */
  decorationOn: string;
  today: CivilDate;
  kinds: Readonly<Record<ItemKind, string>>;
}

/** As a report with its list in an annex that lies. */
export function decorationProposalPaper(input: ProposalPaperInput): WrittenDocument {
  const { letterhead, subject, today } = input;
  const about = `Rà soát, đề xuất đầu tư hệ thống tuyên truyền trực quan phục vụ bầu cử: ${subject}`;
  return {
    layout: letterhead.layout,
    name: `Đề xuất. ${about}`,
    head: {
      ...{ superior: linesOf(letterhead.superior), issuer: linesOf(letterhead.issuer), number: null },
      symbol: letterhead.layout === "party" ? `BC/${letterhead.bodyCode}` : `BC-${letterhead.bodyCode}`,
      ...{ signedOn: null, draftedOn: today, place: letterhead.place, about: null },
    },
    title: { name: "BÁO CÁO", about },
    addressees: [],
    blocks: [...found(input), ...asked(input)],
    close: {
      recipients: linesOf(letterhead.recipients),
      signer: linesOf(letterhead.signer),
      signerName: letterhead.signerName,
    },
    annexes: [
      {
        title: "PHỤ LỤC",
        about: `Danh sách rà soát và đề xuất: ${subject}`,
        orientation: "landscape",
        blocks: [listOf(input)],
      },
    ],
  };
}

/** "12.500.000 đồng", with what is not estimated yet. */
function dongSaid({ sum, unknown }: KnownSum): string {
  const said = `${grouped(sum)} đồng`;
  return unknown === 0 ? said : `${said}, chưa kể ${unknown} nội dung chưa có dự toán`;
}

const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

function found({ survey, rows, kinds }: ProposalPaperInput): Block[] {
  return [
    { kind: "heading", level: 1, isNumbered: true, text: "Kết quả rà soát" },
    { kind: "paragraph", text: `Đã rà soát ${rows.length} nội dung tại các đơn vị. Hiện trạng theo loại:` },
    {
      kind: "list",
      items: survey.map(
        ({ kind, there, usable, repairable }) =>
          `${kinds[kind]}: hiện có ${there}, dùng lại được ${usable}, cần sửa chữa ${repairable}, không dùng được ${there - usable - repairable}.`,
      ),
    },
  ];
}

function asked({ totals, survey, kinds, decorationOn }: ProposalPaperInput): Block[] {
  const wanted = survey.filter((one) => one.wanted > 0);
  const { approved, rejected, pending } = totals;
  return [
    { kind: "heading", level: 1, isNumbered: true, text: "Đề xuất" },
    {
      kind: "paragraph",
      text: `Đề nghị đầu tư, sửa chữa ${totals.wanted} nội dung; kinh phí dự kiến ${dongSaid(totals.requested)}.`,
    },
    ...(wanted.length > 0
      ? [{ kind: "list" as const, items: wanted.map((one) => `${kinds[one.kind]}: ${one.wanted}.`) }]
      : []),
    ...(approved.lines + rejected.lines > 0
      ? [
          {
            kind: "paragraph" as const,
            text: `Đã duyệt ${approved.lines} nội dung với ${grouped(approved.sum)} đồng; không duyệt ${rejected.lines} nội dung; chờ quyết định ${pending.lines} nội dung, ${dongSaid(pending.asked)}.`,
          },
        ]
      : []),
    {
      kind: "paragraph",
      text:
        decorationOn === ""
          ? "Đề nghị xem xét, quyết định sớm để các đơn vị thực hiện."
          : `Đề nghị xem xét, quyết định sớm để các đơn vị hoàn thành trang trí trước ngày ${decorationOn}.`,
    },
  ];
}

const wishes = { none: "Không đề xuất", repair: "Sửa chữa", new: "Làm mới" } as const;
const states = { proposed: "Chờ quyết định", approved: "Duyệt", rejected: "Không duyệt" } as const;

function listOf({ rows, totals, kinds }: ProposalPaperInput): Block {
  return {
    kind: "table",
    caption: "",
    columns: [
      { title: "TT", width: 8, align: "centre" },
      { title: "Đơn vị, địa điểm", width: 52, align: "left" },
      { title: "Loại", width: 20, align: "left" },
      { title: "Hiện có", width: 14, align: "right" },
      { title: "Dùng lại", width: 14, align: "right" },
      { title: "Cần sửa", width: 14, align: "right" },
      { title: "Đề xuất", width: 24, align: "left" },
      { title: "Lý do", width: 48, align: "left" },
      { title: "Dự toán (đồng)", width: 30, align: "right" },
      { title: "Quyết định (đồng)", width: 33, align: "left" },
    ],
    rows: [...rows.map(lineOf), totalLine()],
  };

  function lineOf(row: ProposalRow, index: number): TableRow {
    return {
      cells: [
        String(index + 1),
        `${row.unit}. ${row.place}`,
        kinds[row.kind],
        ...[row.there, row.usable, row.repairable].map(String),
        row.wish === "none" ? "–" : `${wishes[row.wish]} ${row.quantity}`,
        row.reason,
        row.wish === "none" ? "–" : row.estimate === null ? "chưa có" : grouped(row.estimate),
        decisionOf(row),
      ],
    };
  }

  function totalLine(): TableRow {
    const blank = Array.from({ length: 6 }, () => "");
    const sums = [grouped(totals.requested.sum), grouped(totals.approved.sum)];
    return { isStrong: true, cells: ["", "Cộng", ...blank, ...sums] };
  }
}

function decisionOf({ wish, state, sum, document }: ProposalRow): string {
  if (wish === "none") return "–";
  return [states[state], sum === null ? "" : grouped(sum), document].filter(Boolean).join(". ");
}
