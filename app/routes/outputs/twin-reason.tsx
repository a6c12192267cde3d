import { useTexts } from "~/i18n/texts";
import { TextInput, type TextInputProps } from "~/ui/kit/inputs";

/** Why something that looks the same is recorded as well, with the usual reasons offered. */
export function TwinReason(props: TextInputProps) {
  const { usualReasons } = useTexts().outputs.form;
  const listId = `${props.name}-usual`;
  return (
    <>
      <TextInput {...props} list={listId} autoComplete="off" />
      <datalist id={listId}>
        {usualReasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
    </>
  );
}
