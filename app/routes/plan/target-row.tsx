import { baseField, type MatrixColumn, unpackShare } from "~/domain/plan";
import { useTexts } from "~/i18n/texts";
import { FieldError } from "~/ui/kit/field";

interface RowCell {
  field: string;
  text: string;
  base: string;
}

export interface TargetRowProps {
  unitKey: string;
  name: string;
  cells: readonly RowCell[];
  columns: readonly MatrixColumn[];
  /** What a rule gives at each column (see `packShare`). */
  given: readonly string[];
  /** In words, by field. */
  problems: Record<string, string>;
}

/** A unit's cells; what is wrong with them stands in a row beneath. */
export function TargetRow({ unitKey, name, cells, columns, given, problems }: TargetRowProps) {
  const wrong = cells.filter((cell) => problems[cell.field] !== undefined);
  return (
    <>
      <tr>
        <th scope="row" className="nb" id={`u-${unitKey}`}>
          {name}
        </th>
        {cells.map(({ field, text, base }, index) => {
          const column = columns[index]?.key ?? "";
          const isWrong = problems[field] !== undefined;
          return (
            <td key={field} className="num" data-l={columns[index]?.name}>
              <input
                className="cell-in"
                id={field}
                name={field}
                defaultValue={text}
                inputMode="numeric"
                autoComplete="off"
                maxLength={40}
                aria-labelledby={`u-${unitKey} c-${column}`}
                aria-invalid={isWrong || undefined}
                aria-describedby={isWrong ? `${field}-error` : undefined}
              />
              <input type="hidden" name={baseField(unitKey, column)} value={base} />
              <GivenByRule share={given[index] ?? ""} />
            </td>
          );
        })}
      </tr>
      {wrong.length > 0 ? (
        <tr>
          <td className="cell-error" colSpan={columns.length + 1}>
            {wrong.map(({ field }) => (
              <FieldError key={field} id={`${field}-error`}>
                {columns[cells.findIndex((cell) => cell.field === field)]?.name}: {problems[field]}
              </FieldError>
            ))}
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** What the rule says of a cell, whether it counts or something was typed in its place. */
export function GivenByRule({ share }: { share: string }) {
  const words = useTexts().targets;
  const shown = unpackShare(share);
  return shown ? <span className="sub cell-given">{words.given(shown)}</span> : null;
}
