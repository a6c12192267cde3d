import { describe, expect, test } from "vitest";
import { slidesOf } from "~/domain/meeting-slides";

type Pack = Parameters<typeof slidesOf>[0];

const packOf = (words: Pack["words"]) =>
  ({ topics: [{ id: "words", kind: "words", title: "", body: "" }], words }) as unknown as Pack;

const row = (unit: string, difficulties: string) => ({ unit, difficulties, proposals: "" });

describe("units' words on a projector", () => {
  test("short ones share a screen, every unit stands once and in order", () => {
    const words = Array.from({ length: 20 }, (_, at) => row(`Phường ${at}`, "Loa hỏng."));
    const slides = slidesOf(packOf(words));
    expect(slides.length).toBe(2);
    expect(slides.map(({ at, of }) => `${at}/${of}`)).toEqual(["1/2", "2/2"]);
    expect(slides.flatMap(({ pack }) => pack.words)).toEqual(words);
  });

  test("a long one has a screen of its own", () => {
    const slides = slidesOf(
      packOf([row("Xã A", "Loa hỏng."), row("Xã B", "dài ".repeat(200)), row("Xã C", "Không.")]),
    );
    expect(slides.map(({ pack }) => pack.words.map(({ unit }) => unit))).toEqual([
      ["Xã A"],
      ["Xã B"],
      ["Xã C"],
    ]);
  });

  test("of none there is one screen, which says so", () => {
    expect(slidesOf(packOf([])).map(({ pack }) => pack.words)).toEqual([[]]);
  });
});
