import { LONGEST_SITE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { TextArea } from "~/ui/kit/inputs";
import { PastedListForm } from "~/ui/pasted-list";
import { UnitSelect } from "~/ui/unit-select";
import type { PasteSitesPage, PreviewedSite } from "~/usecases/decoration-paste.server";
import { PastePreview } from "./paste-preview";

interface PasteFormProps {
  page: PasteSitesPage;
  answer: FormAnswer | undefined;
  preview: readonly PreviewedSite[];
  /** Where it is sent; its own page unless said otherwise. */
  action?: string;
}

/** A list of sites as text, pasted or out of a file, with what it would propose. */
export function PasteForm({ page, answer, preview, action }: PasteFormProps) {
  const t = useTexts();
  const words = t.decoration.pasting;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <PastedListForm
      action={action}
      formKey={page.formKey}
      problems={problems}
      idOf={(field) => (field === "text" ? "paste-text" : undefined)}
      look={words.preview}
      fields={<PasteFields page={page} answer={answer} problems={problems} />}
      preview={preview.length > 0 ? <PastePreview sites={preview} /> : null}
    />
  );
}

interface FieldsProps {
  page: PasteSitesPage;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

function PasteFields({ page: { units }, answer, problems }: FieldsProps) {
  const words = useTexts().decoration.pasting;
  const [only, ...more] = units;
  return (
    <>
      {only && more.length === 0 ? (
        <input type="hidden" name="unit" value={only.key} />
      ) : (
        <UnitSelect
          id="paste-unit"
          name="unit"
          label={words.unit}
          defaultValue={typed(answer, "unit")}
          error={problems.unit}
          units={units}
          first={{ value: "", label: words.noUnit }}
        />
      )}
      <TextArea
        id="paste-text"
        name="text"
        label={words.text}
        hint={words.hint}
        rows={10}
        defaultValue={typed(answer, "text")}
        error={problems.text}
        maxLength={LONGEST_SITE.paste}
      />
    </>
  );
}
