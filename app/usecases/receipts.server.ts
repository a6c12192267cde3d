import {
  addDays,
  type CivilDate,
  instantOf,
  isCivilDate,
  parseVietnameseDate,
} from "~/domain/calendar/civil-date";
import { outputCode } from "~/domain/outputs-terms";
import type { Problem } from "~/domain/problem";
import {
  inOrderOfReceipt,
  type Receipt,
  readReceiptCursor,
  receiptCursor,
  receiptParams,
  receiptsPerPage,
} from "~/domain/receipts";
import { listCreditedUnits } from "~db/queries/outputs.server";
import { listSentDeclarations, listSentOutputs, type ReceiptSearch } from "~db/queries/receipts.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { Ask } from "./outputs-pages.server";

export interface ReceiptsPage {
  slug: string;
  campaign: string;
  /** Whose list it is, for the print. */
  sender: string;
  /** The address's day as typed, and what is wrong with it. */
  day: string;
  problems: Problem[];
  rows: Receipt[];
  older: string | null;
  today: CivilDate;
  /** UTC instant on the campaign's clock. */
  asOf: string;
}

/** What the person signed in has sent and the server has, newest first; of one day where the address says so. */
export async function loadReceipts(ctx: UseCaseContext, slug: string, ask: Ask): Promise<ReceiptsPage> {
  const campaign = await openCampaign(ctx, slug, "output.log");
  const typed = ask(receiptParams.day).slice(0, 40);
  const day = readDay(typed);
  const search: ReceiptSearch = {
    campaignId: campaign.campaign.id,
    accountId: campaign.actor.accountId,
    from: day.date && instantOf(day.date, "00:00"),
    before: day.date && instantOf(addDays(day.date, 1), "00:00"),
    beyond: readReceiptCursor(ask(receiptParams.older)),
    limit: receiptsPerPage + 1,
  };
  const found = inOrderOfReceipt([
    ...(await outputReceipts(campaign, search)),
    ...(await declarationReceipts(campaign, search)),
  ]);
  const rows = found.slice(0, receiptsPerPage);
  const last = rows.at(-1);
  return {
    slug,
    campaign: campaign.campaign.name,
    sender: campaign.actor.displayName,
    day: typed,
    problems: day.problems,
    rows,
    older: found.length > rows.length && last ? receiptCursor(last) : null,
    today: campaign.today,
    asOf: campaign.campaignNow,
  };
}

function readDay(text: string): { date: CivilDate | null; problems: Problem[] } {
  if (text === "") return { date: null, problems: [] };
  if (isCivilDate(text)) return { date: text, problems: [] };
  const parsed = parseVietnameseDate(text);
  if (parsed.ok) return { date: parsed.date, problems: [] };
  const { code, ...params } = parsed.problem;
  return { date: null, problems: [{ field: receiptParams.day, code, params }] };
}

async function outputReceipts(open: CampaignContext, search: ReceiptSearch): Promise<Receipt[]> {
  const { db, campaign, structure } = open;
  const rows = await listSentOutputs(db.read, search);
  const units = await listCreditedUnits(
    db.read,
    rows.map((row) => row.id),
  );
  return rows.map(
    ({ id, at, number, title, publishedOn, value, qualifier, categoryId, status, version }) => ({
      kind: "output",
      id,
      at,
      number,
      code: outputCode(campaign, number),
      title,
      publishedOn,
      value,
      qualifier,
      units: (units.get(id) ?? []).map(structure.tree.nameOf),
      category: categoryName(open, categoryId),
      isWithdrawn: status === "withdrawn",
      isCorrected: status !== "withdrawn" && version > 1,
    }),
  );
}

async function declarationReceipts(open: CampaignContext, search: ReceiptSearch): Promise<Receipt[]> {
  const rows = await listSentDeclarations(open.db.read, search);
  return rows.map(({ id, at, unitId, categoryId, from, to, kind, withdrawnAt }) => ({
    kind: "declaration",
    id,
    at,
    units: [open.structure.tree.nameOf(unitId)],
    category: categoryId === null ? null : categoryName(open, categoryId),
    declares: kind,
    from,
    to,
    isWithdrawn: withdrawnAt !== null,
  }));
}

const categoryName = ({ structure, actor }: CampaignContext, id: string): string | null =>
  structure.categories.find((one) => one.id === id)?.name[actor.locale] ?? null;
