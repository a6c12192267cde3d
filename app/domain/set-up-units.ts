import type { CampaignLevel } from "./campaign";
import type { UnitOutline } from "./campaign-outline";
import type { Problem } from "./problem";
import { type SetUpDraft, type SetUpUnit, unitField } from "./set-up";
import { checkText } from "./set-up-days";
import { isLocal, type UnitKind } from "./units";
import { foldVietnamese, words } from "./vietnamese";

/** Units that one election takes. */
export const MAX_UNITS = 1_000;

export interface ReadUnits {
  units: UnitOutline[];
  problems: Problem[];
}

/**
 * The unit tree with its one root. Problems at a row: those of a text, unit-twice {name}, code-twice {name},
 * parent-unknown {name}, parent-twice {name}, parent-cycle; elsewhere too-many-units {count, max}, no-units.
 */
export function readUnits(
  { root, top: copied, lines, pasted }: SetUpDraft["units"],
  level: CampaignLevel,
): ReadUnits {
  const problems: Problem[] = checkText(root, "root", { max: 120 });
  if (pasted !== "") {
    // Only a block that would be too many with what is there stays in its field.
    const count = lines.length + pasted.split("\n").filter((line) => line.trim() !== "").length;
    problems.push({ field: "pasted", code: "too-many-units-listed", params: { count, max: MAX_UNITS } });
  }
  if (lines.length === 0) problems.push({ field: "units", code: "no-units" });
  const kept = copied?.name === root ? copied : null;
  const rootKey = kept?.key ?? words(foldVietnamese(root)).join("-");
  const parents = parentsOf(lines, root, problems);
  const keys = keysOf(lines, parents, rootKey, problems);
  checkCodes(lines, problems);
  problems.push(...lines.flatMap(textProblems));
  const groups = new Set(lines.filter((line) => line.kind === "group").map(({ id }) => id));
  const top: UnitOutline = {
    key: rootKey,
    name: root,
    shortName: kept?.shortName ?? root,
    kind: rootKinds[level],
    bloc: "",
    gathers: true,
    sortOrder: 0,
  };
  const keyOf = (id: string | null) => (id === null ? rootKey : (keys.get(id) ?? rootKey));
  const units = lines.map((line, index): UnitOutline => {
    const parent = parents.get(line.id) ?? null;
    const home = homeOf(parent, parents, groups);
    return {
      key: keyOf(line.id),
      name: line.name,
      shortName: line.shortName || shortNameOf(line),
      kind: line.kind,
      bloc: line.bloc,
      adminCode: line.code || undefined,
      gathers: line.kind === "group",
      reportsTo: keyOf(parent),
      belongsTo: keyOf(home),
      sortOrder: index + 1,
    };
  });
  return { units: [top, ...units], problems };
}

function textProblems({ id, name, bloc }: SetUpUnit): Problem[] {
  return [
    ...checkText(name, unitField(id, "name"), { max: 120 }),
    ...checkText(bloc, unitField(id, "bloc"), { max: 80, isNeeded: false }),
  ];
}

/** A group only gathers on paper; a unit belongs to the real body above it. */
function homeOf(
  parent: string | null,
  parents: ReadonlyMap<string, string | null>,
  groups: ReadonlySet<string>,
): string | null {
  let home = parent;
  for (let steps = 0; home !== null && groups.has(home) && steps < parents.size; steps += 1) {
    home = parents.get(home) ?? null;
  }
  return home;
}

const rootKinds: Record<CampaignLevel, UnitKind> = {
  central: "province",
  province: "province",
  city: "city",
  district: "district",
  commune: "commune",
};

/** "Phường Hà Khánh" → "Hà Khánh", where the kind says the rest. */
function shortNameOf(unit: SetUpUnit): string {
  return isLocal(unit) ? unit.name.replace(/^(?:phường|xã|thị trấn|đặc khu)\s+/i, "") : unit.name;
}

/** Names that people write alike are alike. */
export const sameName = (name: string) => words(name.normalize("NFC")).join(" ");

/** Line id → id of the line it reports to; null for the root. */
function parentsOf(
  lines: readonly SetUpUnit[],
  root: string,
  problems: Problem[],
): Map<string, string | null> {
  const named = new Map<string, string[]>();
  for (const { id, name } of lines) named.set(sameName(name), [...(named.get(sameName(name)) ?? []), id]);
  const parents = new Map<string, string | null>();
  for (const { id, parent } of lines) {
    const found = parent === "" ? [] : (named.get(sameName(parent)) ?? []);
    parents.set(id, found[0] ?? null);
    if (parent === "" || (found.length === 0 && sameName(parent) === sameName(root))) continue;
    const field = unitField(id, "parent");
    if (found.length === 0) problems.push({ field, code: "parent-unknown", params: { name: parent } });
    if (found.length > 1) problems.push({ field, code: "parent-twice", params: { name: parent } });
  }
  for (const { id } of lines) {
    if (!isInCycle(id, parents)) continue;
    problems.push({ field: unitField(id, "parent"), code: "parent-cycle" });
  }
  return parents;
}

function isInCycle(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(id) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** Two communes of one name under two districts are two units; the same name under one parent is a slip. */
function keysOf(
  lines: readonly SetUpUnit[],
  parents: ReadonlyMap<string, string | null>,
  rootKey: string,
  problems: Problem[],
): Map<string, string> {
  const slug = (name: string) => words(foldVietnamese(name)).join("-").slice(0, 80);
  const nameOf = new Map(lines.map(({ id, name }) => [id, name]));
  const taken = new Set([rootKey]);
  const under = new Set<string>();
  const keys = new Map<string, string>();
  for (const line of lines) {
    const parent = parents.get(line.id) ?? null;
    const place = `${parent ?? ""} ${sameName(line.name)}`;
    if (line.name !== "" && under.has(place)) {
      problems.push({ field: unitField(line.id, "name"), code: "unit-twice", params: { name: line.name } });
    }
    under.add(place);
    const own = line.key ?? slug(line.name);
    const stem = taken.has(own)
      ? `${own}-${parent === null ? rootKey : slug(nameOf.get(parent) ?? "")}`
      : own;
    let key = stem;
    for (let number = 2; taken.has(key); number += 1) key = `${stem}-${number}`;
    taken.add(key);
    keys.set(line.id, key);
  }
  return keys;
}

function checkCodes(lines: readonly SetUpUnit[], problems: Problem[]): void {
  const holders = new Map<string, string>();
  for (const { id, code, name } of lines) {
    if (code === "") continue;
    const holder = holders.get(code);
    const field = unitField(id, "code");
    if (holder !== undefined) problems.push({ field, code: "code-twice", params: { name: holder } });
    else holders.set(code, name);
    if (!/^[\p{L}\d.-]{1,20}$/u.test(code)) problems.push({ field, code: "code-letters" });
  }
}
