import type { Dimension } from "~/domain/readiness";
import { type PackedGrade, type ReadinessPage, type ReadinessRow, rowsPath } from "~/domain/readiness-page";
import type { Texts } from "~/i18n/texts";
import { statusUses } from "~/ui/kit/status";
import type { Column } from "~/ui/kit/table";
import { statusOf } from "./status-kinds";

/** A row with its cells unpacked. */
export type TableRow = ReadinessRow & { grades: PackedGrade[] };

/** Plain links and shapes drawn once: 200 units have 1,600 such cells, each named by the heads of its row and column. */
export function dimensionColumn(
  key: Dimension,
  index: number,
  { slug, query }: ReadinessPage,
  t: Texts,
): Column<TableRow> {
  const words = t.readiness;
  const rowsOfAll = rowsPath(slug, key, { ...query, unitKey: "" });
  return {
    key,
    head: words.dimensions[key],
    phone: "hide",
    cell: ({ key: unitKey, grades }) => {
      const { level, score, hasRows } = grades[index] ?? noGrade(key);
      const kind = statusOf[level];
      const said = (
        <>
          {statusUses[kind]}
          <span className="sr">{words.levels[level]}</span>
          {score === null ? "–" : words.percent(score)}
        </>
      );
      if (!hasRows) return <span className={`st st-${kind}`}>{said}</span>;
      return (
        <a className={`st st-${kind}`} href={`${rowsOfAll}&dv=${encodeURIComponent(unitKey)}`}>
          {said}
        </a>
      );
    },
  };
}

const noGrade = (key: Dimension): PackedGrade => ({
  ...{ key, level: "grey", score: null },
  ...{ late: 0, hasRows: false },
});
