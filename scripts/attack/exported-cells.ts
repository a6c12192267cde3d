import type { Person } from "./person";

const exports = [
  "/ha-long-2021/ket-qua/tai-ve?dang=csv",
  "/ha-long-2021/ke-hoach/nhiem-vu/tai-ve?dang=csv",
  "/ha-long-2021/tien-do/bang/tai-ve?dang=csv",
  "/ha-long-2021/tien-do/tai-ve?dang=csv",
  "/ha-long-2021/phan-bac/tai-ve?dang=csv",
  "/ha-long-2021/du-luan/tai-ve?dang=csv",
  "/ha-long-2021/trang-tri/tai-ve?dang=csv",
  "/ha-long-2021/bao-cao/tai-ve?dang=csv",
  "/ha-long-2021/san-sang/tai-ve?dang=csv",
  "/ha-long-2021/lich/voter-lists-posted/chua-lam.csv",
];

/** Cells of the files for spreadsheets that a spreadsheet would take for a formula. */
export async function unescapedCells(person: Person): Promise<{ seen: number; faults: string[] }> {
  let seen = 0;
  const faults: string[] = [];
  for (const path of exports) {
    const { status, headers, text } = await person.open(path);
    if (status >= 500) faults.push(`${status} ${path}`);
    if (status !== 200 || !headers["content-type"]?.startsWith("text/csv")) continue;
    for (const cell of cellsOf(text)) {
      seen += 1;
      if (/^[=+@\t\r]|^-(?!\d+([.,]\d+)?$)/.test(cell))
        faults.push(`${path}: ${JSON.stringify(cell.slice(0, 80))}`);
    }
  }
  return { seen, faults };
}

/** Every cell of a text with quotes, whatever parts the cells. */
function cellsOf(text: string): string[] {
  const body = text.replace(/^\ufeff/, "");
  const separator = (body.split("\n", 1)[0] ?? "").includes(";") ? ";" : ",";
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(?:${separator}|\\r?\\n|$)`, "g");
  return [...body.matchAll(cell)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "");
}
