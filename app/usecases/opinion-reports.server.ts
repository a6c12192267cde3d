import type { z } from "zod";
import { type OpinionItem, type OpinionReport, opinionCode, type ReportEventKind } from "~/domain/opinion";
import type { CorrectReportForm, FileReportForm, reportVersionForm } from "~/domain/opinion-forms";
import type { WriteTransaction } from "~db/client.server";
import { listExpectations } from "~db/queries/opinion-expectations.server";
import {
  findOpinionReport,
  insertOpinionItem,
  insertOpinionReport,
  insertReportEvent,
  listOwnOpinionReports,
  removeOpinionItem,
  updateOpinionItem,
  updateOpinionReport,
} from "~db/queries/opinion-reports.server";
import { takeNumber } from "~db/queries/opinion-settings.server";
import { listAllTopics } from "~db/queries/opinion-topics.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { type ReadReport, type ReportFrame, readReportFields } from "./opinion-fields.server";
import { ownTeam } from "./opinion-team.server";

/** A report that was written: how it is called, and the version that it has now. */
export interface ChangedReport {
  number: number;
  code: string;
  version: number;
  matters: number;
}

/**
 * Takes in a report of opinion. Problems: those of `readReportFields`; at `confirm` period-again {code} when the person
 * has reported of that period before.
 */
export async function fileReport(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: FileReportForm,
): Promise<Outcome<ChangedReport>> {
  const open = await openCampaign(ctx, slug, "opinion.report");
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      // Topics are read where the report is written: one that was hidden or renamed meanwhile is known as it is now.
      const read = readReportFields(form, await frameIn(tx, open, new Set()), open);
      if (!read.ok) return read;
      const again = await earlierOf(tx, open, read.value);
      if (again && !form.confirm.includes("period-again"))
        return refused({ field: "confirm", code: "period-again", params: { code: opinionCode(again) } });
      return done(await writeReport(tx, open, read.value));
    }),
  );
}

async function frameIn(
  tx: WriteTransaction,
  open: CampaignContext,
  before: ReadonlySet<string>,
): Promise<ReportFrame> {
  const { organisation } = open.campaign;
  const { key } = ownTeam(open);
  const [topics, expected] = [
    await listAllTopics(tx, organisation),
    await listExpectations(tx, organisation),
  ];
  return { topics, expected: expected.filter(({ teamKey }) => teamKey === key), before };
}

/** The number of the person's own report about the same period. */
async function earlierOf(
  tx: WriteTransaction,
  { campaign, actor }: CampaignContext,
  { period }: ReadReport,
): Promise<number | null> {
  if (!period) return null;
  const own = await listOwnOpinionReports(tx, campaign.organisation, actor.accountId);
  const same = own.find(
    (one) =>
      one.status === "active" && one.period?.from === period.from && one.period.period === period.period,
  );
  return same?.number ?? null;
}

async function writeReport(
  tx: WriteTransaction,
  open: CampaignContext,
  { kind, period, title, items }: ReadReport,
): Promise<ChangedReport> {
  const { campaign, actor } = open;
  const number = await takeNumber(tx, campaign.organisation, "last_report");
  const team = ownTeam(open);
  const report: OpinionReport = {
    ...{ id: open.newId(), campaignId: campaign.id, number, kind, period, title },
    ...{ teamKey: team.key, teamName: team.name, authorId: actor.accountId },
    ...{ receivedAt: open.campaignNow, status: "active", version: 1 },
    items: items.map(({ content }, position) => ({
      ...{ id: itemId(open), position, seenAt: null, ...content },
    })),
  };
  await insertOpinionReport(tx, campaign.organisation, report);
  await tell(tx, open, report, "filed", null);
  return { number, code: opinionCode(number), version: 1, matters: items.length };
}

/** Tells nothing of when it was made and of what was made beside it: else matters of one report could be found by it. */
const itemId = ({ tokens }: CampaignContext): string => tokens.issue().hash.slice(0, 32);

/**
 * Corrects one's own report; what it said stays in its history. Problems: those of `readReportFields`; at `form`
 * opinion-changed, opinion-withdrawn. Throws NotFound for other people's.
 */
export async function correctReport(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, ...form }: CorrectReportForm,
): Promise<Outcome<ChangedReport>> {
  const open = await openCampaign(ctx, slug, "opinion.report");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const before = await ownReport(tx, open, number);
    if (before.status === "withdrawn") return refused({ field: "form", code: "opinion-withdrawn" });
    const kept = new Set(before.items.map(({ topicKey }) => topicKey));
    const read = readReportFields(form, await frameIn(tx, open, kept), open);
    if (!read.ok) return read;
    const { kind, title, period } = read.value;
    // The day on which it was due is a fact of when it was sent.
    const isSamePeriod = period?.from === before.period?.from && period?.period === before.period?.period;
    const dueOn = isSamePeriod ? before.period?.dueOn : period?.dueOn;
    const set = { kind, title, period: period && { ...period, dueOn: dueOn ?? null } };
    if (!(await updateOpinionReport(tx, { id: before.id, version }, set)))
      return refused({ field: "form", code: "opinion-changed" });
    await writeItems(tx, open, before, read.value);
    await tell(tx, open, before, "corrected", before);
    const matters = read.value.items.length;
    return done({ number, code: opinionCode(number), version: version + 1, matters });
  });
}

/** Matters keep their ids, so that what was merged from them stays; a corrected one is new to the secretary. */
async function writeItems(
  tx: WriteTransaction,
  open: CampaignContext,
  before: OpinionReport,
  { items }: ReadReport,
): Promise<void> {
  const left = new Map(before.items.map((item) => [item.id, item]));
  for (const [position, { id, content }] of items.entries()) {
    const old = left.get(id);
    left.delete(id);
    const item: OpinionItem = { ...content, id: old?.id ?? itemId(open), position, seenAt: null };
    if (old) await updateOpinionItem(tx, { ...item, seenAt: isSame(old, item) ? old.seenAt : null });
    else await insertOpinionItem(tx, before.id, item);
  }
  for (const id of left.keys()) await removeOpinionItem(tx, id, open.campaignNow);
}

const isSame = (a: OpinionItem, b: OpinionItem): boolean =>
  a.topicKey === b.topicKey &&
  a.place.key === b.place.key &&
  a.breadth === b.breadth &&
  a.tendency === b.tendency &&
  a.whatPeopleSay === b.whatPeopleSay &&
  a.asks === b.asks &&
  a.urgency === b.urgency;

type VersionForm = z.infer<typeof reportVersionForm>;

/** Takes one's own report back; it keeps its number. Problem: opinion-changed. */
export const withdrawReport = (ctx: UseCaseContext, slug: string, number: number, form: VersionForm) =>
  setStatus(ctx, slug, number, { ...form, status: "withdrawn" });

/** Sends it again. Problem: opinion-changed. */
export const restoreReport = (ctx: UseCaseContext, slug: string, number: number, form: VersionForm) =>
  setStatus(ctx, slug, number, { ...form, status: "active" });

async function setStatus(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, status }: VersionForm & { status: OpinionReport["status"] },
): Promise<Outcome<ChangedReport>> {
  const open = await openCampaign(ctx, slug, "opinion.report");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const before = await ownReport(tx, open, number);
    if (before.status === status || !(await updateOpinionReport(tx, { id: before.id, version }, { status })))
      return refused({ field: "form", code: "opinion-changed" });
    await tell(tx, open, before, status === "withdrawn" ? "withdrawn" : "restored", null);
    const matters = before.items.length;
    return done({ number, code: opinionCode(number), version: version + 1, matters });
  });
}

async function ownReport(
  tx: WriteTransaction,
  { campaign, actor }: CampaignContext,
  number: number,
): Promise<OpinionReport> {
  const found = await findOpinionReport(tx, campaign.organisation, number);
  if (!found || found.authorId !== actor.accountId) throw new NotFound();
  return found;
}

/** A line of the report's history and of the audit trail; the latter says neither topic nor place. */
async function tell(
  tx: WriteTransaction,
  open: CampaignContext,
  { id, number, kind, items }: OpinionReport,
  what: ReportEventKind,
  before: OpinionReport | null,
): Promise<void> {
  const kept = before && { kind: before.kind, title: before.title, items: before.items };
  const event = { id: open.newId(), kind: what, before: kept, at: open.campaignNow };
  await insertReportEvent(tx, { ...event, reportId: id, accountId: open.actor.accountId });
  await appendAudit(tx, open, {
    ...{ chain: open.campaign.id, action: `opinion.${what}`, subjectKind: "opinion-report", subjectId: id },
    ...{ campaignId: open.campaign.id, payload: { number, kind, matters: items.length } },
  });
}
