import { Form } from "@remix-run/react";
import type { ReviewPage } from "~/domain/reviews-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextArea } from "~/ui/kit/inputs";
import { answerOf } from "./answer-of";
import { Problems } from "./problems";

interface PartProps {
  page: ReviewPage;
  answer: FormAnswer | undefined;
}

/** Title and days of the review, and taking it away. */
export function ReviewDays({ page, answer: told }: PartProps) {
  const t = useTexts();
  const words = t.reviews;
  const { review } = page;
  const answer = answerOf(told, "edit");
  const problems = fieldProblems(answer?.problems, t);
  const day = (name: "closesOn" | "meetsOn") => ({
    name,
    defaultValue: typed(answer, name, review[name] ? formatDay(review[name]) : ""),
    error: problems[name],
    pickerLabel: t.frame.openCalendar,
    fieldClass: "c-4",
  });
  return (
    <>
      <Details summary={words.page.edit} open={answer !== undefined}>
        <Form method="post" className="form doc-form" key={answer ? "typed" : review.version}>
          <Problems answer={answer} />
          <input type="hidden" name="version" value={review.version} />
          <TextArea
            name="title"
            label={words.page.name}
            defaultValue={typed(answer, "title", review.title)}
            error={problems.title}
            maxLength={500}
            required
          />
          <div className="cols tight">
            <DateInput {...day("closesOn")} label={words.add.closesOn} />
            <DateInput {...day("meetsOn")} label={words.add.meetsOn} hint={words.add.meetsHint} />
          </div>
          <div className="acts">
            <Button variant="go" name="intent" value="edit">
              {words.page.save}
            </Button>
          </div>
        </Form>
      </Details>
      <RemoveForm version={review.version} />
    </>
  );
}

function RemoveForm({ version }: { version: number }) {
  const words = useTexts().reviews.page;
  return (
    <Details summary={words.remove}>
      <Form method="post" className="form">
        <p className="f-hint">{words.removeHint}</p>
        <input type="hidden" name="version" value={version} />
        <div className="acts">
          <Button variant="danger" name="intent" value="remove">
            {words.remove}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
