import { fitText, textWidth } from "../text-width";
import { FILE_WIDTH } from "./chart-frame";
import type { Drawing, Shape } from "./drawing";
import { fileStyle } from "./file-style";
import { signOf, stoneBody, stoneCap } from "./stone";

export interface FileCaption {
  title: string;
  /** What is shown, as of when, and whether the data are illustrative. */
  lines: readonly string[];
  /** What each form means, below the picture. */
  legend: readonly LegendEntry[];
  /** Below the legend, such as the rule of a forecast; long lines are broken. */
  notes: readonly string[];
}

export interface LegendEntry {
  text: string;
  /** Drawn in a box of `SWATCH` × 14, at the left of the text. */
  swatch: readonly Shape[];
}

export const SWATCH = 28;
const MARGIN = 12;
const TITLE = 20;
const LINE = 19;
const LEGEND_LINE = 20;
/** The text's width on A4 with the margins of Decree 30/2020 (30 mm and 15 mm). */
const A4_TEXT_MM = 165;

/**
 * A picture as a document of its own, as wide as the text on A4; it needs nothing from anywhere else. Word takes it
 * through a renderer that knows Source Sans 3; pictures wider than `FILE_WIDTH` are scaled down.
 */
export function svgFile(drawing: Drawing, { title, lines, legend, notes }: FileCaption): string {
  const inner = Math.max(drawing.width, FILE_WIDTH);
  const width = inner + 2 * MARGIN;
  const top = MARGIN + TITLE + lines.length * LINE + 12;
  const placed = placedLegend(legend, inner);
  const legendTop = top + drawing.height + 12;
  const broken = notes.flatMap((note) => brokenLines(note, inner));
  const notesTop = legendTop + placed.height;
  const height = Math.ceil(notesTop + broken.length * LINE + MARGIN);
  const millimetres = (length: number) => Math.round((length * A4_TEXT_MM * 10) / width) / 10;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${A4_TEXT_MM}mm" height="${millimetres(height)}mm" viewBox="0 0 ${width} ${height}">`,
    `<title>${escaped(title)}</title><style>${fileStyle}</style>`,
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch" d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5"/></pattern></defs>',
    `<rect class="sheet" width="${width}" height="${height}"/><g transform="translate(${MARGIN} 0)">`,
    textAt("file-title", 0, MARGIN + TITLE - 4, fitText(title, TITLE, inner)),
    ...lines.map((text, index) =>
      textAt("t", 0, MARGIN + TITLE + (index + 1) * LINE, fitText(text, 14, inner)),
    ),
    group(top, drawing.shapes.map(svgShape).join("")),
    group(legendTop, placed.svg),
    ...broken.map((text, index) => textAt("t-s", 0, notesTop + (index + 1) * LINE, text)),
    "</g></svg>\n",
  ].join("");
}

const group = (top: number, content: string) => `<g transform="translate(0 ${top})">${content}</g>`;

/** Entries one after the other, in as many rows as they need. */
function placedLegend(legend: readonly LegendEntry[], width: number): { svg: string; height: number } {
  let x = 0;
  let y = 0;
  const parts = legend.map(({ text, swatch }) => {
    const wide = SWATCH + 6 + textWidth(text, 13);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += LEGEND_LINE;
    }
    const part = `<g transform="translate(${x} ${y})">${swatch.map(svgShape).join("")}${textAt("t-s", SWATCH + 6, 12, text)}</g>`;
    x = Math.ceil(x + wide + 20);
    return part;
  });
  return { svg: parts.join(""), height: legend.length === 0 ? 0 : y + LEGEND_LINE };
}

function brokenLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, 13) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** One shape as SVG; the texts of people are escaped. */
function svgShape(shape: Shape): string {
  switch (shape.kind) {
    case "rect":
      return `<rect class="${shape.look}" x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"/>`;
    case "line":
      return `<line class="${shape.look}" x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}"/>`;
    case "path":
      return `<path class="${shape.look}" d="${shape.d}"/>`;
    case "polyline":
      return `<polyline class="${shape.look}" points="${shape.points}"/>`;
    case "circle":
      return `<circle class="${shape.look}" cx="${shape.x}" cy="${shape.y}" r="${shape.r}"/>`;
    case "text":
      return textAt(shape.look, shape.x, shape.y, shape.text, shape.anchor, shape.lead);
    case "stone":
      return stone(shape.tMinus, shape.x, shape.y);
  }
}

function textAt(look: string, x: number, y: number, text: string, anchor?: string, lead?: string): string {
  const anchored = anchor === undefined ? "" : ` text-anchor="${anchor}"`;
  const led = lead ? `<tspan class="t-b">${escaped(lead)} </tspan>` : "";
  return `<text class="${look}" x="${x}" y="${y}"${anchored}>${led}${escaped(text)}</text>`;
}

function stone(tMinus: number, x: number, y: number): string {
  const digits = String(Math.abs(tMinus));
  const isLong = digits.length > 2;
  const place = `translate(${Math.round((x - 17) * 10) / 10} ${y - 37}) scale(${34 / 44})`;
  return [
    `<g transform="${place}"><path class="stone-body" d="${stoneBody}"/><path class="stone-cap" d="${stoneCap}"/>`,
    textAt("stone-sign", 22, 14, signOf(tMinus)),
    textAt(isLong ? "stone-n long" : "stone-n", 22, isLong ? 39 : 40.3, digits),
    "</g>",
  ].join("");
}

/** Text as XML: what XML 1.0 cannot hold at all is left out. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
      .replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter)
  );
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
