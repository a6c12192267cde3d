import { formatCivil } from "~/domain/calendar/civil-date";
import { xlsxMime } from "~/domain/files";
import type { MeetingPaperKind } from "~/domain/meetings-page";
import { unitScopes } from "~/domain/milestone-units";
import { type MeetingPaperInput, noticePaper, packPaper, stampText } from "~/domain/reports/meeting-papers";
import { meetingSheets } from "~/domain/reports/meeting-sheets";
import { unitsOnPaper } from "~/domain/reports/units-on-paper";
import { docxMime } from "~/domain/reports/written-document";
import { listAddenda } from "~db/queries/meeting-packs.server";
import { listMeetingPapers } from "~db/queries/meetings.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { momentOf } from "./instants.server";
import { letterheadOf } from "./letterhead.server";
import { readActions } from "./meeting-actions-list.server";
import { findPack, packOf } from "./meeting-freezing.server";
import { meetingPapers } from "./meeting-page.server";
import { openMeeting } from "./meetings.server";

/** A meeting's pack or its notice of conclusions as a Word file. */
export async function writeMeetingPaper(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  { paper, gone }: { paper: MeetingPaperKind; gone: AbortSignal },
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "meeting.view");
  const input = await paperInput(open, on, paper);
  const document = paper === "pack" ? packPaper(input) : noticePaper(input);
  const name = paper === "pack" ? "tai-lieu-giao-ban" : "thong-bao-ket-luan-giao-ban";
  return { name: `${name}-${on}.docx`, mime: docxMime, content: ctx.writeDocument(document, gone) };
}

/** The pack as a workbook: a sheet for each topic. */
export async function writeMeetingWorkbook(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  { gone }: { gone: AbortSignal },
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "meeting.view");
  const input = await paperInput(open, on, "pack");
  const { pack, frozenAt, asOf, hash, addenda } = input;
  const { week } = pack;
  const about: [string, string][] = [
    ["Cuộc bầu cử", pack.campaign],
    ["Hội nghị", `Giao ban ${pack.time} ngày ${formatCivil(pack.on)}`],
    ["Số liệu", `Tuần ${week.number}: ${formatCivil(week.from)} – ${formatCivil(week.to)}`],
    ["Tình trạng", stampText(input)],
    ["Số liệu tính lúc", asOf],
    ...(frozenAt === null ? [] : ([["Mã kiểm tra (SHA-256)", hash]] as [string, string][])),
    ...addenda.map(({ number, at, body }): [string, string] => [`Bổ sung lần ${number} (${at})`, body]),
  ];
  return {
    name: `tai-lieu-giao-ban-${on}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook(meetingSheets(pack, about), nothingMore(), gone),
  };
}

async function* nothingMore(): AsyncGenerator<never> {}

async function paperInput(
  open: CampaignContext,
  on: string,
  paper: MeetingPaperKind,
): Promise<MeetingPaperInput> {
  const found = await openMeeting(open, on);
  const { meeting } = found;
  const { db, structure, today } = open;
  const stored = await findPack(db.read, meeting);
  const [{ pack }, actions, papers, addenda, { letterhead }] = await Promise.all([
    packOf(open, { ...found, stored }),
    meeting ? readActions(open, meeting.id) : [],
    meeting ? listMeetingPapers(db.read, meeting.id) : [],
    stored ? listAddenda(db.read, stored.id) : [],
    letterheadOf(open),
  ]);
  const scopes = unitScopes(structure.tree, on);
  const line = meetingPapers(papers, letterhead).find((one) => one.paper === paper);
  return {
    pack,
    meeting: meeting ?? { place: "", chair: "", attendance: "" },
    letterhead,
    paper: {
      symbol: line?.symbol || line?.proposed || "",
      number: line?.number ?? "",
      signedOn: line?.signedOn ?? null,
    },
    frozenAt: stored && momentOf(stored.frozenAt),
    hash: stored?.hash ?? "",
    asOf: momentOf(pack.asOf),
    addenda: addenda.map(({ number, body, recordedAt }) => ({ number, body, at: momentOf(recordedAt) })),
    conclusions: actions
      .map(({ action }) => ({
        number: action.number,
        content: action.content,
        dueOn: action.dueOn,
        units: unitsOnPaper(action.unitIds, scopes, structure.tree.nameOf),
      }))
      .sort((a, b) => a.number - b.number),
    today,
  };
}
