import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Kilobytes of JavaScript, gzip, that a page makes a browser fetch: every script and module that the page names, and
 * what those import, statically; with `lazily` what they import on demand as well.
 */
export function scriptKilobytes(html: string, { lazily }: { lazily: RegExp | null }): number {
  const named = [...html.matchAll(/\/assets\/[\w.-]+\.js/g)].map((match) => match[0]);
  const wanted = new Set(named);
  for (const path of wanted) {
    const text = sourceOf(path);
    for (const [, file] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      wanted.add(`/assets/${file}`);
    for (const [, file] of text.matchAll(/import\(["']\.\/([\w.-]+\.js)["']\)/g)) {
      if (isLoaded(file ?? "", lazily)) wanted.add(`/assets/${file}`);
    }
  }
  const bytes = [...wanted].reduce((sum, path) => sum + gzipSync(sourceOf(path)).length, 0);
  return Math.round(bytes / 100) / 10;
}

/** Of what is fetched on demand: the Vietnamese texts, which every page needs, and what the caller names. */
function isLoaded(file: string, lazily: RegExp | null): boolean {
  return sourceOf(`/assets/${file}`).includes('"Đăng nhập"') || (lazily?.test(file) ?? false);
}

const sourceOf = (path: string) => readFileSync(join("build/client", path), "utf8");
