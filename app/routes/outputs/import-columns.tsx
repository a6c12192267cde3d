import { importColumns } from "~/domain/import-columns";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typedAll } from "~/ui/forms";
import { Select } from "~/ui/kit/inputs";
import type { ImportPage } from "~/usecases/imports-page.server";

/** What each column was taken for. */
export function ImportColumns({ page, answer }: { page: ImportPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.imports;
  const { found } = page.import;
  if (!found) return null;
  const names: Record<string, string> = { ...t.paste.columnNames, ...words.columnNames };
  const chosen = typedAll(
    answer,
    "columns",
    found.columns.map((column) => column ?? ""),
  );
  return (
    <fieldset className="paste-columns">
      <legend className="f-label">{t.paste.columns}</legend>
      <p className="f-hint">
        {found.headLine > 0 ? words.headLine(found.headLine) : words.noHead}{" "}
        {t.paste.dayStyles[found.dayStyle]}
      </p>
      <div className="bar">
        {found.columns.map((_, at) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={at}
            name="columns"
            id={`column-${at}`}
            label={found.head[at] || t.paste.column(at + 1)}
            defaultValue={chosen[at] ?? ""}
            options={[
              { value: "", label: t.paste.skip },
              ...importColumns.map((one) => ({ value: one, label: names[one] ?? one })),
            ]}
          />
        ))}
      </div>
    </fieldset>
  );
}
