import type { MatrixColumn, TargetMatrix } from "~/domain/plan";
import { formatNumber } from "~/i18n/format";
import { type Locale, useLocale, useTexts } from "~/i18n/texts";
import { EmptyState } from "~/ui/kit/empty-state";
import { Scroll } from "~/ui/kit/table";
import { sheetCaption } from "./sheet-choice";

/** The sheet for those who only read it: blank cells stay blank. */
export function TargetTable({ matrix }: { matrix: TargetMatrix }) {
  const words = useTexts().plan.targets;
  const locale = useLocale();
  if (matrix.allTotals.every((total) => total === null)) {
    return <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>;
  }
  return (
    <Scroll label={words.scrollLabel}>
      <table className="table">
        <caption>{words.readOnly}</caption>
        <SheetHead corner={words.unit} columns={matrix.columns} caption={sheetCaption(matrix, words)} />
        <tbody>
          {matrix.rows.map((line) => {
            const [key = "", name = "", ...cells] = line.split("\t");
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                {matrix.columns.map((column, index) => (
                  <td key={column.key} className="num">
                    {amountOf(cells[index], locale)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <SheetFoot matrix={matrix} columns={matrix.columns} />
      </table>
    </Scroll>
  );
}

/** Names of the categories, each with its unit of measure. */
export function SheetHead({
  corner,
  columns,
  caption,
}: {
  corner: string;
  columns: readonly MatrixColumn[];
  caption: string;
}) {
  return (
    <thead>
      <tr>
        <th scope="col">
          {corner}
          <span className="sr">. {caption}</span>
        </th>
        {columns.map((column) => (
          <th key={column.key} scope="col" className="num" id={`c-${column.key}`}>
            {column.name}
            <span className="sub">{column.unit}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Sums of the block and of all units, of what is saved. */
export function SheetFoot({ matrix, columns }: { matrix: TargetMatrix; columns: readonly MatrixColumn[] }) {
  const words = useTexts().plan.targets;
  const locale = useLocale();
  const line = (name: string, totals: readonly (number | null)[]) => (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column, index) => {
        const total = totals[index] ?? null;
        return (
          <td key={column.key} className="num">
            {total === null ? null : formatNumber(total, locale)}
          </td>
        );
      })}
    </tr>
  );
  return (
    <tfoot>
      {line(words.blockTotal, matrix.blockTotals)}
      {line(words.allTotal, matrix.allTotals)}
    </tfoot>
  );
}

function amountOf(cell: string | undefined, locale: Locale): string | null {
  const amount = cell?.split(":")[1];
  return amount === undefined ? null : formatNumber(Number(amount), locale);
}
