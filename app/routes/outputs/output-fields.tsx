import { useTexts } from "~/i18n/texts";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import { CategoryFields } from "./category-fields";
import { ChannelFields } from "./channel-fields";
import { CountFields } from "./count-fields";
import { type FormView, textField } from "./form-view";
import { UnitFields } from "./unit-fields";

/** All that is said about an output, in the order in which people think of it. */
export function OutputFields({ view, focusTitle }: { view: FormView; focusTitle?: boolean }) {
  const t = useTexts();
  const words = t.outputs.form;
  return (
    <>
      <UnitFields view={view} />
      <ChannelFields view={view} />
      <CategoryFields view={view} />
      <CountFields view={view} />
      {/* No maxLength: a browser would cut a pasted text without a word; the server says what is too long. */}
      <TextInput
        {...textField(view, "title")}
        label={words.name}
        hint={words.nameHint}
        autoComplete="off"
        autoFocus={focusTitle}
      />
      <TextInput
        {...textField(view, "link")}
        label={words.link}
        aside={t.frame.optional}
        hint={words.linkHint}
        inputMode="url"
        autoComplete="off"
      />
      <Select
        {...textField(view, "message")}
        label={words.message}
        aside={t.frame.optional}
        options={[
          { value: "", label: words.noMessage },
          ...view.options.messages.map(([value, label]) => ({ value, label })),
        ]}
      />
      <TextArea {...textField(view, "note")} label={words.note} aside={t.frame.optional} rows={2} />
    </>
  );
}
