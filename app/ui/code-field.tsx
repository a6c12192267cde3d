import { useTexts } from "~/i18n/texts";
import { TextInput } from "~/ui/kit/inputs";

/**
 * A code from the app, or a recovery code: both are digits, so one field with the digits' keyboard takes both. Nothing
 * else is on its pages, so it has the focus, after a wrong code too.
 */
export function CodeField({ error }: { error?: string }) {
  const words = useTexts().stepUp;
  return (
    <TextInput
      key={error}
      name="code"
      label={words.code}
      hint={words.codeHint}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={40}
      error={error}
      autoFocus
    />
  );
}
