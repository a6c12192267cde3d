import { changeOf } from "~/domain/readiness-grades";
import { MOST_ROWS, packGrades, type ReadinessPage, type ReadinessRow } from "~/domain/readiness-page";
import type { Unit } from "~/domain/units";
import { gradeUnit, type ReadinessView } from "./readiness-view.server";

type TablePart = Pick<ReadinessPage, "rows" | "isGrouped" | "pages" | "found">;

/** A line for each reporting unit; of more than 200 a line for each group below what is shown, a page of them. */
export function readinessRows(view: ReadinessView): TablePart {
  const { scope, query } = view;
  const isGrouped = scope.reporting.length > MOST_ROWS;
  const units = isGrouped ? groupsBelow(view) : scope.reporting;
  const pages = Math.max(1, Math.ceil(units.length / MOST_ROWS));
  const page = Math.min(query.page, pages);
  const shown = units.slice((page - 1) * MOST_ROWS, page * MOST_ROWS);
  return { isGrouped, pages, found: units.length, rows: shown.map((unit) => rowOf(unit, view, isGrouped)) };
}

function groupsBelow({ open, scope, now }: ReadinessView): readonly Unit[] {
  const { tree } = open.structure;
  const tops = scope.unit ? [scope.unit] : tree.rootsOn(now.asOf);
  const below = tops.flatMap(({ id }) => tree.childrenOn(id, now.asOf));
  const [only] = below;
  // A single group says nothing: what is below it does.
  return below.length === 1 && only ? tree.childrenOn(only.id, now.asOf) : below;
}

export function rowOf(unit: Unit, view: ReadinessView, isGrouped: boolean): ReadinessRow {
  const { open, now, before, rules } = view;
  const { tree } = open.structure;
  const grade = gradeUnit(now, unit, rules);
  const [, parentId = ""] = tree.ancestorsOn(unit.id, now.asOf);
  return {
    ...{ key: unit.key, name: unit.shortName, level: grade.level, score: grade.score },
    group: tree.nameOf(parentId),
    change: before && changeOf(gradeUnit(before, unit, rules), grade),
    units: isGrouped
      ? tree.subtreeOn(unit.id, now.asOf).filter((id) => id !== unit.id && tree.get(id)?.reports).length
      : 0,
    cells: packGrades(grade.dimensions),
  };
}
