import type { MatrixColumn, TargetMatrix } from "~/domain/plan";
import { formatNumber } from "~/i18n/format";
import { type Locale, useLocale, useTexts } from "~/i18n/texts";
import { EmptyState } from "~/ui/kit/empty-state";
import { sheetCaption } from "./sheet-choice";
import { GivenByRule } from "./target-row";

/** The sheet for those who only read it: blank cells stay blank. */
export function TargetTable({ matrix }: { matrix: TargetMatrix }) {
  const t = useTexts();
  const words = t.plan.targets;
  const locale = useLocale();
  if (matrix.allTotals.every((total) => total === null)) {
    return <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>;
  }
  return (
    <>
      <p className="take">{words.readOnly}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus to be scrolled by key */}
      <section className="sheet" aria-label={words.scrollLabel} tabIndex={0}>
        <table>
          <SheetHead corner={words.unit} columns={matrix.columns} caption={sheetCaption(matrix, t)} />
          <tbody>
            {matrix.rows.map((line, row) => {
              const [key = "", name = "", ...cells] = line.split("\t");
              const given = matrix.given[row]?.split("\t") ?? [];
              return (
                <tr key={key}>
                  <th scope="row" className="nb">
                    {name}
                  </th>
                  {matrix.columns.map((column, index) => (
                    <td key={column.key} className="num">
                      <span className="cell-in">{amountOf(cells[index], locale)}</span>
                      <GivenByRule share={given[index] ?? ""} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          <SheetFoot matrix={matrix} columns={matrix.columns} />
        </table>
      </section>
    </>
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
          <th key={column.key} scope="col" id={`c-${column.key}`}>
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
      <th scope="row">
        <span className="cell">{name}</span>
      </th>
      {columns.map((column, index) => {
        const total = totals[index] ?? null;
        return (
          <td key={column.key} className="num">
            <span className="cell-in">{total === null ? null : formatNumber(total, locale)}</span>
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
