import { minutesAfter } from "~/domain/calendar/civil-date";
import type { Problem } from "~/domain/problem";
import { safeReturnPath } from "~/domain/sign-in";
import { type ProvenIdentity, type SignOnFailure, signOnMinutes } from "~/domain/sign-on";
import type { WriteTransaction } from "~db/client.server";
import {
  findAddressHolder,
  findIdentity,
  findIdentityHolder,
  insertIdentity,
} from "~db/queries/account-identities.server";
import { countTry } from "~db/queries/rate-limits.server";
import { findSignOnIssuer } from "~db/queries/sessions.server";
import { accountEvent } from "./accounts.server";
import { appendAudit, systemChain } from "./audit.server";
import { done, NotFound, type Outcome, refused, SignInNeeded, type UseCaseContext } from "./context.server";
import { hasFactor } from "./factor-codes.server";
import { openSession, type SignedIn } from "./open-session.server";
import { giveBack, reserveAtAddress } from "./sign-in-limits.server";
import { signOnChallengeFor } from "./sign-in-second-step.server";
import type { SignOn } from "./sign-on-provider.server";
import { confirmAtProvider, requireStepUp } from "./step-up.server";

/** A sign-on that has begun, as the browser keeps it: signed, and without what only this server may know. */
interface Dance {
  /** Random; state, nonce and PKCE verifier are made of it and of this server's secret. */
  seed: string;
  /** Where to go afterwards. */
  next: string;
  /** Whose account is being linked; null: nobody's. */
  accountId: string | null;
  /** Which session is being confirmed; null: none. With neither, somebody signs on. */
  sessionId: string | null;
  until: string;
}

const purpose = "sign-on";

/** Where the provider sends browsers back to; to be registered there. */
const signOnReturnPath = "/dang-nhap/mot-lan/ve";

/**
 * Begins a sign-on, or the linking of the own account, or the confirming of the own session: where to send the browser, and
 * what it keeps for ten minutes. Problem codes: those of `signOnFailures`, at form. NotFound where no provider is set up;
 * SignInNeeded for somebody without a session who links or confirms.
 */
export async function beginSignOn(
  ctx: UseCaseContext,
  { origin, next, act = "enter" }: { origin: string; next: string; act?: "enter" | "link" | "confirm" },
): Promise<Outcome<{ address: string; kept: string }>> {
  const provider = providerOf(ctx);
  // Without a session there is nothing to confirm, and going on would begin a sign-on instead.
  if (act === "confirm" && !ctx.actor) throw new SignInNeeded();
  const dance: Dance = {
    seed: ctx.tokens.issue().token,
    next: safeReturnPath(next) ?? "/",
    accountId: act === "link" ? requireStepUp(ctx).accountId : null,
    sessionId: act === "confirm" ? (ctx.actor?.sessionId ?? null) : null,
    until: minutesAfter(ctx.now(), signOnMinutes),
  };
  const begun = await provider.begin(secretsOf(ctx, dance, origin));
  if ("failure" in begun) return failed(begun.failure);
  return done({ address: begun.address, kept: ctx.tokens.sign(purpose, JSON.stringify(dance)) });
}

export interface SignOnReturn {
  /** The query of the address that the provider sent the browser to. */
  search: string;
  /** What the browser kept; null: nothing. */
  kept: string | null;
  origin: string;
  userAgent: string;
  address: string;
}

/** What a sign-on came to: a session, the second step of signing in (`signInWithCode`), or the own account linked, or the
 * own session confirmed. */
export type SignedOn = { next: string } & (
  | { signedIn: SignedIn }
  | { challenge: string }
  | { isLinked: true }
  | { isConfirmed: true }
);

/**
 * Ends a sign-on with a session, or with the own account linked. Only accounts that are there: by the identity's link, else
 * by the address that the provider has verified, which links it. Problem codes at form: those of `signOnFailures`,
 * `sso-no-account`, `sso-disabled`, `sso-other-subject`, `sso-taken`, `too-many-tries` {until}.
 */
export async function finishSignOn(ctx: UseCaseContext, back: SignOnReturn): Promise<Outcome<SignedOn>> {
  const provider = providerOf(ctx);
  const dance = danceOf(ctx, back.kept);
  if (!dance) return failed("sso-stale");
  const secrets = secretsOf(ctx, dance, back.origin);
  if (new URLSearchParams(back.search).get("state") !== secrets.state) return failed("sso-stale");
  const reserved = await reserveAtAddress(ctx, back.address);
  if ("problem" in reserved) return refused(reserved.problem);
  if (!(await isFirstReturn(ctx, secrets.state, dance.until))) return failed("sso-stale");

  const proven = await provider.finish(back.search, secrets);
  if ("failure" in proven) return failed(proven.failure);
  return ctx.db.write(systemChain, async (tx) => {
    if (dance.accountId !== null) {
      const linked = await linkOwn(tx, ctx, dance, proven.identity);
      if (linked.ok) await giveBack(tx, reserved);
      return linked;
    }
    if (dance.sessionId !== null) {
      const { sessionId, next } = dance;
      const confirmed = await confirmAtProvider(tx, ctx, { sessionId, identity: proven.identity });
      if (!confirmed.ok) return confirmed;
      await giveBack(tx, reserved);
      return done({ isConfirmed: true, next });
    }
    const holder = await holderOf(tx, ctx, proven.identity);
    if ("problem" in holder) return refused(holder.problem);
    await giveBack(tx, reserved);
    const { accountId } = holder;
    const { issuer, hadSecondFactor } = proven.identity;
    if (await needsOwnFactor(tx, accountId, proven.identity))
      return done({ challenge: signOnChallengeFor(ctx, accountId, issuer), next: dance.next });
    const signedIn = await openSession(tx, ctx, {
      ...{ accountId, userAgent: back.userAgent, by: "sign-on" },
      signOn: { issuer, hadSecondFactor },
    });
    return done({ signedIn, next: dance.next });
  });
}

/** Where the person was going when the sign-on that the browser keeps began; null: it keeps none. */
export const keptReturnPath = (ctx: UseCaseContext, kept: string | null) => danceOf(ctx, kept)?.next ?? null;

/** Where the browser ends the session at the provider, and the provider's name; null where it offers no such place. */
export async function leaveSignOn(
  ctx: UseCaseContext,
  origin: string,
): Promise<{ address: string; name: string } | null> {
  const address = await ctx.signOn?.leave(`${baseOf(ctx, origin)}/dang-nhap`);
  return ctx.signOn && address ? { address, name: ctx.signOn.name } : null;
}

/** Whether the provider that is set up vouched for the session that asks. */
export async function cameBySignOn(ctx: UseCaseContext): Promise<boolean> {
  if (!ctx.actor || !ctx.signOn) return false;
  return (await findSignOnIssuer(ctx.db.read, ctx.actor.sessionId)) === ctx.signOn.issuer;
}

export function providerOf({ signOn }: UseCaseContext): SignOn {
  if (!signOn) throw new NotFound();
  return signOn;
}

const failed = (code: SignOnFailure) => refused({ field: "form", code });
const baseOf = ({ publicUrl }: UseCaseContext, origin: string) => publicUrl ?? origin;

function secretsOf(ctx: UseCaseContext, { seed, sessionId }: Dance, origin: string) {
  const made = (name: string) => ctx.tokens.hashOf(`sign-on ${name} ${seed}`);
  return {
    state: made("state"),
    nonce: made("nonce"),
    verifier: made("verifier"),
    redirectUri: baseOf(ctx, origin) + signOnReturnPath,
    isAskedAnew: sessionId !== null,
  };
}

function danceOf(ctx: UseCaseContext, kept: string | null): Dance | null {
  const text = kept && ctx.tokens.verify(purpose, kept);
  if (!text) return null;
  const dance = JSON.parse(text) as Dance;
  return ctx.now() < dance.until ? dance : null;
}

/** A return counts once, whoever brings it again. */
async function isFirstReturn(ctx: UseCaseContext, state: string, until: string): Promise<boolean> {
  const key = `sign-on:${ctx.auditSeal.digest(state)}`;
  const { points } = await ctx.db.write(systemChain, (tx) => countTry(tx, key, ctx.now(), until));
  return points === 1;
}

/** An account with a second factor is asked for it here, unless the provider says that it has asked for one. */
async function needsOwnFactor(
  tx: WriteTransaction,
  accountId: string,
  { hadSecondFactor }: ProvenIdentity,
): Promise<boolean> {
  return !hadSecondFactor && (await hasFactor(tx, accountId));
}

async function holderOf(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  identity: ProvenIdentity,
): Promise<{ accountId: string } | { problem: Problem }> {
  const { issuer, subject, email } = identity;
  const refusal = (code: string) => ({ problem: { field: "form", code } });
  const linked = await findIdentityHolder(tx, issuer, subject);
  const holder = linked ?? (email === null ? undefined : await findAddressHolder(tx, email));
  if (!holder) return refusal("sso-no-account");
  if (holder.status !== "active") return refusal("sso-disabled");
  if (!linked) {
    // An address that has passed on to somebody else opens nothing.
    if (await findIdentity(tx, holder.id, issuer)) return refusal("sso-other-subject");
    await link(tx, ctx, holder.id, identity, "email");
  }
  return { accountId: holder.id };
}

/** The account that the person was signed in to when the linking began, and is now. */
async function linkOwn(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  dance: Dance,
  identity: ProvenIdentity,
): Promise<Outcome<SignedOn>> {
  const accountId = dance.accountId;
  if (accountId === null || ctx.actor?.accountId !== accountId) return failed("sso-stale");
  const holder = await findIdentityHolder(tx, identity.issuer, identity.subject);
  if (holder && holder.id !== accountId) return refused({ field: "form", code: "sso-taken" });
  const before = await findIdentity(tx, accountId, identity.issuer);
  if (before && before.subject !== identity.subject)
    return refused({ field: "form", code: "sso-other-subject" });
  if (!before) await link(tx, ctx, accountId, identity, "person");
  return done({ isLinked: true, next: dance.next });
}

async function link(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  accountId: string,
  { issuer, subject }: ProvenIdentity,
  by: "email" | "person",
): Promise<void> {
  const linkedBy = by === "person" ? accountId : null;
  await insertIdentity(tx, {
    id: ctx.newId(),
    account_id: accountId,
    issuer,
    subject,
    linked_by: linkedBy,
    linked_at: ctx.now(),
  });
  await appendAudit(tx, ctx, accountEvent("sign-on.linked", accountId, { issuer, subject, by }));
}
