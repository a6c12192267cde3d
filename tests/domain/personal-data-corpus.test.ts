import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findAnyPersonalData } from "~/domain/personal-data";

/** The lines of a list beside the tests. */
function linesOf(name: string): string[] {
  const text = readFileSync(new URL(`../golden/${name}`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "");
}

/** What a line says, where marks that do not show are written out: "\n", "\r", "\u200b". */
const said = (line: string) =>
  line
    .replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll("\\n", "\n")
    .replaceAll("\\r", "\r");

const personal = linesOf("personal-data-refused.txt").map((line) => {
  const [kind = "", text = ""] = line.split("\t");
  return [kind, said(text)] as const;
});
const harmless = linesOf("personal-data-harmless.txt").map(said);

describe("the corpus of sentences", () => {
  it("has over four hundred, half of them harmless", () => {
    expect(personal.length + harmless.length).toBeGreaterThanOrEqual(400);
    expect(Math.min(personal.length, harmless.length)).toBeGreaterThanOrEqual(200);
  });

  it("is refused wherever a sentence points at a person, each for what it holds", () => {
    const others = personal
      .map(([kind, text]) => ({ text, kind, told: findAnyPersonalData(text)?.kind ?? "ok" }))
      .filter(({ kind, told }) => kind !== told);
    expect(others).toEqual([]);
  });

  it("is refused the same in letters and marks written apart", () => {
    const passed = personal.filter(([, text]) => findAnyPersonalData(text.normalize("NFD")) === null);
    expect(passed).toEqual([]);
  });

  it("stops at most two harmless sentences in a hundred", () => {
    const stopped = harmless.flatMap((text) => {
      const found = findAnyPersonalData(text) ?? findAnyPersonalData(text.normalize("NFD"));
      return found ? [{ text, ...found }] : [];
    });
    expect(stopped.length / harmless.length, JSON.stringify(stopped)).toBeLessThanOrEqual(0.02);
    expect(stopped).toEqual([]);
  });
});
