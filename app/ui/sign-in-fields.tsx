import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";

interface SignInFieldsProps {
  /** What is wrong, in words by field. */
  problems?: Record<string, string>;
  login?: string;
}

/** Name, password and the button; also on the page that takes the place of an ended session. */
export function SignInFields({ problems = {}, login = "" }: SignInFieldsProps) {
  const words = useTexts().signIn;
  return (
    <>
      {problems.form ? <Notice kind="bad" live="alert" title={problems.form} /> : null}
      <TextInput
        name="login"
        label={words.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        defaultValue={login}
        error={problems.login}
      />
      <TextInput
        name="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        maxLength={1_000}
        error={problems.password}
      />
      <Button variant="go" full>
        {words.submit}
      </Button>
    </>
  );
}
