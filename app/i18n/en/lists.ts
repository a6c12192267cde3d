import type { lists as vi } from "../vi/lists";

export const lists: typeof vi = {
  tools: "Columns, order",
  toolsOf: (caption) => `Columns and order of the list: ${caption}`,
  order: "Order by",
  own: "the list's own order",
  up: "ascending",
  down: "descending",
  columns: "Columns shown",
  columnsHint: "Kept for your account on this computer. The Excel file always has all columns.",
  keep: "Keep this choice",
  save: "Save as Excel",
};
