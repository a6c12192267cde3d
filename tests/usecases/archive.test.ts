import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { archivedTables, leftOut } from "~/domain/archive";
import { archiveJob, askArchive } from "~/usecases/archive.server";
import { loadArchives, openArchive } from "~/usecases/archive-page.server";
import { NotFound, refused, StepUpNeeded, type UseCaseContext } from "~/usecases/context.server";
import { twoPeople } from "../support/closing";
import { addFile, newDocument } from "../support/documents";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { codesOf, logged, problemsOf } from "../support/output-acts";
import { samples } from "../support/sample-files";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Does what the queue would. */
async function pack(world: World): Promise<void> {
  const waiting = await world.db.read
    .selectFrom("campaign_archives")
    .select(["id", "asked_by"])
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  const payload = { archiveId: waiting.id, accountId: waiting.asked_by };
  await archiveJob.work(world.asNobody(), { id: "job", payload });
}

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Every file of a ZIP by its name. */
function unzip(zip: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error);
      const found = new Map<string, Buffer>();
      file.on("entry", (entry: { fileName: string }) => {
        file.openReadStream(entry as never, (failed, stream) => {
          if (failed) return reject(failed);
          bytesOf(stream).then((bytes) => {
            found.set(entry.fileName, bytes);
            file.readEntry();
          }, reject);
        });
      });
      file.on("end", () => resolve(found));
      file.on("error", reject);
      file.readEntry();
    });
  });
}

const linesOf = (bytes: Buffer | undefined) =>
  (bytes?.toString("utf8") ?? "")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describeOnEngines("the archive of an election", (open) => {
  test("holds what was recorded, with a manifest that is true, and is the same when nothing has changed", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { title: "Bài về ngày hội toàn dân" });
    await twoPeople(world, "close");
    expect(await askArchive(world.as("thu-ky"), slug)).toMatchObject({ ok: true, value: { isSame: false } });
    expect(codesOf(problemsOf(await askArchive(world.as("quan-tri"), slug)))).toEqual(["form archive-waits"]);
    await pack(world);
    const { last } = await loadArchives(world.as("thu-ky"), slug);
    const opened = await openArchive(world.as("thu-ky"), slug);
    const zip = await bytesOf(opened.content);
    expect([sha256(zip), zip.byteLength]).toEqual([last?.hash, last?.size]);
    const files = await unzip(zip);
    const manifest: { name: string; size: number; sha256: string }[] = linesOf(files.get("DANH-MUC.jsonl"));
    for (const { name, size, sha256: hash } of manifest) {
      const bytes = files.get(name);
      expect([name, bytes?.byteLength, sha256(bytes ?? Buffer.of())]).toEqual([name, size, hash]);
    }
    expect(manifest.length).toBe(files.size - 2);
    expect(sha256(files.get("NOI-DUNG.sha256") ?? Buffer.of())).toBe(last?.contentHash);
    expect(linesOf(files.get("du-lieu/outputs.jsonl"))).toMatchObject([
      { title: "Bài về ngày hội toàn dân" },
    ]);
    expect(files.get("bang/ket-qua.csv")?.toString("utf8")).toContain("Bài về ngày hội toàn dân");
    const audit = linesOf(files.get("nhat-ky/nhat-ky.jsonl"));
    const head = JSON.parse(files.get("nhat-ky/dau-chuoi.json")?.toString("utf8") ?? "");
    expect([head.seq, head.hmac]).toEqual([audit.length, audit.at(-1).hmac]);
    // No secret of anybody's goes along.
    const everything = [...files.values()].map((bytes) => bytes.toString("latin1")).join("");
    expect(everything).not.toMatch(/argon2|password_hash|token_hash|@halong/);

    expect(await askArchive(world.as("quan-tri"), slug)).toMatchObject({ ok: true, value: { isSame: true } });
    await world.db.write("system", (tx) => tx.deleteFrom("campaign_archives").execute());
    await askArchive(world.as("thu-ky"), slug);
    await pack(world);
    const again = await loadArchives(world.as("thu-ky"), slug);
    expect(again.last?.contentHash).toBe(last?.contentHash);
  }, 60_000);
});

describeOnSqlite("who has an archive made", (open) => {
  test("nobody but a secretary or an administrator who has just confirmed", async () => {
    const world = await open();
    for (const name of ["lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(askArchive(world.as(name), slug)).rejects.toThrow();
      await expect(openArchive(world.as(name), slug)).rejects.toThrow();
    }
    const ctx = world.as("thu-ky");
    const stale = { ...ctx, actor: ctx.actor && { ...ctx.actor, confirmedAt: "2021-05-04T01:00:00.000Z" } };
    await expect(askArchive(stale, slug)).rejects.toThrow(StepUpNeeded);
    await expect(openArchive(stale, slug)).rejects.toThrow(StepUpNeeded);
  });

  test("an archive that could not be made says so, and can be asked for again", async () => {
    const world = await open();
    await askArchive(world.as("thu-ky"), slug);
    await world.db.write("system", (tx) => tx.updateTable("accounts").set({ status: "disabled" }).execute());
    await expect(pack(world)).rejects.toThrow("archive-denied");
    await world.db.write("system", (tx) => tx.updateTable("accounts").set({ status: "active" }).execute());
    expect(await loadArchives(world.as("thu-ky"), slug)).toMatchObject({ state: "failed", last: null });
    expect((await askArchive(world.as("thu-ky"), slug)).ok).toBe(true);
  });

  test("every table of an election is in it, or left out for a reason", async () => {
    const world = await open();
    const { rows } = await sql<{ name: string; campaign: number }>`
      select distinct t.name, exists (select 1 from pragma_table_info(t.name) where name = 'campaign_id')
        or exists (select 1 from pragma_foreign_key_list(t.name) where "table" <> 'accounts') as campaign
      from sqlite_master t where t.type = 'table' and t.name not like 'sqlite_%'
        and t.name not like 'output_search%' and t.name not like 'kysely_%'`.execute(world.db.read);
    const unknown = rows
      .filter(({ campaign, name }) => campaign === 1 && !(name in archivedTables) && !(name in leftOut))
      .map(({ name }) => name);
    expect(unknown).toEqual([]);
  });

  test("what stopped an archive and has passed does not stop the queue's next try", async () => {
    const world = await open();
    await askArchive(world.as("thu-ky"), slug);
    const { id, asked_by } = await world.db.read
      .selectFrom("campaign_archives")
      .select(["id", "asked_by"])
      .executeTakeFirstOrThrow();
    const attempt = () =>
      archiveJob.work(world.asNobody(), { id: "job", payload: { archiveId: id, accountId: asked_by } });
    const setStatus = (status: "active" | "disabled") =>
      world.db.write("system", (tx) => tx.updateTable("accounts").set({ status }).execute());
    await setStatus("disabled");
    await expect(attempt()).rejects.toThrow("archive-denied");
    await setStatus("active");
    await attempt();
    expect((await loadArchives(world.as("thu-ky"), slug)).last?.size).toBeGreaterThan(1_000);
  });
});

describeOnSqlite("an order of an archive", (open) => {
  const job = (world: World, archiveId: string) => ({
    id: "job",
    payload: { archiveId, accountId: world.as("thu-ky").actor?.accountId ?? "" },
  });
  const ordered = async (world: World) => {
    expect((await askArchive(world.as("thu-ky"), slug)).ok).toBe(true);
    const rows = await world.db.read.selectFrom("campaign_archives").select("id").orderBy("id").execute();
    return rows.at(-1)?.id ?? "";
  };

  test("that nothing came of in two hours has died, and another may be given", async () => {
    const world = await open();
    await ordered(world);
    world.clock.set("2021-05-04T03:59:00.000Z");
    expect(codesOf(problemsOf(await askArchive(world.as("thu-ky"), slug)))).toEqual(["form archive-waits"]);
    world.clock.set("2021-05-04T04:01:00.000Z");
    expect((await askArchive(world.as("thu-ky"), slug)).ok).toBe(true);
    expect((await loadArchives(world.as("thu-ky"), slug)).state).toBe("waiting");
  });

  test("on a full disk fails with its reason, and so does any other trouble; what is unknown or done is let be", async () => {
    const world = await open();
    const id = await ordered(world);
    const ctx = world.asNobody();
    const full: UseCaseContext = {
      ...ctx,
      files: { ...ctx.files, keep: async () => refused({ field: "files", code: "disk-full" }) },
    };
    await expect(archiveJob.work(full, job(world, id))).rejects.toThrow("disk-full");
    expect(await loadArchives(world.as("thu-ky"), slug)).toMatchObject({ state: "failed", last: null });
    await expect(openArchive(world.as("thu-ky"), slug)).rejects.toThrow(NotFound);
    await archiveJob.work(ctx, job(world, "la"));
    await archiveJob.work(ctx, job(world, id));
    const { last } = await loadArchives(world.as("thu-ky"), slug);
    await archiveJob.work(ctx, job(world, id));
    expect((await loadArchives(world.as("thu-ky"), slug)).last).toEqual(last);
    rmSync(world.filesFolder, { recursive: true, force: true });
    await expect(openArchive(world.as("thu-ky"), slug)).rejects.toThrow(NotFound);
  });

  test("holds the files of records by name, in folders that say whose they are, and papers that were issued", async () => {
    const world = await open();
    const document = await newDocument(world);
    await addFile(world.as("thu-ky"), document, samples.pdf("kế hoạch"), "Kế hoạch.pdf");
    await ordered(world);
    await pack(world);
    const files = await unzip(await bytesOf((await openArchive(world.as("thu-ky"), slug)).content));
    const found = [...files].find(([name]) => name.endsWith("Kế hoạch.pdf"));
    expect(found?.[0]).toMatch(/^tep\/[^/]+\/[^/]+\/.{8}-Kế hoạch\.pdf$/u);
    expect(found?.[1].equals(samples.pdf("kế hoạch"))).toBe(true);
  });
});
