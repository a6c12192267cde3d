import { outputColumns } from "~/domain/output-columns";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { Select } from "~/ui/kit/inputs";
import type { ShownPreview } from "./paste-shown.server";

interface PasteColumnsProps {
  preview: ShownPreview;
  answer: FormAnswer | undefined;
}

/** What each column was taken for, and how days are read, to be put right. */
export function PasteColumns({ preview, answer }: PasteColumnsProps) {
  const words = useTexts().paste;
  const { dayChoice } = preview;
  return (
    <fieldset className="paste-columns">
      <legend className="f-label">{words.columns}</legend>
      <div className="bar">
        {preview.columns.map((column, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={at}
            name="columns"
            id={`column-${at}`}
            label={preview.head[at] || words.column(at + 1)}
            defaultValue={column ?? ""}
            options={[
              { value: "", label: words.skip },
              ...outputColumns.map((one) => ({ value: one, label: words.columnNames[one] })),
            ]}
          />
        ))}
        {dayChoice ? (
          <Select
            name="dayStyle"
            label={words.dayStyle}
            defaultValue={typed(answer, "dayStyle")}
            options={[
              { value: "", label: words.dayStyleAuto },
              {
                value: "day-first",
                label: words.dayStyleIs({ cell: dayChoice.cell, day: dayChoice.dayFirst }),
              },
              {
                value: "month-first",
                label: words.dayStyleIs({ cell: dayChoice.cell, day: dayChoice.monthFirst }),
              },
            ]}
          />
        ) : null}
      </div>
    </fieldset>
  );
}

/** How the column of days was read, with its first cell as an example. */
export function useDayNote({ dayStyle, firstDay }: ShownPreview): string {
  const words = useTexts().paste;
  return firstDay ? `${words.dayStyles[dayStyle]} ${words.firstDay(firstDay)}` : "";
}
