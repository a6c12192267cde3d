import { useTexts } from "~/i18n/texts";
import { CodeField } from "~/ui/code-field";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";

interface SecondStepProps {
  challenge: string;
  problems: Record<string, string>;
}

/** The field for the code, after the password was right. */
export function SecondStep({ challenge, problems }: SecondStepProps) {
  const words = useTexts().secondFactor.step;
  return (
    <>
      {problems.form ? <Notice kind="bad" live="alert" title={problems.form} /> : <p>{words.lede}</p>}
      <input type="hidden" name="challenge" value={challenge} />
      <CodeField error={problems.code} />
      <Button variant="go" full>
        {words.submit}
      </Button>
      <ButtonLink variant="bare" to="/dang-nhap" reloadDocument>
        {words.back}
      </ButtonLink>
    </>
  );
}
