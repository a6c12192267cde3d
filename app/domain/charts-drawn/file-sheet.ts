/** What every saved picture has in its style sheet: the light sheet's colours written out, for office programs. */

const SANS = '"Source Sans 3 Variable","Source Sans 3","Segoe UI",Roboto,"Noto Sans",Arial,sans-serif';
export const SERIF =
  '"Source Serif 4 Variable","Source Serif 4",Cambria,"Noto Serif","Times New Roman",serif';

export const INK = "#1c2126";
export const INK_2 = "#4a5056";
export const INK_3 = "#646a6e";
export const GRID = "#dedad0";
export const LINE_STRONG = "#8b877c";
export const BRAND = "#14506b";

const shared: Record<string, string> = {
  text: `fill:${INK_2};font-family:${SANS};font-size:14px`,
  ".sheet": "fill:#ffffff",
  ".t-s": `fill:${INK_3};font-size:13px`,
  ".t-b": `fill:${INK};font-weight:600`,
  ".halo": "paint-order:stroke;stroke:#ffffff;stroke-linejoin:round;stroke-width:4px",
  ".grid": `fill:none;stroke:${GRID}`,
  ".grid0,.lead": `fill:none;stroke:${LINE_STRONG}`,
  ".band": "fill:#f3f1eb",
  ".today": `fill:none;stroke:${INK};stroke-width:2`,
  ".stone-body": `fill:#ffffff;stroke:${BRAND};stroke-width:1.5`,
  ".stone-cap": `fill:${BRAND}`,
  ".stone-sign": "fill:#ffffff;font-size:12px;font-weight:600;text-anchor:middle",
  ".stone-n": `fill:${INK};font-family:${SERIF};font-size:22px;font-weight:600;text-anchor:middle`,
};

/** Declarations by simple selectors, after those of every picture; a long word's size goes before any other. */
export const sheetStyle = (own: Readonly<Record<string, string>>): string =>
  Object.entries({ ...shared, ...own, ".long": "font-size:18px" })
    .map(([selector, declarations]) => `${selector}{${declarations}}`)
    .join("");
