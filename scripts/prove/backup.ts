import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyFromFile } from "~/adapters/key-file.server";
import { type Env, readEnv } from "~/server/env.server";
import { contextsOver } from "~/server/use-cases.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { logOutput } from "~/usecases/outputs.server";
import { type Database, migrate, openDatabase, sqliteFile } from "~db/client.server";
import { sumsOfSqlite } from "~db/copies/sqlite-file.server";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { seedStructure } from "~db/seeds/structure";
import { copyPlacesOf } from "../backup/copy-world";
import { restoreCopy } from "../backup/restore-copy";
import { differingTables } from "../backup/verify-copy";
import { actorsOf } from "../demo/actors";
import type { Found, Proof } from "./proof";

const [copies, clients] = [20, 16];

/** Row 24 of the promises. */
export const proof: Proof = {
  promise: `${copies} bản sao làm lúc ${clients} người đang ghi đều khôi phục thành máy chủ như cũ`,
  needs: [],
  longest: 900,
  run,
};

async function run(): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), "cot-moc-prove-backup-"));
  try {
    const env = readEnv({ NODE_ENV: "development", DATA_DIR: join(folder, "data") });
    keyFromFile(env.auditKeyFile);
    await migrate({ dataDir: env.dataDir });
    const db = await openDatabase({ dataDir: env.dataDir });
    const ctx = contextsOver(env, db)("prove");
    const deps = { newId: ctx.newId, now: ctx.now(), passwordHash: "" };
    await db.write("system", (tx) => seedStructure(tx, haLong2021, deps));
    const { ledger, taken } = await copiesUnderWriters(ctx, db);
    await db.close();
    const { equal, lost } = await restoreAll(env, taken, folder);
    const isKept = ledger.size > 0 && equal === copies && lost === 0;
    return { isKept, figures: { copies, equal, written: ledger.size, lost } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Taken {
  name: string;
  /** Codes of the outputs that had been acknowledged before it was begun. */
  before: string[];
}

async function copiesUnderWriters(ctx: UseCaseContext, db: Database) {
  const actor = (await actorsOf(db)).get("thu-ky") ?? null;
  const ledger = new Set<string>();
  let isOver = false;
  const write = async (client: number) => {
    for (let count = 0; !isOver; count += 1) {
      const form = formOf(`Tin ${client}-${count}`, ctx.newId());
      const outcome = await logOutput({ ...ctx, actor }, haLong2021.slug, form);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      for (const code of outcome.value.codes) ledger.add(code);
    }
  };
  const writers = Array.from({ length: clients }, (_, client) => write(client));
  const taken: Taken[] = [];
  while (taken.length < copies) {
    const before = [...ledger];
    const answer = await ctx.copies.make("manual", ctx.now());
    if (!answer.ok) throw new Error(`${answer.code} ${answer.detail}`);
    taken.push({ name: answer.name, before });
  }
  isOver = true;
  await Promise.all(writers);
  return { ledger, taken };
}

const formOf = (title: string, key: string) => ({
  ...{ _key: key, units: ["trung-tam-truyen-thong"], categories: ["portal-item"], channels: [], title },
  ...{ basis: "item" as const, from: "", date: "04/05/2021", quantity: "1", qualifier: "exact" as const },
  ...{ whole: "", per: "" as const, message: "", link: "", note: "" },
  ...{ confirm: ["same-title" as const], confirmReason: "bản tin khác trong ngày" },
});

/** Restores each copy to an installation of its own; how many are equal, and acknowledged outputs that are not there. */
async function restoreAll(env: Env, taken: readonly Taken[], folder: string) {
  let [equal, lost] = [0, 0];
  for (const { name, before } of taken) {
    const dataDir = join(folder, `restored-${name}`);
    const places = { ...copyPlacesOf(env), dataDir, filesDir: join(dataDir, "files") };
    const copy = join(env.backup.folder, name);
    const { manifest } = await restoreCopy(places, copy, { now: new Date().toISOString(), isTrial: false });
    if (differingTables(manifest.tables, sumsOfSqlite(sqliteFile(dataDir))).length === 0) equal += 1;
    lost += await lostIn(dataDir, before);
    rmSync(dataDir, { recursive: true, force: true });
  }
  return { equal, lost };
}

async function lostIn(dataDir: string, codes: readonly string[]): Promise<number> {
  const db = await openDatabase({ dataDir });
  const rows = await db.read.selectFrom("outputs").select("number").execute();
  await db.close();
  const there = new Set(rows.map(({ number }) => number));
  return codes.filter((code) => !there.has(Number(code.split("-").at(-1)))).length;
}
