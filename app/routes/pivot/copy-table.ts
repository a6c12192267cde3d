/**
 * Puts a table on the clipboard as a plain table and as text with tabs. By the browser's old copy command, because
 * the newer interface is shut on servers that are reached without https. False: the browser refused.
 */
export function copyTable(table: HTMLTableElement): boolean {
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ tag: cell.tagName === "TH" ? "th" : "td", text: visibleText(cell) })),
  );
  const plain = rows.map((row) => row.map(({ text }) => text).join("\t")).join("\r\n");
  const marked = rows.map(
    (row) => `<tr>${row.map(({ tag, text }) => `<${tag}>${escaped(text)}</${tag}>`).join("")}</tr>`,
  );
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", plain);
    event.clipboardData?.setData("text/html", `<table border="1">${marked.join("")}</table>`);
    event.preventDefault();
  };
  document.addEventListener("copy", give);
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give);
  }
}

/** Without what is only spoken. */
function visibleText(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const spoken of copy.querySelectorAll(".sr")) spoken.remove();
  return (copy.textContent ?? "").trim();
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
