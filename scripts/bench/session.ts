import { newId } from "~/adapters/ids.server";
import type { Env } from "~/server/env.server";
import { contextsOver } from "~/server/use-cases.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { type Database, openDatabase } from "~db/client.server";
import { insertSession } from "~db/queries/sessions.server";

/** Opens a session of the campaign's secretary straight in the database. Returns its token. */
export async function openBenchSession(env: Env): Promise<string> {
  const db = await openDatabase({ url: env.databaseUrl, dataDir: env.dataDir });
  try {
    return await openSessionOf(db, contextsOver(env, db)("bench"), "thu-ky", "holdsFactor");
  } finally {
    await db.close();
  }
}

/** The same of any account; with a second factor where the installation asks everybody for one. Returns its token. */
export async function openSessionOf(
  db: Database,
  { tokens, now }: Pick<UseCaseContext, "tokens" | "now">,
  loginName: string,
  factor?: "holdsFactor",
): Promise<string> {
  const { token, hash } = tokens.issue();
  const account = await db.read
    .selectFrom("accounts")
    .select("id")
    .where("login_name", "=", loginName)
    .executeTakeFirstOrThrow();
  await db.write("system", async (tx) => {
    if (factor) {
      // In production everybody needs one before anything else; nobody has this one's telephone.
      const set = { secret: tokens.issue().token, confirmed_at: now(), last_step: 0 };
      await tx
        .insertInto("second_factors")
        .values({ account_id: account.id, ...set })
        .onConflict((conflict) => conflict.column("account_id").doNothing())
        .execute();
    }
    await insertSession(tx, {
      id: newId(),
      token_hash: hash,
      account_id: account.id,
      user_agent: "",
      created_at: now(),
      last_seen_at: now(),
      confirmed_at: now(),
      expires_at: "2099-01-01T00:00:00.000Z",
    });
  });
  return token;
}
