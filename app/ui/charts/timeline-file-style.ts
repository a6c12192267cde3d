/** The style sheet inside a saved picture: the light sheet's colours written out, simple selectors for office programs. */

const SANS = '"Source Sans 3 Variable","Source Sans 3","Segoe UI",Roboto,"Noto Sans",Arial,sans-serif';
const SERIF = '"Source Serif 4 Variable","Source Serif 4",Cambria,"Noto Serif","Times New Roman",serif';

const INK = "#1c2126";
const INK_2 = "#4a5056";
const INK_3 = "#646a6e";
const LINE = "#dedad0";
const LINE_STRONG = "#8b877c";
const BRAND = "#14506b";
const BRAND_SOFT = "#e3eef2";

const rules: Record<string, string> = {
  text: `fill:${INK_2};font-family:${SANS};font-size:14px`,
  ".sheet": "fill:#ffffff",
  ".file-title": `fill:${INK};font-family:${SERIF};font-size:22px;font-weight:600`,
  ".t-s": `fill:${INK_3};font-size:13px`,
  ".t-b": `fill:${INK};font-weight:600`,
  ".t-brand": `fill:${BRAND}`,
  ".t-on": "fill:#ffffff;font-weight:600",
  ".t-off": "fill:#8a5700;font-size:13px;font-weight:600",
  ".tl-peak": "font-size:13px",
  ".tl-lead": "font-weight:600",
  ".tl-w-ours,.tl-w-decoration": `fill:${INK}`,
  ".tl-w-consultation,.tl-w-meeting,.tl-w-publicise": "font-size:13px",
  ".tl-w-publicise": `fill:${INK_3}`,
  ".tl-w-on": "fill:#ffffff",
  ".tl-l": "font-size:15px",
  ".tl-l-own": `fill:${INK}`,
  ".tl-week,.tl-along": "font-size:12px",
  ".halo": "paint-order:stroke;stroke:#ffffff;stroke-linejoin:round;stroke-width:4px",
  ".grid": `fill:none;stroke:${LINE}`,
  ".grid0,.lead": `fill:none;stroke:${LINE_STRONG}`,
  ".band": "fill:#f3f1eb",
  ".base": "fill:#8b877c",
  ".bar-past": `fill:${BRAND}`,
  ".bar-next": `fill:${BRAND_SOFT};stroke:#a9c8d4`,
  ".window,.tl-run-up": `fill:${BRAND_SOFT};stroke:${BRAND}`,
  ".today": `fill:none;stroke:${INK};stroke-width:2`,
  ".tl-election": `fill:none;stroke:${BRAND};stroke-width:2`,
  ".tl-diamond": `fill:${BRAND}`,
  ".tl-passed": `fill:${LINE_STRONG}`,
  ".tl-under": "fill:#ffffff",
  ".tl-planned": `fill:#ffffff;stroke:${INK};stroke-width:1.6`,
  ".tl-plan-tie": `fill:none;stroke:${INK_2};stroke-dasharray:3 3`,
  ".tl-tie": `fill:none;stroke:${LINE_STRONG}`,
  ".tl-limit": `stroke:${INK};stroke-width:2`,
  ".tl-meeting": `stroke:${INK};stroke-width:3`,
  ".tl-off": "fill:none;stroke:#d99a1c;stroke-width:3",
  ".mark-ok": "color:#1f7356",
  ".mark-warn": "color:#d99a1c",
  ".mark-bad": "color:#9c2218",
  ".mark-none": "color:#646764",
  ".mark-on": "stroke:#ffffff",
  ".stone-body": `fill:#ffffff;stroke:${BRAND};stroke-width:1.5`,
  ".stone-cap": `fill:${BRAND}`,
  ".stone-sign": `fill:#ffffff;font-size:12px;font-weight:600;text-anchor:middle`,
  ".stone-n": `fill:${INK};font-family:${SERIF};font-size:22px;font-weight:600;text-anchor:middle`,
  ".long": "font-size:18px",
};

export const fileStyle: string = Object.entries(rules)
  .map(([selector, declarations]) => `${selector}{${declarations}}`)
  .join("");
