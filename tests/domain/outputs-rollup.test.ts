import { expect, it } from "vitest";
import { weekOf } from "~/domain/calendar/election-week";
import { rollupDelta } from "~/domain/outputs-rollup";
import { tallyOf } from "~/domain/quantities";

const weekStartOf = (day: string) => weekOf(day).startsOn;
const contribution = (value: number, day = "2021-05-04", categoryId = "portal") => ({
  scope: ["centre", "city"],
  categoryId,
  day,
  tally: tallyOf({ value, qualifier: "over" }),
});

it("a new output adds a record and its amount under every unit of its scope, on its day and in its week", () => {
  const delta = rollupDelta([{ before: null, after: contribution(5) }], weekStartOf);
  expect(delta.days).toMatchObject([
    { unitId: "centre", categoryId: "portal", at: "2021-05-04", records: 1, amount: 5, nOver: 1 },
    { unitId: "city", categoryId: "portal", at: "2021-05-04", records: 1, amount: 5, nOver: 1 },
  ]);
  expect(delta.weeks.map((one) => one.at)).toEqual(["2021-05-03", "2021-05-03"]);
  expect(delta.unitWeeks).toEqual([
    { unitId: "centre", weekStart: "2021-05-03", records: 1 },
    { unitId: "city", weekStart: "2021-05-03", records: 1 },
  ]);
});

it("a correction within the day changes the amount and no count of records", () => {
  const delta = rollupDelta([{ before: contribution(5), after: contribution(7) }], weekStartOf);
  expect(delta.days.map(({ records, amount, nOver }) => [records, amount, nOver])).toEqual([
    [0, 2, 0],
    [0, 2, 0],
  ]);
  expect(delta.unitWeeks).toEqual([]);
});

it("a move to another day of the same week leaves the week as it was", () => {
  const delta = rollupDelta([{ before: contribution(5), after: contribution(5, "2021-05-09") }], weekStartOf);
  expect(delta.days).toHaveLength(4);
  expect(delta.weeks).toEqual([]);
});

it("what cancels out leaves nothing", () => {
  const one = contribution(5);
  expect(rollupDelta([{ before: one, after: one }], weekStartOf)).toEqual({
    days: [],
    weeks: [],
    unitWeeks: [],
  });
});
