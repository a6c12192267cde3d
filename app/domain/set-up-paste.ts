/** Units out of a block that was copied from a worksheet or typed, one unit a line. */
import type { SetUpDraft, SetUpUnit } from "./set-up";
import { MAX_UNITS, sameName } from "./set-up-units";
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
  const rows = text
    .split("\n")
    .map((line) => line.split("\t").map(cellText))
    .filter((cells) => cells.some((cell) => cell !== ""));
  const head = (rows[0] ?? []).map(columnOf);
  const hasHeader = head.includes("name");
  const columns = hasHeader ? head : usual.slice(0, Math.max(1, ...rows.map((cells) => cells.length)));
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

/** A worksheet puts quotes around a cell that holds a tab, a quote or a line end. */
const cellText = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .replaceAll('""', '"')
    .trim();

function columnOf(cell: string): PasteColumn {
  const word = foldVietnamese(cell).replace(/\s+/g, " ").trim();
  const found = (Object.keys(heads) as (keyof typeof heads)[]).find((column) => heads[column].test(word));
  return found ?? "other";
}

const kindWords: readonly [RegExp, UnitKind][] = [
  [/^phuong\b/, "ward"],
  [/^(xa|thi tran)\b/, "commune"],
  [/^dac khu\b/, "special-zone"],
  [/^(quan|huyen|thi xa)\b/, "district"],
  [/^(nhom|khoi)\b/, "group"],
  [/^(bao|dai|trung tam truyen thong|co quan bao chi)\b/, "press-agency"],
  [/^(cong an|ban chi huy quan su|bo chi huy|bo doi|luc luong vu trang)\b/, "armed-forces"],
  [/^(chi bo|dang bo|cac chi|chi, dang bo|to chuc dang)\b/, "party-cell"],
  [
    /^(mttq|uy ban mttq|uy ban mat tran|hoi|doan|lien doan|thanh doan|tinh doan|doan the|mat tran)\b/,
    "mass-organisation",
  ],
  [/^(co quan|phong|so|ban|van phong|trung tam)\b/, "office"],
];

/** The kind that the typed word names, else the one the unit's name begins with; any other word is its bloc. */
function kindOf(typed: string, name: string): { kind: UnitKind; bloc: string } {
  const byWord = kindWords.find(([pattern]) => pattern.test(foldVietnamese(typed)));
  const byName = kindWords.find(([pattern]) => pattern.test(foldVietnamese(name)));
  // "Khối MTTQ" in the column says to which bloc a unit belongs, not that it is one.
  const isBloc = byWord?.[1] === "group" && byName !== undefined;
  return { kind: (isBloc ? byName : (byWord ?? byName))?.[1] ?? "office", bloc: typed };
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
