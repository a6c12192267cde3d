import { civilDateOfInstant, minutesAfter } from "~/domain/calendar/civil-date";
import type { Site } from "~/domain/decoration";
import type {
  AddFieldReportForm,
  AnswerFieldForm,
  FieldVersionForm,
  ReopenFieldForm,
  RouteFieldForm,
} from "~/domain/field-report-forms";
import { type FieldEventKind, type FieldReport, fieldCode } from "~/domain/field-reports";
import { placeAt } from "~/domain/opinion-places";
import type { Problem } from "~/domain/problem";
import { isLocal, type Unit } from "~/domain/units";
import type { Connection, WriteTransaction } from "~db/client.server";
import { findSite } from "~db/queries/decoration-sites.server";
import {
  type FieldChange,
  findFieldReport,
  insertFieldEvent,
  insertFieldReport,
  updateFieldReport,
} from "~db/queries/field-reports.server";
import { readOpinionSettings, takeNumber } from "~db/queries/opinion-settings.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { guard, oneLine } from "./opinion-fields.server";

export interface ChangedFieldReport {
  number: number;
  code: string;
  version: number;
  unit: string;
}

/**
 * Reports something to put right at a place. It goes to the site's unit, else to the unit of the ward, by the hours that
 * its urgency gives. Problems: `place` field-place-needed, place-unknown; `site` field-site-unknown, field-site-elsewhere;
 * `description` required; personal-….
 */
export async function addFieldReport(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddFieldReportForm,
): Promise<Outcome<ChangedFieldReport>> {
  const open = await openCampaign(ctx, slug, "opinion.report");
  const read = await readFields(form, open);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      if (!read.ok) return read;
      const { unit, place, site } = read.value;
      const { campaign, actor } = open;
      const { hours } = await readOpinionSettings(tx, campaign.organisation);
      const number = await takeNumber(tx, campaign.organisation, "last_field_report");
      const report: FieldReport = {
        ...{ id: open.newId(), campaignId: campaign.id, number, what: form.what, place },
        ...{ spot: oneLine(form.spot), siteId: site?.id ?? null, unitId: unit.id, urgency: form.urgency },
        ...{ dueAt: minutesAfter(open.campaignNow, hours[form.urgency] * 60), state: "open" },
        ...{ description: form.description, answer: "", answeredAt: null, closedAt: null },
        ...{ reportedBy: actor.accountId, reportedAt: open.campaignNow, version: 1 },
      };
      await insertFieldReport(tx, campaign.organisation, report);
      await tell(tx, open, report, { kind: "reported", unitId: unit.id });
      return done({ number, code: fieldCode(number), version: 1, unit: unit.name });
    }),
  );
}

interface ReadFields {
  unit: Unit;
  place: FieldReport["place"];
  site: Site | undefined;
}

async function readFields(
  form: Omit<AddFieldReportForm, "_key">,
  open: CampaignContext,
): Promise<Outcome<ReadFields>> {
  const problems: Problem[] = [];
  const { tree } = open.structure;
  if (form.description === "") problems.push({ field: "description", code: "required" });
  guard({ description: form.description, spot: form.spot }, form.notCitizen, problems);
  const site = await readSite(form.site, open);
  if (form.site !== "" && (!site || site.isRemoved))
    problems.push({ field: "site", code: "field-site-unknown" });
  const ofSite = site && tree.get(site.unitId);
  const key = form.place === "" && ofSite && isLocal(ofSite) ? ofSite.key : form.place;
  const found = placeAt(key, tree, open.today);
  const ofPlace = tree.units.find((one) => one.key === key);
  const unit = ofSite ?? ofPlace;
  if (!found) problems.push({ field: "place", code: "place-unknown" });
  else if (!unit?.reports) problems.push({ field: "place", code: "field-place-needed" });
  if (ofSite && isLocal(ofSite) && form.place !== "" && form.place !== ofSite.key)
    problems.push({ field: "site", code: "field-site-elsewhere", params: { unit: ofSite.shortName } });
  if (problems.length > 0 || !found || !unit) return refused(...problems);
  return done({ unit, place: found.place, site });
}

async function readSite(typed: string, { db, campaign }: CampaignContext): Promise<Site | undefined> {
  const number = Number(/^(?:tt-?)?0*(\d{1,6})$/i.exec(typed.trim())?.[1] ?? Number.NaN);
  return Number.isNaN(number) ? undefined : findSite(db.read, campaign.id, number);
}

/** The unit that acts says what it did. Problems: `answer` personal-…; at `form` field-changed, field-closed. */
export const answerField = (ctx: UseCaseContext, slug: string, number: number, form: AnswerFieldForm) =>
  move(ctx, slug, number, form, {
    ...{ kind: "answered", from: ["open", "answered"], may: mayAnswer, text: { answer: form.answer } },
    note: form.answer,
    set: (open) => ({
      ...{ state: "answered", answer: form.answer, answered_by: open.actor.accountId },
      answered_at: open.campaignNow,
    }),
  });

/** Gives it to another unit, which has the whole time again. Problems: `unit` unit-unknown; those of `answerField`. */
export async function routeField(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  form: RouteFieldForm,
): Promise<Outcome<ChangedFieldReport>> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const unit = open.structure.tree.units.find(({ key, reports }) => key === form.unit && reports);
  if (!unit) return refused({ field: "unit", code: "unit-unknown" });
  const { hours } = await readOpinionSettings(ctx.db.read, open.campaign.organisation);
  return move(ctx, slug, number, form, {
    ...{ kind: "routed", from: ["open", "answered"], may: maySynthesise, text: { note: form.note } },
    ...{ note: form.note, unitId: unit.id },
    set: ({ campaignNow }, { urgency }) => ({
      ...{ unit_id: unit.id, state: "open", due_at: minutesAfter(campaignNow, hours[urgency] * 60) },
    }),
  });
}

/** Who reported it, or the secretary, agrees that it is done. */
export const closeField = (ctx: UseCaseContext, slug: string, number: number, form: FieldVersionForm) =>
  move(ctx, slug, number, form, {
    ...{ kind: "closed", from: ["answered"], may: mayJudge, text: {}, note: "" },
    set: ({ campaignNow }) => ({ state: "closed", closed_at: campaignNow }),
  });

/** It is not done after all; the unit has the hours of its urgency again. */
export async function reopenField(ctx: UseCaseContext, slug: string, number: number, form: ReopenFieldForm) {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const { hours } = await readOpinionSettings(ctx.db.read, open.campaign.organisation);
  return move(ctx, slug, number, form, {
    ...{ kind: "reopened", from: ["answered", "closed"], may: mayJudge, text: { note: form.note } },
    note: form.note,
    set: ({ campaignNow }, { urgency }) => ({
      ...{ state: "open", closed_at: null, due_at: minutesAfter(campaignNow, hours[urgency] * 60) },
    }),
  });
}

/** Takes one's own report back while nobody has answered it. */
export const withdrawField = (ctx: UseCaseContext, slug: string, number: number, form: FieldVersionForm) =>
  move(ctx, slug, number, form, {
    ...{ kind: "withdrawn", from: ["open"], may: isReporter, text: {}, note: "" },
    set: () => ({ state: "withdrawn" }),
  });

export const restoreField = (ctx: UseCaseContext, slug: string, number: number, form: FieldVersionForm) =>
  move(ctx, slug, number, form, {
    ...{ kind: "restored", from: ["withdrawn"], may: isReporter, text: {}, note: "" },
    set: () => ({ state: "open" }),
  });

type May = (open: CampaignContext, report: FieldReport) => boolean;

export const isReporter: May = ({ actor }, { reportedBy }) => reportedBy === actor.accountId;
export const maySynthesise: May = (open) => open.may("opinion.synthesise");
export const mayAnswer: May = (open, { unitId }) => open.may("opinion.answer", [unitId]);
export const mayJudge: May = (open, report) => isReporter(open, report) || maySynthesise(open, report);
/** The sub-committee sees all of them, others what they reported. */
export const maySeeField: May = (open, report) => isReporter(open, report) || open.may("report.view");

/** One that the person may see. Throws NotFound. */
export async function seenField(db: Connection, open: CampaignContext, number: number): Promise<FieldReport> {
  const report = await findFieldReport(db, open.campaign.id, number);
  if (!report || !maySeeField(open, report)) throw new NotFound();
  return report;
}

interface Move {
  kind: FieldEventKind;
  from: FieldReport["state"][];
  may: May;
  /** Texts that are guarded, by their field. */
  text: Record<string, string>;
  note: string;
  unitId?: string;
  set: (open: CampaignContext, report: FieldReport) => FieldChange;
}

async function move(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { version, notCitizen = "1" }: FieldVersionForm & { notCitizen?: string },
  { kind, from, may, text, note, unitId, set }: Move,
): Promise<Outcome<ChangedFieldReport>> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const problems: Problem[] = [];
  guard(text, notCitizen, problems);
  return ctx.db.write(open.campaign.id, async (tx) => {
    const report = await seenField(tx, open, number);
    if (!may(open, report)) throw new AccessDenied();
    if (problems.length > 0) return refused(...problems);
    if (!from.includes(report.state)) return refused({ field: "form", code: "field-state" });
    if (!(await updateFieldReport(tx, { id: report.id, version }, set(open, report))))
      return refused({ field: "form", code: "field-changed" });
    await tell(tx, open, report, { kind, note, unitId: unitId ?? null });
    const unit = open.structure.tree.nameOf(unitId ?? report.unitId);
    return done({ number, code: fieldCode(number), version: version + 1, unit });
  });
}

/** A line of its history and of the audit trail. */
export async function tell(
  tx: WriteTransaction,
  open: CampaignContext,
  { id, number, what }: FieldReport,
  { kind, note = "", unitId = null }: { kind: FieldEventKind; note?: string; unitId?: string | null },
): Promise<void> {
  const event = { id: open.newId(), kind, note, unitId };
  await insertFieldEvent(tx, id, { ...event, accountId: open.actor.accountId, at: open.campaignNow });
  await appendAudit(tx, open, {
    ...{
      chain: open.campaign.id,
      action: `field-report.${kind}`,
      subjectKind: "field-report",
      subjectId: id,
    },
    ...{
      campaignId: open.campaign.id,
      payload: { number, what, note, unitId, on: civilDateOfInstant(open.campaignNow) },
    },
  });
}
