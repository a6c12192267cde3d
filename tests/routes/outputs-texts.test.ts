import ts from "typescript";
import { describe, expect, test } from "vitest";
import { warningCodes } from "~/domain/outputs";
import { bases } from "~/domain/outputs-terms";
import { en } from "~/i18n/en";
import { say } from "~/i18n/texts";
import { vi } from "~/i18n/vi";
import { filesBelow, readModule, type SourceModule } from "../../scripts/layers/source-tree";

/** Modules whose refusals reach the screens of outputs. */
const sources =
  /^app\/(domain\/(outputs|declarations|quantities)|usecases\/(outputs|declarations|period-gate))[^/]*\.ts$/;

const zodChecks = ["max", "min", "int", "positive", "enum", "number"];

/** Codes as a module writes them: as the `code` of a problem, or as what a zod schema says. */
function codesIn({ nodes }: SourceModule): string[] {
  return nodes.filter((node) => isCodeOfProblem(node) || isZodCheck(node)).flatMap(wordsIn);
}

const isCodeOfProblem = (node: ts.Node) => ts.isPropertyAssignment(node) && node.name.getText() === "code";

const isZodCheck = (node: ts.Node) =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  zodChecks.includes(node.expression.name.text);

function wordsIn(node: ts.Node): string[] {
  const own = ts.isStringLiteral(node) && /^[a-z]+(-[a-z]+)+$/.test(node.text) ? [node.text] : [];
  const below: string[] = [];
  ts.forEachChild(node, (child) => void below.push(...wordsIn(child)));
  return [...own, ...below];
}

describe("the sentences about outputs", () => {
  const modules = filesBelow("app")
    .filter((file) => sources.test(file))
    .map(readModule);
  const codes = [...new Set(modules.flatMap(codesIn))];

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
