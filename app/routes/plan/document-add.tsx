import { Form } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { DocumentFields } from "./document-fields";

interface AddDocumentProps {
  page: { today: string; formKey: string };
  answer: FormAnswer | undefined;
}

/** A new document; its files follow on its own page. */
export function AddDocument({ page, answer }: AddDocumentProps) {
  const t = useTexts();
  const words = t.plan.documents;
  const told = Object.entries(fieldProblems(answer?.problems, t)).map(([name, message]) =>
    name === "form" ? { message } : { field: name, message },
  );
  return (
    <div className="doc-add">
      <Details summary={words.newTitle} open={answer !== undefined}>
        <Form method="post" className="form doc-form">
          <FormErrorSummary title={t.frame.summaryTitle(told.length)} problems={told} />
          <p className="f-hint">{words.newLede}</p>
          <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
          <DocumentFields answer={answer} today={page.today} />
          <div className="acts">
            <Button variant="go">{words.submit}</Button>
          </div>
        </Form>
      </Details>
    </div>
  );
}
