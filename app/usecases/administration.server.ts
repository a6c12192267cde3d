import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { type Action, grantOf } from "~/domain/permissions";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { listAuditEntries } from "~db/queries/audit-log.server";
import { listLastingAdministrators } from "~db/queries/memberships.server";
import { AccessDenied, type Actor, SignInNeeded, type UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";

/** The administrator who asks. Throws SignInNeeded or AccessDenied. */
export function requireAdministrator(ctx: UseCaseContext, action: Action): Actor {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  if (!grantOf(actor.memberships, action, null, civilDateOfInstant(ctx.now()))) throw new AccessDenied();
  return actor;
}

/**
 * Whether nobody could run the installation any more without this account. Asked inside the transaction of the change:
 * writers of accounts run in turn, so two administrators cannot remove each other at once.
 */
export async function isLastAdministrator(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  accountId: string,
): Promise<boolean> {
  const lasting = await listLastingAdministrators(tx, civilDateOfInstant(ctx.now()));
  return lasting.length === 1 && lasting[0] === accountId;
}

/** The refusal for the loser of a race over an account: who was faster, and when. */
export async function changedByOther(tx: WriteTransaction, accountId: string): Promise<Problem> {
  const changes = { subjectKind: "account", subjectId: accountId, actions: versionedActions };
  const [last] = await listAuditEntries(tx, changes, 1);
  return {
    field: "form",
    code: "changed-by-other",
    params: { by: last?.accountName ?? "", at: last ? momentOf(last.at) : "" },
  };
}

const versionedActions = ["account.edited", "account.disabled", "account.enabled", "membership.ended"];
