import { formatCivil } from "~/domain/calendar/civil-date";
import { xlsxMime } from "~/domain/files";
import { linesOf, type PaperKind } from "~/domain/letterhead";
import { figureText } from "~/domain/reports/paper-words";
import { type PaperInput, reviewPaper } from "~/domain/reports/review-papers";
import { docxMime } from "~/domain/reports/written-document";
import type { ReviewFigures } from "~/domain/review-figures";
import type { Review, ReviewSection } from "~/domain/reviews";
import type { Cell } from "~/domain/sheets";
import { listReviewPapers, listReviewSteps } from "~db/queries/reviews.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { momentOf } from "./instants.server";
import { letterheadOf } from "./letterhead.server";
import { figuresOfReview, picturesOfReview } from "./review-figures.server";
import { closingOf, openReview, stepOf } from "./reviews.server";
import { paperLines } from "./reviews-page.server";
import { textsOfReview } from "./reviews-texts.server";

const fileNames: Record<PaperKind, string> = {
  request: "cong-van",
  report: "bao-cao",
  notice: "thong-bao-ket-luan",
};

/** One of a review's papers as a Word file: with the figures and texts as they hold. */
export async function writeReviewPaper(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { paper, gone }: { paper: PaperKind; gone: AbortSignal },
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const review = await openReview(open, id);
  const input = await paperInput(open, review, paper);
  return {
    name: `${fileNames[paper]}-${review.kind === "final" ? "tong-ket" : "so-ket"}-${review.closesOn}.docx`,
    mime: docxMime,
    content: ctx.writeDocument(reviewPaper(paper, input), gone),
  };
}

async function paperInput(open: CampaignContext, review: Review, paper: PaperKind): Promise<PaperInput> {
  const { id } = review;
  const [closing, stored, steps, { letterhead }] = await Promise.all([
    closingOf(open.db.read, id),
    listReviewPapers(open.db.read, id),
    listReviewSteps(open.db.read, [id]),
    letterheadOf(open),
  ]);
  const figures = await figuresOfReview(open, review, closing);
  const reportsDueOn = stepOf("unit-reports", review, steps, closing).dueOn;
  const issuer = linesOf(letterhead.issuer).join(" ");
  const texts = await textsOfReview(open, id, { review, figures, reportsDueOn, issuer });
  const line = paperLines(stored, letterhead).find((one) => one.paper === paper);
  const pictures =
    paper === "report" ? await picturesOfReview(open, review, closing) : { curve: "", unitWeeks: "" };
  return {
    review,
    letterhead,
    figures,
    closedAt: closing && momentOf(closing.closedAt),
    pictures,
    forms: formLines(open),
    texts: Object.fromEntries(texts.map(({ section, body }) => [section, body])) as Record<
      ReviewSection,
      string
    >,
    paper: { symbol: line?.symbol ?? "", number: line?.number ?? "", signedOn: line?.signedOn ?? null },
    today: open.today,
  };
}

/** Combined categories arise from what somebody logged together: a unit is asked only for those of its own. */
const formLines = ({ structure }: CampaignContext, ownKeys: ReadonlySet<string> = new Set()) =>
  structure.categories
    .filter(({ isActive, kind, key }) => isActive && (kind === "single" || ownKeys.has(key)))
    .map(({ key, name, unit }) => ({ key, name: name.vi, unit: unit.vi }));

/**
 * The form that a unit fills in, as a workbook: every category with what the unit has logged already. Throws NotFound
 * for a unit that does not report.
 */
export async function writeUnitForm(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { unitKey, gone }: { unitKey: string; gone: AbortSignal },
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const review = await openReview(open, id);
  const figures = await figuresOfReview(open, review, await closingOf(open.db.read, id));
  const body = figures.bodies.find(({ key }) => key === unitKey);
  if (!body) throw new NotFound();
  const { columns, rows } = formSheet(open, body);
  const about = {
    name: "Ghi chú",
    columns: [
      { title: "", width: 18 },
      { title: "", width: 80 },
    ],
  };
  return {
    name: `bieu-mau-${unitKey}-${review.closesOn}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook(
      [
        { name: "Biểu số liệu", columns },
        { ...about, rows: aboutRows(review, body, open) },
      ],
      batchOf(rows),
      gone,
    ),
  };
}

function formSheet(open: CampaignContext, body: ReviewFigures["bodies"][number]) {
  const columns = [
    { title: "TT", width: 6 },
    { title: "Hình thức", width: 44 },
    { title: "Đơn vị tính", width: 20 },
    { title: "Đã ghi trên hệ thống", width: 22 },
    { title: "Đơn vị báo cáo", width: 18 },
    { title: "Ghi chú", width: 40 },
  ];
  const ownKeys = new Set(body.lines.map(({ key }) => key));
  const rows = formLines(open, ownKeys).map(({ key, name, unit }, index): Cell[] => {
    const known = body.lines.find((line) => line.key === key);
    return [index + 1, name, unit, known ? figureText(known.figure) : "", "", ""];
  });
  return { columns, rows };
}

function aboutRows(review: Review, body: { name: string }, { campaign }: CampaignContext): Cell[][] {
  return [
    ["Cuộc bầu cử", campaign.name],
    ["Nội dung", review.title],
    ["Đơn vị", body.name],
    ["Từ ngày", formatCivil(review.fromOn)],
    ["Đến hết ngày", formatCivil(review.closesOn)],
    [
      "Cách ghi",
      "Không phát sinh ghi 0; không thuộc nhiệm vụ ghi dấu gạch; giữ “trên”, “gần”, “khoảng” trước số.",
    ],
    ...(campaign.isDemo ? [["Dữ liệu minh họa", ""]] : []),
  ];
}

async function* batchOf(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  yield rows;
}
