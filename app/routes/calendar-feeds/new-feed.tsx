import { Form } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Notice } from "~/ui/kit/notice";
import { KindChoice } from "./kind-choice";

/** Makes another address, and says how calendar programs take it. */
export function NewFeed({
  formKey,
  answer,
  problems,
  hasOwnUnits,
  isFull,
}: {
  formKey: string;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
  hasOwnUnits: boolean;
  isFull: boolean;
}) {
  const words = useTexts().feeds;
  return (
    <>
      {problems.form ? (
        <Notice kind="bad" live="alert">
          {problems.form}
        </Notice>
      ) : null}
      <Form method="post" className="form">
        <input type="hidden" name="_key" value={formKey} />
        <KindChoice
          id="new"
          chosen={answer?.values.kinds ?? ["statutory", "plan"]}
          hasOwnUnits={hasOwnUnits}
          error={problems.kinds}
        />
        <div className="acts">
          <Button variant="go" disabled={isFull}>
            {words.open}
          </Button>
        </div>
      </Form>
      <Details summary={words.how}>
        <ul>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}
