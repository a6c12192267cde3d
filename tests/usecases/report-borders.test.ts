import { expect, it } from "vitest";
import { addDays } from "~/domain/calendar/civil-date";
import { unpackCells } from "~/domain/report-grid";
import { readGridQuery } from "~/domain/report-grid-page";
import { acceptAdjustment } from "~/usecases/adjustments.server";
import { loadAdjustments } from "~/usecases/adjustments-page.server";
import { savePaste } from "~/usecases/outputs-paste.server";
import { loadReportGrid } from "~/usecases/report-grid.server";
import { planClosings } from "~/usecases/week-closing-jobs.server";
import { returnReport, writeReport } from "~/usecases/weekly-report-changes.server";
import { loadWeeklyReport } from "~/usecases/weekly-report-page.server";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { checked, saved } from "../support/imports";
import {
  carriedOut,
  codesOf,
  logged,
  problemsOf,
  refusedLog,
  slug,
  storedTotal,
} from "../support/output-acts";
import { expectReports, liveAt, mediaCentre, reportFormOf, week17, week18 } from "../support/weekly-reports";
import type { World } from "../support/world";

const place = { unit: mediaCentre, week: week17 };
const inWeek17 = { date: "28/04/2021" };
const page = (world: World, at = place) => loadWeeklyReport(world.as("thu-truong"), slug, at);
const total = (world: World) => storedTotal(world, mediaCentre, "portal-item", "2021-05-02");

async function cellOf(world: World) {
  const query = readGridQuery(() => "");
  const { groups, weeks } = await loadReportGrid(world.as("thu-ky"), slug, query);
  const row = groups.flatMap(({ rows }) => rows).find((line) => line.startsWith(`${mediaCentre}\t`)) ?? "";
  return unpackCells(row.split("\t")[2] ?? "")[weeks.findIndex(({ from }) => from === week17)];
}

/** In Hạ Long: due on Sunday 2/5/2021 at 17:00, in time until 17:30, closed on Monday at 08:00. */
describeOnEngines("a report that is sent at a border", (open) => {
  it.each([
    ["a second before it is due", "2021-05-02T09:59:59.000Z", "sent", 0, false],
    ["when it is due", "2021-05-02T10:00:00.000Z", "sent", 0, false],
    ["a second after it was due", "2021-05-02T10:00:01.000Z", "sent", 0, false],
    ["in the last second of the grace", "2021-05-02T10:30:00.000Z", "sent", 0, false],
    ["a second after the grace", "2021-05-02T10:30:01.000Z", "sent-late", 31, false],
    ["in the last second of Sunday", "2021-05-02T16:59:59.000Z", "sent-late", 420, false],
    ["in the first of Monday", "2021-05-02T17:00:00.000Z", "sent-late", 420, false],
    ["a second before the week closes", "2021-05-03T00:59:59.000Z", "sent-late", 900, false],
    ["when the week closes", "2021-05-03T01:00:00.000Z", "sent-late", 900, true],
    ["a second later", "2021-05-03T01:00:01.000Z", "sent-late", 901, true],
  ])("%s stands in the grid as it came, and goes back only while the week is open", async (...row) => {
    const [, at, state, lateMinutes, isClosed] = row;
    const world = await open();
    await liveAt(world, at);
    await expectReports(world, { weeks: [week17] });
    carriedOut(await writeReport(world.as("thu-truong"), slug, place, "submit", reportFormOf()));
    expect(await cellOf(world)).toEqual({ state, lateMinutes, isNothing: false });
    expect((await page(world)).closed !== null).toBe(isClosed);
    const back = await returnReport(world.as("thu-ky"), slug, place, {
      version: 1,
      about: "",
      remark: "sửa",
    });
    expect(back.ok ? [] : codesOf(back.problems)).toEqual(isClosed ? ["form report-week-closed"] : []);
  });

  it.each([
    ["in the last second of the week", "2021-05-02T16:59:59.000Z", false],
    ["in the first of the next", "2021-05-02T17:00:00.000Z", true],
  ])("marks what was recorded after the week, and what was recorded %s", async (_, at, isLate) => {
    const world = await open();
    await liveAt(world, at);
    await expectReports(world, { weeks: [week17] });
    await logged(world.as("can-bo"), inWeek17);
    const { items, lateItems } = await page(world);
    expect(items.map((item) => item.isLate)).toEqual([isLate]);
    expect(lateItems).toBe(isLate ? 1 : 0);
  });

  it("keeps the week's figures as they were at the close, though an adjustment is accepted before they are written down", async () => {
    const world = await open();
    await liveAt(world, "2021-05-03T00:59:59.000Z");
    await expectReports(world, { weeks: [week17] });
    await logged(world.as("can-bo"), inWeek17);
    world.clock.set("2021-05-03T01:00:00.000Z");
    await refusedLog(world.as("can-bo"), { ...inWeek17, title: "Bổ sung", quantity: "4" });
    carriedOut(await acceptAdjustment(world.as("thu-ky"), slug, 1));
    await planClosings(world.as("thu-ky"));
    expect((await page(world)).closedDifferences).toMatchObject([{ was: { value: 1 }, now: { value: 5 } }]);
  });
});

describeOnEngines("what is pasted or imported into a closed week", (open) => {
  const waiting = async (world: World) =>
    (await loadAdjustments(world.as("thu-ky"), slug)).waiting.map(({ items }) => items[0]?.title);

  it("waits as an adjustment, while the other lines are recorded", async () => {
    const world = await open();
    await world.closeWeeks("2021-04-25");
    const ctx = world.as("can-bo");
    const paste = {
      ...{ columns: [], layout: "", dayStyle: "" as const, edits: [], names: [] },
      text: "Ngày\tTiêu đề\n20/4/2021\tTuần đã chốt\n3/5/2021\tTuần này",
      defaults: { unit: mediaCentre, category: "portal-item", date: "04/05/2021" },
    };
    const form = { _key: ctx.newId(), withTwins: false, keep: [], reason: "", confirm: [] };
    const first = carriedOut(await savePaste(ctx, slug, paste, form));
    expect(first).toMatchObject({ codes: ["KQ-2021-0001"], held: ["DC-2021-0001"], left: "" });
    expect(carriedOut(await savePaste(ctx, slug, paste, form))).toEqual(first);
    expect(await waiting(world)).toEqual(["Tuần đã chốt"]);
    expect(await total(world)).toMatchObject({ records: 0 });
  });

  it("waits once, however often the file is saved", async () => {
    const world = await open();
    await world.closeWeeks("2021-04-25");
    const ctx = world.as("can-bo");
    const lines = ["20/4/2021;Tuần đã chốt;1", "3/5/2021;Tuần này;2"];
    const content = Buffer.from(["Ngày đăng;Tiêu đề;Số lượng", ...lines].join("\n"));
    const done = await saved(
      ctx,
      await checked(ctx, content, { unit: mediaCentre, category: "portal-item" }),
    );
    expect(done.import).toMatchObject({ status: "done", outputs: 1 });
    expect(done.held).toBe(1);
    const again = await saved(
      ctx,
      await checked(ctx, content, { unit: mediaCentre, category: "portal-item" }),
    );
    expect(again.import).toMatchObject({ status: "done", outputs: 0 });
    expect(await waiting(world)).toEqual(["Tuần đã chốt"]);
    expect(await storedTotal(world, mediaCentre, "portal-item", "2021-05-04")).toMatchObject({ amount: 2 });
  });
});

describeOnSqlite("the weeks of reports", (open) => {
  it("are ISO week 53 through the turn of the year, with the ISO year", async () => {
    const world = await open();
    await liveAt(world, "2021-01-03T16:59:59.000Z");
    await expectReports(world, { weeks: ["2020-12-28", "2021-01-04"] });
    const last = { unit: mediaCentre, week: "2020-12-28" };
    expect((await page(world, last)).week).toMatchObject({ number: 53, year: 2020, to: "2021-01-03" });
    const next = { unit: mediaCentre, week: "2021-01-04" };
    const early = await writeReport(world.as("thu-truong"), slug, next, "submit", reportFormOf());
    expect(codesOf(problemsOf(early))).toEqual(["form report-future-week"]);
    world.clock.set("2021-01-03T17:00:00.000Z");
    carriedOut(await writeReport(world.as("thu-truong"), slug, next, "submit", reportFormOf()));
    expect((await page(world, next)).week).toMatchObject({ number: 1, year: 2021 });
  });

  it("are not those of which every report was cancelled", async () => {
    const world = await open();
    await expectReports(world, { weeks: [week17] });
    await expectReports(world, { weeks: [week18] });
    await world.db.write(world.campaign.id, (tx) =>
      tx
        .updateTable("expected_reports")
        .set({ cancelled_at: world.clock.now(), cancel_reason: "rule-ended" })
        .where("period_from", "=", week18)
        .execute(),
    );
    const { weeks } = await loadReportGrid(
      world.as("thu-ky"),
      slug,
      readGridQuery(() => ""),
    );
    expect(weeks.map(({ from }) => from)).toEqual([week17]);
  });

  it("of a unit that begins within one are its head's above to sign for", async () => {
    const world = await open();
    const begins = addDays(week17, 3);
    await world.db.write(world.campaign.id, async (tx) => {
      const unit = "phong-noi-vu";
      const { id } = world.unit(unit);
      await tx.updateTable("units").set({ valid_from: begins }).where("id", "=", id).execute();
      await tx.deleteFrom("unit_parents").where("unit_id", "=", id).execute();
      const parent_id = world.unit(mediaCentre).id;
      const edge = { unit_id: id, parent_id, valid_from: begins, valid_to: null };
      await tx
        .insertInto("unit_parents")
        .values([
          { ...edge, kind: "reporting" },
          { ...edge, kind: "administrative" },
        ])
        .execute();
      const { structure_version } = await tx
        .selectFrom("campaigns")
        .select("structure_version")
        .executeTakeFirstOrThrow();
      await tx
        .updateTable("campaigns")
        .set({ structure_version: structure_version + 1 })
        .execute();
    });
    await expectReports(world, { weeks: [week17], units: ["phong-noi-vu"] });
    const young = { unit: "phong-noi-vu", week: week17 };
    const signed = { category: ["portal-item"], signed: ["7"], why: ["chưa liệt kê hết"] };
    carriedOut(await writeReport(world.as("thu-truong"), slug, young, "submit", reportFormOf(signed)));
    expect((await page(world, young)).figures).toMatchObject([{ key: "portal-item", signed: { value: 7 } }]);
  });
});
