/** The forms that change a campaign's units, and a pasted list of new ones, understood. */
import { z } from "zod";
import { tidy } from "./campaign-form";
import { freeText } from "./guarded-text";
import { findPersonalData } from "./personal-data";
import type { Problem } from "./problem";
import { LONGEST_UNIT } from "./text-lengths";
import { kindIn, newKinds } from "./unit-kind-words";
import { type UnitKind, unitKinds } from "./units";
import { foldVietnamese } from "./vietnamese";

export const MOST_NEW_UNITS = 500;

const key = z.string().min(1).max(60);
const unit = z.string().max(80);
const day = z.string().min(1, "required").max(20);
const reason = freeText().max(LONGEST_UNIT.reason);
/** How the unit stood when the form was shown. */
const seen = z.string().max(2_000);

export const addUnitsForm = z.object({
  _key: key,
  lines: z.string().min(1, "required").max(LONGEST_UNIT.lines),
  parent: unit,
  kind: z.enum(newKinds, "not-valid"),
  bloc: freeText().max(LONGEST_UNIT.bloc),
  from: day,
  gathers: z.string().max(1),
});
export const editUnitForm = z.object({
  _key: key,
  _seen: seen,
  name: freeText().min(1, "required").max(LONGEST_UNIT.name),
  shortName: freeText().min(1, "required").max(LONGEST_UNIT.shortName),
  kind: z.enum(unitKinds, "not-valid"),
  bloc: freeText().max(LONGEST_UNIT.bloc),
  reports: z.string().max(1),
});
export const moveUnitForm = z.object({
  _key: key,
  _seen: seen,
  tree: z.enum(["reporting", "administrative"], "not-valid"),
  parent: unit,
  from: day,
  reason,
});
export const endUnitForm = z.object({ _key: key, _seen: seen, from: day, reason: reason.min(1, "required") });
export const mergeUnitForm = endUnitForm.extend({ into: unit.min(1, "required") });
export const splitUnitForm = endUnitForm.extend({
  names: z.string().min(1, "required").max(LONGEST_UNIT.lines),
  staysOn: z.string().max(1),
});
export const removeUnitForm = z.object({ _key: key, _seen: seen });

export type AddUnitsForm = z.infer<typeof addUnitsForm>;
export type EditUnitForm = z.infer<typeof editUnitForm>;
export type MoveUnitForm = z.infer<typeof moveUnitForm>;
export type EndUnitForm = z.infer<typeof endUnitForm>;
export type MergeUnitForm = z.infer<typeof mergeUnitForm>;
export type SplitUnitForm = z.infer<typeof splitUnitForm>;
export type RemoveUnitForm = z.infer<typeof removeUnitForm>;

export interface NewUnit {
  name: string;
  shortName: string;
  bloc: string;
  kind: UnitKind;
}

/**
 * The units of a pasted list, one a line: name, then with tabs a short name and a bloc, as a sheet's columns are
 * copied. Problems at `lines`: unit-line-long {line}, unit-twice {line, name}, personal-… {found}, too-many-units.
 */
export function readUnitLines(
  text: string,
  given: { kind: (typeof newKinds)[number]; bloc: string },
  taken: readonly string[],
): { units: NewUnit[]; problems: Problem[] } {
  const known = new Set(taken.map(foldVietnamese));
  const problems: Problem[] = [];
  const units: NewUnit[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const [name = "", shortName = "", bloc = ""] = line.split("\t").map(tidy);
    if (name === "") continue;
    const at = { field: "lines", params: { line: index + 1, name } };
    const isLong = name.length > LONGEST_UNIT.name || shortName.length > LONGEST_UNIT.shortName;
    if (isLong || bloc.length > LONGEST_UNIT.bloc) problems.push({ ...at, code: "unit-line-long" });
    if (known.has(foldVietnamese(name))) problems.push({ ...at, code: "unit-on-record" });
    known.add(foldVietnamese(name));
    const personal = findPersonalData(`${name} | ${shortName} | ${bloc}`);
    if (personal)
      problems.push({ field: "lines", code: `personal-${personal.kind}`, params: { found: personal.found } });
    units.push({
      name,
      shortName: shortName || shortened(name),
      bloc: bloc || tidy(given.bloc),
      kind: given.kind === "auto" ? kindOf(name) : given.kind,
    });
  }
  if (units.length === 0) problems.push({ field: "lines", code: "required" });
  if (units.length > MOST_NEW_UNITS) {
    problems.push({ field: "lines", code: "too-many-new-units", params: { max: MOST_NEW_UNITS } });
  }
  return { units, problems };
}

/** What a unit is by how its name begins; a group is made by choice only. */
function kindOf(name: string): UnitKind {
  const kind = kindIn(name);
  return kind === null || kind === "group" ? "office" : kind;
}

/** "Phường Bãi Cháy" is "Bãi Cháy" in a grid. */
function shortened(name: string): string {
  return name.replace(/^(Phường|Xã|Thị trấn|Đặc khu) /u, "").slice(0, LONGEST_UNIT.shortName);
}
