import type { Settings } from "~/domain/accounts";
import { checkNewPassword, normalPassword } from "~/domain/passwords";
import type { Problem } from "~/domain/problem";
import { deleteUnusedLinks } from "~db/queries/account-links.server";
import { findAccount, findPasswordHash, updatePassword, updateSettings } from "~db/queries/accounts.server";
import { revokeSessions } from "~db/queries/sessions.server";
import { appendAudit, systemChain } from "./audit.server";
import {
  type Actor,
  done,
  NotFound,
  type Outcome,
  refused,
  SignInNeeded,
  type UseCaseContext,
} from "./context.server";
import { listOwnSessions, type OwnSession } from "./sessions.server";
import { giveBack, reserveTry, tryOut } from "./sign-in-limits.server";
import { requireStepUp } from "./step-up.server";

export interface OwnAccountPage {
  loginName: string;
  displayName: string;
  title: string;
  email: string | null;
  settings: Settings;
  sessions: OwnSession[];
}

/** The page of one's own account. */
export async function loadOwnAccount(ctx: UseCaseContext): Promise<OwnAccountPage> {
  const actor = signedIn(ctx);
  const account = await findAccount(ctx.db.read, actor.accountId);
  if (!account) throw new NotFound();
  const { loginName, displayName, title, email, locale, theme } = account;
  const sessions = await listOwnSessions(ctx);
  return { loginName, displayName, title, email, settings: { locale, theme }, sessions };
}

/** Changes language and theme. Nothing is written when both are as they were. */
export async function changeOwnSettings(ctx: UseCaseContext, settings: Settings): Promise<void> {
  const actor = signedIn(ctx);
  await ctx.db.write(systemChain, async (tx) => {
    const account = await findAccount(tx, actor.accountId);
    if (!account) throw new NotFound();
    const before = { locale: account.locale, theme: account.theme };
    if (before.locale === settings.locale && before.theme === settings.theme) return;
    await updateSettings(tx, actor.accountId, settings);
    await appendAudit(tx, ctx, ownEvent(actor, "account.settings-changed", { before, after: settings }));
  });
}

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
  newPasswordAgain: string;
}

/**
 * Changes the own password; the person's other sessions and unused links end. Problems: `required` and
 * `wrong-current-password` {left} at currentPassword, those of `checkNewPassword` and `password-same` at newPassword,
 * `passwords-differ` at newPasswordAgain, `too-many-tries` {until} at form.
 */
export async function changeOwnPassword(ctx: UseCaseContext, change: PasswordChange): Promise<Outcome<null>> {
  const actor = signedIn(ctx);
  // Without a factor the form's own field for the current password is the confirmation.
  if (actor.factor === "held") requireStepUp(ctx);
  const problems = await checkChange(ctx, actor, change);
  if (problems.length > 0) return refused(...problems);

  const was = await findPasswordHash(ctx.db.read, actor.accountId);
  const reserved = await reserveTry(ctx, { account: { id: actor.accountId }, address: null });
  if ("problem" in reserved) return refused(reserved.problem);
  const wrong = refused({
    field: "currentPassword",
    code: "wrong-current-password",
    params: { left: reserved.left },
  });
  const hash = await tryOut(ctx, reserved, async () => {
    if (was === null || !(await ctx.passwords.verify(was, normalPassword(change.currentPassword))))
      return null;
    return ctx.passwords.hash(normalPassword(change.newPassword));
  });
  if (was === null || hash === null) return wrong;
  return ctx.db.write(systemChain, async (tx) => {
    // The hash that was verified must still be the one in force: a second change at the same time finds it gone.
    if (!(await updatePassword(tx, actor.accountId, hash, was))) return wrong;
    await giveBack(tx, reserved);
    await deleteUnusedLinks(tx, actor.accountId);
    const { accountId, sessionId } = actor;
    const sessions = await revokeSessions(tx, { accountId, at: ctx.now(), except: sessionId });
    await appendAudit(tx, ctx, ownEvent(actor, "account.password-changed", { sessions }));
    return done(null);
  });
}

async function checkChange(ctx: UseCaseContext, actor: Actor, change: PasswordChange): Promise<Problem[]> {
  const current = normalPassword(change.currentPassword);
  const next = normalPassword(change.newPassword);
  const account = await findAccount(ctx.db.read, actor.accountId);
  const problems = checkNewPassword(next, "newPassword", [actor.loginName, account?.email ?? ""]);
  if (current === "") problems.unshift({ field: "currentPassword", code: "required" });
  else if (next === current) problems.push({ field: "newPassword", code: "password-same" });
  if (next !== normalPassword(change.newPasswordAgain)) {
    problems.push({ field: "newPasswordAgain", code: "passwords-differ" });
  }
  return problems;
}

function signedIn({ actor }: UseCaseContext): Actor {
  if (!actor) throw new SignInNeeded();
  return actor;
}

function ownEvent({ accountId }: Actor, action: string, payload: Record<string, unknown>) {
  return {
    chain: systemChain,
    action,
    subjectKind: "account",
    subjectId: accountId,
    campaignId: null,
    payload,
  };
}
