import { normalPassword } from "~/domain/passwords";
import { isFreshlyConfirmed } from "~/domain/sessions";
import { findPasswordHash } from "~db/queries/accounts.server";
import { confirmSession } from "~db/queries/sessions.server";
import { systemChain } from "./audit.server";
import {
  type Actor,
  done,
  type Outcome,
  refused,
  SignInNeeded,
  StepUpNeeded,
  type UseCaseContext,
} from "./context.server";
import { giveBack, reserveTry } from "./sign-in-limits.server";

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
 * Confirms that it is still the person who signed in. Problems: `required` and `wrong-current-password` {left} at
 * password, `too-many-tries` {until} at form; tries count as those of signing in do.
 */
export async function confirmStepUp(
  ctx: UseCaseContext,
  typed: { password: string },
): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  const password = normalPassword(typed.password);
  if (password === "") return refused({ field: "password", code: "required" });
  const reserved = await reserveTry(ctx, { account: { id: actor.accountId }, address: null });
  if ("problem" in reserved) return refused(reserved.problem);
  const hash = await findPasswordHash(ctx.db.read, actor.accountId);
  if (hash === null || !(await ctx.passwords.verify(hash, password))) {
    const params = { left: reserved.left };
    return refused({ field: "password", code: "wrong-current-password", params });
  }
  return ctx.db.write(systemChain, async (tx) => {
    if (!(await confirmSession(tx, actor.sessionId, ctx.now()))) throw new SignInNeeded();
    await giveBack(tx, reserved);
    return done(null);
  });
}
