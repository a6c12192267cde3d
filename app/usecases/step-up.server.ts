import { normalPassword } from "~/domain/passwords";
import { type ConfirmWay, isFreshlyConfirmed } from "~/domain/sessions";
import type { ProvenIdentity } from "~/domain/sign-on";
import type { WriteTransaction } from "~db/client.server";
import { findIdentity } from "~db/queries/account-identities.server";
import { findPasswordHash } from "~db/queries/accounts.server";
import { confirmSession } from "~db/queries/sessions.server";
import { appendAudit, systemChain } from "./audit.server";
import {
  type Actor,
  done,
  type Outcome,
  refused,
  SignInNeeded,
  StepUpNeeded,
  type UseCaseContext,
} from "./context.server";
import { readCode, spendCode, tellRecoveryUsed } from "./factor-codes.server";
import { giveBack, reserveTry, tryOut } from "./sign-in-limits.server";

/**
 * The person who asks, having given the password or a code within the last ten minutes. Throws SignInNeeded or
 * StepUpNeeded; a page then asks, and what was typed goes on (`server/guard`). Called by use cases before they write.
 */
export function requireStepUp(ctx: UseCaseContext): Actor {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  if (!isFreshlyConfirmed(actor.confirmedAt, ctx.now())) throw new StepUpNeeded();
  return actor;
}

/** What the person who asks has to confirm with: a code, else a password, else the provider that knows the account. */
export async function wayToConfirm(ctx: UseCaseContext): Promise<ConfirmWay> {
  const { actor, signOn } = ctx;
  if (!actor) throw new SignInNeeded();
  const { accountId } = actor;
  if (actor.factor === "held") return { by: "code" };
  if (signOn === null || (await findPasswordHash(ctx.db.read, accountId)) !== null) return { by: "password" };
  const linked = await findIdentity(ctx.db.read, accountId, signOn.issuer);
  return linked ? { by: "sign-on", name: signOn.name } : { by: "password" };
}

/**
 * Confirms that it is still the person who signed in: by a code where the account has a second factor, else by the
 * password; where the provider was asked (`confirmAtProvider`), by its answer. Problems: `required` at code or password,
 * `wrong-code` {left} at code, `wrong-current-password` {left} at password, `sso-confirm-first` {name} and
 * `too-many-tries` {until} at form; tries count as those of signing in do.
 */
export async function confirmStepUp(
  ctx: UseCaseContext,
  typed: { password: string; code: string },
): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  const { accountId } = actor;
  const way = await wayToConfirm(ctx);
  if (way.by === "sign-on") {
    if (isFreshlyConfirmed(actor.confirmedAt, ctx.now())) return done(null);
    return refused({ field: "form", code: "sso-confirm-first", params: { name: way.name } });
  }
  const field = way.by;
  const byCode = field === "code";
  if (typed[field].trim() === "") return refused({ field, code: "required" });
  const reserved = await reserveTry(ctx, { account: { id: accountId }, address: null });
  if ("problem" in reserved) return refused(reserved.problem);
  const code = byCode ? "wrong-code" : "wrong-current-password";
  const wrong = refused({ field, code, params: { left: reserved.left } });
  const [isRight, right] = await tryOut(ctx, reserved, async () => {
    if (!byCode) return [await isPassword(ctx, accountId, typed.password), null];
    const read = await readCode(ctx, accountId, typed.code);
    return [read !== null, read];
  });
  if (!isRight) return wrong;
  return ctx.db.write(systemChain, async (tx) => {
    if (right !== null && !(await spendCode(tx, accountId, right, ctx.now()))) return wrong;
    await confirm(tx, ctx, actor, field);
    if (right?.kind === "recovery") await tellRecoveryUsed(tx, ctx, accountId);
    await giveBack(tx, reserved);
    return done(null);
  });
}

/**
 * Confirms the session that asked the provider who is there, inside the caller's transaction; the provider has asked the
 * person anew. Problem at form: `sso-confirm-other`, where somebody else came back, or to another session.
 */
export async function confirmAtProvider(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  { sessionId, identity }: { sessionId: string; identity: ProvenIdentity },
): Promise<Outcome<null>> {
  const { actor } = ctx;
  const linked = actor && (await findIdentity(tx, actor.accountId, identity.issuer));
  if (actor?.sessionId !== sessionId || linked?.subject !== identity.subject)
    return refused({ field: "form", code: "sso-confirm-other" });
  await confirm(tx, ctx, actor, "sign-on");
  return done(null);
}

async function confirm(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  { accountId, sessionId }: Actor,
  by: ConfirmWay["by"],
): Promise<void> {
  if (!(await confirmSession(tx, sessionId, ctx.now()))) throw new SignInNeeded();
  await appendAudit(tx, ctx, {
    chain: systemChain,
    action: "session.confirmed",
    subjectKind: "account",
    subjectId: accountId,
    campaignId: null,
    payload: { by },
  });
}

async function isPassword(ctx: UseCaseContext, accountId: string, typed: string): Promise<boolean> {
  const hash = await findPasswordHash(ctx.db.read, accountId);
  return hash !== null && ctx.passwords.verify(hash, normalPassword(typed));
}
