import { describe, expect, test } from "vitest";
import { warningCodes } from "~/domain/outputs";
import { bases } from "~/domain/outputs-terms";
import { en } from "~/i18n/en";
import { say } from "~/i18n/texts";
import { vi } from "~/i18n/vi";
import { filesBelow, readModule } from "../support/source-tree";

/** Modules whose refusals reach the screens of outputs. */
const sources =
  /^app\/(domain\/(outputs|declarations|quantities)|usecases\/(outputs|declarations|period-gate))[^/]*\.ts$/;

/** Codes as these modules write them: as a problem's code, or as what a zod schema says. */
const written = [
  /\bcode: (?:[^",]*\? )?"([a-z]+(?:-[a-z]+)*)"/g,
  /\bcode: [^",]*\? "[a-z-]+" : "([a-z]+(?:-[a-z]+)*)"/g,
  /\.(?:max|min|int|positive|enum|number)\([^()]*"([a-z]+(?:-[a-z]+)+)"\)/g,
];

function codesIn(text: string): string[] {
  return written.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []));
}

describe("the sentences about outputs", () => {
  const modules = filesBelow("app")
    .filter((file) => sources.test(file))
    .map(readModule);
  const codes = [...new Set(modules.flatMap(({ source }) => codesIn(source.text)))];

  test("the search for codes finds those of every kind", () => {
    const some = [
      "week-closed",
      "too-many-units",
      "title-needed",
      "has-outputs",
      "count-needed",
      "whole-needed",
    ];
    expect(codes).toEqual(expect.arrayContaining(some));
    expect(codes.length).toBeGreaterThan(40);
  });

  test.each([
    ["vi", vi],
    ["en", en],
  ])("%s has one for every refusal and warning", (_locale, texts) => {
    const personal = ["phone", "id-number", "account-number", "email", "profile-link"].map(
      (one) => `personal-${one}`,
    );
    const links = ["not-a-link", "link-not-http", "link-personal"];
    const known = Object.keys(texts.problems);
    const wanted = [...codes, ...warningCodes, ...personal, ...links];
    expect(wanted.filter((code) => !known.includes(code))).toEqual([]);
    expect(Object.keys(texts.outputs.form.warnings)).toEqual([...warningCodes]);
    expect(Object.keys(texts.outputs.form.bases)).toEqual([...bases]);
  });

  test("write figures and days as the reader does", () => {
    const unusual = { value: 1200, usual: 3 };
    expect(say(vi.problems["over-usual"], unusual)).toContain("1.200");
    expect(say(en.problems["over-usual"], unusual)).toContain("1,200");
    const outside = { start: "2021-01-01", end: "2021-06-12" };
    expect(say(vi.problems["date-outside"], outside)).toContain("01/01/2021 đến 12/06/2021");
  });
});
