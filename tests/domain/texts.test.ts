import { readdirSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { vi } from "~/i18n/vi";
import { filesBelow, readModule } from "../../scripts/layers/source-tree";

const folder = new URL("../../app/i18n/vi/said/", import.meta.url);

/** What an area says, by kind and code. */
type Said = Partial<Record<"problems" | "flash", Record<string, unknown>>>;

describe("what the product answers", () => {
  it("has one sentence for a code, so that no area says another's", async () => {
    const files = readdirSync(folder);
    const said = await Promise.all(files.map((file): Promise<Said> => import(new URL(file, folder).href)));
    const owners = new Map<string, string[]>();
    for (const [index, { problems = {}, flash = {} }] of said.entries()) {
      const codes = [...Object.keys(problems), ...Object.keys(flash).map((code) => `flash ${code}`)];
      for (const code of codes) owners.set(code, [...(owners.get(code) ?? []), files[index] ?? ""]);
    }
    expect(owners.size).toBeGreaterThan(400);
    expect([...owners].filter(([, files]) => files.length > 1)).toEqual([]);
  });

  it("has words for everything that a form says was just done", () => {
    const modules = filesBelow("app/routes")
      .filter((file) => /\.tsx?$/.test(file))
      .map(readModule);
    const codes = modules.flatMap(({ nodes }) => nodes.filter(isFlash).flatMap(codesIn));
    expect(codes.length).toBeGreaterThan(60);
    expect(codes.filter((code) => !(code in vi.flash))).toEqual([]);
  });
});

const isFlash = (node: ts.Node) =>
  ts.isCallExpression(node) && node.expression.getText() === "redirectWithFlash";

/** Codes written out in a call; one that is worked out stands in a variable and is left. */
function codesIn(node: ts.Node): string[] {
  if (ts.isPropertyAssignment(node) && node.name.getText() === "code") return wordsIn(node.initializer);
  const below: string[] = [];
  ts.forEachChild(node, (child) => void below.push(...codesIn(child)));
  return below;
}

function wordsIn(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...wordsIn(node.whenTrue), ...wordsIn(node.whenFalse)] : [];
}
