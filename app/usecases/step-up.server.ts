import { normalPassword } from "~/domain/passwords";
import { isFreshlyConfirmed } from "~/domain/sessions";
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
import { hasFactor, readCode, spendCode, tellRecoveryUsed } from "./factor-codes.server";
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

/**
 * Confirms that it is still the person who signed in: by a code where the account has a second factor, else by the
 * password. Problems: `required` at code or password, `wrong-code` {left} at code, `wrong-current-password` {left} at
 * password, `too-many-tries` {until} at form; tries count as those of signing in do.
 */
export async function confirmStepUp(
  ctx: UseCaseContext,
  typed: { password: string; code: string },
): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  const { accountId, sessionId } = actor;
  const byCode = await hasFactor(ctx.db.read, accountId);
  const field = byCode ? "code" : "password";
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
    if (!(await confirmSession(tx, sessionId, ctx.now()))) throw new SignInNeeded();
    if (right?.kind === "recovery") await tellRecoveryUsed(tx, ctx, accountId);
    await giveBack(tx, reserved);
    await appendAudit(tx, ctx, {
      chain: systemChain,
      action: "session.confirmed",
      subjectKind: "account",
      subjectId: accountId,
      campaignId: null,
      payload: { by: field },
    });
    return done(null);
  });
}

async function isPassword(ctx: UseCaseContext, accountId: string, typed: string): Promise<boolean> {
  const hash = await findPasswordHash(ctx.db.read, accountId);
  return hash !== null && ctx.passwords.verify(hash, normalPassword(typed));
}
