import { subjectLength } from "~/domain/sign-on";
import {
  deleteIdentity,
  findIdentity,
  findIdentityHolder,
  insertIdentity,
  type LinkedIdentity,
} from "~db/queries/account-identities.server";
import { findAccount } from "~db/queries/accounts.server";
import { revokeSessions } from "~db/queries/sessions.server";
import { accountEvent } from "./accounts.server";
import { requireAdministrator } from "./administration.server";
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
import { providerOf } from "./sign-on.server";
import { requireStepUp } from "./step-up.server";

export interface AccountSignOn {
  /** The provider, as people know it. */
  name: string;
  /** null: the account is linked to nobody there. */
  linked: LinkedIdentity | null;
}

/** How the person signed in signs on by the provider. NotFound where none is set up. */
export async function loadOwnSignOn(ctx: UseCaseContext): Promise<AccountSignOn> {
  const { name, issuer } = providerOf(ctx);
  const { accountId } = signedIn(ctx);
  return { name, linked: await findIdentity(ctx.db.read, accountId, issuer) };
}

/** Takes the own link away. Problem: `sso-only-way` at form, where the account has no password to come in by. */
export async function unlinkOwnSignOn(ctx: UseCaseContext): Promise<Outcome<null>> {
  providerOf(ctx);
  const { accountId } = requireStepUp(ctx);
  const account = await findAccount(ctx.db.read, accountId);
  if (!account?.hasPassword) return refused({ field: "form", code: "sso-only-way" });
  await unlink(ctx, accountId);
  return done(null);
}

/** The same of any account, for administrators; null where no provider is set up. */
export async function loadAccountSignOn(
  ctx: UseCaseContext,
  accountId: string,
): Promise<AccountSignOn | null> {
  requireAdministrator(ctx, "account.manage");
  if (!ctx.signOn) return null;
  const { name, issuer } = ctx.signOn;
  return { name, linked: await findIdentity(ctx.db.read, accountId, issuer) };
}

/**
 * Links an account to the person whom the provider calls by that subject. Problems at subject: `required`,
 * `sso-subject-long` {max}, `sso-taken` (another account is), `sso-other-subject` (the account is another person's there).
 */
export async function linkAccountSignOn(
  ctx: UseCaseContext,
  accountId: string,
  typed: string,
): Promise<Outcome<null>> {
  requireAdministrator(ctx, "account.manage");
  const { issuer } = providerOf(ctx);
  const { accountId: linkedBy } = requireStepUp(ctx);
  const subject = typed.trim();
  const refusal = (code: string) => refused({ field: "subject", code, params: { max: subjectLength } });
  if (subject === "") return refusal("required");
  if (subject.length > subjectLength) return refusal("sso-subject-long");
  return ctx.db.write(systemChain, async (tx) => {
    if (!(await findAccount(tx, accountId))) throw new NotFound();
    const holder = await findIdentityHolder(tx, issuer, subject);
    if (holder?.id === accountId) return done(null);
    if (holder) return refusal("sso-taken");
    if (await findIdentity(tx, accountId, issuer)) return refusal("sso-other-subject");
    await insertIdentity(tx, {
      ...{ id: ctx.newId(), account_id: accountId, issuer, subject },
      ...{ linked_by: linkedBy, linked_at: ctx.now() },
    });
    const payload = { issuer, subject, by: "administrator" };
    await appendAudit(tx, ctx, accountEvent("sign-on.linked", accountId, payload));
    return done(null);
  });
}

/** Takes an account's link away and ends the sessions that came by it. */
export async function unlinkAccountSignOn(ctx: UseCaseContext, accountId: string): Promise<void> {
  requireAdministrator(ctx, "account.manage");
  requireStepUp(ctx);
  await unlink(ctx, accountId);
}

async function unlink(ctx: UseCaseContext, accountId: string): Promise<void> {
  const { issuer } = providerOf(ctx);
  const own = ctx.actor?.accountId === accountId ? { except: ctx.actor.sessionId } : {};
  await ctx.db.write(systemChain, async (tx) => {
    const subject = await deleteIdentity(tx, accountId, issuer);
    if (subject === null) return;
    const ended = { accountId, at: ctx.now(), signOnIssuer: issuer, ...own };
    const sessions = await revokeSessions(tx, ended);
    await appendAudit(tx, ctx, accountEvent("sign-on.unlinked", accountId, { issuer, subject, sessions }));
  });
}

function signedIn({ actor }: UseCaseContext): Actor {
  if (!actor) throw new SignInNeeded();
  return actor;
}
