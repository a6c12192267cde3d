import { Form } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Frame } from "~/ui/frame/frame";
import { SecondStep } from "./second-step";

/** The code of the own second factor, after a sign-on at a provider that did not ask for one. */
export function SignOnSecondStep({ challenge, next }: { challenge: string; next: string }) {
  const t = useTexts();
  return (
    <Frame skipLabel={t.frame.skip} brand={<span className="campaign-name">{t.frame.product}</span>}>
      <Form method="post" action="/dang-nhap" reloadDocument className="form">
        <h1>{t.secondFactor.step.title}</h1>
        <input type="hidden" name="tiep" value={next} />
        <SecondStep challenge={challenge} problems={{}} />
        <p className="small muted">{t.secondFactor.step.lost}</p>
      </Form>
    </Frame>
  );
}
