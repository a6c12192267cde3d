/** The style sheet inside a saved picture: the light sheet's colours written out, simple selectors for office programs. */

const SANS = '"Source Sans 3 Variable","Source Sans 3","Segoe UI",Roboto,"Noto Sans",Arial,sans-serif';
const SERIF = '"Source Serif 4 Variable","Source Serif 4",Cambria,"Noto Serif","Times New Roman",serif';

const INK = "#1c2126";
const INK_2 = "#4a5056";
const INK_3 = "#646a6e";
const GRID = "#dedad0";
const LINE_STRONG = "#8b877c";
const BRAND = "#14506b";
const AMBER = "#b8740f";

const rules: Record<string, string> = {
  text: `fill:${INK_2};font-family:${SANS};font-size:14px`,
  ".sheet": "fill:#ffffff",
  ".file-title": `fill:${INK};font-family:${SERIF};font-size:20px;font-weight:600`,
  ".t-s": `fill:${INK_3};font-size:13px`,
  ".row-name": `fill:${INK}`,
  ".t-b": `fill:${INK};font-weight:600`,
  ".t-brand": `fill:${BRAND};font-weight:600`,
  ".t-other": `fill:#8a5700;font-weight:600`,
  ".halo": "paint-order:stroke;stroke:#ffffff;stroke-linejoin:round;stroke-width:4px",
  ".grid": `fill:none;stroke:${GRID}`,
  ".grid0,.lead": `fill:none;stroke:${LINE_STRONG}`,
  ".band": "fill:#f3f1eb",
  ".today": `fill:none;stroke:${INK};stroke-width:2`,
  ".actual": `fill:none;stroke:${BRAND};stroke-linejoin:round;stroke-width:3`,
  ".plan": `fill:none;stroke:${INK_2};stroke-dasharray:6 4;stroke-width:1.75`,
  ".other": `fill:none;stroke:${AMBER};stroke-dasharray:9 3;stroke-linejoin:round;stroke-width:2.5`,
  ".third": `fill:none;stroke:#2e8f92;stroke-dasharray:2 3;stroke-linejoin:round;stroke-width:3`,
  ".t-third": "fill:#1d6b6e;font-weight:600",
  ".forecast": `fill:${BRAND};fill-opacity:0.16`,
  ".forecast-edge": `fill:none;stroke:${BRAND};stroke-dasharray:2 3`,
  ".dot": `fill:${BRAND}`,
  ".dot-open": `fill:#ffffff;stroke:${BRAND};stroke-width:2`,
  ".dot-none": `fill:#ffffff;stroke:${LINE_STRONG};stroke-width:1.5`,
  ".track-fill": `fill:${BRAND}`,
  ".track-target": `fill:${INK}`,
  ".c1": "fill:#14506b",
  ".c2": "fill:#b8740f",
  ".c3": "fill:#2e8f92",
  ".c4": "fill:#94305c",
  ".c5": "fill:#6c8020",
  ".c6": "fill:#5c4c9e",
  ".c7": "fill:#a3614a",
  ".c8": "fill:#6e7b86",
  ".cell-0": `fill:#ffffff;stroke:${GRID}`,
  ".cell-1": "fill:#eaf2f4",
  ".cell-2": "fill:#cfe2e7",
  ".cell-3": "fill:#a3c8d3",
  ".cell-4": "fill:#5f9db1",
  ".cell-5": "fill:#14506b",
  ".cell-missing": "fill:url(#hatch)",
  ".hatch": "fill:none;stroke:#b5b0a3",
  ".in-cell": `fill:${INK};font-size:13px`,
  ".on-5": "fill:#ffffff;font-size:13px",
  ".off": `fill:${INK_2};font-size:11px`,
  ".stone-body": `fill:#ffffff;stroke:${BRAND};stroke-width:1.5`,
  ".stone-cap": `fill:${BRAND}`,
  ".stone-sign": "fill:#ffffff;font-size:12px;font-weight:600;text-anchor:middle",
  ".stone-n": `fill:${INK};font-family:${SERIF};font-size:22px;font-weight:600;text-anchor:middle`,
  ".long": "font-size:18px",
};

export const fileStyle: string = Object.entries(rules)
  .map(([selector, declarations]) => `${selector}{${declarations}}`)
  .join("");
