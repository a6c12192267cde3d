import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "~/domain/calendar/civil-date";
import { type PictureInput, type PictureMilestone, widePicture } from "~/domain/timeline-picture";
import { TALL, tallPicture } from "~/domain/timeline-picture-tall";
import { baselineBoxesOf, boxesOf, overlaps, tallWordBoxesOf, wordBoxesOf } from "../support/picture-boxes";
import { inView, pictureInput, TODAY } from "../support/timeline-picture";

const lanes = ["ours", "decoration", "publicise", "consultation"] as const;
const shapes = ["point", "window", "run-up", "progress"] as const;
const words =
  "Hội nghị quán triệt, tập huấn nghiệp vụ cho Tổ bầu cử, rà soát phương án phòng dịch ngày bầu cử".split(
    " ",
  );

/** A milestone anywhere around the election: short or long, done or planned for another day, with any name. */
const milestone = fc
  .record({
    day: fc.integer({ min: -20, max: 160 }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
    lane: fc.constantFrom(...lanes),
    shape: fc.constantFrom(...shapes),
    done: fc.option(fc.integer({ min: -15, max: 15 })),
    planned: fc.option(fc.integer({ min: -20, max: 20 })),
    name: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }),
    rank: fc.integer({ min: 0, max: 6000 }),
  })
  .map(({ day, length, lane, shape, done, planned, name, rank }): Omit<PictureMilestone, "key"> => {
    const from = addDays("2021-01-25", day);
    const to = shape === "point" ? from : addDays(from, length);
    return {
      ...{ lane, shape, from, to, rank },
      markOn: done === null ? (shape === "point" ? to : null) : addDays(to, done),
      limitOn: shape === "point" ? to : null,
      plannedOn: planned === null ? null : addDays(to, planned),
      isOpen: done === null,
      lead: `${to.slice(8)}/${to.slice(5, 7)}`,
      name: name.join(" "),
    };
  });

const sixty = fc
  .array(milestone, { minLength: 60, maxLength: 60 })
  .map((all) => all.map((one, index) => ({ ...one, key: `viec-${index}` })));

const law = pictureInput(TODAY).milestones;

function withSixty(more: PictureMilestone[]): PictureInput {
  const input = pictureInput(TODAY);
  const baseline = new Map(
    more.map(({ key, from, to }) => [key, { from: addDays(from, -3), to: addDays(to, -3) }]),
  );
  const meetings = Array.from({ length: 20 }, (_, week) => ({
    on: addDays("2021-01-27", 7 * week),
    time: "14:00",
  }));
  return { ...input, milestones: [...law, ...more], baseline, meetings };
}

const views = [
  ["whole", TODAY],
  ["month", TODAY],
  ["month", "2021-03-10"],
  ["week", TODAY],
  ["week", "2021-05-23"],
] as const;

describe("the labels at the full law and sixty internal milestones", () => {
  it("touch neither one another, nor marks, nor the frozen plan, in any extent of the wide picture", () => {
    fc.assert(
      fc.property(sixty, fc.constantFrom(...views), (more, [extent, at]) => {
        const picture = widePicture(inView(withSixty(more), extent, at));
        const labels = wordBoxesOf(picture);
        expect(overlaps(labels)).toEqual([]);
        expect(overlaps(boxesOf(picture))).toEqual([]);
        expect(overlaps(labels, baselineBoxesOf(picture))).toEqual([]);
        expect(labels.filter((box) => box.left < 150 || box.right > picture.width + 1)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("name everything that lies in a month or a week in words, and everything of the whole in words or by number", () => {
    fc.assert(
      fc.property(sixty, fc.constantFrom(...views), (more, [extent, at]) => {
        const input = inView(withSixty(more), extent, at);
        const picture = widePicture(input);
        const { from, to } = input.range;
        const placed = new Map(picture.lanes.flatMap((lane) => lane.milestones).map((one) => [one.key, one]));
        const missing = input.milestones.filter(
          (one) => one.from <= to && one.to >= from && !placed.has(one.key),
        );
        expect(missing.map((one) => one.key)).toEqual([]);
        if (extent !== "whole") expect(picture.numbered).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("keep their lines on a phone, within its width and clear of the handles, in every extent", () => {
    fc.assert(
      fc.property(sixty, fc.constantFrom(...views), (more, [extent, at]) => {
        const input = inView(withSixty(more), extent, at);
        const picture = tallPicture(input, "Hôm nay, 04/05");
        const leads = new Map(input.milestones.map((one) => [one.key, one.lead]));
        const boxes = tallWordBoxesOf(picture, leads);
        expect(overlaps(boxes)).toEqual([]);
        const movable = new Set(picture.lines.flatMap(({ key, planned }) => (planned === null ? [] : [key])));
        const tooWide = boxes.filter(
          (box) => box.right > (movable.has(box.name) ? TALL.grip : TALL.width) + 1,
        );
        expect(tooWide).toEqual([]);
        expect(picture.lines.at(-1)?.at ?? 0).toBeLessThan(picture.height);
      }),
      { numRuns: 40 },
    );
  });
});
