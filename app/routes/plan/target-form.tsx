import { Form } from "@remix-run/react";
import {
  baseField,
  cellField,
  cellOfField,
  type MatrixColumn,
  type PlanPage,
  type TargetMatrix,
} from "~/domain/plan";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { sheetCaption } from "./sheet-choice";
import { AddColumn } from "./target-add-column";
import { TargetRow } from "./target-row";
import { TargetSource } from "./target-source";
import { SheetFoot, SheetHead } from "./target-table";

/** The sheet as a form: every cell a field, saved in one go. Works without scripts. */
export function TargetForm({ page, answer }: { page: PlanPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.plan.targets;
  const { matrix } = page;
  const problems = fieldProblems(answer?.problems, t);
  const asked = [...typedAll(answer, "cot"), typed(answer, "them")];
  const columns = [...matrix.columns, ...matrix.otherColumns.filter((column) => asked.includes(column.key))];
  const isHere =
    answer === undefined ||
    (answer.values.block?.[0] === matrix.block && typed(answer, "unit") === matrix.unit);
  const given = isHere && typed(answer, "period", matrix.period) === matrix.period ? answer : undefined;
  if (matrix.rows.length === 0) return <p>{words.none}</p>;
  return (
    // A saved or another sheet brings new defaults into the fields.
    <Form
      method="post"
      key={[matrix.period, matrix.block, matrix.unit, ...matrix.rows].join()}
      className="stack-1"
    >
      <FormErrorSummary
        title={t.frame.summaryTitle(answer?.problems.length ?? 0)}
        problems={toldProblems(problems, matrix, columns, words)}
      />
      <input type="hidden" name="period" value={matrix.period} />
      <input type="hidden" name="block" value={matrix.block} />
      <input type="hidden" name="unit" value={matrix.unit} />
      {columns.slice(matrix.columns.length).map((column) => (
        <input key={column.key} type="hidden" name="cot" value={column.key} />
      ))}
      <SheetFields matrix={matrix} columns={columns} answer={given} problems={problems} />
      <TargetSource page={page} answer={given} problems={problems} />
      <div className="acts">
        <Button variant="go" name="intent" value="save">
          {words.save}
        </Button>
      </div>
      {/* After the save button: the Enter key in a cell presses the form's first one. */}
      <AddColumn matrix={matrix} columns={columns} words={words} />
    </Form>
  );
}

interface SheetFieldsProps {
  matrix: TargetMatrix;
  columns: readonly MatrixColumn[];
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

function SheetFields({ matrix, columns, answer, problems }: SheetFieldsProps) {
  const t = useTexts();
  const words = t.plan.targets;
  return (
    <section className={matrix.unit === "" ? "sheet" : "sheet sheet-one"} aria-label={words.scrollLabel}>
      <table>
        <SheetHead corner={words.unit} columns={columns} caption={sheetCaption(matrix, t)} />
        <tbody>
          {matrix.rows.map((line, index) => (
            <TargetRow
              key={line.slice(0, line.indexOf("\t"))}
              {...rowOf(line, columns, answer)}
              given={matrix.given[index]?.split("\t") ?? []}
              columns={columns}
              problems={problems}
            />
          ))}
        </tbody>
        <SheetFoot matrix={matrix} columns={columns} />
      </table>
    </section>
  );
}

/** What each cell of a row shows and was shown: after a refusal what was typed, with the base to send next time. */
function rowOf(line: string, columns: readonly MatrixColumn[], answer: FormAnswer | undefined) {
  const [unitKey = "", name = "", ...bases] = line.split("\t");
  const cells = columns.map((column, index) => {
    const field = cellField(unitKey, column.key);
    const saved = bases[index] ?? "";
    const conflict = answer?.problems.find(
      (problem) => problem.field === field && problem.params?.base !== undefined,
    );
    const hasBase = answer?.values[field] !== undefined;
    return {
      field,
      text: hasBase ? typed(answer, field) : (saved.split(":")[1] ?? ""),
      base: conflict
        ? String(conflict.params?.base)
        : hasBase
          ? typed(answer, baseField(unitKey, column.key))
          : saved,
    };
  });
  return { unitKey, name, cells };
}

/** A cell's problem says which cell it is about; the summary stands far from it. */
function toldProblems(
  problems: Record<string, string>,
  matrix: TargetMatrix,
  columns: readonly MatrixColumn[],
  words: Texts["plan"]["targets"],
) {
  const unitNames = new Map(matrix.rows.map((line) => line.split("\t") as [string, string]));
  return Object.entries(problems).map(([field, message]) => {
    const cell = cellOfField(field);
    if (!cell) return field === "form" || field === "period" ? { message } : { field, message };
    const unit = unitNames.get(cell.unitKey) ?? cell.unitKey;
    const category = columns.find((column) => column.key === cell.categoryKey)?.name ?? cell.categoryKey;
    return { field, message: `${words.cell({ unit, category })}: ${message}` };
  });
}
