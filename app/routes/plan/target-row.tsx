import { baseField, type MatrixColumn } from "~/domain/plan";
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
  /** In words, by field. */
  problems: Record<string, string>;
}

/** A unit's cells; what is wrong with them stands in a row beneath. */
export function TargetRow({ unitKey, name, cells, columns, problems }: TargetRowProps) {
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
            <td key={field} className="num">
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
