import { Form } from "@remix-run/react";
import type { ReviewListPage } from "~/domain/reviews-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { Select } from "~/ui/kit/inputs";
import { Problems } from "./problems";

interface AddReviewProps {
  page: ReviewListPage;
  answer: FormAnswer | undefined;
}

/** A new review: of a phase, or the final one. Its texts and steps are proposed at once. */
export function AddReview({ page, answer }: AddReviewProps) {
  const t = useTexts();
  const words = t.reviews.add;
  const problems = fieldProblems(answer?.problems, t);
  const day = (name: string) => ({
    name,
    defaultValue: typed(answer, name),
    error: problems[name],
    pickerLabel: t.frame.openCalendar,
    aside: t.frame.optional,
    fieldClass: "c-4",
  });
  return (
    <Details summary={words.title} open={answer !== undefined || page.reviews.length === 0}>
      <Form method="post" className="form doc-form">
        <Problems answer={answer} />
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <div className="cols tight">
          <Select
            name="phase"
            label={words.phase}
            fieldClass="c-4"
            defaultValue={typed(answer, "phase", page.choices[0]?.phase)}
            error={problems.phase}
            options={page.choices.map(({ phase, name, closesOn }) => ({
              value: phase,
              label: words.choice({ name: name || words.final, closesOn: formatDay(closesOn) }),
            }))}
          />
          <DateInput {...day("closesOn")} label={words.closesOn} hint={words.closesHint} />
          <DateInput {...day("meetsOn")} label={words.meetsOn} hint={words.meetsHint} />
        </div>
        <div className="acts">
          <Button variant="go">{words.submit}</Button>
        </div>
      </Form>
    </Details>
  );
}
