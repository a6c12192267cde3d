import { describe, expect, it } from "vitest";
import { eachDay } from "~/domain/calendar/civil-date";
import { textWidth } from "~/domain/text-width";
import { type WidePicture, widePicture } from "~/domain/timeline-picture";
import { boxesOf, overlaps, wordsOf } from "../support/picture-boxes";
import { pictureInput, sixtyMore, TODAY } from "../support/timeline-picture";

const placedIn = (picture: WidePicture) => picture.lanes.flatMap((lane) => lane.milestones);
const everyWeek = eachDay("2021-01-20", "2021-06-20").filter((_, index) => index % 7 === 0);

describe("the wide picture of Hạ Long 2021", () => {
  it("lets no words touch other words or marks, on any week of the election", () => {
    const touching = everyWeek.flatMap((asOf) => overlaps(boxesOf(widePicture(pictureInput(asOf)))));
    expect(touching).toEqual([]);
  });

  it("writes every dated milestone in words and within the picture", () => {
    const input = pictureInput(TODAY);
    const picture = widePicture(input);
    // 41 + 14, less the three that wait for an actual date and the one that never has one.
    expect(input.milestones).toHaveLength(52);
    expect(
      placedIn(picture)
        .map((one) => one.key)
        .sort(),
    ).toEqual(input.milestones.map((one) => one.key).sort());
    expect(picture.numbered).toEqual([]);
    const outside = boxesOf(picture).filter((box) => box.left < 150 || box.right > picture.width);
    expect(outside).toEqual([]);
  });

  it("hangs past words to the left of today's line and future ones to its right", () => {
    const picture = widePicture(pictureInput(TODAY));
    const today = picture.today ?? 0;
    const crossing = placedIn(picture).filter((one) => {
      const { left, right } = wordsOf(one);
      return (
        (one.side === "left" || one.side === "right") &&
        one.at !== meetingLine(picture) &&
        left < today &&
        today < right
      );
    });
    expect(crossing.map((one) => one.key)).toEqual([]);
  });

  it("keeps the T−n marks clear of the stone and of election day's label", () => {
    for (const asOf of everyWeek) {
      const { ticks, today, election } = widePicture(pictureInput(asOf));
      const half = textWidth("T−110", 13) / 2;
      const label = textWidth("Bầu cử 23/05", 14, true);
      const start = election?.anchor === "end" ? election.labelAt - label : (election?.labelAt ?? 0);
      const hidden = ticks.filter(
        ({ at }) =>
          (today !== null && Math.abs(at - today) < half + 17) ||
          (at + half > start && at - half < start + label),
      );
      expect(hidden, asOf).toEqual([]);
    }
  });

  it("splits a phase at the day: all of the first is past on 4 May, none of the third", () => {
    const { phases } = widePicture(pictureInput(TODAY));
    const phase = (key: string) => phases.find((bar) => bar.key === key);
    expect(phase("dot-1")?.past).toBe(phase("dot-1")?.to);
    expect(phase("dot-3")?.past).toBe(phase("dot-3")?.from);
    expect(phase("cao-diem")?.top).toBeLessThan(phase("dot-2")?.top ?? 0);
  });
});

const meetingLine = (picture: WidePicture) =>
  picture.lanes.find((lane) => lane.key === "meeting")?.milestones[0]?.at;

describe("the wide picture with sixty more duties of our own", () => {
  it("still lets nothing touch, and leaves nothing out", () => {
    for (const asOf of everyWeek) {
      const input = pictureInput(asOf, sixtyMore);
      const picture = widePicture(input);
      expect(overlaps(boxesOf(picture)), asOf).toEqual([]);
      expect(placedIn(picture), asOf).toHaveLength(input.milestones.length);
    }
  });

  it("gives numbers by date to what has no room, and words to what is overdue or due soon", () => {
    const input = pictureInput(TODAY, sixtyMore);
    const picture = widePicture(input);
    const numbered = placedIn(picture).filter((one) => one.number !== null);
    expect(numbered.length).toBeGreaterThan(0);
    expect(numbered.map((one) => one.number).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      picture.numbered.map((_, index) => index + 1),
    );
    const dates = picture.numbered.map((key) => input.milestones.find((one) => one.key === key)?.from ?? "");
    expect(dates).toEqual([...dates].sort());
    const soon = input.milestones.filter(
      (one) => one.lane === "ours" && one.to > TODAY && one.to <= "2021-05-11",
    );
    const wordless = new Set(picture.numbered);
    expect(soon.length).toBeGreaterThan(2);
    expect(soon.filter((one) => wordless.has(one.key))).toEqual([]);
  });
});

describe("the width of words", () => {
  it("is a little more than what the font's own advances add up to", () => {
    // Measured in a browser with Source Sans 3 at weight 400 and size 1000.
    const real = 12_830;
    const width = textWidth("07/02 Thành lập Ủy ban bầu cử", 1000);
    expect(width).toBeGreaterThanOrEqual(real);
    expect(width).toBeLessThan(real * 1.03);
  });
});
