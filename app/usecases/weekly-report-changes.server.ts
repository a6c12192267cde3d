import { textProblems } from "~/domain/outputs-draft";
import type { Action } from "~/domain/permissions";
import type { Problem } from "~/domain/problem";
import { earlierOf, laterOf } from "~/domain/text-order";
import { type ReportAct, reportTexts, stateAfter, submissionCode } from "~/domain/weekly-report-flow";
import type { NothingForm, ReturnForm, WeeklyReportForm } from "~/domain/weekly-report-forms";
import type { WriteTransaction } from "~db/client.server";
import { replaceSigned } from "~db/queries/weekly-reports.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { declareNothing } from "./declarations.server";
import { once } from "./idempotency.server";
import { writeIfDone } from "./outputs-transaction.server";
import {
  itemsOf,
  lastDayOf,
  type ReportFrame,
  type ReportPlace,
  reportAt,
  rightsDayOf,
  rightsOf,
} from "./weekly-report.server";
import { actionOf, againstReport, noWords, storeReport } from "./weekly-report-record.server";
import { sendReport } from "./weekly-report-sending.server";
import { readSigned } from "./weekly-report-signed.server";

/** What a form came to: where the report stands, and the proof when it was sent. */
export interface ReportDone {
  act: ReportAct;
  /** "BC-2021-0007"; null: it was not sent. */
  code: string | null;
  number: number | null;
  /** UTC instant on the campaign's clock. */
  at: string;
}

/**
 * Saves what is typed, hands it to the head, or sends it, as `act` says. Problems at `form`: report-changed-by-other and
 * those of `againstAct`; at the texts: personal data; at `signed-…`: what is wrong with a signed figure; report-empty at
 * `results` when there is nothing to send.
 */
export async function writeReport(
  ctx: UseCaseContext,
  slug: string,
  place: ReportPlace,
  act: "save" | "present" | "submit",
  form: WeeklyReportForm,
): Promise<Outcome<ReportDone>> {
  const open = await openCampaign(ctx, slug, actionOf[act]);
  const { _key: key, ...payload } = form;
  return writeIfDone(ctx.db, open.campaign.id, (tx) =>
    once(tx, open, { key, payload: { place, act, payload } }, async () => {
      const frame = await permitted(tx, open, place, actionOf[act]);
      const against = againstReport(frame, act, form.version);
      if (against) return refused(against);
      const words = Object.fromEntries(reportTexts.map((text) => [text, form[text]]));
      const problems = textProblems(words, open.structure);
      const signed = await readSigned(tx, open, frame, form);
      problems.push(...signed.problems);
      if (act !== "save") problems.push(...(await emptyProblems(tx, frame, form, signed.rows.length)));
      if (problems.length > 0) return refused(...problems);
      if (signed.isGiven) await replaceSigned(tx, frame.report.id, signed.rows);
      const { results, difficulties, proposals, nextWeek } = form;
      const set = { results, difficulties, proposals, next_week: nextWeek, is_nothing: 0 } as const;
      return carryOut(tx, open, frame, act, set);
    }),
  );
}

/**
 * "Không phát sinh" for the whole report, in one act: sent by those who may send, handed to the head by others. Problem at
 * `form` besides those of `writeReport`: report-has-items {count}.
 */
export async function reportNothing(
  ctx: UseCaseContext,
  slug: string,
  place: ReportPlace,
  form: NothingForm,
): Promise<Outcome<ReportDone>> {
  const open = await openCampaign(ctx, slug, "report.prepare");
  return writeIfDone(ctx.db, open.campaign.id, (tx) =>
    once(
      tx,
      open,
      { key: form._key, payload: { place, act: "nothing", version: form.version } },
      async () => {
        const frame = await permitted(tx, open, place, "report.prepare");
        const maySubmit = rightsOf(open, frame).submit;
        const act = maySubmit ? "submit" : "present";
        const against = againstReport(frame, act, form.version);
        if (against) return refused(against);
        const { count } = await itemsOf(tx, frame.report);
        if (count > 0) return refused({ field: "form", code: "report-has-items", params: { count } });
        await replaceSigned(tx, frame.report.id, []);
        if (act === "submit") {
          const said = await declare(tx, open, frame);
          if (said) return refused({ ...said, field: "form" });
        }
        return carryOut(tx, open, frame, act, { ...noWords, is_nothing: 1 });
      },
    ),
  );
}

/** Takes a report that was sent. Problems at `form`: report-changed-by-other and those of `againstAct`. */
export async function acceptReport(
  ctx: UseCaseContext,
  slug: string,
  place: ReportPlace,
  form: { version: number },
): Promise<Outcome<ReportDone>> {
  const open = await openCampaign(ctx, slug, "report.review");
  return writeIfDone(ctx.db, open.campaign.id, (tx) => acceptWithin(tx, open, place, form));
}

/** `acceptReport` as a part of a transaction; a refusal has written nothing. */
export async function acceptWithin(
  tx: WriteTransaction,
  open: CampaignContext,
  place: ReportPlace,
  form: { version: number },
): Promise<Outcome<ReportDone>> {
  const frame = await permitted(tx, open, place, "report.review");
  const against = againstReport(frame, "accept", form.version);
  if (against) return refused(against);
  const set = { accepted_at: open.campaignNow, accepted_by: open.actor.accountId };
  return carryOut(tx, open, frame, "accept", set);
}

/**
 * Sends a report back with a remark: the secretary to the unit, or the head to the member who prepared it. Problems beside
 * those of `acceptReport`: at `remark`, and at `about` for a figure or text that there is not.
 */
export async function returnReport(
  ctx: UseCaseContext,
  slug: string,
  place: ReportPlace,
  form: ReturnForm,
): Promise<Outcome<ReportDone>> {
  const open = await openCampaign(ctx, slug, "report.submit");
  const problems = textProblems({ remark: form.remark }, open.structure);
  const figure = form.about.startsWith("figure:") ? form.about.slice("figure:".length) : null;
  if (figure !== null && !open.structure.categories.some(({ key }) => key === figure)) {
    problems.push({ field: "about", code: "not-valid" });
  }
  return writeIfDone(ctx.db, open.campaign.id, async (tx) => {
    const found = await reportAt(tx, open, place);
    const isInside = found.report.state === "presented";
    const frame = await permitted(tx, open, place, isInside ? "report.submit" : "report.review");
    const against = againstReport(frame, "return", form.version);
    if (against) return refused(against);
    if (problems.length > 0) return refused(...problems);
    const set = { accepted_at: null, accepted_by: null };
    return carryOut(tx, open, frame, "return", set, { about: form.about, remark: form.remark });
  });
}

async function permitted(
  tx: WriteTransaction,
  open: CampaignContext,
  place: ReportPlace,
  action: Action,
): Promise<ReportFrame> {
  const frame = await reportAt(tx, open, place);
  if (!open.may(action, [frame.unit.id], rightsDayOf(frame))) throw new AccessDenied();
  return frame;
}

async function emptyProblems(
  tx: WriteTransaction,
  frame: ReportFrame,
  form: WeeklyReportForm,
  signed: number,
): Promise<Problem[]> {
  if (signed > 0 || reportTexts.some((text) => form[text] !== "")) return [];
  const { count } = await itemsOf(tx, frame.report);
  return count > 0 ? [] : [{ field: "results", code: "report-empty" }];
}

/** The pictures show a nought where the unit has said "nothing", up to today. */
function declare(tx: WriteTransaction, open: CampaignContext, frame: ReportFrame) {
  const { campaign, today } = open;
  const { unit, report } = frame;
  const earliest = laterOf(laterOf(report.periodFrom, campaign.startsOn), unit.validFrom);
  const latest = earlierOf(earlierOf(lastDayOf(unit, report), campaign.endsOn), today);
  return latest < earliest
    ? Promise.resolve(null)
    : declareNothing(tx, open, unit.id, { from: earliest, to: latest });
}

async function carryOut(
  tx: WriteTransaction,
  open: CampaignContext,
  frame: ReportFrame,
  act: ReportAct,
  set: Parameters<typeof storeReport>[4],
  remark?: { about: string; remark: string },
): Promise<Outcome<ReportDone>> {
  const state = stateAfter(act, frame.report.state);
  const isStored = await storeReport(tx, open, frame, act, { ...set, state }, remark);
  if (!isStored) return refused({ field: "form", code: "report-changed-by-other" });
  const number = act === "submit" ? await sendReport(tx, open, frame) : null;
  const code = number === null ? null : submissionCode(open.campaign, number);
  return done({ act, code, number, at: open.campaignNow });
}
