import type { Unit } from "./units";

/** A unit as it stands among others to be chosen from. */
export interface UnitChoice {
  key: string;
  name: string;
  /** Under which a long list shows it; "" stands above all. */
  bloc: string;
}

export const choiceOfUnit = ({ key, name, bloc }: Unit): UnitChoice => ({ key, name, bloc });

/** A list of fewer is read at a glance. */
const fewUnits = 12;

export interface BlocOfChoices {
  /** null: in no bloc. */
  bloc: string | null;
  units: UnitChoice[];
}

/** The units bloc by bloc, in the order in which they came; all in one where they are few or of one bloc. */
export function unitsByBloc(units: readonly UnitChoice[]): BlocOfChoices[] {
  const blocs = [...new Set(units.map(({ bloc }) => bloc).filter((bloc) => bloc !== ""))];
  if (units.length < fewUnits || blocs.length < 2) return [{ bloc: null, units: [...units] }];
  return [
    { bloc: null, units: units.filter(({ bloc }) => bloc === "") },
    ...blocs.map((bloc) => ({ bloc, units: units.filter((unit) => unit.bloc === bloc) })),
  ].filter((one) => one.units.length > 0);
}

/**
 * "depth TAB key TAB name" lines of a tree, each parent before what stands below it: what stands right below the root
 * heads those below itself, deeper ones are indented.
 */
export function unitsOfTree(lines: readonly string[]): UnitChoice[] {
  const parts = lines.map((line) => {
    const [depth = "0", key = "", name = ""] = line.split("\t");
    return { depth: Number(depth), key, name };
  });
  let head = "";
  return parts.map(({ depth, key, name }, index) => {
    const isAlone = (parts[index + 1]?.depth ?? 0) <= depth;
    if (depth <= 1) head = depth === 0 || isAlone ? "" : name;
    return { key, name: `${"\u2003".repeat(Math.max(0, depth - 2))}${name}`, bloc: head };
  });
}
