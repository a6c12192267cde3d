import { passwordLength } from "~/domain/passwords";
import { useTexts } from "~/i18n/texts";
import { TextInput } from "~/ui/kit/inputs";

/** A new password, typed twice because nobody sees it. */
export function NewPasswordFields({ problems }: { problems: Record<string, string> }) {
  const words = useTexts().accounts.password;
  const rules = { type: "password", autoComplete: "new-password", maxLength: 1_000 } as const;
  return (
    <>
      <TextInput
        {...rules}
        name="newPassword"
        label={words.next}
        hint={words.hint(passwordLength.min)}
        error={problems.newPassword}
      />
      <TextInput {...rules} name="newPasswordAgain" label={words.again} error={problems.newPasswordAgain} />
    </>
  );
}
