/**
 * A program of its own, so that a big workbook takes neither memory nor time from the server: reads lines of JSON
 * (first the sheets, then a line for each batch of rows of the first sheet) and writes the .xlsx file to its output.
 */
import { createInterface } from "node:readline";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import type { Cell, SheetWithRows } from "~/domain/sheets";
import { printSetUp } from "./print-set-up";

let sheets: { head: SheetWithRows; data: SheetData }[] | undefined;
for await (const line of createInterface({ input: process.stdin })) {
  if (sheets) sheets[0]?.data.push(...rowsOf(JSON.parse(line)));
  else sheets = (JSON.parse(line) as SheetWithRows[]).map((head) => ({ head, data: beginningOf(head) }));
}
const file = await writeExcelFile(
  (sheets ?? []).map(({ head, data }) => ({
    sheet: head.name,
    data,
    columns: head.columns.map(({ width }) => ({ width })),
    stickyRowsCount: hasHeadings(head) ? 1 : 0,
    ...(head.isLandscape ? { orientation: "landscape" as const } : {}),
  })),
  { features: [printSetUp] },
).toBuffer();
process.stdout.end(file);

function beginningOf(head: SheetWithRows): SheetData {
  const headings = head.columns.map(({ title }) => ({ value: title, fontWeight: "bold" as const }));
  return [...(hasHeadings(head) ? [headings] : []), ...rowsOf(head.rows ?? [])];
}

function hasHeadings({ columns }: SheetWithRows): boolean {
  return columns.some(({ title }) => title !== "");
}

function rowsOf(rows: Cell[][]): SheetData {
  return rows.map((row) => row.map(cellOf));
}

/** A text is written as a text, whatever it begins with; a day as a day, which a sheet counts from midnight UTC. */
function cellOf(cell: Cell) {
  if (typeof cell === "number") return { value: cell, type: Number };
  if (typeof cell === "string") return cell === "" ? null : { value: cell, type: String };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" };
}
