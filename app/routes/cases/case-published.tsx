import { Form } from "@remix-run/react";
import type { CasePage } from "~/domain/cases-page";
import { LONGEST_CASE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { MomentFields } from "./sighting-fields";

/** Corrects when it was published; the earlier moment stays in the history. */
export function PublishedForm({ page, answer }: { page: CasePage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.cases.publish;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string, initial = "") => ({
    id: `published-${name}`,
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
  });
  return (
    <Details summary={words.correct} open={answer !== undefined}>
      <Form method="post" className="form">
        {problems.form ? <p role="alert">{problems.form}</p> : null}
        <input type="hidden" name="version" value={page.version} />
        <MomentFields
          today={page.today}
          on={{ ...field("publishedOn", page.moments.published.on), label: words.on }}
          time={{ ...field("publishedTime", page.moments.published.time), label: words.time }}
        />
        <TextInput {...field("reason")} label={words.correctReason} maxLength={LONGEST_CASE.reason} />
        <div className="acts">
          <Button name="intent" value="published">
            {words.save}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
