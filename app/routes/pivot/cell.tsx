import { type PivotCell, unpackCell, unpackTarget } from "~/domain/pivot-table";
import { heatLevel } from "~/domain/progress-heat";
import { formatNumber } from "~/i18n/format";
import { cellText } from "~/i18n/pivot-words";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";

/** A number with its tint and its link; silence in a sign and, spoken, in words. `steps` null: a total. */
export function PivotTableCell({
  text,
  to,
  steps,
}: {
  text: string;
  to: string;
  steps: readonly number[] | null;
}) {
  const t = useTexts();
  const locale = useLocale();
  const cell = unpackCell(text);
  const shown = cellText(cell, t, locale);
  const target = unpackTarget(text);
  return (
    <td className={tintOf(cell, steps)}>
      {cell.kind === "figure" || (cell.kind === "share" && cell.part > 0) ? (
        <a href={to}>{shown}</a>
      ) : (
        <Silent cell={cell} shown={shown} t={t} />
      )}
      {target === null ? null : (
        <small className="pivot-target">{t.pivot.table.target(formatNumber(target, locale))}</small>
      )}
    </td>
  );
}

function Silent({ cell, shown, t }: { cell: PivotCell; shown: string; t: Texts }) {
  if (cell.kind === "figure" || cell.kind === "share" || cell.kind === "zero") return shown;
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="sr">{t.pivot.table.state[cell.kind]}</span>
    </>
  );
}

function tintOf(cell: PivotCell, steps: readonly number[] | null): string | undefined {
  if (cell.kind === "missing") return "heat-missing";
  if (cell.kind === "zero") return "heat-0";
  if (cell.kind !== "figure" && cell.kind !== "share") return undefined;
  if (steps === null) return "pivot-sum";
  const value = cell.kind === "figure" ? (cell.value ?? 0) : cell.part;
  return value > 0 ? `heat-${heatLevel(value, steps)}` : undefined;
}
