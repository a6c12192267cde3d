import type { Actor, UseCaseContext } from "~/usecases/context.server";
import type { SignedIn } from "~/usecases/open-session.server";
import { findActor } from "~/usecases/sessions.server";
import { type SignInRequest, signIn } from "~/usecases/sign-in.server";
import { type World, worldPassword } from "./world";

export const browser =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36";

export const tryOf = (
  login: string,
  password = worldPassword,
  more: Partial<SignInRequest> = {},
): SignInRequest => ({
  login,
  password,
  userAgent: browser,
  address: "203.0.113.7",
  ...more,
});

/** The id of an account of the world. */
export function idOf(world: World, login: string): string {
  const { actor } = world.as(login);
  if (!actor) throw new Error(`${login} is nobody`);
  return actor.accountId;
}

/** Signs in, which must succeed. */
export async function signedIn(world: World, login: string, password = worldPassword): Promise<SignedIn> {
  const outcome = await signIn(world.asNobody(), tryOf(login, password));
  if (!outcome.ok) throw new Error(`${login} cannot sign in: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

export async function signsIn(world: World, login: string, password: string): Promise<boolean> {
  return (await signIn(world.asNobody(), tryOf(login, password))).ok;
}

/** The context of whoever holds the token now; throws when it opens nothing. */
export async function contextOf(world: World, token: string): Promise<UseCaseContext> {
  const actor: Actor | null = await findActor(world.asNobody(), token);
  if (!actor) throw new Error("the session does not open");
  return { ...world.asNobody(), actor };
}

/** "field code" of each problem of an outcome; [] when it was carried out. */
export function codesOf(
  outcome: { ok: true } | { ok: false; problems: { field: string; code: string }[] },
): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field} ${code}`);
}

/** The actions of the audit trail in order, with their payloads, from the entry after `seq` on. */
export async function auditSince(world: World, seq = 0) {
  const rows = await world.db.read
    .selectFrom("audit_entries")
    .innerJoin("audit_payloads", "audit_payloads.entry_id", "audit_entries.id")
    .select(["seq", "action", "account_id", "subject_id", "payload"])
    .where("chain", "=", "system")
    .where("seq", ">", seq)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    action: row.action,
    accountId: row.account_id,
    subjectId: row.subject_id,
    payload: JSON.parse(row.payload) as Record<string, unknown>,
  }));
}

/** The same, actions alone. */
export async function actionsSince(world: World, seq: number): Promise<string[]> {
  return (await auditSince(world, seq)).map(({ action }) => action);
}

/** The number of the newest entry of the system's chain. */
export async function auditHead(world: World): Promise<number> {
  return (await auditSince(world)).at(-1)?.seq ?? 0;
}

/** Every stored text of the tables that hold accounts, to look for what must not be stored. */
export async function storedTexts(world: World): Promise<string> {
  const tables = [
    "accounts",
    "sessions",
    "account_links",
    "rate_limits",
    "idempotency_keys",
    "form_drafts",
    "audit_entries",
    "audit_payloads",
  ] as const;
  const all = await Promise.all(tables.map((table) => world.db.read.selectFrom(table).selectAll().execute()));
  return JSON.stringify(all);
}
