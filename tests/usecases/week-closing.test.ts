import { expect, it } from "vitest";
import { newId } from "~/adapters/ids.server";
import { acceptAdjustment, declineAdjustment, withdrawAdjustment } from "~/usecases/adjustments.server";
import { loadAdjustments } from "~/usecases/adjustments-page.server";
import { AccessDenied } from "~/usecases/context.server";
import { logOutput } from "~/usecases/outputs.server";
import { withdrawOutput } from "~/usecases/outputs-revise.server";
import { closeWeek } from "~/usecases/week-closing.server";
import { planClosings, runClosing } from "~/usecases/week-closing-jobs.server";
import { loadClosing } from "~/usecases/week-closing-page.server";
import { askReopening, decideReopening } from "~/usecases/week-reopening.server";
import { snapshotOf } from "~/usecases/week-snapshots.server";
import { loadWeeklyReport } from "~/usecases/weekly-report-page.server";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import {
  carriedOut,
  codesOf,
  footprint,
  logged,
  numberOf,
  problemsOf,
  refusedLog,
  slug,
  storedTotal,
} from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { expectReports, liveAt, mediaCentre, sundayHours, week17 } from "../support/weekly-reports";
import type { World } from "../support/world";

const close = (world: World, unit = "", login = "thu-ky") =>
  closeWeek(world.as(login), slug, { _key: newId(), week: week17, unit });

const inWeek17 = { date: "28/04/2021" };
const total = (world: World) => storedTotal(world, mediaCentre, "portal-item", "2021-05-02");

async function snapshots(world: World) {
  return world.db.read.selectFrom("week_snapshots").selectAll().execute();
}

const hashNow = async (world: World) =>
  (await snapshotOf(world.db.read, world.as("thu-ky"), week17, { campaignId: world.campaign.id })).hash;

describeOnEngines("a week that is closed", (open) => {
  it("keeps its figures frozen: what comes later waits as an adjustment, told and listed, without a trace in the totals", async () => {
    const world = await open();
    await logged(world.as("can-bo"), inWeek17);
    carriedOut(await close(world));
    const before = await footprint(world);
    const refusal = await refusedLog(world.as("can-bo"), { ...inWeek17, title: "Tin bổ sung" });
    expect(refusal).toMatchObject([{ code: "week-closed", params: { adjustment: "DC-2021-0001" } }]);
    expect({ ...(await footprint(world)), audit_entries: 0 }).toEqual({ ...before, audit_entries: 0 });
    expect((await snapshots(world)).map(({ hash }) => hash)).toEqual([await hashNow(world)]);
    const page = await loadAdjustments(world.as("can-bo"), slug);
    expect(page.waiting).toMatchObject([
      { code: "DC-2021-0001", act: "log", isOwn: true, items: [{ title: "Tin bổ sung", day: "2021-04-28" }] },
    ]);
  });

  it("counts an accepted adjustment under its number, and shows it beside what was closed", async () => {
    const world = await open();
    await expectReports(world, { weeks: [week17], hours: { ...sundayHours, closes: null } });
    await logged(world.as("can-bo"), inWeek17);
    carriedOut(await close(world));
    const [frozen] = await snapshots(world);
    for (const quantity of ["2", "5"])
      await refusedLog(world.as("can-bo"), { ...inWeek17, title: `Bổ sung ${quantity}`, quantity });
    carriedOut(await acceptAdjustment(world.as("thu-ky"), slug, 2));
    expect(await total(world)).toMatchObject({ records: 2, amount: 6 });
    carriedOut(await acceptAdjustment(world.as("thu-ky"), slug, 1));
    expect(await total(world)).toMatchObject({ records: 3, amount: 8 });
    const shown = await loadWeeklyReport(world.as("can-bo"), slug, { unit: mediaCentre, week: week17 });
    expect(shown.closedDifferences).toMatchObject([
      { key: "portal-item", was: { value: 1 }, now: { value: 8 } },
    ]);
    expect(shown.adjustments.map(({ code, weeks }) => `${code} lần ${weeks[0]?.number}`)).toEqual([
      "DC-2021-0001 lần 2",
      "DC-2021-0002 lần 1",
    ]);
    expect(await snapshots(world)).toEqual([frozen]);
    const logger = await world.db.read.selectFrom("outputs").select("logged_by").distinct().execute();
    expect(logger).toEqual([{ logged_by: world.as("can-bo").actor?.accountId }]);
  });

  it("takes corrections and withdrawals as adjustments as well, and refuses one that has gone stale", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"), inWeek17);
    carriedOut(await close(world));
    const withdraw = () => withdrawOutput(world.as("can-bo"), slug, number, { version: 1, reason: "trùng" });
    expect(problemsOf(await withdraw())).toMatchObject([
      { field: "form", code: "week-closed", params: { adjustment: "DC-2021-0001" } },
    ]);
    // Pressed again it is the same wish.
    expect(problemsOf(await withdraw())).toMatchObject([{ params: { adjustment: "DC-2021-0001" } }]);
    await withdrawOutput(world.as("thu-truong"), slug, number, { version: 1, reason: "của thủ trưởng" });
    carriedOut(await acceptAdjustment(world.as("thu-ky"), slug, 1));
    expect(await total(world)).toMatchObject({ records: 0 });
    expect(codesOf(problemsOf(await acceptAdjustment(world.as("thu-ky"), slug, 2)))).toEqual([
      "form changed-by-other",
    ]);
    carriedOut(await declineAdjustment(world.as("thu-ky"), slug, 2, "đã bỏ theo DC-2021-0001"));
    expect(codesOf(problemsOf(await acceptAdjustment(world.as("thu-ky"), slug, 2)))).toEqual([
      "form adjustment-decided",
    ]);
  });

  it("loses and doubles nothing when fifty write while it is being closed", async () => {
    const world = await open();
    const writers = Array.from({ length: 50 }, (_, at) =>
      logOutput(world.as("can-bo"), slug, outputFormOf({ ...inWeek17, title: `Tin số ${at}` })),
    );
    const closing = close(world);
    const answers = await Promise.all(writers);
    carriedOut(await closing);
    const counted = answers.filter(({ ok }) => ok).length;
    const waiting = answers.flatMap((answer) => (answer.ok ? [] : answer.problems));
    expect(new Set(waiting.map(({ params }) => params?.adjustment)).size).toBe(50 - counted);
    expect(await total(world)).toMatchObject({ records: counted, amount: counted });
    expect((await snapshots(world)).map(({ hash }) => hash)).toEqual([await hashNow(world)]);
  }, 60_000);

  it("closes by itself at the very instant, whether or not anybody writes it down", async () => {
    const world = await open();
    await liveAt(world, "2021-05-03T00:59:59.999Z");
    await expectReports(world, { weeks: [week17] });
    await logged(world.as("can-bo"), inWeek17);
    world.clock.set("2021-05-03T01:00:00.000Z");
    const late = { ...inWeek17, title: "Trễ một giây" };
    expect(codesOf(await refusedLog(world.as("can-bo"), late))).toEqual(["date week-closed"]);
    // A unit that is not expected to report follows the week once it is written down for all.
    await logged(world.as("thu-ky"), { ...inWeek17, units: ["ban-tuyen-giao"] });
    await runClosing(world.as("thu-ky"), { id: "job", payload: { campaignId: world.campaign.id } });
    await planClosings(world.as("thu-ky"));
    const page = await loadClosing(world.as("thu-ky"), slug);
    expect(page.history).toMatchObject([
      { week: 17, unit: null, isAutomatic: true, closedAt: "2021-05-03T01:00:00.000Z" },
    ]);
    expect((await snapshots(world)).length).toBe(1);
  });

  it("opens again only with the word of a second secretary, and not by the clock afterwards", async () => {
    const world = await open();
    await liveAt(world, "2021-05-04T02:00:00.000Z");
    await expectReports(world, { weeks: [week17] });
    await planClosings(world.as("thu-ky"));
    const [closure] = (await loadClosing(world.as("thu-ky"), slug)).history;
    const ask = { _key: newId(), closure: closure?.id ?? "", reason: "thiếu số của 3 phường" };
    carriedOut(await askReopening(world.as("thu-ky"), slug, ask));
    const again = await askReopening(world.as("thu-ky-2"), slug, { ...ask, _key: newId() });
    expect(codesOf(problemsOf(again))).toEqual(["form reopening-asked"]);
    const [request] = (await loadClosing(world.as("thu-ky"), slug)).requests;
    const decide = (login: string) => decideReopening(world.as(login), slug, request?.id ?? "", "consented");
    expect(codesOf(problemsOf(await decide("thu-ky")))).toEqual(["form reopening-own"]);
    expect(codesOf(await refusedLog(world.as("can-bo"), inWeek17))).toEqual(["date week-closed"]);
    carriedOut(await decide("thu-ky-2"));
    expect(codesOf(problemsOf(await decide("thu-ky-2")))).toEqual(["form request-decided"]);
    await planClosings(world.as("thu-ky"));
    await logged(world.as("can-bo"), inWeek17);
    carriedOut(await close(world));
    expect((await snapshots(world)).length).toBe(2);
  });

  it("may be closed for one unit alone", async () => {
    const world = await open();
    carriedOut(await close(world, mediaCentre));
    expect(codesOf(await refusedLog(world.as("can-bo"), inWeek17))).toEqual(["date week-closed"]);
    await logged(world.as("thu-ky"), { ...inWeek17, units: ["ban-tuyen-giao"] });
    expect(codesOf(problemsOf(await close(world, mediaCentre)))).toEqual(["week week-is-closed"]);
    carriedOut(await close(world));
  });
});

describeOnSqlite("closing, and who may", (open) => {
  it("is for a week that is over, and for secretaries", async () => {
    const world = await open();
    const form = { _key: newId(), week: "2021-05-03", unit: "" };
    expect(codesOf(problemsOf(await closeWeek(world.as("thu-ky"), slug, form)))).toEqual([
      "week week-not-over",
    ]);
    for (const login of ["thu-truong", "can-bo", "lanh-dao", "quan-tri"])
      await expect(close(world, "", login)).rejects.toThrow(AccessDenied);
  });

  it("an adjustment is decided by secretaries and taken back by whoever asked", async () => {
    const world = await open();
    carriedOut(await close(world));
    await refusedLog(world.as("can-bo"), inWeek17);
    await expect(acceptAdjustment(world.as("thu-truong"), slug, 1)).rejects.toThrow(AccessDenied);
    await expect(withdrawAdjustment(world.as("thu-truong"), slug, 1)).rejects.toThrow(AccessDenied);
    expect(codesOf(problemsOf(await declineAdjustment(world.as("thu-ky"), slug, 1, "")))).toEqual([
      "answer reason-needed",
    ]);
    carriedOut(await withdrawAdjustment(world.as("can-bo"), slug, 1));
    const page = await loadAdjustments(world.as("lanh-dao"), slug);
    expect(page.decided).toMatchObject([{ code: "DC-2021-0001", state: "withdrawn" }]);
  });
});
