import type { CivilDate } from "~/domain/calendar/civil-date";
import type { AnswerForm, HandoverVersionForm, PassForm } from "~/domain/opinion-issue-forms";
import type { Handover, Issue } from "~/domain/opinion-issues";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { readDay } from "~/domain/reviews";
import type { WriteTransaction } from "~db/client.server";
import { findHandover, insertHandover, updateHandover } from "~db/queries/opinion-issues.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { openIssue, recordIssue } from "./opinion-issues.server";
import { issueChanged } from "./opinion-issues-changes.server";

/**
 * Passes an issue to a unit of the campaign or to another agency. The value is the handover's id. Problems:
 * agency-needed, future-date, due-before-passed, those of a typed day, personal-….
 */
export async function passIssue(
  ctx: UseCaseContext,
  slug: string,
  number: string,
  { _key: key, ...form }: PassForm,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const read = readPass(open, form);
  if (!read.ok) return read;
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key, payload: { number, ...form } }, async () => {
      const issue = await openIssue(open, number, tx);
      if (issue.isRemoved) return refused({ field: "form", code: "issue-is-removed" });
      const id = ctx.newId();
      const { unitId, agency, passedOn, dueOn } = read.value;
      await insertHandover(tx, {
        ...{ id, issue_id: issue.id, unit_id: unitId, agency, passed_on: passedOn, due_on: dueOn },
        ...{ document: form.document, answered_on: null, answer_document: "", answer: "", fed_back_on: null },
        ...{ removed_at: null, version: 1, created_by: open.actor.accountId, created_at: open.campaignNow },
      });
      const after = { agency, passedOn, dueOn, document: form.document };
      await recordIssue(tx, open, { id: issue.id, action: "passed", payload: { after } });
      return done(id);
    }),
  );
}

interface Passing {
  unitId: string | null;
  agency: string;
  passedOn: CivilDate;
  dueOn: CivilDate | null;
}

function readPass(open: CampaignContext, form: Omit<PassForm, "_key">): Outcome<Passing> {
  const unit = open.structure.tree.units.find(({ key }) => key === form.unit) ?? null;
  const agency = unit?.name ?? form.agency.replace(/\s+/gu, " ");
  if (agency === "") return refused({ field: "agency", code: "agency-needed" });
  const personal = textProblems({ agency: form.agency, document: form.document }, open.structure);
  if (personal.length > 0) return refused(...personal);
  const passed = readPastDay(open, "passedOn", form.passedOn);
  const due = readDay("dueOn", form.dueOn);
  if ("problem" in passed) return refused(passed.problem);
  if ("problem" in due) return refused(due.problem);
  if (due.day !== null && due.day < passed.day)
    return refused({ field: "dueOn", code: "due-before-passed", params: { passed: passed.day } });
  return done({ unitId: unit?.id ?? null, agency, passedOn: passed.day, dueOn: due.day });
}

/** A typed day that has come; today where none was typed. */
export function readPastDay(
  { today }: CampaignContext,
  field: string,
  text: string,
): { day: CivilDate } | { problem: Problem } {
  const read = readDay(field, text);
  if ("problem" in read) return read;
  const day = read.day ?? today;
  return day > today ? { problem: { field, code: "future-date", params: { today } } } : { day };
}

/**
 * Writes the answer to an issue, or corrects it: the unit that it was passed to, or the secretary for any agency. Once
 * it has been told to those who raised it, only the secretary corrects it. Problems: required, answered-before-passed,
 * future-date, personal-…, issue-changed-by-other.
 */
export async function answerIssue(
  ctx: UseCaseContext,
  slug: string,
  number: string,
  form: AnswerForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "opinion.answer");
  const { answer, answerDocument } = form;
  const personal = textProblems({ answer, answerDocument }, open.structure);
  if (personal.length > 0) return refused(...personal);
  const answered = readPastDay(open, "answeredOn", form.answeredOn);
  if ("problem" in answered) return refused(answered.problem);
  return change(open, number, form, async (tx, issue, one) => {
    if (!mayAnswer(open, one)) throw new AccessDenied();
    if (one.isRemoved) return refused(issueChanged);
    if (answered.day < one.passedOn)
      return refused({
        ...{ field: "answeredOn", code: "answered-before-passed", params: { passed: one.passedOn } },
      });
    const set = { answered_on: answered.day, answer_document: answerDocument, answer };
    if (!(await updateHandover(tx, one, set))) return refused(issueChanged);
    const pick = ({ answeredOn, answerDocument, answer }: Handover) => ({
      answeredOn,
      answerDocument,
      answer,
    });
    const after = { agency: one.agency, answeredOn: answered.day, answerDocument, answer };
    await recordIssue(tx, open, { id: issue.id, action: "answered", payload: { before: pick(one), after } });
    return done(null);
  });
}

const mayAnswer = (open: CampaignContext, { unitId, fedBackOn }: Handover) =>
  open.may("opinion.synthesise") ||
  (fedBackOn === null && unitId !== null && open.may("opinion.answer", [unitId]));

/** Takes a handover back, or brings it back. The value is its new version. */
export async function setHandoverRemoved(
  ctx: UseCaseContext,
  slug: string,
  number: string,
  { isRemoved, ...form }: HandoverVersionForm & { isRemoved: boolean },
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  return change(open, number, form, async (tx, issue, one) => {
    const set = { removed_at: isRemoved ? ctx.now() : null };
    if (one.isRemoved === isRemoved || !(await updateHandover(tx, one, set))) return refused(issueChanged);
    const action = isRemoved ? "pass-taken-back" : "pass-restored";
    await recordIssue(tx, open, { id: issue.id, action, payload: { after: { agency: one.agency } } });
    return done(one.version + 1);
  });
}

function change<T>(
  open: CampaignContext,
  number: string,
  { handover, version }: HandoverVersionForm,
  work: (tx: WriteTransaction, issue: Issue, one: Handover & { isRemoved: boolean }) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return open.db.write(open.campaign.id, async (tx) => {
    const issue = await openIssue(open, number, tx);
    const one = await findHandover(tx, issue.id, handover);
    if (!one) throw new NotFound();
    return work(tx, issue, { ...one, version });
  });
}
