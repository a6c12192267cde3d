import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const manual = readFileSync(join(root, "scripts/operating.md"), "utf8");
const scripts = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts as Record<
  string,
  string
>;

/** Set by npm and by what starts a program, not by the operator. */
const surroundings = ["PATH", "HOME", "LC_ALL", "TZ"];

function variablesRead(): Set<string> {
  const found = new Set<string>();
  for (const folder of ["app", "db", "scripts", "tests"])
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
      if (!/\.(ts|tsx|mjs)$/.test(file)) continue;
      const text = readFileSync(join(root, folder, file), "utf8");
      const isSchema = folder === "app" && /^server\/[\w-]*env\.server\.ts$/.test(file);
      const patterns = [/process\.env\.([A-Z][A-Z_]+)/g, ...(isSchema ? [/^ {2}([A-Z][A-Z_]+):/gm] : [])];
      for (const pattern of patterns) for (const [, name] of text.matchAll(pattern)) found.add(name ?? "");
    }
  return found;
}

describe("the operator's manual", () => {
  it("names every variable that the product, its scripts and its tests read", () => {
    const read = variablesRead();
    expect(read.size).toBeGreaterThan(30);
    const missing = [...read].filter(
      (name) => !surroundings.includes(name) && !manual.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });

  it("names no variable in its table that nothing reads", () => {
    const read = variablesRead();
    const rows = manual.split("\n").filter((line) => /^\| `[A-Z_]+`/.test(line));
    const named = rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name ?? ""),
    );
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((name) => !read.has(name))).toEqual([]);
  });

  it("types only commands that there are", () => {
    const typed = [
      ...manual.matchAll(/(?:npm run (?:-s )?|cot-moc )([a-z]+(?:-[a-z]+)*)(?= --|\s+#|`|\n| [A-Z/])/g),
    ];
    const names = new Set(typed.map(([, name]) => name ?? ""));
    expect(names.size).toBeGreaterThan(6);
    expect([...names].filter((name) => !(name in scripts))).toEqual([]);
  });
});
