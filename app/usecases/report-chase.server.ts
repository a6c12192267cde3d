import { addDays, type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import { grouped } from "~/domain/grouped";
import { linesOf } from "~/domain/letterhead";
import { type ChaseLine, type ChasePage, chaseMessage } from "~/domain/report-chase";
import { reportsPath } from "~/domain/report-grid-page";
import { weeklySeries } from "~/domain/report-rules";
import { chaseLetter } from "~/domain/reports/chase-letter";
import { docxMime } from "~/domain/reports/written-document";
import type { Connection } from "~db/client.server";
import { type GridReport, listGridReports, listPeriodStarts } from "~db/queries/report-grid.server";
import { countNudgeMails, listContacts, listNudges } from "~db/queries/report-nudges.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { momentOf } from "./instants.server";
import { letterheadOf } from "./letterhead.server";
import { cellAsOf, hasCome } from "./report-grid-rows.server";

/** A week's reports that were due and have not come, with what has come besides. */
export interface Chased {
  from: CivilDate;
  number: number;
  reports: GridReport[];
  missing: GridReport[];
  received: number;
  dueText: string;
}

/** Throws NotFound for a day with which no week of expected reports begins. */
export async function readChased(db: Connection, open: CampaignContext, from: CivilDate): Promise<Chased> {
  const { campaign, campaignNow } = open;
  const span = { campaignId: campaign.id, series: weeklySeries, from, to: from };
  const reports = await listGridReports(db, span, "all");
  const [first] = reports;
  if (!first) throw new NotFound();
  const missingOf = grouped(
    reports.filter((report) => isMissing(report, campaignNow)),
    ({ unitId }) => unitId,
  );
  const missing = open.structure.tree.units.flatMap(({ id }) => missingOf.get(id) ?? []);
  return {
    ...{ from, number: weekOf(from, campaign.weekFirstDay).number, reports, missing },
    received: reports.filter((report) => hasCome(report, campaignNow)).length,
    dueText: momentOf((missing[0] ?? first).dueAt),
  };
}

export function isMissing(report: GridReport, now: string): boolean {
  const { state } = cellAsOf(report, { at: now, isPast: false });
  return state.startsWith("missing");
}

/** Who has not sent the week's report, who can be told how, who was; the text for a chat. */
export async function loadChase(ctx: UseCaseContext, slug: string, asked: string): Promise<ChasePage> {
  const open = await openCampaign(ctx, slug, "report.review");
  const { campaign, today, db } = open;
  const starts = (await listPeriodStarts(db.read, campaign.id, weeklySeries)).filter(
    (start) => start <= today,
  );
  const ended = starts.filter((start) => addDays(start, 6) < today);
  const from = starts.includes(asked) ? asked : (ended.at(-1) ?? starts.at(-1));
  if (from === undefined) throw new NotFound();
  const chased = await readChased(db.read, open, from);
  const lines = await linesOfChase(open, chased, starts);
  const { letterhead } = await letterheadOf(open);
  const week = { from, to: addDays(from, 6), number: chased.number };
  const mails = await mailsOf(open, chased);
  return {
    slug,
    week,
    weeks: starts.map((start) => ({
      from: start,
      to: addDays(start, 6),
      number: weekOf(start, campaign.weekFirstDay).number,
    })),
    dueText: chased.dueText,
    expected: chased.reports.length,
    received: chased.received,
    lines,
    sendsMail: ctx.mail !== null,
    mails,
    message: chaseMessage(
      { ...week, dueText: chased.dueText },
      lines.map(({ name }) => name),
      {
        issuer: linesOf(letterhead.issuer).join(" "),
        address: ctx.publicUrl && `${ctx.publicUrl}${reportsPath(slug)}`,
      },
    ),
    formKey: ctx.newId(),
  };
}

async function linesOfChase(
  open: CampaignContext,
  { from, missing }: Chased,
  starts: readonly CivilDate[],
): Promise<ChaseLine[]> {
  const { campaign, structure, today, db, campaignNow } = open;
  const unitIds = missing.map(({ unitId }) => unitId);
  const day = civilDateOfInstant(open.now());
  const span = { campaignId: campaign.id, series: weeklySeries, from: starts[0] ?? from, to: from };
  const [contacts, nudges, history] = await Promise.all([
    listContacts(db.read, campaign.id, unitIds, today),
    listNudges(
      db.read,
      missing.map(({ id }) => id),
    ),
    listGridReports(db.read, span, unitIds),
  ]);
  const peopleOf = grouped(contacts, ({ unitId }) => unitId ?? "");
  const nudgesOf = grouped(nudges, ({ expectedId }) => expectedId);
  const reportsOf = grouped(history, ({ unitId }) => unitId);
  return missing.map((report): ChaseLine => {
    const people = peopleOf.get(report.unitId) ?? [];
    const told = nudgesOf.get(report.id) ?? [];
    return {
      key: structure.tree.keyOf(report.unitId),
      name: structure.tree.nameOf(report.unitId),
      hasDraft: report.state !== null,
      missingWeeks: (reportsOf.get(report.unitId) ?? [])
        .filter((one) => isMissing(one, campaignNow))
        .map(({ periodFrom }) => weekOf(periodFrom, campaign.weekFirstDay).number),
      contacts: [...new Set(people.map(({ name }) => name))],
      mailable: new Set(people.filter(({ email }) => email !== null).map(({ accountId }) => accountId)).size,
      nudges: told.map(({ at, by, channel }) => ({ at: momentOf(at), by, channel })),
      isToldToday: told.some((one) => one.day === day),
    };
  });
}

async function mailsOf({ db }: CampaignContext, { reports }: Chased): Promise<ChasePage["mails"]> {
  const mails = await countNudgeMails(
    db.read,
    reports.map(({ id }) => id),
  );
  const having = (...states: string[]) => mails.filter(({ state }) => states.includes(state)).length;
  return {
    sent: having("sent"),
    waiting: mails.filter(({ state, attempts }) => state === "waiting" && attempts === 0).length,
    stuck: mails.filter(({ state, attempts }) => state === "waiting" && attempts > 0).length,
    failed: having("failed", "unknown", "sending"),
  };
}

/** Công văn đôn đốc as a Word file. Throws NotFound when nothing is missing. */
export async function writeChaseLetter(
  ctx: UseCaseContext,
  slug: string,
  { week, gone }: { week: string; gone: AbortSignal },
): Promise<ExportedFile> {
  const page = await loadChase(ctx, slug, week);
  if (page.lines.length === 0) throw new NotFound();
  const open = await openCampaign(ctx, slug, "report.review");
  const { letterhead } = await letterheadOf(open);
  const letter = chaseLetter({
    letterhead,
    week: { ...page.week, dueText: page.dueText },
    asOf: momentOf(open.campaignNow),
    expected: page.expected,
    received: page.received,
    units: page.lines,
    today: open.today,
  });
  return {
    name: `cong-van-don-doc-tuan-${page.week.number}-${page.week.from}.docx`,
    mime: docxMime,
    content: ctx.writeDocument(letter, gone),
  };
}
