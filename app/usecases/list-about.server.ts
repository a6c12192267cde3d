import type { SheetWithRows } from "~/domain/sheets";
import type { Texts } from "~/i18n/texts";

/** The second sheet of a saved list: what was asked of it and when (`saved`), between lines of the list's own. */
export function aboutSheet(
  asked: URLSearchParams,
  saved: string,
  { lists }: Texts,
  own: { above: string[][]; below: string[][] } = { above: [], below: [] },
): SheetWithRows {
  const words = lists.file;
  const filters = [...asked].filter(([, value]) => value !== "").map(([name, value]) => `${name}=${value}`);
  return {
    name: words.about,
    columns: [
      { title: "", width: 16 },
      { title: "", width: 80 },
    ],
    rows: [
      ...own.above,
      [words.filter, filters.join("; ") || words.whole],
      [words.saved, saved],
      ...own.below,
    ],
  };
}
