/** What kind a unit is by the words with which its name, or a column of a sheet, begins. */
import { type UnitKind, unitKinds } from "./units";
import { foldVietnamese } from "./vietnamese";

/** Offices of a district come before the district: "Quận ủy" is none. */
const kindWords: readonly [RegExp, UnitKind][] = [
  [/^phuong\b/, "ward"],
  [/^(xa|thi tran)\b/, "commune"],
  [/^dac khu\b/, "special-zone"],
  [
    /^(cong an|ban chi huy quan su|bo chi huy|bo doi|don bien phong|quan su|luc luong vu trang)\b/,
    "armed-forces",
  ],
  [
    /^(chi bo|dang bo|dang uy|thanh uy|tinh uy|quan uy|huyen uy|thi uy|cac chi|chi, dang bo|to chuc dang)\b/,
    "party-cell",
  ],
  [
    /^(mttq|uy ban mttq|uy ban mat tran|hoi|doan|lien doan|thanh doan|tinh doan|quan doan|huyen doan|thi doan|doan the|mat tran)\b/,
    "mass-organisation",
  ],
  [/^(quan|huyen|thi xa)\b/, "district"],
  [/^(nhom|khoi)\b/, "group"],
  [/^(bao|dai|trung tam truyen thong|co quan bao)\b/, "press-agency"],
  [/^(co quan|phong|so|ban|van phong|trung tam)\b/, "office"],
];

/** The kind that the words name; null for any other. */
export function kindIn(words: string): UnitKind | null {
  const folded = foldVietnamese(words);
  return kindWords.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** `auto`: a ward, commune or force by the first word of its name, an office otherwise. */
export const newKinds = ["auto", ...unitKinds] as const;
