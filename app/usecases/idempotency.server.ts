import type { WriteTransaction } from "~db/client.server";
import { findIdempotencyKey, insertIdempotencyKey } from "~db/queries/idempotency.server";
import { type Outcome, refused, SignInNeeded, type UseCaseContext } from "./context.server";

/**
 * Runs a create once per (account, key). A resend of the same payload gets the first answer; the same key with
 * another payload is refused. `result` must survive JSON.
 */
export async function once<T>(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  request: { key: string; payload: unknown },
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!ctx.actor) throw new SignInNeeded();
  const payloadHash = ctx.auditSeal.digest(JSON.stringify(request.payload));
  const earlier = await findIdempotencyKey(tx, ctx.actor.accountId, request.key);
  if (earlier) {
    if (earlier.payload_hash !== payloadHash) return refused({ field: "form", code: "resent-with-changes" });
    return { ok: true, value: JSON.parse(earlier.result) as T };
  }
  const outcome = await work();
  if (outcome.ok) {
    await insertIdempotencyKey(tx, {
      account_id: ctx.actor.accountId,
      key: request.key,
      payload_hash: payloadHash,
      result: JSON.stringify(outcome.value),
      created_at: ctx.now(),
    });
  }
  return outcome;
}
