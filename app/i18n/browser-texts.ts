import { type Area, areas } from "./areas";
import type { Locale, Texts } from "./texts";

/**
 * The texts of a page in the browser: one language, and of it only the areas that the modules on the page name. Every
 * module that names some is given a call of `wantTexts` by the build (see vite.config.ts), so that they are on their way
 * while the page's data still is.
 */
const kept = new Map<Area, Texts[Area]>();
const underWay = new Map<Area, Promise<void>>();
const failed = new Map<Area, unknown>();

/** Begins to fetch areas, each of them once. */
export function wantTexts(...names: Area[]): void {
  const { lang } = document.documentElement;
  const locale: Locale = lang === "en" ? "en" : "vi";
  for (const name of names) if (!underWay.has(name)) underWay.set(name, fetchArea(locale, name));
}

async function fetchArea(locale: Locale, name: Area): Promise<void> {
  try {
    kept.set(name, await areas[locale][name]());
  } catch (error) {
    failed.set(name, error);
  }
}

/** Resolves when all areas that were asked for until now have come. */
export async function whenTextsAreHere(): Promise<void> {
  await Promise.all(underWay.values());
}

/**
 * Reading an area that is still under way suspends: routers change pages in a transition, so the page before stays until
 * it has come. One that could not be fetched (no connection, a new release) throws what the fetch threw, until the page is
 * loaded anew, as the page shown then proposes.
 */
export const pageTexts = new Proxy({} as Texts, {
  get(_, name: Area) {
    if (!(name in areas.vi)) return undefined;
    const area = kept.get(name);
    if (area) return area;
    if (failed.has(name)) throw failed.get(name);
    wantTexts(name);
    throw underWay.get(name);
  },
});
