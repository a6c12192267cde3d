import { Form } from "@remix-run/react";
import type { MeetingPage } from "~/domain/meetings-page";
import { LONGEST_MEETING } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextArea } from "~/ui/kit/inputs";
import { answerOf, Problems } from "./problems";

/** What was added to the pack after it had been frozen, by number; the pack itself stays. */
export function MeetingAddenda({
  page,
  answer: told,
}: {
  page: MeetingPage;
  answer: FormAnswer | undefined;
}) {
  const t = useTexts();
  const words = t.meetings.addenda;
  const answer = answerOf(told, "addendum");
  return (
    <>
      {page.frozen?.addenda.map((one) => (
        <article key={one.number} className="meeting-minutes">
          <h3>{words.one(one)}</h3>
          <p className="meeting-text">{one.body}</p>
        </article>
      ))}
      {page.canEdit ? (
        <Details summary={words.add} open={answer !== undefined}>
          <Form method="post" className="form doc-form" key={answer ? "typed" : page.formKey}>
            <Problems answer={answer} prefix="addendum-" />
            <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
            <TextArea
              id="addendum-body"
              name="body"
              label={words.body}
              rows={5}
              defaultValue={typed(answer, "body")}
              error={fieldProblems(answer?.problems, t).body}
              maxLength={LONGEST_MEETING.body}
              required
            />
            <div className="acts">
              <Button variant="go" name="intent" value="addendum">
                {words.submit}
              </Button>
            </div>
          </Form>
        </Details>
      ) : null}
    </>
  );
}
