import { z } from "zod";
import { minutesAfter } from "~/domain/calendar/civil-date";
import { secondStepMinutes } from "~/domain/second-factor";
import type { Connection } from "~db/client.server";
import { findIdentity } from "~db/queries/account-identities.server";
import { findAccount, findPasswordHash, holdsPassword } from "~db/queries/accounts.server";
import { systemChain } from "./audit.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { readCode, spendCode, tellRecoveryUsed } from "./factor-codes.server";
import { openSession, type SignedIn } from "./open-session.server";
import { giveBack, reserveTry, tryOut } from "./sign-in-limits.server";

const purpose = "second-step";

/** Whose password was right, when, and which password it was, or who vouched instead: what the second step of signing in begins with. */
const challengeSchema = z.object({
  accountId: z.string(),
  at: z.string(),
  /** null: a provider vouched for the person, who is still linked to it then. */
  password: z.string().nullable(),
  signOn: z.string().nullable().default(null),
});
type Challenge = z.infer<typeof challengeSchema>;

/** A text for the page of the second step: signed, short-lived, and no session. */
export function challengeFor(ctx: UseCaseContext, accountId: string, passwordHash: string): string {
  const challenge = { accountId, at: ctx.now(), password: ctx.tokens.hashOf(passwordHash) };
  return ctx.tokens.sign(purpose, JSON.stringify(challenge));
}

/** The same after a sign-on at that provider. */
export function signOnChallengeFor(ctx: UseCaseContext, accountId: string, issuer: string): string {
  const challenge: Challenge = { accountId, at: ctx.now(), password: null, signOn: issuer };
  return ctx.tokens.sign(purpose, JSON.stringify(challenge));
}

export interface SecondStep {
  challenge: string;
  /** From the app, or a recovery code. */
  code: string;
  userAgent: string;
  address: string;
}

/**
 * The second step of signing in. The value says how many recovery codes are left when one was used. Problems: at code
 * `required`, `wrong-code` {left} (also for one that has been used); at form `sign-in-anew` (the first step is too long
 * ago, or the password was changed), `too-many-tries` {until}.
 */
export async function signInWithCode(
  ctx: UseCaseContext,
  step: SecondStep,
): Promise<Outcome<SignedIn & { codesLeft: number | null }>> {
  const begun = readChallenge(ctx, step.challenge);
  const anew = refused({ field: "form", code: "sign-in-anew" });
  if (begun === null) return anew;
  if (step.code.trim() === "") return refused({ field: "code", code: "required" });
  const { accountId } = begun;
  if (!(await stillHolds(ctx.db.read, ctx, begun))) return anew;
  const reserved = await reserveTry(ctx, { account: { id: accountId }, address: step.address });
  if ("problem" in reserved) return refused(reserved.problem);
  const right = await tryOut(ctx, reserved, () => readCode(ctx, accountId, step.code));
  const wrong = refused({ field: "code", code: "wrong-code", params: { left: reserved.left } });
  if (right === null) return wrong;
  return ctx.db.write(systemChain, async (tx) => {
    if (!(await stillHolds(tx, ctx, begun))) return anew;
    if (!(await spendCode(tx, accountId, right, ctx.now()))) return wrong;
    await giveBack(tx, reserved);
    const by = right.kind === "app" ? "app-code" : "recovery-code";
    const signOn = begun.signOn === null ? null : { issuer: begun.signOn, hadSecondFactor: false };
    const opened = await openSession(tx, ctx, { accountId, userAgent: step.userAgent, by, signOn });
    if (right.kind === "app") return done({ ...opened, codesLeft: null });
    const codesLeft = await tellRecoveryUsed(tx, { ...ctx, actor: opened.actor }, accountId);
    return done({ ...opened, codesLeft });
  });
}

/** Whether what the first step proved is still so: the same password, or the same provider's link. */
async function stillHolds(db: Connection, ctx: UseCaseContext, begun: Challenge): Promise<boolean> {
  const { accountId, password, signOn } = begun;
  if (signOn !== null) return (await findIdentity(db, accountId, signOn)) !== null && isActive(db, accountId);
  const hash = await findPasswordHash(db, accountId);
  return hash !== null && ctx.tokens.hashOf(hash) === password && holdsPassword(db, accountId, hash);
}

const isActive = async (db: Connection, accountId: string) =>
  (await findAccount(db, accountId))?.status === "active";

function readChallenge(ctx: UseCaseContext, challenge: string): Challenge | null {
  const text = ctx.tokens.verify(purpose, challenge);
  if (text === null) return null;
  const begun = challengeSchema.parse(JSON.parse(text));
  return minutesAfter(begun.at, secondStepMinutes) > ctx.now() ? begun : null;
}
