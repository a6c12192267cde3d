import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const assets = join(import.meta.dirname, "../../build/client/assets");

describe("what a browser loads", () => {
  const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));

  it.each([
    ["the rules of forms (zod)", "ZodError"],
    ["the library of time zones (luxon)", "Invalid DateTime"],
    ["the builder of statements (kysely)", "selectFrom"],
  ])("never has %s in it", (_, mark) => {
    expect(scripts.length).toBeGreaterThan(50);
    const having = scripts.filter((name) => readFileSync(join(assets, name), "utf8").includes(mark));
    expect(having).toEqual([]);
  });
});
