import { type LinkPurpose, linkHours } from "~/domain/accounts";
import { minutesAfter } from "~/domain/calendar/civil-date";
import { checkNewPassword, normalPassword } from "~/domain/passwords";
import type { WriteTransaction } from "~db/client.server";
import {
  deleteUnusedLinks,
  findOpenLink,
  insertAccountLink,
  takeLink,
} from "~db/queries/account-links.server";
import { findAccount, updatePassword } from "~db/queries/accounts.server";
import { revokeSessions } from "~db/queries/sessions.server";
import { requireAdministrator } from "./administration.server";
import { appendAudit, systemChain } from "./audit.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { requireStepUp } from "./step-up.server";

/** Shown once to whoever made it; only the token's hash is stored. */
export interface OneTimeLink {
  token: string;
  purpose: LinkPurpose;
  expiresAt: string;
}

/** Makes the account's one working link inside the caller's transaction; earlier unused ones stop working. */
export async function issueLink(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  accountId: string,
  purpose: LinkPurpose,
): Promise<OneTimeLink> {
  const { token, hash } = ctx.tokens.issue();
  const now = ctx.now();
  const expiresAt = minutesAfter(now, linkHours[purpose] * 60);
  await deleteUnusedLinks(tx, accountId);
  await insertAccountLink(tx, {
    id: ctx.newId(),
    token_hash: hash,
    account_id: accountId,
    purpose,
    created_by: ctx.actor?.accountId ?? null,
    created_at: now,
    expires_at: expiresAt,
    used_at: null,
  });
  return { token, purpose, expiresAt };
}

/**
 * A new link for somebody who cannot get in: an invitation again (72 hours) while no password was ever chosen, else a
 * reset (24 hours). Earlier links stop working; sessions end when it is used. Problem: `account-disabled`.
 */
export async function resetAccess(ctx: UseCaseContext, accountId: string): Promise<Outcome<OneTimeLink>> {
  requireAdministrator(ctx, "account.manage");
  requireStepUp(ctx);
  return ctx.db.write(systemChain, async (tx) => {
    const account = await findAccount(tx, accountId);
    if (!account) throw new NotFound();
    if (account.status === "disabled") return refused({ field: "form", code: "account-disabled" });
    const link = await issueLink(tx, ctx, accountId, account.hasPassword ? "reset" : "invite");
    const { purpose, expiresAt } = link;
    await appendAudit(tx, ctx, linkEvent("account.link-issued", accountId, { purpose, expiresAt }));
    return done(link);
  });
}

export interface LinkPage {
  purpose: LinkPurpose;
  loginName: string;
  displayName: string;
  expiresAt: string;
}

/** What the page behind a link shows; null when the link is unknown, used or out of time. */
export async function loadLinkPage(ctx: UseCaseContext, token: string): Promise<LinkPage | null> {
  const link = await findOpenLink(ctx.db.read, ctx.tokens.hashOf(token), ctx.now());
  if (!link) return null;
  return {
    purpose: link.purpose,
    loginName: link.login_name,
    displayName: link.display_name,
    expiresAt: link.expires_at,
  };
}

/**
 * Chooses a password through a one-time link; every session of the account ends. Problems: those of
 * `checkNewPassword` at newPassword, `passwords-differ` at newPasswordAgain, `link-spent` at form.
 */
export async function acceptLink(
  ctx: UseCaseContext,
  token: string,
  typed: { newPassword: string; newPasswordAgain: string },
): Promise<Outcome<{ loginName: string }>> {
  const spent = refused({ field: "form", code: "link-spent" });
  const link = await findOpenLink(ctx.db.read, ctx.tokens.hashOf(token), ctx.now());
  if (!link) return spent;
  const password = normalPassword(typed.newPassword);
  const problems = checkNewPassword(password, "newPassword", [link.login_name, link.email ?? ""]);
  if (problems.length > 0) return refused(...problems);
  if (password !== normalPassword(typed.newPasswordAgain)) {
    return refused({ field: "newPasswordAgain", code: "passwords-differ" });
  }

  const hash = await ctx.passwords.hash(password);
  return ctx.db.write(systemChain, async (tx) => {
    const now = ctx.now();
    if (!(await takeLink(tx, link.id, now))) return spent;
    if (!(await updatePassword(tx, link.account_id, hash))) return spent;
    await deleteUnusedLinks(tx, link.account_id);
    const sessions = await revokeSessions(tx, { accountId: link.account_id, at: now });
    const payload = { purpose: link.purpose, sessions };
    await appendAudit(tx, ctx, linkEvent("account.link-used", link.account_id, payload));
    return done({ loginName: link.login_name });
  });
}

function linkEvent(action: string, accountId: string, payload: Record<string, unknown>) {
  return {
    chain: systemChain,
    action,
    subjectKind: "account",
    subjectId: accountId,
    campaignId: null,
    payload,
  };
}
