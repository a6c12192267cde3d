import { accountDetailsSchema } from "~/domain/account-forms";
import type { AccountDetails } from "~/domain/accounts";
import type { Correction, CorrectionField } from "~/domain/own-data";
import type { AskCorrectionForm, DecideCorrectionForm } from "~/domain/own-data-forms";
import { findPersonalData } from "~/domain/personal-data";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { type Account, findAccount, updateAccountDetails } from "~db/queries/accounts.server";
import {
  findCorrection,
  insertCorrection,
  listCorrections,
  settleCorrection,
} from "~db/queries/corrections.server";
import { findNameProblems } from "./accounts.server";
import { changedByOther, requireAdministrator } from "./administration.server";
import { appendAudit, systemChain } from "./audit.server";
import { done, NotFound, type Outcome, refused, SignInNeeded, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";

type Row = Awaited<ReturnType<typeof listCorrections>>[number];

export const correctionOf = (row: Row): Correction => ({
  ...{ id: row.id, field: row.field, stored: row.stored, wanted: row.wanted, note: row.note },
  ...{ state: row.state, answer: row.answer, askedAt: momentOf(row.asked_at) },
  decidedAt: row.decided_at === null ? "" : momentOf(row.decided_at),
});

/**
 * Asks the administrator to correct something about oneself. Problems: correction-same, not-an-email, required at
 * `wanted`; correction-waiting at `field`; personal-… at `wanted` and `note`. A resend asks once.
 */
export async function askCorrection(
  ctx: UseCaseContext,
  { _key, field, wanted, note }: AskCorrectionForm,
): Promise<Outcome<{ id: string }>> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  return ctx.db.write(systemChain, (tx) =>
    once(tx, ctx, { key: _key, payload: { field, wanted, note } }, async () => {
      const account = await findAccount(tx, actor.accountId);
      if (!account) throw new NotFound();
      const stored = storedOf(account, field);
      const problems = [...wishProblems(account, field, wanted), ...textProblem("note", note)];
      if (wanted === stored) problems.push({ field: "wanted", code: "correction-same" });
      const mine = await listCorrections(tx, actor.accountId);
      if (mine.some((one) => one.field === field && one.state === "waiting"))
        problems.push({ field: "field", code: "correction-waiting" });
      if (problems.length > 0) return refused(...problems);
      const id = ctx.newId();
      await insertCorrection(tx, {
        ...{ id, account_id: actor.accountId, field, stored, wanted, note, state: "waiting", answer: "" },
        ...{ asked_at: ctx.now(), decided_by: null, decided_at: null },
      });
      await tell(tx, ctx, "correction.asked", actor.accountId, { after: { field, stored, wanted, note } });
      return done({ id });
    }),
  );
}

/** Takes a waiting wish back. Problem: correction-decided. Throws NotFound for anybody else's. */
export async function withdrawCorrection(ctx: UseCaseContext, id: string): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  return ctx.db.write(systemChain, async (tx) => {
    const found = await findCorrection(tx, id);
    if (found?.account_id !== actor.accountId) throw new NotFound();
    const settled = { state: "withdrawn" as const, answer: "", decided_by: null, decided_at: ctx.now() };
    if (!(await settleCorrection(tx, id, settled)))
      return refused({ field: "form", code: "correction-decided" });
    await tell(tx, ctx, "correction.withdrawn", actor.accountId, { before: { field: found.field } });
    return done(null);
  });
}

export interface CorrectionLine extends Correction {
  accountId: string;
  name: string;
  login: string;
}

/** All wishes, those that wait first; the administrator's. */
export async function loadCorrections(ctx: UseCaseContext): Promise<CorrectionLine[]> {
  requireAdministrator(ctx, "account.manage");
  const rows = await listCorrections(ctx.db.read, null);
  const lines = rows.map((row) => ({
    ...correctionOf(row),
    ...{ accountId: row.account_id, name: row.name, login: row.login },
  }));
  const waits = ({ state }: CorrectionLine) => state === "waiting";
  return [...lines.filter(waits), ...lines.filter((one) => !waits(one))];
}

/**
 * Carries a wish out, or declines it with the reason. Problems: correction-decided, required at `answer` when it is
 * declined, what speaks against the account's new text, changed-by-other {by, at}.
 */
export async function decideCorrection(
  ctx: UseCaseContext,
  { request, intent, answer }: DecideCorrectionForm,
): Promise<Outcome<{ name: string }>> {
  const actor = requireAdministrator(ctx, "account.manage");
  const problems = textProblem("answer", answer);
  if (intent === "declined" && answer === "") problems.push({ field: "answer", code: "required" });
  if (problems.length > 0) return refused(...problems);
  return ctx.db.write(systemChain, async (tx) => {
    const found = await findCorrection(tx, request);
    if (!found) throw new NotFound();
    const settled = { state: intent, answer, decided_by: actor.accountId, decided_at: ctx.now() };
    if (found.state !== "waiting") return refused({ field: "form", code: "correction-decided" });
    const wrong = intent === "done" ? await correct(tx, found.account_id, found.field, found.wanted) : [];
    if (wrong.length > 0) return refused(...wrong);
    await settleCorrection(tx, request, settled);
    const { field, stored, wanted, name } = found;
    const payload = { before: { [field]: stored }, after: { [field]: wanted }, answer };
    await tell(tx, ctx, `correction.${intent}`, found.account_id, payload);
    return done({ name });
  });
}

async function correct(
  tx: WriteTransaction,
  accountId: string,
  field: CorrectionField,
  wanted: string,
): Promise<Problem[]> {
  // What has no field of its own is seen to by hand; the request only says that it was.
  if (field === "other") return [];
  const account = await findAccount(tx, accountId);
  if (!account) throw new NotFound();
  const details = detailsWith(account, field, wanted);
  const wrong = await findNameProblems(tx, details, accountId);
  if (wrong.length > 0) return wrong.map((problem) => ({ ...problem, field: "form" }));
  const isSaved = await updateAccountDetails(tx, accountId, account.version, details);
  return isSaved ? [] : [await changedByOther(tx, accountId)];
}

function detailsWith(account: Account, field: CorrectionField, wanted: string): AccountDetails {
  const { loginName, displayName, title, email } = account;
  return {
    loginName,
    displayName: field === "name" ? wanted : displayName,
    title: field === "title" ? wanted : title,
    email: field === "email" ? wanted.toLowerCase() : email,
  };
}

const storedOf = (account: Account, field: CorrectionField): string =>
  ({ name: account.displayName, title: account.title, email: account.email ?? "", other: "" })[field];

/** The account's own rules, so that the administrator is not asked for what could not be saved. */
function wishProblems(account: Account, field: CorrectionField, wanted: string): Problem[] {
  const personal = field === "email" ? [] : textProblem("wanted", wanted);
  if (field === "other" || personal.length > 0) return personal;
  const read = accountDetailsSchema.safeParse({
    ...detailsWith(account, field, wanted),
    email: field === "email" ? wanted : "",
  });
  if (read.success) return [];
  return read.error.issues.map(({ message }) => ({
    field: "wanted",
    code: message === "not-an-email" ? message : "too-long",
  }));
}

function textProblem(field: string, text: string): Problem[] {
  const found = findPersonalData(text);
  return found ? [{ field, code: `personal-${found.kind}`, params: { found: found.found } }] : [];
}

function tell(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  action: string,
  accountId: string,
  payload: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, ctx, {
    ...{ chain: systemChain, action, subjectKind: "account", subjectId: accountId, campaignId: null },
    payload,
  });
}
