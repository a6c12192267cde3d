import { Form } from "@remix-run/react";
import { encodings } from "~/domain/import-encodings";
import type { ImportFound } from "~/domain/imports";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Select } from "~/ui/kit/inputs";
import { UnitSelect, unitsOf } from "~/ui/unit-select";
import type { ImportPage } from "~/usecases/imports-page.server";
import { ImportColumns } from "./import-columns";
import { byGroup } from "./list-filter";

interface SettingsProps {
  page: ImportPage;
  answer: FormAnswer | undefined;
}

/** How the file was read, to be put right: letters, columns, and what stands for an empty cell. */
export function ImportSettings({ page, answer }: SettingsProps) {
  const t = useTexts();
  const words = t.imports;
  const { options: asked, version, found } = page.import;
  const problems = fieldProblems(answer?.problems, t);
  const { own, categories } = page.options;
  const empty = { value: "", label: t.paste.skip };
  const grouped = categories.map(([key, name, , group]) => [key, name, group] as const);
  return (
    <Section title={words.settings} note={words.settingsLede}>
      <Form method="post" className="form wide" key={version}>
        <input type="hidden" name="version" value={version} />
        <FileFields page={page} answer={answer} />
        <div className="cols tight">
          <UnitSelect
            name="unit"
            label={t.paste.unit}
            fieldClass="c-4"
            defaultValue={typed(answer, "unit", asked.unit)}
            units={unitsOf(own)}
            first={empty}
          />
          <Select
            name="category"
            label={t.paste.category}
            fieldClass="c-4"
            defaultValue={typed(answer, "category", asked.category)}
            options={[empty, ...byGroup(grouped, t)]}
          />
          <DateInput
            name="date"
            label={t.paste.date}
            pickerLabel={t.frame.openCalendar}
            fieldClass="c-4"
            max={page.today}
            defaultValue={typed(answer, "date", asked.date)}
            error={problems.date}
          />
        </div>
        {found ? <ImportColumns page={page} answer={answer} /> : null}
        <div className="acts">
          <Button name="intent" value="check">
            {words.recheck}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function FileFields({ page, answer }: SettingsProps) {
  const { found } = page.import;
  if (found?.kind === "xlsx") return <SheetField found={found} answer={answer} />;
  return <TextFields page={page} answer={answer} />;
}

function SheetField({ found, answer }: { found: ImportFound; answer: FormAnswer | undefined }) {
  return (
    <>
      <input type="hidden" name="encoding" value="" />
      <input type="hidden" name="separator" value="" />
      <Select
        name="sheet"
        label={useTexts().imports.sheet}
        defaultValue={typed(answer, "sheet", found.sheet)}
        options={found.sheets.map((name) => ({ value: name, label: name }))}
      />
    </>
  );
}

/** A text file is asked for its letters and its separator. */
function TextFields({ page, answer }: SettingsProps) {
  const words = useTexts().imports;
  const { options: asked, found } = page.import;
  const separator = asked.separator === "\t" ? "tab" : asked.separator;
  const foundSeparator = found?.separator === "\t" ? "tab" : found?.separator;
  const auto = (known: string | undefined) => (known ? words.found(known) : words.encodings[""]);
  return (
    <div className="cols tight">
      <input type="hidden" name="sheet" value="" />
      <Select
        name="encoding"
        label={words.encoding}
        fieldClass="c-4"
        defaultValue={typed(answer, "encoding", asked.encoding)}
        options={["" as const, ...encodings].map((value) => ({
          value,
          label:
            value === ""
              ? auto(found?.encoding ? words.encodings[found.encoding] : "")
              : words.encodings[value],
        }))}
      />
      <Select
        name="separator"
        label={words.separator}
        fieldClass="c-4"
        defaultValue={typed(answer, "separator", separator)}
        options={(["", ",", ";", "tab"] as const).map((value) => ({
          value,
          label:
            value === ""
              ? auto(foundSeparator ? words.separators[foundSeparator] : "")
              : words.separators[value],
        }))}
      />
    </div>
  );
}
