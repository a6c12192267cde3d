import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { auditSealOf } from "~/adapters/audit-seal.server";
import { inCopy } from "~/adapters/copies/copy-folder.server";
import { placeOf } from "~/adapters/files.server";
import { migrate } from "~db/client.server";
import { holdFolder } from "~db/dialects/sqlite.server";
import type { CopyPlaces } from "../../scripts/backup/copy-world";
import { drillCopy } from "../../scripts/backup/drill";
import { makeCopy } from "../../scripts/backup/make-copy";
import { restoreCopy } from "../../scripts/backup/restore-copy";
import { verifyCopy } from "../../scripts/backup/verify-copy";
import {
  copyOf,
  databaseOf,
  elsewhere,
  hashOfFolder,
  keepFile,
  refusalOf,
  sumsOf,
  twinOf,
} from "../support/copies";
import { emptyPlace, open as openPlace } from "../support/database-places";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { logged } from "../support/output-acts";
import { copyPlacesOf, type World } from "../support/world";

const now = "2026-11-22T03:00:00.000Z";
const restore = (places: CopyPlaces, copy: string, more: { isTrial?: boolean } = {}) =>
  restoreCopy(places, copy, { now, isTrial: false, ...more });

describeOnEngines("copies of a running installation", (open) => {
  it.each(["sqlite", "postgres"] as const)(
    "made while people write restore to an equal server on %s",
    async (target) => {
      const world = await open();
      const hash = await keepFile(world, "%PDF-1.7 kế hoạch");
      let isOver = false;
      const acknowledged: string[] = [];
      const writer = async (name: string) => {
        for (let count = 0; !isOver; count += 1) {
          const { codes } = await logged(world.as("can-bo"), { title: `Tin ${name} ${count}` });
          acknowledged.push(...codes);
        }
      };
      const writers = ["a", "b", "c", "d"].map(writer);
      while (acknowledged.length < 8) await new Promise((resolve) => setImmediate(resolve));
      const before = [...acknowledged];
      const { path, manifest, verified } = await copyOf(world);
      isOver = true;
      await Promise.all(writers);
      expect(verified).toMatchObject({ files: 1, tables: Object.keys(manifest.tables).length });
      const there = elsewhere(world, await emptyPlace[target]());
      const restored = await restore(there, path);
      expect([restored.filesPut, restored.before]).toEqual([1, null]);
      expect(await sumsOf(there)).toEqual(manifest.tables);
      expect(readFileSync(placeOf(there.filesDir, hash), "utf8")).toBe("%PDF-1.7 kế hoạch");
      const db = await openPlace(there);
      const rows = await db.read.selectFrom("outputs").select("number").execute();
      const found = new Set(rows.map(({ number }) => number));
      expect(before.filter((code) => !found.has(Number(code.split("-").at(-1))))).toEqual([]);
      const index = await db.read.selectFrom("output_search").select("rowid").execute();
      expect(index).toHaveLength(rows.length);
    },
  );

  it("keep content once, however many copies there are", async () => {
    const world = await open();
    await keepFile(world, "%PDF-1.7 một");
    await copyOf(world);
    world.clock.set("2021-05-04T03:00:00.000Z");
    await keepFile(world, "%PDF-1.7 hai");
    const { path } = await copyOf(world);
    const { folder } = copyPlacesOf(world);
    expect(readdirSync(folder).filter((name) => name.endsWith("-manual"))).toHaveLength(2);
    const kept = readdirSync(join(folder, "tep"), { recursive: true, withFileTypes: true });
    expect(kept.filter((entry) => entry.isFile())).toHaveLength(2);
    expect(readdirSync(path).sort()).toEqual(["copy.json", "cot-moc.sqlite", "files.json"]);
  });

  it("are tried beside the running data, and the drill names what has changed since", async () => {
    const world = await open();
    const { path, manifest } = await copyOf(world);
    const same = await drillCopy(copyPlacesOf(world), world.db, path);
    expect([same.changed, same.same]).toEqual([[], Object.keys(manifest.tables).length]);
    await logged(world.as("can-bo"));
    const { changed } = await drillCopy(copyPlacesOf(world), world.db, path);
    expect(changed).toContainEqual({ table: "outputs", copied: 0, now: 1 });
    expect(readdirSync(copyPlacesOf(world).folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("clear away what a restore or a drill that died has left, but not one that is under way", async () => {
    const world = await open();
    const { folder } = copyPlacesOf(world);
    const [died, underWay] = [join(folder, ".ben-canh-khoi-phuc-x"), join(folder, ".ben-canh-dien-tap-1")];
    for (const path of [died, underWay]) mkdirSync(path, { recursive: true });
    utimesSync(died, new Date("2021-05-01"), new Date("2021-05-01"));
    await copyOf(world);
    expect([existsSync(died), existsSync(underWay)]).toEqual([false, true]);
  });

  it("are refused when the audit trail was tampered with, and kept aside", async () => {
    const world = await open();
    await logged(world.as("can-bo"));
    await world.db.write("system", async (tx) => {
      await tx.updateTable("audit_entries").set({ action: "output.withdraw" }).execute();
    });
    expect(await refusalOf(copyOf(world))).toBe("audit-broken");
    const { folder } = copyPlacesOf(world);
    expect(readdirSync(folder).filter((name) => name.endsWith("-manual"))).toEqual([]);
    expect(readdirSync(join(folder, "hong"))).toEqual(["20210504T020000Z-manual"]);
    const accepted = { kind: "manual" as const, now, acceptAudit: true };
    await expect(makeCopy(copyPlacesOf(world), accepted)).resolves.toMatchObject({ verified: {} });
  });

  it("are not made of data whose file is lost, nor without the audit key, and nothing half is left", async () => {
    const world = await open();
    const hash = await keepFile(world, "%PDF-1.7 mất");
    const places = copyPlacesOf(world);
    rmSync(placeOf(world.filesFolder, hash));
    expect(await refusalOf(copyOf(world))).toBe("file-missing");
    expect(await refusalOf(makeCopy({ ...places, auditKeyFile: "/no/key" }, { kind: "manual", now }))).toBe(
      "key-missing",
    );
    const left = readdirSync(places.folder).filter((name) => /manual|^\./.test(name));
    expect(left).toEqual([]);
  });
});

const flip = (file: string, at: number) => {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

/** What may have happened to a copy, and how it is refused. */
const spoilt: [string, (copy: string, hash: string) => void, string][] = [
  ["cut off", (copy) => truncateSync(databaseOf(copy), 100_000), "database-sum"],
  ["with one bit flipped", (copy) => flip(databaseOf(copy), 300_001), "database-sum"],
  ["without its copy.json", (copy) => rmSync(join(copy, inCopy.manifest)), "copy-unfinished"],
  ["with half a copy.json", (copy) => truncateSync(join(copy, inCopy.manifest), 500), "copy-sum"],
  ["whose copy.json was changed", (copy) => edit(copy, '"rows": 1', '"rows": 2'), "copy-sum"],
  ["without its list of files", (copy) => rmSync(join(copy, inCopy.files)), "files-sum"],
  ["without a file", (copy, hash) => rmSync(placeOf(join(copy, "tep"), hash)), "file-missing"],
  ["with a file changed", (copy, hash) => flip(placeOf(join(copy, "tep"), hash), 3), "file-damaged"],
  [
    "of a newer program",
    (copy) => reseal(copy, ourSeal, (one) => [...one, "20991231a_later"]),
    "newer-schema",
  ],
  ["sealed with another key", (copy) => reseal(copy, otherSeal, (one) => one), "copy-forged"],
];

const ourSeal = auditSealOf(Buffer.alloc(32, "audit key of the tests"));
const otherSeal = auditSealOf(Buffer.alloc(32, "another key"));

function edit(copy: string, from: string, to: string): void {
  const path = join(copy, inCopy.manifest);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}

function reseal(copy: string, seal: typeof ourSeal, change: (migrations: string[]) => string[]): void {
  const path = join(copy, inCopy.manifest);
  const { manifest } = JSON.parse(readFileSync(path, "utf8"));
  const changed = { ...manifest, migrations: change(manifest.migrations) };
  const sum = seal.digest(JSON.stringify(changed));
  writeFileSync(path, JSON.stringify({ manifest: changed, sum, seal: seal.seal("", sum) }));
}

describeOnSqlite("a copy that is not whole", (open) => {
  const running = async (world: World) => {
    const there = elsewhere(world, await emptyPlace.sqlite());
    await migrate(there);
    return there;
  };

  it("is refused, and the running data is as it was, byte by byte", async () => {
    const world = await open();
    const hash = await keepFile(world, "%PDF-1.7 ảnh");
    const { path } = await copyOf(world);
    const there = await running(world);
    holdFolder(join(there.dataDir, "server.lock")).release();
    const before = hashOfFolder(there.dataDir);
    const found: [string, string][] = [];
    for (const [what, spoil] of spoilt) {
      const twin = twinOf(path);
      spoil(twin, hash);
      found.push([what, await refusalOf(restore(there, twin))]);
      expect([what, hashOfFolder(there.dataDir)]).toEqual([what, before]);
    }
    expect(found).toEqual(spoilt.map(([what, , code]) => [what, code]));
    expect(await refusalOf(restore(there, twinOf(path)))).toBe("");
  });

  it("is told apart from a whole one with another key", async () => {
    const world = await open();
    const { path } = await copyOf(world);
    expect(await refusalOf(verifyCopy(path, otherSeal))).toBe("wrong-key");
  });
});

describe("a restore", () => {
  describeOnSqlite("of a copy", (open) => {
    it("keeps what was there before, and changes nothing while a server runs or when it is a trial", async () => {
      const world = await open();
      await logged(world.as("can-bo"), { title: "Trước khi sao lưu" });
      const { path, manifest } = await copyOf(world);
      const there = elsewhere(world, await emptyPlace.sqlite());
      await migrate(there);
      const server = holdFolder(join(there.dataDir, "server.lock"));
      expect(await refusalOf(restore(there, path))).toBe("server-running");
      server.release();
      const before = await sumsOf(there);
      expect(await restore(there, path, { isTrial: true })).toMatchObject({ before: null, filesPut: 0 });
      expect(await sumsOf(there)).toEqual(before);
      const { before: kept } = await restore(there, path);
      expect(kept).toBe(join(there.dataDir, "cot-moc-truoc-20261122T030000.sqlite"));
      expect(existsSync(kept ?? "")).toBe(true);
      expect(await sumsOf(there)).toEqual(manifest.tables);
      const names = readdirSync(there.dataDir).filter((name) => !/-(wal|shm)$/.test(name));
      expect(names.sort()).toEqual(["cot-moc-truoc-20261122T030000.sqlite", "cot-moc.sqlite", "server.lock"]);
    });
  });

  describeOnEngines("of a copy to PostgreSQL that has data", (open) => {
    it("makes a copy of what was there, puts the other in its place, and leaves nothing half", async () => {
      const world = await open();
      const there = elsewhere(world, await emptyPlace.postgres());
      await restore(there, (await copyOf(world)).path);
      await logged(world.as("can-bo"), { title: "Sau lần phục hồi đầu" });
      world.clock.set("2021-05-04T03:00:00.000Z");
      const second = await copyOf(world);
      const { before } = await restore(there, second.path);
      expect(before).toBe(join(there.folder, "20261122T030000Z-restore"));
      expect(await sumsOf(there)).toEqual(second.manifest.tables);
      expect((await restore(there, before ?? "", { isTrial: true })).manifest.tables.outputs?.rows).toBe(0);
      expect(readdirSync(there.folder).filter((name) => name.startsWith("."))).toEqual([]);
    });
  });
});
