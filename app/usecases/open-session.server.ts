import { minutesAfter } from "~/domain/calendar/civil-date";
import { deviceOf, sessionLimits } from "~/domain/sessions";
import type { WriteTransaction } from "~db/client.server";
import { findSessionHolder, insertSession } from "~db/queries/sessions.server";
import { appendAudit, systemChain } from "./audit.server";
import type { Actor, UseCaseContext } from "./context.server";
import { actorOf } from "./sessions.server";

export interface SignedIn {
  /** For the cookie; only its hash is stored. */
  token: string;
  actor: Actor;
  mustChangePassword: boolean;
}

export interface NewSession {
  accountId: string;
  userAgent: string;
  /** How the person was known, for the audit trail. */
  by: "password" | "app-code" | "recovery-code" | "sign-on";
  /** The provider that vouched for the person, and whether it asked for a second factor; null: none did. */
  signOn?: { issuer: string; hadSecondFactor: boolean } | null;
}

/** Opens a session inside the caller's transaction, which has made sure who it is. */
export async function openSession(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  { accountId, userAgent, by, signOn = null }: NewSession,
): Promise<SignedIn> {
  const { token, hash } = ctx.tokens.issue();
  const now = ctx.now();
  await insertSession(tx, {
    id: ctx.newId(),
    token_hash: hash,
    account_id: accountId,
    user_agent: userAgent.slice(0, 300),
    created_at: now,
    last_seen_at: now,
    // When the provider last asked who is there is not known.
    confirmed_at: by === "sign-on" ? null : now,
    sign_on_issuer: signOn?.issuer ?? null,
    sign_on_factor: signOn?.hadSecondFactor ? 1 : 0,
    // The longest that any role may have; what the person's role allows is asked at each request.
    expires_at: minutesAfter(now, sessionLimits(false).absolute),
  });
  const holder = await findSessionHolder(tx, hash);
  if (!holder) throw new Error("the session just made is not there");
  const actor = actorOf(ctx, holder);
  await appendAudit(
    tx,
    { ...ctx, actor },
    {
      chain: systemChain,
      action: "session.started",
      subjectKind: "account",
      subjectId: accountId,
      campaignId: null,
      payload: {
        device: deviceOf(userAgent),
        ...(by === "password" ? {} : { by }),
        ...(signOn ? { signOn: signOn.issuer } : {}),
      },
    },
  );
  return { token, actor, mustChangePassword: actor.mustChangePassword };
}
