import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "~/domain/text-width";
import { spread, TALL, tallPicture } from "~/domain/timeline-picture-tall";
import { inView, pictureInput, sixtyMore, TODAY } from "../support/timeline-picture";

describe("the picture for a phone", () => {
  const inputs = [
    pictureInput(TODAY),
    inView(pictureInput(TODAY), "month"),
    inView(pictureInput(TODAY), "week"),
    inView(pictureInput(TODAY, sixtyMore), "month"),
    pictureInput(TODAY, sixtyMore),
    pictureInput("2021-01-20", sixtyMore),
  ];

  it("gives every line its height and keeps the order of the days", () => {
    for (const input of inputs) {
      const { lines, height } = tallPicture(input, "Hôm nay, 04/05");
      const steps = lines.slice(1).map((line, index) => line.at - (lines[index]?.at ?? 0));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(TALL.line - 0.11);
      expect(lines.at(-1)?.at).toBeLessThan(height);
    }
  });

  it("has room for the words of every line", () => {
    const { lines } = tallPicture(pictureInput(TODAY), "Hôm nay, 04/05");
    const leads = new Map(pictureInput(TODAY).milestones.map((one) => [one.key, one.lead]));
    for (const line of lines) {
      const words = textWidth(`${leads.get(line.key ?? "") ?? ""} `, 15, true) + textWidth(line.name, 15);
      expect(TALL.words + words).toBeLessThanOrEqual(TALL.width + 1);
    }
  });

  it("puts today's line between what was and what comes", () => {
    const input = pictureInput(TODAY);
    const { lines } = tallPicture(input, "Hôm nay, 04/05");
    const at = lines.findIndex((line) => line.key === null);
    const dayOf = (key: string | null) => {
      const milestone = input.milestones.find((one) => one.key === key);
      return milestone?.markOn ?? milestone?.from ?? "";
    };
    const before = lines.slice(0, at).map((line) => dayOf(line.key));
    const after = lines.slice(at + 1).map((line) => dayOf(line.key));
    expect(before.filter((day) => day > TODAY)).toEqual([]);
    expect(after.filter((day) => day < TODAY)).toEqual([]);
  });
});

describe("moving lines apart", () => {
  it("leaves free ones where they are and spreads a cluster around its middle", () => {
    expect(spread([0, 100, 100, 100, 200], 10, 0)).toEqual([0, 90, 100, 110, 200]);
  });

  it("never lets two come closer than the gap nor above the first place", () => {
    const positions = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(positions, (unordered) => {
        const places = spread(
          unordered.sort((a, b) => a - b),
          24,
          0,
        );
        const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
        return Math.min(...steps, 24) >= 24 - 1e-9 && (places[0] ?? 0) >= 0;
      }),
    );
  });
});
