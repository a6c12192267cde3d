import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesBelow, projectRoot } from "../../scripts/layers/source-tree";

/** The level of each requirement of ASVS 5.0.0, section by section in their order. */
const levels = `V1.1 22 V1.2 1111122223 V1.3 112222222223 V1.4 222 V1.5 123 V2.1 122 V2.2 112 V2.3 12223 V2.4 23
  V3.1 3 V3.2 113 V3.3 12223 V3.4 11222233 V3.5 11122333 V3.6 3 V3.7 22333 V4.1 12233 V4.2 23333 V4.3 22 V4.4 1222
  V5.1 2 V5.2 112333 V5.3 113 V5.4 222 V6.1 122 V6.2 111111112222 V6.3 11223333 V6.4 112233 V6.5 22222333 V6.6 2223
  V6.7 33 V6.8 2222 V7.1 222 V7.2 1111 V7.3 22 V7.4 11222 V7.5 223 V7.6 22 V8.1 1233 V8.2 1123 V8.3 133 V8.4 23
  V9.1 111 V9.2 1222 V10.1 22 V10.2 223 V10.3 22223 V10.4 1111122222233333 V10.5 22222 V10.6 22 V10.7 222
  V11.1 2233 V11.2 22233 V11.3 11233 V11.4 1222 V11.5 23 V11.6 23 V11.7 33 V12.1 12233 V12.2 11 V12.3 22223
  V13.1 2333 V13.2 222223 V13.3 2233 V13.4 1222233 V14.1 22 V14.2 12223333 V14.3 122 V15.1 12233 V15.2 12233
  V15.3 1222222 V15.4 3333 V16.1 2 V16.2 22222 V16.3 2222 V16.4 222 V16.5 2223 V17.1 23 V17.2 22223333 V17.3 22`;

const wanted = [...levels.matchAll(/(V\d+\.\d+) (\d+)/g)].flatMap(([, section, all = ""]) =>
  [...all].map((level, at) => ({ id: `${section}.${at + 1}`, level: Number(level) })),
);

interface Row {
  ids: string[];
  shown: string;
  tests: { file: string; name: string }[];
}

const rows = readFileSync(`${projectRoot}/app/server/README.md`, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| V"))
  .map((line): Row => {
    const [, ids = "", , shown = ""] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { ids: ids.split(", ").flatMap(each), shown, tests: testsIn(shown) };
  });

describe("the table of OWASP ASVS 5.0 in app/server/README.md", () => {
  it("knows the standard's requirements: 70 of level 1, 183 of level 2, 92 of level 3", () => {
    expect([1, 2, 3].map((level) => wanted.filter((one) => one.level === level).length)).toEqual([
      70, 183, 92,
    ]);
  });

  it("has every requirement of levels 1 and 2 once, and none that the standard does not have", () => {
    const listed = rows.flatMap(({ ids }) => ids);
    const asked = wanted.filter(({ level }) => level < 3).map(({ id }) => id);
    expect(asked.filter((id) => !listed.includes(id))).toEqual([]);
    expect(listed.filter((id) => !wanted.some((one) => one.id === id))).toEqual([]);
    expect(listed.filter((id, at) => listed.indexOf(id) !== at)).toEqual([]);
  });

  it("names for each a test, or says why it deviates or does not apply", () => {
    const said =
      /^(Deviation|Not applicable|Not applicable to tests|Operator): \S.{10,}|^Not applicable(?: to tests)?: /;
    const silent = rows.filter(({ tests, shown }) => tests.length === 0 && !said.test(shown));
    expect(silent.map(({ ids }) => ids.join(", "))).toEqual([]);
  });

  it("names only tests that there are", () => {
    const names = new Map<string, Set<string>>();
    const namesIn = (file: string) => {
      const known = names.get(file) ?? testNames(file);
      names.set(file, known);
      return known;
    };
    const gone = rows.flatMap(({ tests }) => tests).filter(({ file, name }) => !namesIn(file).has(name));
    expect(gone.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
    expect(names.size).toBeGreaterThan(30);
  });
});

/** "V1.2.6–V1.2.8" and "V1.2.6" as ids. */
function each(text: string): string[] {
  const [first = "", last = first] = text.split("–");
  const section = first.slice(0, first.lastIndexOf("."));
  const [from, to] = [first, last].map((id) => Number(id.slice(id.lastIndexOf(".") + 1)));
  return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, at) => `${section}.${(from ?? 0) + at}`);
}

function testsIn(shown: string): Row["tests"] {
  return [...shown.matchAll(/`([\w/-]+)`: "((?:[^"\\]|\\.)+)"/g)].map(([, file = "", name = ""]) => ({
    file,
    name: name.replaceAll('\\"', '"'),
  }));
}

const testFiles = filesBelow("tests");

/** The names of a file's tests as they stand there, without their quotes. */
function testNames(file: string): Set<string> {
  const path = testFiles.find((one) => one === `tests/${file}.test.ts` || one === `tests/${file}.test.tsx`);
  if (!path) return new Set();
  const source = ts.createSourceFile(path, readFileSync(`${projectRoot}/${path}`, "utf8"), 99, true);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const [name] = ts.isCallExpression(node) ? node.arguments : [];
    if (name && isTestCall(node) && (ts.isStringLiteralLike(name) || ts.isTemplateExpression(name)))
      found.add(name.getText().slice(1, -1));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isTestCall = (node: ts.Node) =>
  ts.isCallExpression(node) && /^(?:it|test)(\.each\b|\.for\b|$)/.test(node.expression.getText());
