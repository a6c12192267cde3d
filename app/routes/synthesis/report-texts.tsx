import { Form } from "@remix-run/react";
import type { SynthesisPage, WordingPart } from "~/domain/opinion-syntheses-page";
import { maxSectionText } from "~/domain/reviews";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextArea } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { Status } from "~/ui/kit/status";
import { WrittenText } from "~/ui/written-text";
import { answerOf } from "./answer-of";
import { Problems } from "./problems";

interface TextsProps {
  page: SynthesisPage;
  answer: FormAnswer | undefined;
}

/** The four parts of the report, each read as it will be printed and edited in its place. */
export function ReportTexts({ page, answer }: TextsProps) {
  const words = useTexts().opinionSyntheses;
  const { issuedOn, isRemoved } = page.synthesis;
  const mayEdit = page.canEdit && !isRemoved && issuedOn === null;
  return page.texts.map((part) => {
    const [last] = part.history;
    return (
      <article key={part.section} className="paper-part">
        <h3>{words.sections[part.section]}</h3>
        <p className="small">
          {part.isDraft ? <Status kind="draft">{words.texts.isDraft}</Status> : null}
          {!part.isDraft && last ? <span className="muted">{words.texts.written(last)}</span> : null}
        </p>
        <WrittenText text={part.body} />
        {mayEdit ? <EditPart part={part} answer={answer} /> : null}
        {page.canEdit && part.history.length > 0 ? <Wordings part={part} /> : null}
      </article>
    );
  });
}

function EditPart({ part, answer: told }: { part: WordingPart; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.opinionSyntheses.texts;
  const { section, version, body, isDraft } = part;
  const answer = answerOf(told, "section", "section", section);
  const lostRace = answer?.problems.some(({ code }) => code === "synthesis-changed-by-other") ?? false;
  const prefix = `${section}-`;
  const seen = String(version);
  const name = t.opinionSyntheses.sections[section];
  return (
    <Details
      summary={
        <>
          {words.edit}
          <span className="sr"> {name}</span>
        </>
      }
      open={answer !== undefined}
    >
      <Form method="post" className="form" preventScrollReset key={answer ? "typed" : version}>
        <Problems answer={answer} prefix={prefix} />
        {lostRace ? <Theirs body={body} /> : null}
        <input type="hidden" name="section" value={section} />
        {/* Once the other wording has been shown, saving again is meant to take its place. */}
        <input type="hidden" name="version" value={lostRace ? seen : typed(answer, "version", seen)} />
        <TextArea
          name="body"
          id={`${prefix}body`}
          label={words.body}
          hint={t.opinionIssues.privacy}
          defaultValue={typed(answer, "body", body)}
          error={fieldProblems(answer?.problems, t).body}
          rows={14}
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
      </Form>
    </Details>
  );
}

/** What somebody else has saved meanwhile. */
function Theirs({ body }: { body: string }) {
  const words = useTexts().opinionSyntheses.texts;
  return (
    <Notice kind="warn" title={words.race}>
      <WrittenText text={body} />
      <p>{words.raceKeep}</p>
    </Notice>
  );
}

/** Every wording with who wrote it; none is ever lost. */
function Wordings({ part }: { part: WordingPart }) {
  const words = useTexts().opinionSyntheses.texts;
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
