/** A list of sites out of a worksheet: one item to a line, lines of one place together. */
import type { SiteFields } from "./decoration-forms";
import { kindNamed } from "./decoration-typed";
import type { NamedKeys } from "./folded-names";
import { keyNamed } from "./output-rows";
import { readPastedTable } from "./pasted-table";
import type { Problem } from "./problem";
import { foldVietnamese } from "./vietnamese";
import { readWrittenDay } from "./written-days";

export const MOST_PASTED_SITES = 500;

const columns = [
  "unit",
  "place",
  "street",
  "kind",
  "quantity",
  "size",
  "faces",
  "doer",
  "due",
  "design",
  "point",
  "note",
] as const;
export type SiteColumn = (typeof columns)[number];

/** What heads of the columns begin with, folded; the first that fits. */
const heads: Record<SiteColumn, RegExp> = {
  unit: /^(don vi( quan ly| de xuat| phu trach)?|phuong|xa|dia ban)/,
  place: /^(dia diem|diem|vi tri|noi|ten diem)/,
  street: /^(duong|pho|dia chi|tuyen)/,
  kind: /^(loai|hang muc|hinh thuc|noi dung)/,
  quantity: /^(so luong|sl)/,
  size: /^(khoi luong|kich thuoc|kho|quy cach)/,
  faces: /^(so )?mat/,
  doer: /^(thi cong|don vi thi cong|don vi thuc hien|ai lam|thuc hien)/,
  due: /^(han|thoi han|ngay|hoan thanh|thoi gian)/,
  design: /^(mau|khau hieu|market|maket|ma mau)/,
  point: /^(toa do|gps)/,
  note: /^(ghi chu)/,
};
/** Heads that begin as another one's do are tried first. */
const tried: readonly SiteColumn[] = [
  "doer",
  "street",
  "place",
  "unit",
  ...columns.filter((one) => !["doer", "street", "place", "unit"].includes(one)),
];

/** The order of a list without a head line. */
const unheaded: readonly SiteColumn[] = ["unit", "place", "street", "kind", "quantity", "size", "doer"];

/** A site out of one line or more. */
export interface PastedSite {
  /** Its first line, counted from 1, the head line among them. */
  line: number;
  unit: string;
  place: string;
  street: string;
  /** "3 pano 3x2, 20 cờ": as they were typed. */
  items: string;
  fields: SiteFields;
  problems: Problem[];
}

interface Frame {
  units: NamedKeys;
  designs: readonly { id: string; code: string }[];
  /** The unit of lines that name none; "" where each has to. */
  unit: string;
  today: string;
}

/** Reads the lines; an empty place continues the site above ("gộp ô" in a worksheet). */
export function readPastedSites(text: string, frame: Frame): PastedSite[] {
  const table = readPastedTable(text);
  const found = (table[0] ?? []).map(headOf);
  // "Phường Bãi Cháy, Điểm 0, Đường Hạ Long" begins like heads, but no head names a unit that there is.
  const namesUnit = (table[0] ?? []).some((cell) => keyNamed(frame.units, cell) !== undefined);
  const isHead = found.includes("place") && found.filter(Boolean).length > 1 && !namesUnit;
  const order: readonly (SiteColumn | null)[] = isHead ? found : unheaded;
  const sites: PastedSite[] = [];
  for (const [index, cells] of table.slice(isHead ? 1 : 0).entries()) {
    const cell = (column: SiteColumn) => (cells[order.indexOf(column)] ?? "").replace(/\s+/gu, " ").trim();
    const last = sites.at(-1);
    const continues = last !== undefined && (cell("place") === "" || isSame(last, cell));
    const site = continues ? last : siteOf(cell, index + (isHead ? 2 : 1), frame);
    if (!continues) sites.push(site);
    addItem(site, cell, frame);
  }
  return sites;
}

function headOf(cell: string): SiteColumn | null {
  const folded = foldVietnamese(cell).replace(/\s+/g, " ").trim();
  return tried.find((column) => heads[column].test(folded)) ?? null;
}

type CellOf = (column: SiteColumn) => string;

const isSame = ({ unit, place, street }: PastedSite, cell: CellOf) =>
  place === cell("place") && street === cell("street") && (cell("unit") === "" || cell("unit") === unit);

function siteOf(cell: CellOf, line: number, { units, unit: standing }: Frame): PastedSite {
  const problems: Problem[] = [];
  const [unit, place, street] = [cell("unit"), cell("place"), cell("street")];
  const key = unit === "" ? standing : keyNamed(units, unit);
  if (key === undefined) problems.push({ field: "unit", code: "site-unit-unknown", params: { text: unit } });
  if (place === "") problems.push({ field: "place", code: "site-place-missing" });
  const fields: SiteFields = {
    ...{ unit: key ?? "", place, street, point: cell("point"), note: cell("note"), confirm: [] },
    ...{ itemId: [], itemKind: [], itemQuantity: [], itemSize: [], itemFaces: [], itemDoer: [] },
    ...{ itemDue: [], itemDesign: [] },
  };
  return { line, unit, place, street, items: "", fields, problems };
}

function addItem(site: PastedSite, cell: CellOf, { designs, today }: Frame): void {
  const [word, quantity, design] = [cell("kind"), cell("quantity"), cell("design")];
  const kind = kindNamed(word);
  if (kind === null)
    site.problems.push({ field: "items", code: "item-kind-unknown", params: { text: word || "—" } });
  const folded = foldVietnamese(design);
  const known = designs.find(({ code }) => foldVietnamese(code) === folded);
  if (design !== "" && !known)
    site.problems.push({ field: "items", code: "item-design-unknown", params: { text: design } });
  const { fields } = site;
  fields.itemId.push("");
  fields.itemKind.push(kind ?? "");
  fields.itemQuantity.push(/\d+([.\s]\d{3})*/.exec(quantity)?.[0] ?? quantity);
  fields.itemSize.push(cell("size"));
  fields.itemFaces.push(/[12]/.exec(cell("faces"))?.[0] ?? "");
  fields.itemDoer.push(cell("doer"));
  fields.itemDue.push(cell("due") === "" ? "" : readWrittenDay(cell("due"), "day-first", today));
  fields.itemDesign.push(known?.id ?? "");
  const said = [quantity, word, cell("size")].filter(Boolean).join(" ");
  site.items = [site.items, said].filter(Boolean).join(", ");
}
