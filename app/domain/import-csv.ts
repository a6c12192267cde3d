/** Cells out of a text file of separated values (RFC 4180), as Excel and the product itself write them. */
import { textOfCsv } from "./sheets";

export const separators = [",", ";", "\t"] as const;
export type Separator = (typeof separators)[number];

/** The separator that the file names ("sep=;"), else the one that parts most lines alike. */
export function detectSeparator(text: string): Separator {
  const named = separators.find((one) => one === SEP_LINE.exec(text)?.[1]);
  if (named) return named;
  const rated = separators.map((separator) => {
    const widths = readCsv(text.slice(0, 20_000), separator)
      .slice(0, 50)
      .map((cells) => cells.length);
    const usual = widths.filter((width) => width > 1 && width === mostFrequent(widths)).length;
    return { separator, usual, width: mostFrequent(widths) };
  });
  const [best] = rated.sort((a, b) => b.usual - a.usual || b.width - a.width);
  return best && best.usual > 0 ? best.separator : ",";
}

/** Rows of cells; a line without anything keeps its place, so that rows count as in the file. */
export function readCsv(text: string, separator: Separator): string[][] {
  const body = text.replace(/^\uFEFF/, "").replace(SEP_LINE, "");
  if (body === "") return [];
  const rows: string[][] = [[]];
  const plain = new RegExp(`[^${separator === "\t" ? "\\t" : separator}\\r\\n]*`, "y");
  const quoted = new RegExp(`"((?:[^"]|"")*)"(?=[${separator === "\t" ? "\\t" : separator}\\r\\n]|$)`, "y");
  for (let at = 0; at <= body.length; ) {
    quoted.lastIndex = at;
    plain.lastIndex = at;
    const isQuoted = quoted.test(body);
    // It fits everywhere: a cell may be empty.
    if (!isQuoted) plain.test(body);
    const end = isQuoted ? quoted.lastIndex : plain.lastIndex;
    const cell = isQuoted ? body.slice(at + 1, end - 1).replaceAll('""', '"') : body.slice(at, end);
    rows.at(-1)?.push(textOfCsv(cell.trim()));
    if (end >= body.length) break;
    const isLineEnd = body[end] === "\n" || body[end] === "\r";
    at = end + (body.startsWith("\r\n", end) ? 2 : 1);
    if (isLineEnd && at < body.length) rows.push([]);
    if (isLineEnd && at >= body.length) break;
  }
  return rows;
}

const SEP_LINE = /^\uFEFF?sep=([,;\t])\r?\n/i;

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
