import { type AccountDetails, checkAccountDetails } from "~/domain/accounts";
import type { MembershipDraft } from "~/domain/memberships";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { deleteUnusedLinks } from "~db/queries/account-links.server";
import {
  findAccount,
  findNameHolder,
  insertAccount,
  updateAccountDetails,
  updateAccountStatus,
} from "~db/queries/accounts.server";
import { revokeSessions } from "~db/queries/sessions.server";
import { issueLink, type OneTimeLink } from "./account-links.server";
import { changedByOther, isLastAdministrator, requireAdministrator } from "./administration.server";
import { appendAudit, systemChain } from "./audit.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { addMembership, readMembership } from "./memberships.server";
import { requireStepUp } from "./step-up.server";

export interface NewAccount {
  key: string;
  details: AccountDetails;
  membership: MembershipDraft;
}

export interface CreatedAccount {
  accountId: string;
  /** null when the form had been sent before: the link was shown then and is not kept anywhere. */
  link: OneTimeLink | null;
}

/**
 * Makes an account with its first membership and an invitation link. Problems: those of
 * `findNameProblems` and of a membership.
 */
export async function createAccount(
  ctx: UseCaseContext,
  request: NewAccount,
): Promise<Outcome<CreatedAccount>> {
  requireAdministrator(ctx, "account.manage");
  requireStepUp(ctx);
  const { key, details, membership } = request;
  const issued: { link: OneTimeLink | null } = { link: null };
  const outcome = await ctx.db.write(systemChain, (tx) =>
    once(tx, ctx, { key, payload: { details, membership } }, async () => {
      const wrong = await findNameProblems(tx, details, null);
      const read = await readMembership(tx, membership);
      if (wrong.length > 0 || !read.ok) return refused(...wrong, ...(read.ok ? [] : read.problems));
      const accountId = await addAccount(tx, ctx, details, null);
      await addMembership(tx, ctx, accountId, read.value.membership);
      issued.link = await issueLink(tx, ctx, accountId, "invite");
      const payload = { after: { ...details, ...read.value.told } };
      const { campaignId } = read.value;
      await appendAudit(tx, ctx, { ...accountEvent("account.created", accountId, payload), campaignId });
      return done({ accountId });
    }),
  );
  return outcome.ok ? done({ ...outcome.value, link: issued.link }) : outcome;
}

/**
 * Changes what an administrator writes about an account; the same again changes nothing. Who may come in by another name
 * or address (single sign-on goes by it) is a matter of access, and needs a confirmation. Problems: those of
 * `findNameProblems`, `changed-by-other` {by, at}.
 */
export async function editAccount(
  ctx: UseCaseContext,
  accountId: string,
  request: { version: number; details: AccountDetails },
): Promise<Outcome<null>> {
  requireAdministrator(ctx, "account.manage");
  const { version, details } = request;
  return ctx.db.write(systemChain, async (tx) => {
    const account = await findAccount(tx, accountId);
    if (!account) throw new NotFound();
    const { loginName, displayName, title, email } = account;
    const before: AccountDetails = { loginName, displayName, title, email };
    if (version === account.version && isSame(before, details)) return done(null);
    if (loginName !== details.loginName || email !== details.email) requireStepUp(ctx);
    const wrong = await findNameProblems(tx, details, accountId);
    if (wrong.length > 0) return refused(...wrong);
    if (!(await updateAccountDetails(tx, accountId, version, details))) {
      return refused(await changedByOther(tx, accountId));
    }
    const payload = { before, after: details };
    await appendAudit(tx, ctx, accountEvent("account.edited", accountId, payload));
    return done(null);
  });
}

const isSame = (one: AccountDetails, other: AccountDetails) =>
  (Object.keys(one) as (keyof AccountDetails)[]).every((key) => one[key] === other[key]);

/**
 * Closes an account: its sessions and links end at once, what it wrote stays. Problems: `last-administrator`,
 * `changed-by-other` {by, at}.
 */
export function disableAccount(
  ctx: UseCaseContext,
  accountId: string,
  version: number,
): Promise<Outcome<null>> {
  return changeStatus(ctx, accountId, version, "disabled");
}

/** Opens a closed account again; its password is the old one. Problem: `changed-by-other` {by, at}. */
export function enableAccount(
  ctx: UseCaseContext,
  accountId: string,
  version: number,
): Promise<Outcome<null>> {
  return changeStatus(ctx, accountId, version, "active");
}

async function changeStatus(
  ctx: UseCaseContext,
  accountId: string,
  version: number,
  status: "active" | "disabled",
): Promise<Outcome<null>> {
  requireAdministrator(ctx, "account.manage");
  requireStepUp(ctx);
  return ctx.db.write(systemChain, async (tx) => {
    const account = await findAccount(tx, accountId);
    if (!account) throw new NotFound();
    if (account.status === status) return done(null);
    if (status === "disabled" && (await isLastAdministrator(tx, ctx, accountId))) {
      return refused({ field: "form", code: "last-administrator" });
    }
    if (!(await updateAccountStatus(tx, accountId, version, status))) {
      return refused(await changedByOther(tx, accountId));
    }
    await deleteUnusedLinks(tx, accountId);
    const sessions = await revokeSessions(tx, { accountId, at: ctx.now() });
    const action = status === "disabled" ? "account.disabled" : "account.enabled";
    await appendAudit(tx, ctx, accountEvent(action, accountId, { loginName: account.loginName, sessions }));
    return done(null);
  });
}

/** What speaks against an account's texts: `personal-…`, `login-name-taken`, `email-taken`. */
export async function findNameProblems(
  tx: WriteTransaction,
  details: AccountDetails,
  exceptId: string | null,
): Promise<Problem[]> {
  const { loginName, email } = details;
  const problems = checkAccountDetails(details);
  if (await findNameHolder(tx, { loginName }, exceptId)) {
    problems.push({ field: "loginName", code: "login-name-taken" });
  }
  if (email !== null && (await findNameHolder(tx, { email }, exceptId))) {
    problems.push({ field: "email", code: "email-taken" });
  }
  return problems;
}

/** Adds an account; a password that somebody else typed in (`hash`) is changed at the first sign-in. */
export async function addAccount(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  details: AccountDetails,
  hash: string | null,
): Promise<string> {
  const id = ctx.newId();
  await insertAccount(tx, {
    id,
    login_name: details.loginName,
    email: details.email,
    display_name: details.displayName,
    title: details.title,
    locale: "vi",
    theme: "auto",
    password_hash: hash,
    must_change_password: hash === null ? 0 : 1,
    status: "active",
    is_demo: 0,
    version: 1,
    created_at: ctx.now(),
  });
  return id;
}

export function accountEvent(action: string, accountId: string, payload: Record<string, unknown>) {
  return {
    chain: systemChain,
    action,
    subjectKind: "account",
    subjectId: accountId,
    campaignId: null as string | null,
    payload,
  };
}
