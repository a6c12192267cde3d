import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { en } from "~/i18n/en";
import { vi } from "~/i18n/vi";
import { filesBelow, projectRoot } from "../../scripts/layers/source-tree";

/** How a key that a program knows by a name stands on a keyboard. */
const shown: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  " ": "phím cách",
  // The same key without Shift, and the sign of a typesetter.
  "=": "+",
  "-": "−",
};

it("is said of every key that the product listens to, in both languages", () => {
  const listening = filesBelow("app/ui", "app/routes")
    .map((file) => readFileSync(`${projectRoot}/${file}`, "utf8"))
    .filter((text) => /KeyboardEvent|\bkey: string\b/.test(text));
  expect(listening.length).toBeGreaterThan(8);
  const compared = listening.flatMap((text) => [
    ...text.matchAll(/\bkey(?:\.toLowerCase\(\))? [!=]== "([A-Z]\w+|.)"/g),
  ]);
  const tabled = listening.flatMap((text) => [
    ...text.matchAll(/^\s+(Arrow\w+|Page\w+|Home|End|Escape|Delete|[a-z]|"[ +=−-]"): (?:\(|\w)/gm),
  ]);
  const keys = new Set([...compared, ...tabled].map(([, key = ""]) => key.replaceAll('"', "")));
  expect(keys.size).toBeGreaterThan(15);
  const listed = Object.values(vi.keys.groups)
    .flatMap(({ keys: own }) => own.map(([key]) => key))
    .join(" ")
    .toLowerCase();
  expect([...keys].filter((key) => !listed.includes((shown[key] ?? key).toLowerCase()))).toEqual([]);
});

it("is listed in English key by key as in Vietnamese", () => {
  const count = (groups: typeof vi.keys.groups) => Object.values(groups).map(({ keys }) => keys.length);
  expect(count(en.keys.groups)).toEqual(count(vi.keys.groups));
});
