import type { SetUpPart } from "~/domain/set-up-page";
import { useTexts } from "~/i18n/texts";
import { CheckboxGroup } from "~/ui/kit/choices";
import { TextArea } from "~/ui/kit/inputs";

interface ContentStepProps {
  part: Extract<SetUpPart, { step: "content" }>;
  problems: Record<string, string>;
}

/** What may be logged, and what it may be about. */
export function ContentStep({ part, problems }: ContentStepProps) {
  const words = useTexts().setUp.content;
  return (
    <>
      <CheckboxGroup
        name="categories"
        legend={words.categories}
        hint={words.categoriesHint}
        layout="columns"
        defaultValues={part.ticked}
        error={problems.categories}
        options={part.categories.map(({ key, name, unit }) => ({ value: key, label: name, hint: unit }))}
      />
      <TextArea
        name="messages"
        label={words.messages}
        hint={words.messagesHint}
        rows={12}
        defaultValue={part.messages}
        error={problems.messages}
      />
    </>
  );
}
