import { expect, it } from "vitest";
import { nowOf } from "~/domain/now";
import { recordBackupRun } from "~/usecases/backups.server";
import { loadOverview } from "~/usecases/overview.server";
import { loadReadiness } from "~/usecases/readiness.server";
import { loadChase } from "~/usecases/report-chase.server";
import { acceptReport, writeReport } from "~/usecases/weekly-report-changes.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, slug } from "../support/output-acts";
import { taskOf } from "../support/tasks";
import { expectReports, liveAt, mediaCentre, reportFormOf, week17 } from "../support/weekly-reports";
import type { World } from "../support/world";

const place = { unit: mediaCentre, week: week17 };
const path = `/${slug}/bao-cao/${mediaCentre}/${week17}`;
const now = async (world: World, login: string) =>
  nowOf(await loadOverview(world.as(login), slug)).map(({ kind }) => kind);

/** Sunday 2/5/2021, the day before a Monday without a meeting, with one report put before its head. */
async function presented(open: () => Promise<World>): Promise<World> {
  const world = await open();
  await liveAt(world, "2021-05-02T09:42:00.000Z");
  await expectReports(world, { weeks: [week17] });
  await logged(world.as("can-bo"), { date: "26/04/2021" });
  carriedOut(await writeReport(world.as("can-bo"), slug, place, "present", reportFormOf()));
  return world;
}

describeOnEngines("the first page of each role", (open) => {
  it("leads a report from its head to the secretary's desk and off it again", async () => {
    const world = await presented(open);
    expect(await now(world, "thu-truong")).toEqual(["report-to-sign"]);
    expect(await now(world, "can-bo")).toEqual(["report-ahead"]);
    expect((await loadOverview(world.as("thu-ky"), slug)).desk?.toAccept).toBeNull();
    carriedOut(
      await writeReport(world.as("thu-truong"), slug, place, "submit", reportFormOf({ version: 1 })),
    );
    expect(await now(world, "thu-truong")).toEqual([]);
    expect((await loadOverview(world.as("thu-ky"), slug)).desk?.toAccept).toEqual({ n: 1, path });
    expect(await now(world, "thu-ky")).toContain("to-accept");
    carriedOut(await acceptReport(world.as("thu-ky"), slug, place, { version: 2 }));
    expect(await now(world, "thu-ky")).not.toContain("to-accept");
  });

  it("counts as received what had come by the moment that is looked at, as it does what is missing", async () => {
    const world = await open();
    await liveAt(world, "2021-05-04T05:00:00.000Z");
    await expectReports(world, { weeks: [week17] });
    carriedOut(await writeReport(world.as("thu-truong"), slug, place, "submit", reportFormOf()));
    const counted = async () => (await loadOverview(world.as("thu-ky"), slug)).reports?.missing;
    expect(await counted()).toBeNull();
    await liveAt(world, "2021-05-04T04:00:00.000Z");
    expect(await counted()).toMatchObject({ expected: 1, received: 0, n: 1 });
    expect((await loadOverview(world.as("thu-ky"), slug)).desk?.toClose).toMatchObject({
      sent: 0,
      expected: 1,
    });
    expect(await loadChase(world.as("thu-ky"), slug, week17)).toMatchObject({ received: 0 });
  });

  it("gives the leader the verdict of readiness with the criteria that are not met, and nobody else", async () => {
    const world = await open();
    await taskOf(world, { units: [mediaCentre], dueOn: "29/04/2021" });
    const query = { asOf: "", compare: "", unitKey: "", page: 1 };
    const whole = await loadReadiness(world.as("lanh-dao"), slug, query);
    const unmet = whole.lines.filter(({ level }) => level === "red" || level === "amber");
    const { readiness } = await loadOverview(world.as("lanh-dao"), slug);
    expect(readiness).toMatchObject({ level: whole.whole.level, score: whole.whole.score });
    expect(readiness?.reasons.map(({ key }) => key)).toEqual(unmet.slice(0, 3).map(({ key }) => key));
    expect(unmet.length).toBeGreaterThan(0);
    for (const login of ["thu-ky", "thu-truong", "quan-tri", "cong-tac-vien"])
      expect((await loadOverview(world.as(login), slug)).readiness).toBeNull();
  });

  it("calls a copy late after the 26 hours after which the installation warns everywhere", async () => {
    const world = await open();
    const ctx = world.as("quan-tri");
    const copy = { name: "20210504T000000Z-hourly", size: 1, took: 1, verified: null };
    const hoursAgo = (hours: number) => new Date(Date.parse(ctx.now()) - hours * 3_600_000).toISOString();
    const told = async (hours: number) => {
      const run = { act: "copy", kind: "hourly", begunAt: hoursAgo(hours), accountId: null } as const;
      await recordBackupRun(ctx, { ...run, answer: { ok: true, ...copy } });
      return (await loadOverview(ctx, slug)).installation;
    };
    expect(await told(27)).toMatchObject({ copyHours: 27, isCopyLate: true });
    expect(await told(25)).toMatchObject({ copyHours: 25, isCopyLate: false });
  });

  it("tells the administrator alone that there is no copy yet and how many accounts there are", async () => {
    const world = await open();
    const { installation } = await loadOverview(world.as("quan-tri"), slug);
    expect(installation).toMatchObject({ copyHours: null, isCopyLate: true, failedJobs: 0, notTaken: 0 });
    expect(installation?.accounts).toBeGreaterThanOrEqual(6);
    expect((await loadOverview(world.as("thu-ky"), slug)).installation).toBeNull();
    expect((await loadOverview(world.as("thu-ky"), slug)).desk).not.toBeNull();
    expect((await loadOverview(world.as("lanh-dao"), slug)).desk).toBeNull();
  });
});
