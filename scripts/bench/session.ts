import { newId } from "~/adapters/ids.server";
import type { Env } from "~/server/env.server";
import { contextsOver } from "~/server/use-cases.server";
import { openDatabase } from "~db/client.server";
import { insertSession } from "~db/queries/sessions.server";

/** Opens a session of the campaign's secretary straight in the database. Returns its token. */
export async function openBenchSession(env: Env): Promise<string> {
  const db = await openDatabase({ url: env.databaseUrl, dataDir: env.dataDir });
  const { tokens, now } = contextsOver(env, db)("bench");
  const { token, hash } = tokens.issue();
  const account = await db.read
    .selectFrom("accounts")
    .select("id")
    .where("login_name", "=", "thu-ky")
    .executeTakeFirstOrThrow();
  await db.write("system", async (tx) => {
    // In production everybody needs a second factor before anything else; nobody has this one's telephone.
    const factor = { secret: tokens.issue().token, confirmed_at: now(), last_step: 0 };
    await tx
      .insertInto("second_factors")
      .values({ account_id: account.id, ...factor })
      .onConflict((conflict) => conflict.column("account_id").doNothing())
      .execute();
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
  await db.close();
  return token;
}
