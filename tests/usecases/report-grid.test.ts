import { expect, test } from "vitest";
import { unpackCells, unpackCounts } from "~/domain/report-grid";
import { type GridQuery, readGridQuery } from "~/domain/report-grid-page";
import { ratesOf } from "~/domain/weekly-reports";
import { loadAgenda } from "~/usecases/agenda.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied } from "~/usecases/context.server";
import { loadOverview } from "~/usecases/overview.server";
import { loadReportGrid } from "~/usecases/report-grid.server";
import { addReportRule } from "~/usecases/report-rules.server";
import { markUpwardSent } from "~/usecases/upward-reports.server";
import { loadClosing } from "~/usecases/week-closing-page.server";
import { nextToReview } from "~/usecases/weekly-report-next.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { expecting, makeWeek, ruleForm, type Told, tell, wordKey } from "../support/reports";
import type { World } from "../support/world";

const week = "2021-04-26";
const asked = (address = ""): GridQuery => {
  const search = new URLSearchParams(address);
  return readGridQuery((name) => search.get(name) ?? "");
};
const grid = (world: World, address = "", login = "thu-ky") =>
  loadReportGrid(world.as(login), slug, asked(address));

/** 46 units of which one is exempt by nobody here: 38 in time (5 with nothing), 4 late, 4 missing. */
async function exampleWeek(world: World): Promise<void> {
  await expecting(world);
  const units = world.structure.tree.units.filter(({ reports }) => reports);
  const told = units.slice(0, 42).map(
    ({ key }, index): Told => ({
      ...{ unit: key, week },
      minutes: index < 38 ? -30 : 60,
      isNothing: index < 5,
      state: index === 0 ? "accepted" : index === 41 ? "returned" : "submitted",
    }),
  );
  await tell(world, told);
}

async function cellsOf(world: World, unit: string, address = "") {
  const { groups, weeks } = await grid(world, address);
  const line = groups.flatMap(({ rows }) => rows).find((row) => row.startsWith(`${unit}\t`)) ?? "";
  const cells = unpackCells(line.split("\t")[2] ?? "");
  return Object.fromEntries(weeks.map(({ number }, index) => [number, cells[index]]));
}

describeOnEngines("the grid of reports", (open) => {
  test("says expected, in time, late, missing and nothing to report as numbers of their own", async () => {
    const world = await open();
    await exampleWeek(world);
    const { weeks, focus } = await grid(world);
    const counts = unpackCounts(weeks.find(({ from }) => from === week)?.counts ?? "");
    expect(focus).toBe(week);
    expect(counts).toEqual({ expected: 46, waiting: 0, onTime: 38, late: 4, missing: 4, nothing: 5 });
    // 42/46 = 91,3 %; 38/46 = 82,6 %.
    expect(ratesOf(counts)).toMatchObject({ received: 913, onTime: 826 });
    const folded = await grid(world, "gon=1");
    expect(folded.isCollapsed).toBe(true);
    expect(folded.weeks.map(({ counts }) => counts)).toEqual(weeks.map(({ counts }) => counts));
    expect(folded.groups.map(({ name, units }) => `${name} ${units}`)).toEqual([
      "Cơ quan Thành phố 4",
      "Khối MTTQ và đoàn thể 6",
      "Chi, đảng bộ trực thuộc 1",
      "Lực lượng vũ trang 2",
      "Phường 21",
      "Xã 12",
    ]);
  });

  test("late stays in the cell after a report was returned or accepted", async () => {
    const world = await open();
    await expecting(world);
    await tell(world, [
      { unit: "phuong-ha-khau", week, minutes: 1, state: "accepted" },
      { unit: "phuong-ha-lam", week, minutes: 35, state: "returned" },
      { unit: "phuong-ha-tu", week, minutes: 0, isNothing: true },
      { unit: "phuong-ha-trung", week, minutes: null, state: "presented" },
      { unit: "xa-vu-oai", week: "2021-05-03", minutes: null, state: "presented" },
    ]);
    expect((await cellsOf(world, "phuong-ha-khau"))[17]).toMatchObject({
      state: "accepted-late",
      lateMinutes: 1,
    });
    expect((await cellsOf(world, "phuong-ha-lam"))[17]).toMatchObject({
      state: "returned-late",
      lateMinutes: 35,
    });
    expect((await cellsOf(world, "phuong-ha-tu"))[17]).toEqual({
      state: "sent",
      lateMinutes: 0,
      isNothing: true,
    });
    expect((await cellsOf(world, "phuong-ha-trung"))[17]).toMatchObject({ state: "missing-presented" });
    expect((await cellsOf(world, "xa-vu-oai"))[18]).toMatchObject({ state: "presented" });
    expect((await cellsOf(world, "xa-son-duong"))[17]).toMatchObject({ state: "missing" });
  });

  test("a report that was sent back counts as received where the week is closed as well", async () => {
    const world = await open();
    await exampleWeek(world);
    const { open: weeks } = await loadClosing(world.as("thu-ky"), slug);
    expect(weeks.find(({ from }) => from === week)).toMatchObject({ sent: 42, expected: 46 });
  });

  test("who has accepted one report is led to the week's next that waits, round again, until none does", async () => {
    const world = await open();
    await expecting(world);
    await tell(world, [
      { unit: "phuong-ha-khau", week, minutes: -5 },
      { unit: "phuong-ha-lam", week, minutes: 35 },
      { unit: "phuong-ha-tu", week, minutes: -5, state: "returned" },
      { unit: "phuong-ha-trung", week, minutes: null, state: "presented" },
    ]);
    const next = (unit: string, login = "thu-ky") => nextToReview(world.as(login), slug, { unit, week });
    const [first, second] = ["phuong-ha-khau", "phuong-ha-lam"];
    expect(await next(first)).toBe(`/${slug}/bao-cao/${second}/${week}`);
    expect(await next(second)).toBe(`/${slug}/bao-cao/${first}/${week}`);
    expect(await next(first, "can-bo")).toBeNull();
    await world.db.write("system", (tx) =>
      tx.updateTable("weekly_reports").set({ state: "accepted" }).execute(),
    );
    expect(await next(first)).toBeNull();
  });

  test("as of an instant what was sent later had not come", async () => {
    const world = await open();
    await expecting(world);
    await tell(world, [{ unit: "phuong-ha-khau", week, minutes: 60, state: "accepted" }]);
    const at = async (den: string) => (await cellsOf(world, "phuong-ha-khau", `den=${den}`))[17]?.state;
    // Due on Monday 3/5 at 08:00, sent at 09:00.
    expect(await at("03/05/2021 08:00")).toBe("waiting");
    expect(await at("03/05/2021 08:01")).toBe("missing");
    expect(await at("03/05/2021 09:00")).toBe("accepted-late");
    expect((await grid(world, "den=hôm qua")).asOf.problem).toBe("as-of-not-read");
  });

  test("can be narrowed to a state in a week and to a group", async () => {
    const world = await open();
    await exampleWeek(world);
    const names = async (address: string) =>
      (await grid(world, address)).groups.flatMap(({ rows }) => rows.map((row) => row.split("\t")[0]));
    expect((await names(`tuan=${week}&tt=missing`)).length).toBe(4);
    expect((await names(`tuan=${week}&tt=returned`)).length).toBe(1);
    expect((await names(`tuan=${week}&tt=nothing`)).length).toBe(5);
    expect((await names("nhom=xa")).length).toBe(12);
    expect(await names("nhom=xa&tt=accepted")).toEqual([]);
  });

  test("shows one's own units first, and collaborators nothing", async () => {
    const world = await open();
    await expecting(world);
    const { groups, canChase } = await grid(world, "", "can-bo");
    expect(groups[0]?.key).toBe("*");
    expect(groups[0]?.rows.map((row) => row.split("\t")[0])).toEqual(["trung-tam-truyen-thong"]);
    expect(canChase).toBe(false);
    await expect(grid(world, "", "cong-tac-vien")).rejects.toThrow(AccessDenied);
  });

  test("says of a closed week when and by whom, and keeps what is missing", async () => {
    const world = await open();
    await expecting(world);
    await world.closeWeeks("2021-05-02");
    const { weeks } = await grid(world);
    expect(weeks.map(({ number, closed }) => [number, closed?.by ?? null])).toEqual([
      [17, "Thư ký Tiểu ban"],
      [18, null],
    ]);
    expect((await cellsOf(world, "xa-vu-oai"))[17]?.state).toBe("missing");
  });

  test("the first page tells the secretary who is missing and a unit what it has to send", async () => {
    const world = await open();
    await exampleWeek(world);
    const forSecretary = (await loadOverview(world.as("thu-ky"), slug)).reports;
    expect(forSecretary?.missing).toMatchObject({ week: 17, n: 4, received: 42, expected: 46 });
    const own = (await loadOverview(world.as("can-bo"), slug)).reports?.own ?? [];
    expect(own.map(({ week, state }) => [week, state])).toEqual([[18, "waiting"]]);
    const agenda = await loadAgenda(
      await openCampaign(world.as("can-bo"), slug, "timeline.view"),
      "giao ban",
    );
    const reports = agenda.filter(({ key }) => key.startsWith("report:"));
    expect(reports.map(({ from, isOpen }) => [from, isOpen])).toEqual([
      ["2021-05-03", false],
      ["2021-05-10", true],
    ]);
  });

  test("a report to a body above is recorded as sent once, with its lateness", async () => {
    const world = await open();
    await expecting(world);
    const upward = ruleForm({
      kind: "upward",
      receiver: "Ủy ban Bầu cử Thành phố",
      dueWeekday: "2",
      dueTime: "08:00",
    });
    carriedOut(await addReportRule(world.as("thu-ky"), slug, { ...upward, validFrom: "26/04/2021" }));
    carriedOut(await makeWeek(world, week));
    const line = (await grid(world)).upward.find((one) => one.week === 17);
    expect(line).toMatchObject({ timeliness: "missing", sentText: null });
    const mark = () => markUpwardSent(world.as("thu-ky"), slug, { _key: wordKey(), report: line?.id ?? "" });
    carriedOut(await mark());
    expect(codesOf(problemsOf(await mark()))).toEqual(["form upward-already-sent"]);
    // Due on Tuesday 4/5 at 08:00, recorded at 09:00.
    expect((await grid(world)).upward.find((one) => one.week === 17)).toMatchObject({
      timeliness: "late",
      lateMinutes: 60,
    });
  });
});
