import { formatCivil } from "../calendar/civil-date";
import { type Letterhead, linesOf, symbolFor } from "../letterhead";
import type { ChasedWeek } from "../report-chase";
import type { Block, TableBlock, WrittenDocument } from "./written-document";

export interface ChaseLetterInput {
  letterhead: Letterhead;
  week: ChasedWeek;
  /** "16:40 04/05/2021" */
  asOf: string;
  expected: number;
  received: number;
  units: readonly { name: string; missingWeeks: readonly number[] }[];
  today: string;
}

const mostAddressees = 5;

/** Công văn đôn đốc: the letter that asks the units whose report is missing for it, with their list. */
export function chaseLetter(input: ChaseLetterInput): WrittenDocument {
  const { letterhead, week, units, today } = input;
  const issuer = linesOf(letterhead.issuer).join(" ");
  const about = `V/v đôn đốc gửi báo cáo tuần ${week.number}`;
  return {
    layout: letterhead.layout,
    name: about,
    head: {
      superior: linesOf(letterhead.superior),
      issuer: linesOf(letterhead.issuer),
      number: null,
      symbol: symbolFor("request", letterhead),
      signedOn: null,
      draftedOn: today,
      place: letterhead.place,
      about,
    },
    title: null,
    addressees:
      units.length <= mostAddressees
        ? units.map(({ name }) => name)
        : ["Các đơn vị có tên trong danh sách kèm theo"],
    blocks: paragraphs(input, issuer),
    close: {
      recipients: ["Như trên", ...linesOf(letterhead.recipients)],
      signer: linesOf(letterhead.signer),
      signerName: letterhead.signerName,
    },
    annexes: [
      {
        title: "DANH SÁCH",
        about: `Đơn vị chưa gửi báo cáo tuần ${week.number}, tính đến ${hourAndDay(input.asOf)}`,
        orientation: "portrait",
        blocks: [unitTable(input)],
      },
    ],
  };
}

function paragraphs(input: ChaseLetterInput, issuer: string): Block[] {
  const { week, units } = input;
  const days = `từ ngày ${formatCivil(week.from)} đến hết ngày ${formatCivil(week.to)}`;
  return [
    {
      kind: "paragraph",
      text: `Theo chế độ thông tin, báo cáo hằng tuần, báo cáo công tác tuyên truyền bầu cử tuần ${week.number} (${days}) phải gửi về ${issuer} trước ${hourAndDay(week.dueText)}.`,
    },
    {
      kind: "paragraph",
      text: `Đến ${hourAndDay(input.asOf)}, ${issuer} đã nhận ${input.received}/${input.expected} báo cáo; còn ${units.length} đơn vị chưa gửi, theo danh sách kèm theo.`,
    },
    {
      kind: "paragraph",
      text: `${issuer} đề nghị thủ trưởng các đơn vị có tên trong danh sách chỉ đạo gửi ngay báo cáo còn thiếu; đơn vị không có việc phát sinh trong tuần thì báo cáo “không phát sinh”./.`,
    },
  ];
}

/** "08:00 03/05/2021" as a letter says it: "08 giờ 00 ngày 03/05/2021". */
function hourAndDay(moment: string): string {
  const [time = "", day = ""] = moment.split(" ");
  return `${time.replace(":", " giờ ")} ngày ${day}`;
}

const unitTable = ({ units, week }: ChaseLetterInput): TableBlock => ({
  kind: "table",
  caption: "",
  columns: [
    { title: "TT", width: 1, align: "centre" },
    { title: "Đơn vị", width: 7, align: "left" },
    { title: "Hạn gửi", width: 3, align: "centre" },
    { title: "Các tuần còn thiếu", width: 3, align: "left" },
  ],
  rows: units.map(({ name, missingWeeks }, index) => ({
    cells: [String(index + 1), name, week.dueText, missingWeeks.join(", ")],
  })),
});
