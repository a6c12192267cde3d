import { Form } from "@remix-run/react";
import type { ReviewPage } from "~/domain/reviews-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { Status } from "~/ui/kit/status";
import { answerOf } from "./answer-of";
import { Problems } from "./problems";
import { CategoryFigures, Coverage } from "./review-figure-tables";

interface FiguresProps {
  page: ReviewPage;
  answer: FormAnswer | undefined;
}

/** The figures of the report, whether they are closed, and closing them. */
export function ReviewFigures({ page, answer }: FiguresProps) {
  return (
    <>
      <ClosingState page={page} answer={answer} />
      <CategoryFigures page={page} />
      <Coverage page={page} />
    </>
  );
}

function ClosingState({ page, answer }: FiguresProps) {
  const words = useTexts().reviews.figures;
  const { current, earlier, isTooEarly } = page.closing;
  const mayChange = page.canEdit && !page.review.isRemoved;
  return (
    <div className="stack-2">
      {current ? (
        <p>
          <Status kind="locked">{words.closed({ ...current, asOf: formatDay(current.asOf) })}</Status>
        </p>
      ) : (
        <p className="muted">{words.open}</p>
      )}
      {mayChange && !current && isTooEarly ? (
        <p className="muted">{words.tooEarly(formatDay(page.review.closesOn))}</p>
      ) : null}
      {mayChange && !current && !isTooEarly ? (
        <Form method="post" preventScrollReset>
          <Button icon="lock" name="intent" value="close">
            {words.close}
          </Button>
        </Form>
      ) : null}
      {mayChange && current ? <ReopenForm answer={answer} /> : null}
      {earlier.length > 0 ? (
        <Details summary={words.earlier(earlier.length)}>
          <ul className="list">
            {earlier.map((one) => (
              <li key={one.number}>{words.earlierLine(one)}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </div>
  );
}

function ReopenForm({ answer: told }: { answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.reviews.figures;
  const answer = answerOf(told, "reopen");
  return (
    <Details summary={words.reopen} open={answer !== undefined}>
      <Form method="post" className="form doc-form" preventScrollReset>
        <Problems answer={answer} />
        <TextInput
          name="reason"
          label={words.reason}
          defaultValue={typed(answer, "reason")}
          error={fieldProblems(answer?.problems, t).reason}
          maxLength={500}
          required
        />
        <div className="acts">
          <Button name="intent" value="reopen">
            {words.reopen}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
