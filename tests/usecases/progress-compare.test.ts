import { expect, test } from "vitest";
import { outputsPath } from "~/domain/progress-links";
import { AccessDenied } from "~/usecases/context.server";
import { logOutput } from "~/usecases/outputs.server";
import { type CompareQuery, loadComparedProgress } from "~/usecases/progress-compare.server";
import { describeOnEngines } from "../support/engines";
import { outputFormOf } from "../support/output-forms";
import { walk } from "../support/output-lists";
import { beginSetUp, quangNinh2026 } from "../support/set-up";
import type { World } from "../support/world";

const slug = "ha-long-2021";

describeOnEngines("progress compared", (open) => {
  test("lays phases over one another from their first days, with a pace that knows no length", async () => {
    const world = await open();
    // Phase 1 begins on 1/1, phase 2 on 27/3: 7/1 and 2/4 are both seventh days.
    await log(world, "07/01/2021", "14");
    await log(world, "26/03/2021", "71");
    await log(world, "02/04/2021", "39");
    const page = await look(world);
    expect(page.sides.map(({ name, elapsed, length }) => [name, elapsed, length])).toEqual([
      ["Đợt 2", 39, 44],
      ["Đợt 1", 85, 85],
    ]);
    // 39 in 39 days are 7 a week; 85 in 85 days are 7 a week too, though they are more than twice as many.
    expect(page.sides.map(({ actual, perWeek }) => [actual?.value, perWeek])).toEqual([
      [39, 7],
      [85, 7],
    ]);
    const row = page.rows.find(({ place }) => place === 7);
    expect(row?.cells.map((cell) => [cell?.day, cell?.figure?.value])).toEqual([
      ["2021-04-02", 39],
      ["2021-01-07", 14],
    ]);
    expect(page.rows.find(({ place }) => place === 84)?.cells[0]).toBeNull();
  });

  test("the lines of the picture pass through the numbers of the table", async () => {
    const world = await open();
    for (const [date, quantity] of [
      ["07/01/2021", "14"],
      ["02/04/2021", "39"],
      ["20/04/2021", "3"],
    ] as const)
      await log(world, date, quantity);
    const page = await look(world);
    for (const { place, cells } of page.rows) {
      cells.forEach((cell, index) => {
        const line = page.picture.lines[index];
        const drawn = line?.values[place - (line?.start ?? 0)];
        expect([place, drawn]).toEqual([place, cell === null ? undefined : (cell.figure?.value ?? 0)]);
      });
    }
  });

  test("every number opens a list of its own length", async () => {
    const world = await open();
    for (const date of ["07/01/2021", "08/01/2021", "02/04/2021"]) await log(world, date, "1");
    const page = await look(world);
    for (const side of page.sides) {
      const address = { unitKey: side.unitKey, scope: page.scope, from: side.from, to: side.through };
      const [, query = ""] = outputsPath(side.slug, address).split("?");
      expect((await walk(world.as("lanh-dao"), query)).flat()).toHaveLength(side.actual?.value ?? 0);
    }
  });

  test("a phase that has not begun is not offered, an unknown one is not taken", async () => {
    const world = await open();
    const page = await look(world, { asOf: "10/02/2021", phases: ["dot-3", "khong-co"] });
    expect(page.phases.map(({ key }) => key)).toEqual(["dot-1"]);
    expect([page.chosen, page.problem]).toEqual([["dot-1", ""], "one-phase"]);
  });

  test("an election that is not there, or not the person's to see, is never shown", async () => {
    const world = await open();
    expect((await look(world, { kind: "elections" })).problem).toBe("no-other");
    await secondElection(world);
    const mine = await look(world, { kind: "elections", other: "bau-cu-2026-quang-ninh" });
    expect([mine.campaigns, mine.problem, mine.sides.length]).toEqual([[], "other-unknown", 1]);
    await expect(look(world, {}, "cong-tac-vien")).rejects.toThrow(AccessDenied);
  });

  test("elections are laid over one another at the same distance from election day", async () => {
    const world = await open();
    await secondElection(world);
    await log(world, "23/04/2021", "5");
    const page = await look(world, { kind: "elections" }, "quan-tri");
    expect(page.campaigns.map((one) => one.slug)).toEqual(["bau-cu-2026-quang-ninh"]);
    expect(page.problem).toBeNull();
    // 23/4/2021 is T−30, so it is in the total of T−28, the nearest row.
    const row = page.rows.find(({ place }) => place === -28);
    expect(row?.cells[0]).toMatchObject({ day: "2021-04-25", figure: { value: 5 } });
    const other = page.sides[1];
    expect(other).toMatchObject({ slug: "bau-cu-2026-quang-ninh", actual: null, planned: null });
  });
});

function look(world: World, query: Partial<CompareQuery> = {}, who = "lanh-dao") {
  const asked = {
    asOf: "",
    unitKey: "",
    scope: "",
    kind: "phases",
    phases: ["", ""],
    other: "",
    ...query,
  } as const;
  return loadComparedProgress(world.as(who), slug, asked);
}

/** Of another province, seen by the administrator alone; Hạ Long's own day stays pinned. */
async function secondElection(world: World): Promise<void> {
  world.clock.set("2025-11-20T02:00:00.000Z");
  const setUp = await beginSetUp(world.as("quan-tri"));
  await setUp.send("basics", quangNinh2026);
  await setUp.send("units", { root: "", lists: ["quang-ninh-2025", "thanh-vien-tinh"], pasted: "" });
  await setUp.send("rhythm", {
    meetingWeekday: "5",
    meetingTime: "14h",
    reportWeekday: "4",
    reportTime: "17:00",
  });
  expect(await setUp.wrong()).toEqual([]);
  expect(await setUp.create()).toMatchObject({ ok: true });
}

async function log(world: World, date: string, quantity: string): Promise<void> {
  const form = outputFormOf({ categories: ["portal-item"], date, quantity });
  expect(await logOutput(world.as("thu-ky"), slug, form)).toMatchObject({ ok: true });
}
