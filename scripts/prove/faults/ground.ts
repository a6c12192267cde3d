import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "~/adapters/ids.server";
import { keyFromFile } from "~/adapters/key-file.server";
import { argon2Passwords } from "~/adapters/passwords.server";
import { readEnv } from "~/server/env.server";
import { contextsOver } from "~/server/use-cases.server";
import { type Database, migrate, openDatabase } from "~db/client.server";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { seedStructure } from "~db/seeds/structure";
import { openSessionOf } from "../../bench/session";
import { expectForLoad, type LoadPlace } from "../../load/expected";

export const slug = haLong2021.slug;
export const base = `/${slug}`;

/** Who acts in the proofs: two secretaries, the media centre's officer. */
export type Login = "thu-ky" | "thu-ky-2" | "can-bo";
const logins: readonly Login[] = ["thu-ky", "thu-ky-2", "can-bo"];

/** What the server needs besides its folder: the tokens were hashed with the secret; copies have a proof of their own. */
export const serverEnv = {
  SESSION_SECRET: "a secret for the proofs alone, thrown away with their data",
  BACKUP_SCHEDULE: "off",
  LOG_LEVEL: "silent",
};

/** The demonstration election with nothing recorded in it, and people who are signed in. */
export interface Ground {
  dataDir: string;
  tokens: Readonly<Record<Login, string>>;
  /** Weekly reports that are expected. */
  places: readonly LoadPlace[];
  remove(): void;
}

/** Lays the data folder, a scratch one unless it is given. */
export async function layGround(options: { dataDir?: string; reports?: number } = {}): Promise<Ground> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "cot-moc-proof-"));
  keyFromFile(join(dataDir, "keys", "audit.key"));
  await migrate({ dataDir });
  const db = await openDatabase({ dataDir });
  const passwordHash = await argon2Passwords.hash(newId());
  const deps = { newId, now: new Date().toISOString(), passwordHash };
  const campaignId = await db.write("system", (tx) => seedStructure(tx, haLong2021, deps));
  const places = await db.write(campaignId, (tx) => expectForLoad(tx, campaignId, options.reports ?? 66));
  const tokens = await openSessions(db, dataDir);
  await db.close();
  return { dataDir, tokens, places, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

async function openSessions(db: Database, dataDir: string): Promise<Record<Login, string>> {
  const env = readEnv({ ...serverEnv, NODE_ENV: "development", DATA_DIR: dataDir });
  const ctx = contextsOver(env, db)("proof");
  const issued = await Promise.all(
    logins.map(async (login) => [login, await openSessionOf(db, ctx, login)] as const),
  );
  return Object.fromEntries(issued) as Record<Login, string>;
}
