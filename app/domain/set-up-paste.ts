/** Units out of a block that was copied from a worksheet or typed, one unit a line. */
import { readPastedTable, widthOf } from "./pasted-table";
import type { SetUpDraft, SetUpUnit } from "./set-up";
import { MAX_UNITS, sameName } from "./set-up-units";
import { kindIn } from "./unit-kind-words";
import type { UnitList } from "./unit-lists";
import type { UnitKind } from "./units";
import { foldVietnamese } from "./vietnamese";

export interface Pasted {
  lines: Omit<SetUpUnit, "id">[];
  /** What the columns were taken for, in their order. */
  columns: readonly PasteColumn[];
  hasHeader: boolean;
}

export type PasteColumn = "name" | "kind" | "code" | "parent" | "other";

/** Words of a head line, folded. */
const heads: Record<Exclude<PasteColumn, "other">, RegExp> = {
  name: /^(ten|ten don vi|don vi|ten don vi bao cao|phuong, xa|xa, phuong|name|unit)$/,
  kind: /^(loai|khoi|loai\/khoi|loai, khoi|loai hinh|nhom|kind|type|bloc)$/,
  code: /^(ma|ma don vi|ma dvhc|ma hanh chinh|code)$/,
  parent: /^(truc thuoc|don vi cap tren|cap tren|thuoc|don vi quan ly|parent)$/,
};

/** The order of columns when no head line says otherwise. */
const usual: readonly PasteColumn[] = ["name", "kind", "code", "parent"];

/** Cells stay the text they are: nothing is taken as markup or as a formula. */
export function readPasted(text: string): Pasted {
  const rows = readPastedTable(text).map((cells) => cells.map(oneLine));
  const head = (rows[0] ?? []).map(columnOf);
  const hasHeader = head.includes("name");
  const columns = hasHeader ? head : usual.slice(0, Math.max(1, widthOf(rows)));
  const lines = rows.slice(hasHeader ? 1 : 0).map((cells) => {
    const cell = (column: PasteColumn) => cells[columns.indexOf(column)] ?? "";
    return {
      name: cell("name"),
      code: cell("code"),
      parent: cell("parent"),
      ...kindOf(cell("kind"), cell("name")),
    };
  });
  return { lines, columns, hasHeader };
}

/** A name that is broken over two lines in its cell is one name. */
const oneLine = (cell: string) => cell.replace(/\s+/g, " ");

function columnOf(cell: string): PasteColumn {
  const word = foldVietnamese(cell).replace(/\s+/g, " ").trim();
  const found = (Object.keys(heads) as (keyof typeof heads)[]).find((column) => heads[column].test(word));
  return found ?? "other";
}

/** The kind that the typed word names, else the one the unit's name begins with; any other word is its bloc. */
function kindOf(typed: string, name: string): { kind: UnitKind; bloc: string } {
  const [byWord, byName] = [kindIn(typed), kindIn(name)];
  // "Khối MTTQ" in the column says to which bloc a unit belongs, not that it is one.
  const isBloc = byWord === "group" && byName !== null;
  return { kind: (isBloc ? byName : (byWord ?? byName)) ?? "office", bloc: typed };
}

export interface Added {
  units: SetUpDraft["units"];
  nextId: number;
  added: number;
  /** Lines that were there already, by name and parent. */
  there: number;
}

/** Adds lines to those of a draft; null when they would be more than one election takes. */
export function addUnits(
  { units, nextId }: SetUpDraft,
  lines: readonly Omit<SetUpUnit, "id">[],
): Added | null {
  const placeOf = ({ name, parent }: { name: string; parent: string }) =>
    `${sameName(name)}|${sameName(parent) === sameName(units.root) ? "" : sameName(parent)}`;
  const present = new Set(units.lines.map(placeOf));
  const fresh = lines.filter((line) => !present.has(placeOf(line)));
  if (units.lines.length + fresh.length > MAX_UNITS) return null;
  return {
    units: {
      ...units,
      lines: [...units.lines, ...fresh.map((line, index) => ({ ...line, id: `u${nextId + index}` }))],
    },
    nextId: nextId + fresh.length,
    added: fresh.length,
    there: lines.length - fresh.length,
  };
}

/** A ready-made list; its root becomes the draft's when there is none yet, else the list hangs below the root. */
export function addList(draft: SetUpDraft, list: UnitList): Added | null {
  const root = draft.units.root || list.root || "";
  return addUnits({ ...draft, units: { ...draft.units, root } }, list.lines);
}
