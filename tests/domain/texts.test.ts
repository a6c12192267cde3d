import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

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
});
