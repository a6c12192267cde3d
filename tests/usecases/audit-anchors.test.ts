import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createAccount } from "~/usecases/accounts.server";
import { loadAdministration } from "~/usecases/administration-page.server";
import { anchorAudit, noteRestore, readAnchors, verifyWithAnchors } from "~/usecases/audit-anchors.server";
import { loadAuditState } from "~/usecases/audit-state.server";
import { AccessDenied, type UseCaseContext } from "~/usecases/context.server";
import { freezePack } from "~/usecases/meeting-freezing.server";
import { loadMeeting } from "~/usecases/meeting-page.server";
import { sqliteFile } from "~db/client.server";
import { openSqlite } from "~db/dialects/sqlite.server";
import { must } from "../../scripts/demo/must";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { newAccount } from "../support/invitations";
import type { World } from "../support/world";

const neo = (world: World) => join(world.filesFolder, "neo", "neo-nhat-ky.jsonl");
const written = (world: World) => readFileSync(neo(world), "utf8").split("\n").filter(Boolean);
const night = (world: World, day: string) => {
  world.clock.set(`${day}T18:15:00.000Z`);
  return anchorAudit(world.asNobody());
};
const lastRun = (world: World) =>
  world.db.read
    .selectFrom("audit_verifications")
    .selectAll()
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
const findingsIn = async (world: World): Promise<string[]> =>
  JSON.parse((await lastRun(world)).findings).map((one: { kind: string }) => one.kind);

const work = async (world: World, loginName: string) =>
  must(
    await createAccount(
      world.as("quan-tri"),
      newAccount(world, { loginName, email: `${loginName}@ha-long.vn` }, loginName),
    ),
  );

describeOnEngines("the nightly anchor of the audit trail", (open) => {
  it("verifies what is new, seals it, and keeps the anchor in the folder and in the log as well", async () => {
    const world = await open();
    const told: [string, Readonly<Record<string, unknown>>][] = [];
    const ctx: UseCaseContext = {
      ...world.asNobody(),
      tellOperator: (event, facts) => void told.push([event, facts]),
    };
    await work(world, "mot");
    await anchorAudit(ctx);
    expect(await lastRun(world)).toMatchObject({ is_whole: 1, findings: "[]" });
    const [line] = written(world);
    expect(told).toEqual([
      ["audit-anchor", { short: expect.stringMatching(/^(\w{4}-?){3}$/), anchor: line }],
    ]);
    await work(world, "hai");
    // Wednesday to Thursday in Vietnam.
    await night(world, "2021-05-05");
    expect(await lastRun(world)).toMatchObject({ is_whole: 0, entries: 1, findings: "[]" });
    // Saturday 18:15 UTC is Sunday in Vietnam: everything is read again.
    await night(world, "2021-05-08");
    expect(await lastRun(world)).toMatchObject({ is_whole: 1, entries: 2, findings: "[]" });
    expect(written(world).map((one) => JSON.parse(one).previous)).toEqual([
      "",
      ...written(world)
        .slice(0, 2)
        .map((one) => JSON.parse(one).seal),
    ]);
  });

  it("does nothing twice on a day, and writes what the folder lacks once it can be written again", async () => {
    const world = await open();
    mkdirSync(dirname(dirname(neo(world))), { recursive: true });
    writeFileSync(dirname(neo(world)), "a file where the folder should be");
    await expect(anchorAudit(world.asNobody())).rejects.toMatchObject({ code: "anchor-folder" });
    const elsewhere = { ...world.asNobody(), anchors: { read: async () => [], add: async () => {} } };
    await anchorAudit(elsewhere);
    const lines: string[] = [];
    const mended = {
      read: async () => lines,
      add: async (more: readonly string[]) => void lines.push(...more),
    };
    await anchorAudit({ ...world.asNobody(), anchors: mended });
    await anchorAudit({ ...world.asNobody(), anchors: mended });
    expect(lines).toHaveLength(1);
  });

  it("finds an old state of the database put back, and says so to administrators only", async () => {
    const world = await open();
    await work(world, "mot");
    await night(world, "2021-05-04");
    await work(world, "hai");
    await night(world, "2021-05-05");
    await world.db.write("x", async (tx) => {
      const last = tx.selectFrom("audit_entries").select((eb) => eb.fn.max("id").as("id"));
      await tx.deleteFrom("audit_verifications").where("begun_at", ">", "2021-05-05").execute();
      await tx.deleteFrom("audit_anchors").where("at", ">", "2021-05-05").execute();
      await tx.deleteFrom("audit_payloads").where("entry_id", "=", last).execute();
      await tx.deleteFrom("audit_entries").where("id", "=", last).execute();
      const { seq, hmac } = await tx
        .selectFrom("audit_entries")
        .select(["seq", "hmac"])
        .where("chain", "=", "system")
        .orderBy("seq", "desc")
        .limit(1)
        .executeTakeFirstOrThrow();
      await tx.updateTable("audit_chains").set({ seq, hmac }).where("chain", "=", "system").execute();
    });
    await night(world, "2021-05-06");
    expect(await findingsIn(world)).toEqual(["anchor-missing", "behind-anchor"]);
    const state = await loadAuditState(world.as("quan-tri"));
    expect(state.count).toBe(2);
    expect(state.findings[1]).toContain("Chuỗi hệ thống");
    expect((await loadAdministration(world.as("quan-tri"))).auditFindings).toBe(2);
    await expect(loadAuditState(world.as("thu-ky"))).rejects.toBeInstanceOf(AccessDenied);
  });

  it("knows a copy that was put back on purpose, by the note that only the key can seal", async () => {
    const world = await open();
    await work(world, "mot");
    await night(world, "2021-05-05");
    const ctx = world.asNobody();
    const later = { ...JSON.parse(written(world)[0] ?? ""), at: "2021-05-06T18:15:00.000Z" };
    appendFileSync(neo(world), `${JSON.stringify({ ...later, seal: "0".repeat(64) })}\n`);
    const kinds = async () =>
      (
        await verifyWithAnchors(
          world.db.read,
          ctx.auditSeal,
          await readAnchors(world.db.read, ctx.auditSeal, ctx.anchors),
        )
      ).findings.map(({ kind }) => kind);
    expect(await kinds()).toEqual(["anchor-missing", "anchor-broken"]);
    const mark = { restored: "2021-05-07T00:00:00.000Z", copy: "2021-05-06T00:00:00.000Z" };
    appendFileSync(neo(world), `${JSON.stringify({ ...mark, seal: "1".repeat(64) })}\n`);
    expect(await kinds()).toEqual(["anchor-missing", "anchor-broken"]);
    await noteRestore(ctx, { copyAt: mark.copy, at: mark.restored });
    expect(await kinds()).toEqual([]);
  });

  it("is printed in the meeting's frozen pack", async () => {
    const world = await open();
    await night(world, "2021-05-03");
    world.clock.set("2021-05-04T02:00:00.000Z");
    must(await freezePack(world.as("thu-ky"), "ha-long-2021", "2021-05-04"));
    const { pack } = await loadMeeting(world.as("thu-ky"), "ha-long-2021", "2021-05-04");
    const { last } = await loadAuditState(world.as("quan-tri"));
    expect(last?.code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(pack.anchor?.code).toBe(last?.code);
  });
});

const root = fileURLToPath(new URL("../..", import.meta.url));

describeOnSqlite("npm run verify-audit", (open) => {
  it("tells in Vietnamese what it read and found, of the database and of a copy, with its exit code", async () => {
    const world = await open();
    await work(world, "mot");
    await night(world, "2021-05-04");
    const dataDir = world.place.dataDir;
    const key = join(dataDir, "audit.key");
    writeFileSync(key, Buffer.alloc(32, "audit key of the tests").toString("hex"));
    const copy = join(dataDir, "copy.sqlite");
    for (const part of ["", "-wal"]) cpSync(`${sqliteFile(dataDir)}${part}`, `${copy}${part}`);
    const run = (...args: string[]) => {
      const command = ["--import", "tsx", "scripts/verify-audit.ts", ...args];
      const env = {
        ...process.env,
        ...{ DATABASE_URL: "", DATA_DIR: dataDir, AUDIT_KEY_FILE: key, ANCHOR_DIR: dirname(neo(world)) },
      };
      const { status, stdout } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8", env });
      return { status, stdout };
    };
    const sound = run();
    expect(sound.stdout).toContain("Chuỗi hệ thống: 1 dòng");
    expect(sound.stdout).toContain("✓ Không thấy dấu hiệu");
    expect(sound.status).toBe(0);
    const stranger = openSqlite(copy);
    await stranger.updateTable("audit_entries").set({ subject_id: "x" }).where("seq", "=", 1).execute();
    await stranger.destroy();
    const found = run("--from-copy", copy);
    expect(found.stdout).toContain("✗ Chuỗi hệ thống: dòng 1 không khớp dấu niêm phong");
    expect(found.status).toBe(1);
  }, 60_000);
});
