import type { WriteTransaction } from "~db/client.server";
import { findAccount, findNameHolder } from "~db/queries/accounts.server";
import { deleteFactor } from "~db/queries/second-factors.server";
import { revokeSessions } from "~db/queries/sessions.server";
import { enqueueNotice } from "./account-notice.server";
import { requireAdministrator } from "./administration.server";
import { appendAudit, systemChain } from "./audit.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { requireStepUp } from "./step-up.server";

/**
 * Takes a lost second factor from an account: its sessions end, and the person is told by mail where there is one.
 * Problems at form: `own-factor` (that is done on one's own page), `no-factor`. Needs a confirmation.
 */
export async function removeFactor(ctx: UseCaseContext, accountId: string): Promise<Outcome<null>> {
  const actor = requireAdministrator(ctx, "account.manage");
  requireStepUp(ctx);
  if (accountId === actor.accountId) return refused({ field: "form", code: "own-factor" });
  return ctx.db.write(systemChain, (tx) => remove(tx, ctx, accountId, "administrator"));
}

/** The same for the operator at the server's terminal, by user name. Problems at login: `no-such-account`, `no-factor`. */
export async function removeFactorAtTerminal(ctx: UseCaseContext, loginName: string): Promise<Outcome<null>> {
  return ctx.db.write(systemChain, async (tx) => {
    const accountId = await findNameHolder(tx, { loginName }, null);
    if (accountId === null) return refused({ field: "login", code: "no-such-account" });
    return remove(tx, ctx, accountId, "terminal");
  });
}

async function remove(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  accountId: string,
  by: "administrator" | "terminal",
): Promise<Outcome<null>> {
  if (!(await findAccount(tx, accountId))) throw new NotFound();
  if (!(await deleteFactor(tx, accountId))) return refused({ field: "form", code: "no-factor" });
  const sessions = await revokeSessions(tx, { accountId, at: ctx.now() });
  await appendAudit(tx, ctx, {
    chain: systemChain,
    action: "factor.removed",
    subjectKind: "account",
    subjectId: accountId,
    campaignId: null,
    payload: { by, sessions },
  });
  await enqueueNotice(tx, ctx, accountId);
  return done(null);
}
