import { Form } from "@remix-run/react";
import type { ConfirmWay } from "~/domain/sessions";
import { useTexts } from "~/i18n/texts";
import { CodeField } from "~/ui/code-field";
import { Button, ButtonLink } from "~/ui/kit/button";
import { TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";

interface ConfirmFormProps {
  asks: ConfirmWay;
  /** A form that waits for the confirmation. */
  carried?: { path: string; body: string };
  /** A page that waits for it. */
  next?: string;
  /** What is wrong, in words by field. */
  problems?: Record<string, string>;
}

/** Asks for the password or a code; also on the page that takes the place of one whose form needs a confirmation. */
export function ConfirmForm({ asks, carried, next = "", problems = {} }: ConfirmFormProps) {
  const words = useTexts().stepUp;
  return (
    <Form method="post" action="/tai-khoan/xac-nhan" reloadDocument className="form auth-again">
      {problems.form ? <Notice kind="bad" live="alert" title={problems.form} /> : null}
      <input type="hidden" name="tiep" value={next} />
      {carried ? (
        <>
          <input type="hidden" name="_resume_path" value={carried.path} />
          <input type="hidden" name="_resume_body" value={carried.body} />
        </>
      ) : null}
      {asks.by === "sign-on" ? (
        <>
          <p>{words.atProviderText(asks.name)}</p>
          <ButtonLink to="/dang-nhap/mot-lan?xac-nhan=1" target="_blank" variant="go" full>
            {words.atProvider(asks.name)}
          </ButtonLink>
        </>
      ) : asks.by === "code" ? (
        <CodeField error={problems.code} />
      ) : (
        <TextInput
          name="password"
          type="password"
          label={words.password}
          autoComplete="current-password"
          maxLength={1_000}
          error={problems.password}
          autoFocus
        />
      )}
      <Button variant={asks.by === "sign-on" ? "plain" : "go"} full>
        {asks.by === "sign-on" ? words.goOn : words.submit}
      </Button>
    </Form>
  );
}
