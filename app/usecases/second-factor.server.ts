import { minutesAfter } from "~/domain/calendar/civil-date";
import { inFours, recoveryCodeCount, recoveryCodeOf, setUpMinutes } from "~/domain/second-factor";
import type { WriteTransaction } from "~db/client.server";
import { findAccount } from "~db/queries/accounts.server";
import {
  confirmFactor,
  countRecoveryCodes,
  deleteFactor,
  findFactor,
  replaceRecoveryCodes,
  setWaitingSecret,
} from "~db/queries/second-factors.server";
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
import { sealPurpose } from "./factor-codes.server";
import { loadPolicy } from "./factor-policy.server";
import { giveBack, reserveTry, tryOut } from "./sign-in-limits.server";
import { requireStepUp } from "./step-up.server";

/** What authenticator apps show above the codes. */
const issuer = "Cột Mốc";

/** The page of one's own second factor. */
export interface SecondFactorPage {
  /** Since when it is in force; null: there is none. */
  since: string | null;
  codesLeft: number;
  /** It may not be switched off: the installation asks for it. */
  isRequired: boolean;
  /** A key that is shown and waits for its first code. */
  waiting: { key: string; picture: { size: number; path: string } } | null;
}

export async function loadSecondFactor(ctx: UseCaseContext): Promise<SecondFactorPage> {
  const actor = signedIn(ctx);
  const [factor, account, codesLeft, policy] = await Promise.all([
    findFactor(ctx.db.read, actor.accountId),
    findAccount(ctx.db.read, actor.accountId),
    countRecoveryCodes(ctx.db.read, actor.accountId),
    loadPolicy(ctx),
  ]);
  if (!account) throw new NotFound();
  const waiting = waitingSecretOf(ctx, factor);
  const place = { issuer, account: account.loginName };
  return {
    since: factor?.confirmed_at ?? null,
    codesLeft,
    isRequired: policy.asks(actor.memberships),
    waiting:
      waiting === null
        ? null
        : {
            key: inFours(waiting),
            picture: ctx.qrCode(ctx.oneTimeCodes.addressOf({ secret: waiting, ...place })),
          },
  };
}

/** Makes a new key and shows it; the one in force stays until the new one's first code. Needs a confirmation. */
export async function startSetUp(ctx: UseCaseContext): Promise<void> {
  const { accountId } = requireStepUp(ctx);
  const secret = ctx.tokens.seal(sealPurpose(accountId), ctx.oneTimeCodes.newSecret());
  await ctx.db.write(systemChain, (tx) => setWaitingSecret(tx, accountId, { secret, since: ctx.now() }));
}

/** Forgets a key that waits. */
export async function stopSetUp(ctx: UseCaseContext): Promise<void> {
  const { accountId } = signedIn(ctx);
  await ctx.db.write(systemChain, (tx) => setWaitingSecret(tx, accountId, null));
}

/**
 * Puts the key that waits in force; the value is ten recovery codes, shown this once. The person's other sessions end.
 * Problems: at code `required`, `wrong-code` {left}, `set-up-over` (the key waits no more); `too-many-tries` at form.
 */
export async function finishSetUp(ctx: UseCaseContext, typed: string): Promise<Outcome<string[]>> {
  const actor = requireStepUp(ctx);
  const { accountId, sessionId } = actor;
  if (typed === "") return refused({ field: "code", code: "required" });
  const factor = await findFactor(ctx.db.read, accountId);
  const secret = waitingSecretOf(ctx, factor);
  const over = refused({ field: "code", code: "set-up-over" });
  if (!factor?.waiting_secret || secret === null) return over;
  const reserved = await reserveTry(ctx, { account: { id: accountId }, address: null });
  if ("problem" in reserved) return refused(reserved.problem);
  const step = ctx.oneTimeCodes.stepOf(secret, typed.replace(/\s/g, ""), ctx.now());
  if (step === null) return refused({ field: "code", code: "wrong-code", params: { left: reserved.left } });
  const codes = newCodes(ctx);
  const hashes = await tryOut(ctx, reserved, () =>
    Promise.all(codes.map((code) => ctx.passwords.hash(code))),
  );
  const sealed = factor.waiting_secret;
  return ctx.db.write(systemChain, async (tx) => {
    const at = ctx.now();
    if (!(await confirmFactor(tx, accountId, { secret: sealed, step, at }))) return over;
    await replaceRecoveryCodes(tx, accountId, hashes, at);
    await giveBack(tx, reserved);
    const sessions = await revokeSessions(tx, { accountId, at, except: sessionId });
    const action = factor.secret === null ? "factor.set-up" : "factor.changed";
    await tell(tx, ctx, action, accountId, { sessions });
    return done(codes.map(inFours));
  });
}

/** Ten new recovery codes in place of all earlier ones, shown this once. NotFound without a factor. */
export async function renewRecoveryCodes(ctx: UseCaseContext): Promise<string[]> {
  const { accountId } = requireStepUp(ctx);
  const codes = newCodes(ctx);
  const hashes = await Promise.all(codes.map((code) => ctx.passwords.hash(code)));
  await ctx.db.write(systemChain, async (tx) => {
    if (!(await findFactor(tx, accountId))?.secret) throw new NotFound();
    await replaceRecoveryCodes(tx, accountId, hashes, ctx.now());
    await tell(tx, ctx, "factor.codes-renewed", accountId, {});
  });
  return codes.map(inFours);
}

/** Switches the own second factor off. Problem: `factor-required` at form where the installation asks for one. */
export async function removeOwnFactor(ctx: UseCaseContext): Promise<Outcome<null>> {
  const actor = requireStepUp(ctx);
  const policy = await loadPolicy(ctx);
  if (policy.asks(actor.memberships)) return refused({ field: "form", code: "factor-required" });
  await ctx.db.write(systemChain, async (tx) => {
    if (!(await deleteFactor(tx, actor.accountId))) return;
    await tell(tx, ctx, "factor.removed", actor.accountId, { by: "self" });
  });
  return done(null);
}

const newCodes = (ctx: UseCaseContext) =>
  Array.from({ length: recoveryCodeCount }, (_, place) =>
    recoveryCodeOf(place, ctx.oneTimeCodes.randomDigit),
  );

/** The key that waits, in the clear; null: none does, or it has waited too long. */
function waitingSecretOf(ctx: UseCaseContext, factor: Awaited<ReturnType<typeof findFactor>>): string | null {
  if (!factor?.waiting_secret || factor.waiting_since === null) return null;
  if (minutesAfter(factor.waiting_since, setUpMinutes) <= ctx.now()) return null;
  return ctx.tokens.unseal(sealPurpose(factor.account_id), factor.waiting_secret);
}

function signedIn({ actor }: UseCaseContext): Actor {
  if (!actor) throw new SignInNeeded();
  return actor;
}

function tell(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  action: string,
  accountId: string,
  payload: Record<string, unknown>,
): Promise<void> {
  const subject = { subjectKind: "account", subjectId: accountId, campaignId: null };
  return appendAudit(tx, ctx, { chain: systemChain, action, ...subject, payload });
}
