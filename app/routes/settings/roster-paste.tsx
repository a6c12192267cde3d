import { LONGEST_ROSTER } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { TextArea } from "~/ui/kit/inputs";
import type { RosterPage } from "~/usecases/roster.server";
import { answerFor, SettingsForm, useFields } from "./form-parts";

/** Many members at once, as a sheet's rows are copied. */
export function PasteForm({ page, answer }: { page: RosterPage; answer: FormAnswer | undefined }) {
  const words = useTexts().settings.roster;
  const own = answerFor(answer, "paste");
  const { field } = useFields("paste", own);
  return (
    <SettingsForm prefix="paste" answer={own} hidden={{ _key: `${page.formKey}-paste` }}>
      <TextArea
        {...field("lines")}
        label={words.lines}
        hint={words.linesHint}
        rows={5}
        maxLength={LONGEST_ROSTER.lines}
        required
      />
      <div className="acts">
        <Button name="intent" value="paste">
          {words.paste}
        </Button>
      </div>
    </SettingsForm>
  );
}
