import { baseField, cellField } from "~/domain/plan";
import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextInput } from "~/ui/kit/inputs";
import type { SizesPage } from "~/usecases/unit-sizes.server";
import { TargetRow } from "./target-row";
import { SheetHead } from "./target-table";

interface SizeSheetProps {
  page: SizesPage;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

/** Sizes of every unit: fields for the secretary, figures for others. */
export function SizeSheet({ page, answer, problems }: SizeSheetProps) {
  const t = useTexts();
  const words = t.targets.sizesPage;
  const locale = useLocale();
  const columns = page.columns.map((key) => ({ key, name: words.columns[key], unit: "" }));
  return (
    <div className="stack-1">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([field, message]) => ({ field, message }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus to be scrolled by key */}
      <section className="sheet" aria-label={words.sheet} tabIndex={0}>
        <table>
          <SheetHead corner={words.unit} columns={columns} caption={words.sheet} />
          <tbody>
            {page.rows.map((line) => {
              const [unitKey = "", name = "", ...bases] = line.split("\t");
              const cells = columns.map(({ key }, index) => cellOf(unitKey, key, bases[index] ?? "", answer));
              return page.canEdit ? (
                <TargetRow key={unitKey} {...{ unitKey, name, cells, columns, problems }} given={[]} />
              ) : (
                <tr key={unitKey}>
                  <th scope="row" className="nb">
                    {name}
                  </th>
                  {cells.map(({ field, text }) => (
                    <td key={field} className="num">
                      <span className="cell-in">
                        {text === "" ? null : formatNumber(Number(text), locale)}
                      </span>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          <SizeTotals page={page} />
        </table>
      </section>
      {page.canEdit ? <SizeSource answer={answer} problems={problems} /> : null}
    </div>
  );
}

function SizeTotals({ page }: { page: SizesPage }) {
  const words = useTexts().targets.sizesPage;
  const locale = useLocale();
  return (
    <tfoot>
      <tr>
        <th scope="row">
          <span className="cell">{words.total}</span>
        </th>
        {page.columns.map((key, index) => {
          const total = page.totals[index] ?? null;
          return (
            <td key={key} className="num">
              <span className="cell-in">{total === null ? null : formatNumber(total, locale)}</span>
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}

function SizeSource({ answer, problems }: Pick<SizeSheetProps, "answer" | "problems">) {
  const t = useTexts();
  const words = t.targets.sizesPage;
  return (
    <>
      <TextInput
        name="source"
        label={words.source}
        aside={t.frame.optional}
        hint={words.sourceHint}
        maxLength={200}
        defaultValue={typed(answer, "source")}
        error={problems.source}
      />
      <div className="acts">
        <Button variant="go" name="intent" value="save">
          {words.save}
        </Button>
      </div>
    </>
  );
}

/** After a refusal what was typed, with the base to send next time. */
function cellOf(unitKey: string, key: string, saved: string, answer: FormAnswer | undefined) {
  const field = cellField(unitKey, key);
  const isTyped = answer?.values[field] !== undefined;
  const conflict = answer?.problems.find((one) => one.field === field && one.params?.base !== undefined);
  const base = isTyped ? typed(answer, baseField(unitKey, key), saved) : saved;
  return {
    field,
    text: isTyped ? typed(answer, field) : (saved.split(":")[1] ?? ""),
    base: conflict ? String(conflict.params?.base) : base,
  };
}
