import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const assets = "build/client/assets";

/**
 * Kilobytes of JavaScript, packed as the build has packed it, that a page makes a browser fetch: every script and module that the page names, what those
 * import, statically, and the Vietnamese texts that they ask for; with `lazily` what they import on demand as well.
 */
export function scriptKilobytes(html: string, { lazily }: { lazily: RegExp | null }): number {
  const areas = areasOfTexts();
  const wanted = new Set([...html.matchAll(/\/assets\/([\w.-]+\.js)/g)].map(([, name]) => name ?? ""));
  for (const name of wanted) {
    const text = sourceOf(name);
    for (const [, file] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      wanted.add(file ?? "");
    for (const [, file] of text.matchAll(/import\(["']\.\/([\w.-]+\.js)["']\)/g)) {
      if (lazily?.test(file ?? "")) wanted.add(file ?? "");
    }
    for (const area of areasAskedFor(text)) {
      const file = areas.get(area);
      if (file) wanted.add(file);
    }
  }
  const bytes = [...wanted].reduce((sum, name) => sum + statSync(join(assets, `${name}.br`)).size, 0);
  return Math.round(bytes / 100) / 10;
}

/** File of each area in Vietnamese, which app/i18n/areas.ts names before English. */
function areasOfTexts(): Map<string, string> {
  const files = new Map<string, string>();
  const line = /(\w+):async\(\)=>\(await [^"]*"\.\/([\w.-]+\.js)"/g;
  for (const file of readdirSync(assets).filter((name) => name.endsWith(".js"))) {
    for (const [, area = "", name = ""] of sourceOf(file).matchAll(line)) {
      if (!files.has(area)) files.set(area, name);
    }
  }
  return files;
}

/** Names in the calls of `wantTexts`, whatever the build has called it. */
const areasAskedFor = (text: string): string[] =>
  [...text.matchAll(/\w+\(("\w+"(?:,"\w+")*)\)/g)].flatMap(([, names]) => JSON.parse(`[${names}]`));

const sourceOf = (name: string) => readFileSync(join(assets, name), "utf8");
