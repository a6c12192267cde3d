import type { MatrixColumn, TargetMatrix } from "~/domain/plan";
import type { Texts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Select } from "~/ui/kit/inputs";

/** Another category for the sheet; saves nothing and keeps what was typed. */
export function AddColumn({
  matrix,
  columns,
  words,
}: {
  matrix: TargetMatrix;
  columns: readonly MatrixColumn[];
  words: Texts["plan"]["targets"];
}) {
  const left = matrix.otherColumns.filter((column) => !columns.includes(column));
  if (left.length === 0) return null;
  return (
    <div className="bar">
      <Select
        name="them"
        label={words.addColumn}
        options={[{ value: "", label: "—" }, ...left.map(({ key, name }) => ({ value: key, label: name }))]}
      />
      <Button name="intent" value="add-column">
        {words.add}
      </Button>
    </div>
  );
}
