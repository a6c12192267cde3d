/** The style sheet inside a saved picture of the timeline. */
import { BRAND, INK, INK_2, INK_3, LINE_STRONG, SERIF, sheetStyle } from "~/domain/charts-drawn/file-sheet";

const BRAND_SOFT = "#e3eef2";

export const fileStyle: string = sheetStyle({
  ".file-title": `fill:${INK};font-family:${SERIF};font-size:22px;font-weight:600`,
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
  ".base": "fill:#8b877c",
  ".bar-past": `fill:${BRAND}`,
  ".bar-next": `fill:${BRAND_SOFT};stroke:#a9c8d4`,
  ".window,.tl-run-up": `fill:${BRAND_SOFT};stroke:${BRAND}`,
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
});
