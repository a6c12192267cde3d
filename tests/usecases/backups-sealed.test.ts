import { mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newCopyKey } from "~/adapters/copies/sealed-copy.server";
import { hoursBefore } from "~/domain/calendar/civil-date";
import { backupAge } from "~/usecases/backups.server";
import { askForCopy, copyHourly } from "~/usecases/backups-job.server";
import { loadBackups } from "~/usecases/backups-page.server";
import { AccessDenied } from "~/usecases/context.server";
import { jobKinds } from "~/usecases/job-kinds.server";
import { runNextJob, scheduleDailyJobs } from "~/usecases/jobs.server";
import { openCopy } from "../../scripts/backup/open-copy";
import { restoreCopy } from "../../scripts/backup/restore-copy";
import { sealLatest } from "../../scripts/backup/seal-latest";
import { copyOf, elsewhere, keepFile, refusalOf, sumsOf } from "../support/copies";
import { emptyPlace } from "../support/database-places";
import { describeOnSqlite } from "../support/engines";
import { jobRows } from "../support/jobs";
import { copyPlacesOf } from "../support/world";

describeOnSqlite("encrypted copies", (open) => {
  it("are one file that only its key opens, whole or not at all, and restore to an equal server", async () => {
    const world = await open();
    await keepFile(world, "%PDF-1.7 bản ký");
    const { manifest } = await copyOf(world);
    const { identity, recipient } = await newCopyKey();
    const places = copyPlacesOf(world);
    const folder = join(places.folder, "..", "thu-muc-hai");
    const sealed = { ...places, sealed: { folder, recipient } };
    expect(await refusalOf(sealLatest(sealed))).toBe("copy-folder-missing");
    mkdirSync(folder);
    const { path } = await sealLatest(sealed);
    expect(readdirSync(folder)).toEqual(["20210504T020000Z-manual.tar.gz.age"]);
    const [key, wrongKey] = [join(folder, "khoa.txt"), join(folder, "khoa-khac.txt")];
    writeFileSync(key, `# created\n${identity}\n`);
    writeFileSync(wrongKey, (await newCopyKey()).identity);
    expect(await refusalOf(openCopy(places.folder, path, null))).toBe("identity-missing");
    expect(await refusalOf(openCopy(places.folder, path, wrongKey))).toBe("not-decrypted");
    const copy = await openCopy(places.folder, path, key);
    const there = elsewhere(world, await emptyPlace.sqlite());
    const restored = await restoreCopy(there, copy.path, { now: world.clock.now(), isTrial: false });
    await copy.close();
    expect(restored.filesPut).toBe(1);
    expect(await sumsOf(there)).toEqual(manifest.tables);
    truncateSync(path, 150_000);
    expect(await refusalOf(openCopy(places.folder, path, key))).toBe("copy-sum");
    expect(readdirSync(places.folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describeOnSqlite("backups by the clock", (open) => {
  it("are asked for once an hour, for any number of servers", async () => {
    const world = await open();
    const ctx = world.asNobody();
    const kinds = { backup: { hourly: true, leaseMinutes: 5, work: async () => {} } };
    for (const now of ["05:00:00", "05:59:59", "06:00:00"]) {
      world.clock.set(`2021-05-04T${now}.000Z`);
      await scheduleDailyJobs(ctx, kinds);
      await scheduleDailyJobs(ctx, kinds);
    }
    expect((await jobRows(world)).map((row) => row.unique_key)).toEqual([
      "backup:2021-05-04T05",
      "backup:2021-05-04T06",
    ]);
  });

  it("tell the administrator how old the last good copy is, and of one that failed", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    expect(await backupAge(admin)).toEqual({ lastGoodAt: null, isLate: true, sealed: null });
    const madeAt = world.clock.now();
    await copyHourly(world.asNobody());
    expect(await backupAge(admin)).toEqual({ lastGoodAt: madeAt, isLate: false, sealed: null });
    const page = await loadBackups(admin);
    expect(page.last).toMatchObject({ kind: "hourly", at: "09:00 04/05/2021", problem: null, who: null });
    expect(page.last?.verified?.rows).toBeGreaterThan(100);
    world.clock.set(hoursBefore(madeAt, -27));
    const full = async () => ({ ok: false as const, code: "disk-full" as const, detail: "/sao-luu" });
    const ctx = world.asNobody();
    await expect(copyHourly({ ...ctx, copies: { ...ctx.copies, make: full } })).rejects.toThrow("disk-full");
    const late = await loadBackups(admin);
    expect([late.age.isLate, late.failing?.problem, late.last?.at]).toEqual([
      true,
      { code: "disk-full", detail: "/sao-luu" },
      "09:00 04/05/2021",
    ]);
  });

  it("are made at once for an administrator who asks, and for nobody else", async () => {
    const world = await open();
    for (const login of ["thu-ky", "lanh-dao", "can-bo"]) {
      await expect(askForCopy(world.as(login))).rejects.toThrow(AccessDenied);
      await expect(loadBackups(world.as(login))).rejects.toThrow(AccessDenied);
    }
    await askForCopy(world.as("quan-tri"));
    await askForCopy(world.as("quan-tri"));
    expect((await loadBackups(world.as("quan-tri"))).isAsked).toBe(true);
    expect(await runNextJob(world.asNobody(), jobKinds)).toMatchObject({
      kind: "backup-now",
      result: "done",
    });
    expect(await runNextJob(world.asNobody(), jobKinds)).toBeNull();
    const { lines } = await loadBackups(world.as("quan-tri"));
    expect(lines.map(({ act, kind, who }) => [act, kind, who])).toEqual([
      ["copy", "manual", expect.stringContaining("")],
    ]);
    expect(lines[0]?.who).not.toBeNull();
  });
});
