import { expect, test } from "vitest";
import { readGridQuery } from "~/domain/report-grid-page";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { acceptReports } from "~/usecases/report-acceptance.server";
import { loadReportGrid } from "~/usecases/report-grid.server";
import { returnReport } from "~/usecases/weekly-report-changes.server";
import { loadWeeklyReport } from "~/usecases/weekly-report-page.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { expecting, tell, wordKey } from "../support/reports";
import type { World } from "../support/world";

const week = "2021-04-26";

const waiting = async (world: World, address = "", login = "thu-ky") => {
  const search = new URLSearchParams(address);
  const query = readGridQuery((name) => search.get(name) ?? "");
  return (await loadReportGrid(world.as(login), slug, query)).waiting;
};

const accept = (world: World, form: Partial<Parameters<typeof acceptReports>[2]>, login = "thu-ky") =>
  acceptReports(world.as(login), slug, {
    ...{ _key: wordKey(), week, reports: [], all: "", shown: [] },
    ...form,
  });

/** Two reports of phường and one of a xã were sent, one lies with its head, one was accepted, one sent back. */
async function sentWeek(world: World): Promise<void> {
  await expecting(world);
  await tell(world, [
    { unit: "phuong-ha-khau", week, minutes: -5, isNothing: true },
    { unit: "phuong-ha-lam", week, minutes: 35 },
    { unit: "xa-vu-oai", week, minutes: -5 },
    { unit: "phuong-ha-trung", week, minutes: null, state: "presented" },
    { unit: "phuong-ha-tu", week, minutes: -5, state: "accepted" },
    { unit: "xa-son-duong", week, minutes: -5, state: "returned" },
  ]);
}

const stateOf = async (world: World, unit: string) =>
  (await loadWeeklyReport(world.as("thu-ky"), slug, { unit, week })).state;

const auditLines = (world: World) =>
  world.db.read.selectFrom("audit_entries").select("id").where("action", "=", "report.accept").execute();

describeOnEngines("reports that are accepted together", (open) => {
  test("those that were sent are offered to the secretary, of the week and the group that are shown", async () => {
    const world = await open();
    await sentWeek(world);
    const { lines, found } = await waiting(world);
    expect(lines.map(({ unit, isLate, isNothing }) => `${unit} ${isLate} ${isNothing}`)).toEqual([
      "phuong-ha-khau false true",
      "phuong-ha-lam true false",
      "xa-vu-oai false false",
    ]);
    expect(found).toBe(3);
    expect((await waiting(world, "nhom=xa")).lines.map(({ unit }) => unit)).toEqual(["xa-vu-oai"]);
    expect((await waiting(world, "tuan=2021-05-03")).found).toBe(0);
    // What the past looked like cannot be accepted today.
    expect((await waiting(world, "den=03/05/2021 09:00")).found).toBe(0);
    for (const login of ["lanh-dao", "thu-truong"]) expect((await waiting(world, "", login)).found).toBe(0);
  });

  test("the ticked ones are accepted, each with its step and its audit line; a second press does nothing more", async () => {
    const world = await open();
    await sentWeek(world);
    const [first, second] = (await waiting(world)).lines.map(({ value }) => value);
    const form = { _key: wordKey(), reports: [first ?? "", second ?? ""] };
    const expected = { accepted: 2, left: "", more: 0 };
    expect(carriedOut(await accept(world, form))).toEqual(expected);
    expect(carriedOut(await accept(world, form))).toEqual(expected);
    expect((await auditLines(world)).length).toBe(2);
    const { steps, state } = await loadWeeklyReport(world.as("thu-ky"), slug, {
      ...{ unit: "phuong-ha-khau", week },
    });
    expect([state, steps.at(-1)?.kind]).toEqual(["accepted", "accepted"]);
    expect((await waiting(world)).lines.map(({ unit }) => unit)).toEqual(["xa-vu-oai"]);
    // Accepting is no end: it can be followed by sending back.
    const back = { version: 2, about: "", remark: "Ghi rõ số buổi." };
    carriedOut(await returnReport(world.as("thu-ky"), slug, { unit: "phuong-ha-khau", week }, back));
  });

  test("all that were shown are accepted where no script ticks them", async () => {
    const world = await open();
    await sentWeek(world);
    const shown = (await waiting(world)).lines.map(({ value }) => value);
    expect(carriedOut(await accept(world, { all: "1", shown }))).toMatchObject({ accepted: 3 });
    expect(codesOf(problemsOf(await accept(world, { shown })))).toEqual(["reports choose-reports"]);
  });

  test("what changed meanwhile stays as it is and is named; if all did, nothing is accepted", async () => {
    const world = await open();
    await sentWeek(world);
    const reports = (await waiting(world)).lines.map(({ value }) => value);
    const place = { unit: "phuong-ha-lam", week };
    carriedOut(
      await returnReport(world.as("thu-ky-2"), slug, place, { version: 1, about: "", remark: "Xem lại." }),
    );
    const left = world.unit("phuong-ha-lam").shortName;
    expect(carriedOut(await accept(world, { reports }))).toEqual({ accepted: 2, left, more: 0 });
    expect(await stateOf(world, "phuong-ha-lam")).toBe("returned");
    expect(await stateOf(world, "xa-vu-oai")).toBe("accepted");
    const again = problemsOf(await accept(world, { reports: ["phuong-ha-lam 1", "xa-vu-oai 1"] }));
    expect(again).toMatchObject([{ field: "reports", code: "reports-all-changed", params: { more: 0 } }]);
    expect((await auditLines(world)).length).toBe(2);
  });

  test("only a secretary accepts; a report that nobody expects is accepted with none beside it", async () => {
    const world = await open();
    await sentWeek(world);
    const reports = (await waiting(world)).lines.map(({ value }) => value);
    for (const login of ["thu-truong", "lanh-dao", "quan-tri"])
      await expect(accept(world, { reports }, login)).rejects.toBeInstanceOf(AccessDenied);
    await expect(accept(world, { reports: [...reports, "khong-co 1"] })).rejects.toBeInstanceOf(NotFound);
    expect(codesOf(problemsOf(await accept(world, { reports: ["phuong-ha-khau"] })))).toEqual([
      "reports choose-reports",
    ]);
    expect(await auditLines(world)).toEqual([]);
  });
});
