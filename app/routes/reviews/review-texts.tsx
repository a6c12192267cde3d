import { Form } from "@remix-run/react";
import { maxSectionText, type ReviewSection } from "~/domain/reviews";
import type { ReviewPage, TextPart } from "~/domain/reviews-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextArea } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { Status } from "~/ui/kit/status";
import { WrittenText } from "~/ui/written-text";
import { answerOf } from "./answer-of";
import { Named } from "./named";
import { Problems } from "./problems";

interface TextsProps {
  page: ReviewPage;
  answer: FormAnswer | undefined;
  sections: readonly ReviewSection[];
}

/** Texts of the papers, each read as it will be printed and edited in its place. */
export function ReviewTexts({ page, answer, sections }: TextsProps) {
  const words = useTexts().reviews.texts;
  const mayEdit = page.canEdit && !page.review.isRemoved;
  return sections.flatMap((section) => {
    const part = page.texts.find((one) => one.section === section);
    if (!part) return [];
    const [last] = part.history;
    return [
      <article key={section} className="paper-part">
        <h3>{words.sections[section]}</h3>
        <p className="small">
          {part.isDraft || !last ? (
            <Status kind="draft">{words.isDraft}</Status>
          ) : (
            <span className="muted">{words.written(last)}</span>
          )}
        </p>
        <WrittenText text={part.body} />
        {mayEdit ? <EditSection part={part} answer={answer} /> : null}
        {part.history.length > 0 ? <Wordings part={part} /> : null}
      </article>,
    ];
  });
}

function EditSection({ part, answer: told }: { part: TextPart; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.reviews.texts;
  const { section, version, body, isDraft } = part;
  const answer = answerOf(told, "section", "section", section);
  const lostRace = answer?.problems.some(({ code }) => code === "review-changed-by-other") ?? false;
  const prefix = `${section}-`;
  const seen = String(version);
  return (
    <Details summary={<Named name={words.sections[section]}>{words.edit}</Named>} open={answer !== undefined}>
      <Form method="post" className="form" preventScrollReset key={answer ? "typed" : version}>
        <Problems answer={answer} prefix={prefix} />
        {lostRace ? (
          <Notice kind="warn" title={words.race}>
            <WrittenText text={body} />
            <p>{words.raceKeep}</p>
          </Notice>
        ) : null}
        <input type="hidden" name="section" value={section} />
        {/* Once the other wording has been shown, saving again is meant to take its place. */}
        <input type="hidden" name="version" value={lostRace ? seen : typed(answer, "version", seen)} />
        <TextArea
          name="body"
          id={`${prefix}body`}
          label={words.body}
          defaultValue={typed(answer, "body", body)}
          error={fieldProblems(answer?.problems, t).body}
          rows={16}
          maxLength={maxSectionText}
          required
        />
        <div className="acts">
          <Button variant="go" name="intent" value="section">
            {words.save}
          </Button>
          {isDraft ? null : (
            <Button variant="bare" name="intent" value="redraft" formNoValidate>
              {words.redraft}
            </Button>
          )}
        </div>
        {isDraft ? null : <p className="f-hint">{words.redraftHint}</p>}
      </Form>
    </Details>
  );
}

/** Every wording with who wrote it; none is ever lost. */
function Wordings({ part }: { part: TextPart }) {
  const words = useTexts().reviews.texts;
  return (
    <Details summary={words.history(part.history.length)}>
      {part.history.map((one) => (
        <section key={one.version} className="paper-part">
          <p className="small muted">{words.written(one)}</p>
          {one.body === null ? <p className="muted">{words.wasDraft}</p> : <WrittenText text={one.body} />}
        </section>
      ))}
    </Details>
  );
}
