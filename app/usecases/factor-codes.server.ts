import { readTypedCode } from "~/domain/second-factor";
import type { Connection, WriteTransaction } from "~db/client.server";
import {
  countRecoveryCodes,
  findFactor,
  findRecoveryHash,
  takeRecoveryCode,
  takeStep,
} from "~db/queries/second-factors.server";
import { appendAudit, systemChain } from "./audit.server";
import type { UseCaseContext } from "./context.server";
import { decoyHash } from "./sign-in-decoy.server";

/** A code that is right and has yet to be used up. */
export type RightCode =
  | { kind: "app"; secret: string; step: number }
  | { kind: "recovery"; place: number; hash: string };

/** What secrets are sealed for; with the account, so that nobody's secret opens as another's. */
export const sealPurpose = (accountId: string) => `second-factor:${accountId}`;

/** Whether the account signs in with a second step. */
export async function hasFactor(db: Connection, accountId: string): Promise<boolean> {
  return ((await findFactor(db, accountId))?.secret ?? null) !== null;
}

/** Holds a typed code against the account's factor; null: wrong. It is right only once `spendCode` has said so, too. */
export async function readCode(
  ctx: UseCaseContext,
  accountId: string,
  typed: string,
): Promise<RightCode | null> {
  const code = readTypedCode(typed);
  if (code === null) return null;
  if ("app" in code) {
    const sealed = (await findFactor(ctx.db.read, accountId))?.secret ?? null;
    const secret = sealed === null ? null : ctx.tokens.unseal(sealPurpose(accountId), sealed);
    const step = secret === null ? null : ctx.oneTimeCodes.stepOf(secret, code.app, ctx.now());
    return sealed === null || step === null ? null : { kind: "app", secret: sealed, step };
  }
  const hash = await findRecoveryHash(ctx.db.read, accountId, code.place);
  const isRight = await ctx.passwords.verify(hash ?? decoyHash, code.recovery);
  return hash !== null && isRight ? { kind: "recovery", place: code.place, hash } : null;
}

/** Uses a right code up, inside the transaction of what it opens; false: somebody has used it already. */
export function spendCode(
  tx: WriteTransaction,
  accountId: string,
  code: RightCode,
  at: string,
): Promise<boolean> {
  return code.kind === "app"
    ? takeStep(tx, accountId, code)
    : takeRecoveryCode(tx, accountId, { place: code.place, hash: code.hash, at });
}

/** The audit trail's line about a recovery code that was used; returns how many are left. */
export async function tellRecoveryUsed(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  accountId: string,
): Promise<number> {
  const left = await countRecoveryCodes(tx, accountId);
  await appendAudit(tx, ctx, {
    ...{ chain: systemChain, action: "factor.recovery-used", campaignId: null, payload: { left } },
    ...{ subjectKind: "account", subjectId: accountId },
  });
  return left;
}
