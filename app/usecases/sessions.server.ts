import { isAdministratorOn } from "~/domain/accounts";
import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { mustHaveFactor, policyInForce } from "~/domain/second-factor";
import { ServerTrouble } from "~/domain/server-trouble";
import { deviceOf, isDueToTouch, sessionEndsAt, sessionLimits } from "~/domain/sessions";
import {
  findSessionHolder,
  hasSession,
  listOpenSessions,
  revokeSessions,
  type SessionHolder,
  touchSession,
} from "~db/queries/sessions.server";
import { appendAudit, systemChain } from "./audit.server";
import { type Actor, NotFound, SignInNeeded, type UseCaseContext } from "./context.server";

/**
 * Who a session's token belongs to, or null: unknown, revoked, ended, or of a disabled account. Runs on every request:
 * one query, and at most once a minute a note that the session is in use, unless somebody only looks.
 */
export async function findActor(ctx: UseCaseContext, token: string, isUse = true): Promise<Actor | null> {
  const holder = await findSessionHolder(ctx.db.read, ctx.tokens.hashOf(token));
  if (!holder) return null;
  const now = ctx.now();
  const limits = sessionLimits(isAdministratorOn(holder.memberships, civilDateOfInstant(now)));
  if (Date.parse(now) >= sessionEndsAt(holder, limits)) return null;
  if (!isUse || !isDueToTouch(holder.lastSeenAt, now)) return actorOf(ctx, holder);
  const isNoted = await noteUse(ctx, holder, now);
  return actorOf(ctx, isNoted ? { ...holder, lastSeenAt: now } : holder);
}

/** Who only reads goes on reading while nothing can be written. The value: whether the use was noted. */
async function noteUse({ db }: UseCaseContext, holder: SessionHolder, now: string): Promise<boolean> {
  try {
    await db.write(systemChain, (tx) => touchSession(tx, holder, now));
    return true;
  } catch (error) {
    if (!(error instanceof ServerTrouble)) throw error;
    return false;
  }
}

/** The person of a session, with what its times and the installation's settings come to. */
export function actorOf(ctx: UseCaseContext, holder: SessionHolder): Actor {
  const { createdAt, lastSeenAt, expiresAt, hasFactor, providerAskedFactor, ...rest } = holder;
  const { chosenPolicy, hasDemo, ...person } = rest;
  const today = civilDateOfInstant(ctx.now());
  const limits = sessionLimits(isAdministratorOn(person.memberships, today));
  const policy = policyInForce(chosenPolicy, { isProduction: ctx.isProduction, hasDemo });
  const isWanted = !hasFactor && !providerAskedFactor && mustHaveFactor(policy, person.memberships, today);
  return {
    ...person,
    factor: hasFactor ? "held" : isWanted ? "wanted" : "none",
    sessionEndsAt: new Date(sessionEndsAt({ createdAt, lastSeenAt, expiresAt }, limits)).toISOString(),
  };
}

/** Ends the session that asks. Nothing happens without one. */
export async function signOut(ctx: UseCaseContext): Promise<void> {
  const { actor } = ctx;
  if (!actor) return;
  await ctx.db.write(systemChain, async (tx) => {
    const ended = await revokeSessions(tx, {
      accountId: actor.accountId,
      at: ctx.now(),
      only: actor.sessionId,
    });
    if (ended === 0) return;
    await appendAudit(tx, ctx, sessionEvent(actor, "session.ended", {}));
  });
}

export interface OwnSession {
  id: string;
  /** "Chrome · Windows"; "" when the browser does not tell. */
  device: string;
  createdAt: string;
  lastSeenAt: string;
  endsAt: string;
  isCurrent: boolean;
}

/** The person's sessions that still work, latest use first. */
export async function listOwnSessions(ctx: UseCaseContext): Promise<OwnSession[]> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  const now = ctx.now();
  const limits = sessionLimits(isAdministratorOn(actor.memberships, civilDateOfInstant(now)));
  const open = await listOpenSessions(ctx.db.read, actor.accountId, now);
  return open
    .map((session) => ({ ...session, ends: sessionEndsAt(session, limits) }))
    .filter(({ ends }) => Date.parse(now) < ends)
    .map(({ userAgent, expiresAt: _, ends, ...session }) => ({
      ...session,
      device: deviceOf(userAgent),
      endsAt: new Date(ends).toISOString(),
      isCurrent: session.id === actor.sessionId,
    }));
}

/** Ends one of the person's own sessions; it is refused from then on. NotFound for anybody else's. */
export async function revokeOwnSession(ctx: UseCaseContext, sessionId: string): Promise<void> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  await ctx.db.write(systemChain, async (tx) => {
    if (!(await hasSession(tx, actor.accountId, sessionId))) throw new NotFound();
    const ended = await revokeSessions(tx, { accountId: actor.accountId, at: ctx.now(), only: sessionId });
    if (ended > 0) await appendAudit(tx, ctx, sessionEvent(actor, "session.revoked", { sessions: ended }));
  });
}

/** Ends every session of the person but the one that asks; returns how many. */
export async function revokeOtherSessions(ctx: UseCaseContext): Promise<number> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  return ctx.db.write(systemChain, async (tx) => {
    const { accountId, sessionId } = actor;
    const ended = await revokeSessions(tx, { accountId, at: ctx.now(), except: sessionId });
    if (ended > 0) await appendAudit(tx, ctx, sessionEvent(actor, "session.revoked", { sessions: ended }));
    return ended;
  });
}

function sessionEvent({ accountId }: Actor, action: string, payload: Record<string, unknown>) {
  return {
    chain: systemChain,
    action,
    subjectKind: "account",
    subjectId: accountId,
    campaignId: null,
    payload,
  };
}
