import { Busy } from "~/domain/busy";
import { normalPassword } from "~/domain/passwords";
import { normalLogin } from "~/domain/sign-in";
import { findCredentials, holdsPassword } from "~db/queries/accounts.server";
import { systemChain } from "./audit.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { hasFactor } from "./factor-codes.server";
import { openSession, type SignedIn } from "./open-session.server";
import { decoyHash } from "./sign-in-decoy.server";
import { giveBack, type Reserved, reserveTry, tryOut } from "./sign-in-limits.server";
import { challengeFor } from "./sign-in-second-step.server";

export interface SignInRequest {
  /** User name or e-mail address. */
  login: string;
  password: string;
  userAgent: string;
  address: string;
}

/**
 * Opens a session, or asks for the second step where the account has a factor: `code-wanted` {challenge} at code, with
 * which `signInWithCode` goes on. Problems: `required` at login or password; `wrong-name-or-password` {left} and
 * `too-many-tries` {until} and `server-busy` at form, the same whether the account is unknown, disabled, not yet in use, or the password
 * is wrong.
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
    await giveBack(tx, reserved);
    if (await hasFactor(tx, found.id)) {
      const params = { challenge: challengeFor(ctx, found.id, hash) };
      return refused({ field: "code", code: "code-wanted", params });
    }
    return done(
      await openSession(tx, ctx, { accountId: found.id, userAgent: request.userAgent, by: "password" }),
    );
  });
}

async function verified(
  ctx: UseCaseContext,
  hash: string,
  password: string,
  reserved: Reserved,
): Promise<boolean | "busy"> {
  try {
    return await tryOut(ctx, reserved, () => ctx.passwords.verify(hash, password));
  } catch (error) {
    if (error instanceof Busy) return "busy";
    throw error;
  }
}
