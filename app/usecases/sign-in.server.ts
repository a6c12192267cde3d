import { Busy } from "~/domain/busy";
import { minutesAfter } from "~/domain/calendar/civil-date";
import { normalPassword } from "~/domain/passwords";
import { deviceOf, sessionLimits } from "~/domain/sessions";
import { normalLogin } from "~/domain/sign-in";
import type { WriteTransaction } from "~db/client.server";
import { findCredentials, holdsPassword } from "~db/queries/accounts.server";
import { findSessionHolder, insertSession } from "~db/queries/sessions.server";
import { appendAudit, systemChain } from "./audit.server";
import { type Actor, done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { actorOf } from "./sessions.server";
import { giveBack, type Reserved, reserveTry } from "./sign-in-limits.server";

export interface SignInRequest {
  /** User name or e-mail address. */
  login: string;
  password: string;
  userAgent: string;
  address: string;
}

export interface SignedIn {
  /** For the cookie; only its hash is stored. */
  token: string;
  actor: Actor;
  mustChangePassword: boolean;
}

/** Nobody's password: what a name that nobody has is held against, at the price of a real one. */
export const decoyHash =
  "$argon2id$v=19$m=19456,t=2,p=1$x/+akD3L8gpRyWIADSBC6Q$biV8x7XCrsAOFS0XjJQ83n12XTEIsUhuYCmN9MnHdFo";

/**
 * Opens a session. Problems: `required` at login or password; `wrong-name-or-password` {left} and `too-many-tries`
 * {until} and `server-busy` at form, the same whether the account is unknown, disabled, not yet in use, or the password is wrong.
 */
export async function signIn(ctx: UseCaseContext, request: SignInRequest): Promise<Outcome<SignedIn>> {
  const login = normalLogin(request.login);
  const password = normalPassword(request.password);
  const missing = [login ? [] : ["login"], password ? [] : ["password"]].flat();
  if (missing.length > 0) return refused(...missing.map((field) => ({ field, code: "required" })));

  const found = await findCredentials(ctx.db.read, login);
  const account = found ? { id: found.id } : { unknownName: login };
  const reserved = await reserveTry(ctx, { account, address: request.address });
  if ("problem" in reserved) return refused(reserved.problem);

  const hash = found?.status === "active" ? found.password_hash : null;
  const isRight = await verified(ctx, hash ?? decoyHash, password, reserved);
  if (isRight === "busy") return refused({ field: "form", code: "server-busy" });
  const wrong = refused({ field: "form", code: "wrong-name-or-password", params: { left: reserved.left } });
  if (!found || hash === null || !isRight) return wrong;
  return ctx.db.write(systemChain, async (tx) => {
    if (!(await holdsPassword(tx, found.id, hash))) return wrong;
    return done(await openSession(tx, ctx, found.id, request.userAgent, reserved));
  });
}

/** A try that the server had no time for is none: nobody is locked out by a crowd. */
async function verified(
  ctx: UseCaseContext,
  hash: string,
  password: string,
  reserved: Reserved,
): Promise<boolean | "busy"> {
  try {
    return await ctx.passwords.verify(hash, password);
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    await ctx.db.write(systemChain, (tx) => giveBack(tx, reserved));
    return "busy";
  }
}

/** A session for whoever has proved to be that person: by the password, or as `signOnIssuer` vouches. */
export async function openSession(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  accountId: string,
  userAgent: string,
  reserved: Reserved,
  signOnIssuer: string | null = null,
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
    // The password has just been given; what was asked at the provider, and when, is not known.
    confirmed_at: signOnIssuer === null ? now : null,
    // The longest that any role may have; what the person's role allows is asked at each request.
    expires_at: minutesAfter(now, sessionLimits(false).absolute),
    sign_on_issuer: signOnIssuer,
  });
  await giveBack(tx, reserved);
  const holder = await findSessionHolder(tx, hash);
  if (!holder) throw new Error("the session just made is not there");
  const actor = actorOf(holder);
  await appendAudit(
    tx,
    { ...ctx, actor },
    {
      chain: systemChain,
      action: "session.started",
      subjectKind: "account",
      subjectId: accountId,
      campaignId: null,
      payload: { device: deviceOf(userAgent), ...(signOnIssuer === null ? {} : { signOn: signOnIssuer }) },
    },
  );
  return { token, actor, mustChangePassword: actor.mustChangePassword };
}
