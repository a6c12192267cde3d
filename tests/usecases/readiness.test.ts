import { expect, test } from "vitest";
import { addDays, daysBetween } from "~/domain/calendar/civil-date";
import type { Dimension } from "~/domain/readiness";
import { type ReadinessForm, readinessForm } from "~/domain/readiness-form";
import { defaultRules } from "~/domain/readiness-grades";
import { type ReadinessPage, readReadinessQuery, unpackGrades } from "~/domain/readiness-page";
import { AccessDenied } from "~/usecases/context.server";
import { loadReadiness } from "~/usecases/readiness.server";
import { loadDutyRows } from "~/usecases/readiness-duty-rows.server";
import { loadReadinessRules, setReadinessRules } from "~/usecases/readiness-rules.server";
import { check, move, siteOf } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { expecting, tell } from "../support/reports";
import { key, mediaCentre, report, taskOf } from "../support/tasks";
import type { World } from "../support/world";

const asked = (address = "") => {
  const search = new URLSearchParams(address);
  return readReadinessQuery((name) => search.get(name) ?? "");
};
const page = (world: World, address = "", login = "lanh-dao") =>
  loadReadiness(world.as(login), slug, asked(address));
const lineOf = ({ lines }: ReadinessPage, wanted: Dimension) => {
  const line = lines.find((one) => one.key === wanted);
  if (!line) throw new Error(wanted);
  return line;
};
const rows = async (world: World, dimension: Dimension, address = "") =>
  (await loadDutyRows(world.as("lanh-dao"), slug, asked(address), dimension)).rows;
const centre = `dv=${mediaCentre}`;

const formOf = (differs: Partial<ReadinessForm> = {}): ReadinessForm => {
  const figures = Object.entries(defaultRules.dimensions).flatMap(([name, rule]) =>
    Object.entries(rule).map(([part, value]) => [`${part}-${name}`, String(value)]),
  );
  const overall = Object.entries(defaultRules.overall).map(([part, value]) => [
    `${part}-overall`,
    String(value),
  ]);
  return readinessForm.parse({
    ...Object.fromEntries([...figures, ...overall]),
    ...{ _key: key(), _version: "0", reason: "Theo ý kiến Lãnh đạo Tiểu ban" },
    ...differs,
  });
};

describeOnEngines("readiness", (open) => {
  test("counts a unit's tasks: two of three due are done, one is late, one is not due", async () => {
    const world = await open();
    const done = await taskOf(world, { title: "Việc một", dueOn: "01/05/2021" });
    const doneLate = await taskOf(world, { title: "Việc hai", dueOn: "02/05/2021" });
    await taskOf(world, { title: "Việc ba", dueOn: "03/05/2021" });
    await taskOf(world, { title: "Việc bốn", dueOn: "04/05/2021" });
    carriedOut(await report(world, done, { on: "30/04/2021" }));
    carriedOut(await report(world, doneLate, { on: "04/05/2021", reason: "Chờ duyệt" }));
    const line = lineOf(await page(world, centre), "tasks");
    // 2000 points of 3000: 66,6 %, below 75.
    expect(line).toMatchObject({
      ...{ level: "red", score: 666 },
      tally: { points: 2000, needed: 3000, done: 2, late: 1, ahead: 1, half: 0 },
    });
    const tasks = (await rows(world, "tasks", centre)).map(({ title, tally }) => [title, tally.points]);
    expect(tasks[0]).toEqual(["Việc ba", 0]);
    expect(tasks.map(([, points]) => Number(points)).reduce((a, b) => a + b)).toBe(2000);
  });

  test("tells a past day: what was done since is not done yet, what fell due since is not late", async () => {
    const world = await open();
    const id = await taskOf(world, { dueOn: "02/05/2021" });
    carriedOut(await report(world, id, { on: "04/05/2021", reason: "Chờ duyệt" }));
    const at = async (day: string) => lineOf(await page(world, `${centre}&den=${day}`), "tasks").tally;
    expect(await at("2021-05-02")).toMatchObject({ done: 0, late: 0, ahead: 1 });
    expect(await at("2021-05-03")).toMatchObject({ done: 0, late: 1, ahead: 0 });
    expect(await at("2021-05-04")).toMatchObject({ done: 1, late: 0, ahead: 0 });
    const compared = await page(world, `${centre}&so=03/05/2021`);
    expect(lineOf(compared, "tasks")).toMatchObject({ change: "up", before: "red", level: "green" });
    expect(compared.comparedOn).toBe("2021-05-03");
    const refused = await page(world, "den=31/04/2021&so=01/01/2031");
    expect(refused.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      "den no-such-day",
      "so as-of-after-today",
    ]);
  });

  test("grades decoration by the share that should stand by the day; an unchecked site counts half", async () => {
    const world = await open();
    for (const place of ["Một", "Hai", "Ba", "Bốn"]) await siteOf(world, { place });
    for (const number of [1, 2]) {
      carriedOut(await move(world, number, "approved"));
      carriedOut(await move(world, number, "completed"));
    }
    carriedOut(await check(world, 1));
    const read = await page(world, centre);
    const passed = 30 - daysBetween("2021-05-04", read.decorationOn ?? "");
    const needed = Math.ceil((4000 * passed) / 30);
    expect(lineOf(read, "decoration").tally).toEqual({
      ...{ points: 1500, needed, done: 1, half: 1, late: 0, ahead: 2 },
    });
    expect(lineOf(read, "decoration").score).toBe(Math.floor(1_500_000 / needed));
    const early = await page(world, `${centre}&den=${addDays("2021-05-04", -30)}`);
    expect(lineOf(early, "decoration").level).toBe("grey");
  });

  test("counts late reports half and missing ones not at all", async () => {
    const world = await open();
    await expecting(world);
    await tell(world, [
      { unit: "phuong-ha-khau", week: "2021-04-26", minutes: 60 },
      { unit: "phuong-ha-lam", week: "2021-04-26", minutes: -30 },
    ]);
    const of = async (unit: string) => lineOf(await page(world, `dv=${unit}`), "reports");
    expect(await of("phuong-ha-lam")).toMatchObject({ score: 1000, level: "green" });
    expect(await of("phuong-ha-khau")).toMatchObject({ score: 500, level: "red" });
    expect(await of("phuong-ha-trung")).toMatchObject({ score: 0, level: "red" });
  });

  test("is grey, never green, without data; a unit with no duties is grey as a whole", async () => {
    const world = await open();
    const read = await page(world, "dv=phuong-ha-khau");
    expect(lineOf(read, "rebuttals")).toMatchObject({ level: "grey", score: null });
    expect(lineOf(read, "tasks")).toMatchObject({ level: "grey", score: null });
    const bare = (await page(world)).rows.filter(({ cells }) =>
      unpackGrades(cells).every(({ level }) => level === "grey"),
    );
    expect(bare.length).toBeGreaterThan(0);
    expect(bare.every(({ level, score }) => level === "grey" && score === null)).toBe(true);
  });

  test("shows another body's day that has passed and grades nobody for it", async () => {
    const world = await open();
    const read = await page(world);
    expect(read.others.map(({ key: one }) => one)).toContain("na-structure-projected");
    const graded = await rows(world, "milestones");
    expect(graded.map(({ ref }) => ref)).not.toContain("na-structure-projected");
  });

  test("the whole is the weighted mean of its dimensions, worked out again by hand from the rows", async () => {
    const world = await open();
    const id = await taskOf(world, { dueOn: "01/05/2021" });
    carriedOut(await report(world, id, { on: "01/05/2021" }));
    await taskOf(world, { title: "Chưa làm", dueOn: "02/05/2021" });
    await expecting(world);
    const read = await page(world);
    let [sum, weights] = [0, 0];
    for (const line of read.lines) {
      const own = await loadDutyRows(world.as("thu-ky"), slug, asked(), line.key);
      expect(own.found).toBe(own.rows.length);
      const points = own.rows.reduce((total, { tally }) => total + tally.points, 0);
      const needed = own.rows.reduce((total, { tally }) => total + tally.needed, 0);
      const score = needed === 0 ? null : Math.floor((points * 1000) / needed);
      expect([line.key, line.score]).toEqual([line.key, score]);
      if (score === null) continue;
      sum += score * line.weight;
      weights += line.weight;
    }
    expect(read.whole.score).toBe(Math.floor(sum / weights));
    expect(Object.values(read.counts).reduce((a, b) => a + b)).toBe(46);
  });
});

describeOnEngines("the formula of readiness", (open) => {
  test("is set as a numbered version with who and why, which the page names", async () => {
    const world = await open();
    expect((await page(world)).version.number).toBe(0);
    const set = formOf({ "weight-tasks": "5" });
    expect(carriedOut(await setReadinessRules(world.as("thu-ky"), slug, set))).toEqual({ version: 1 });
    const read = await page(world);
    expect(read.version).toMatchObject({ number: 1, reason: "Theo ý kiến Lãnh đạo Tiểu ban" });
    expect(lineOf(read, "tasks").weight).toBe(5);
    const stale = await setReadinessRules(world.as("thu-ky-2"), slug, formOf({ "weight-tasks": "4" }));
    expect(codesOf(problemsOf(stale))).toEqual(["form changed-by-other"]);
    const same = await setReadinessRules(
      world.as("thu-ky"),
      slug,
      formOf({ _version: "1", "weight-tasks": "5" }),
    );
    expect(codesOf(problemsOf(same))).toEqual(["form nothing-changed"]);
    expect((await loadReadinessRules(world.as("thu-ky"), slug)).versions.map(({ number }) => number)).toEqual(
      [1],
    );
  });

  test("refuses what cannot be, and nobody but the secretary and the administrator sets it", async () => {
    const world = await open();
    const wrong = formOf({ "weight-tasks": "11", "green-overall": "50", "amber-overall": "60" });
    expect(codesOf(problemsOf(await setReadinessRules(world.as("thu-ky"), slug, wrong))).sort()).toEqual([
      "amber-overall amber-above-green",
      "weight-tasks weight-range",
    ]);
    for (const who of ["lanh-dao", "thu-truong", "can-bo"])
      await expect(setReadinessRules(world.as(who), slug, formOf())).rejects.toThrow(AccessDenied);
    await expect(page(world, "", "cong-tac-vien")).rejects.toThrow(AccessDenied);
  });

  test("says so when the thresholds let everything pass", async () => {
    const world = await open();
    await taskOf(world, { dueOn: "02/05/2021" });
    expect((await page(world)).isTooMild).toBe(false);
    const none = Object.fromEntries(
      [...Object.keys(defaultRules.dimensions), "overall"].flatMap((name) => [
        [`green-${name}`, "0"],
        [`amber-${name}`, "0"],
      ]),
    );
    carriedOut(await setReadinessRules(world.as("thu-ky"), slug, formOf(none)));
    expect(await page(world)).toMatchObject({ isTooMild: true, whole: { level: "green" } });
  });
});
