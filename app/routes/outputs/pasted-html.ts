import { writePastedTable } from "~/domain/pasted-table";

/**
 * The tables of what a worksheet or a document put on the clipboard, as a block of text; null when there are none. Line
 * ends within cells, merged cells and addresses behind words survive, which the clipboard's plain text loses. Texts
 * around a table come as lines of their own.
 */
export function textOfPastedHtml(html: string): string | null {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  if (!body.querySelector("table")) return null;
  return writePastedTable(rowsIn(body).filter((cells) => cells.some((cell) => cell !== "")));
}

/** The page's policy refuses styles in what is parsed as well, and would report each of them. */
const withoutStyles = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/(<[^<>]*?)\sstyle=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, "$1");

function rowsIn(place: Element): string[][] {
  return [...place.children].flatMap((child) => {
    if (child instanceof HTMLTableElement) return rowsOf(child);
    if (child.querySelector("table")) return rowsIn(child);
    if (child.matches("style, script, meta, link, title")) return [];
    return wordsIn(child)
      .split("\n")
      .map((line) => [line]);
  });
}

/** A cell merged downwards says the same for every row; one merged sideways says it in its first column. */
function rowsOf(table: HTMLTableElement): string[][] {
  const rows: string[][] = [...table.rows].map(() => []);
  for (const [at, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (rows[at]?.[column] !== undefined) column += 1;
      const words = cellWords(cell);
      for (let down = 0; down < Math.max(1, cell.rowSpan) && at + down < rows.length; down += 1) {
        for (let right = 0; right < Math.max(1, cell.colSpan); right += 1) {
          const place = rows[at + down];
          if (place) place[column + right] = right === 0 ? words : "";
        }
      }
      column += Math.max(1, cell.colSpan);
    }
  }
  return rows.map((cells) => Array.from(cells, (cell) => cell ?? ""));
}

/** Google Sheets keeps the address of a cell beside it, not in it. */
function cellWords(cell: HTMLTableCellElement): string {
  const words = wordsIn(cell);
  const address = cell.getAttribute("data-sheets-hyperlink") ?? "";
  return /^https?:/i.test(address) && !words.includes(address) ? `${words} ${address}`.trim() : words;
}

const wordsIn = (element: Element): string =>
  textIn(element)
    .split("\n")
    .map((line) => line.replace(/[ \t\u00A0]+/g, " ").trim())
    .filter(Boolean)
    .join("\n");

function textIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replace(/\s+/g, " ");
  if (!(node instanceof Element) || node.matches("style, script")) return "";
  if (node.matches("br")) return "\n";
  const inner = [...node.childNodes].map(textIn).join("");
  if (node.matches("p, div, li, h1, h2, h3, h4")) return `\n${inner}\n`;
  return node instanceof HTMLAnchorElement ? withAddress(inner, node.href) : inner;
}

/** The address behind the words of a link, unless they are the address. */
function withAddress(words: string, address: string): string {
  const bare = (text: string) => text.trim().replace(/^https?:\/\/|\/$/gi, "");
  if (!/^https?:/i.test(address) || bare(words) === bare(address)) return words;
  return `${words} ${address}`;
}
