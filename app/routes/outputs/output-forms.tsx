import { Form } from "@remix-run/react";
import type { Ref } from "react";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { DraftBar } from "~/ui/offline/draft-bar";
import { useKeptDraft } from "~/ui/offline/use-kept-draft";
import type { OutputPage } from "~/usecases/outputs-output.server";
import { useLiveFields } from "./form-view";
import { optionsWithKept } from "./kept-options";
import { OutputFields } from "./output-fields";
import { TwoTexts } from "./two-texts";
import { ProblemSummary, Warnings, withoutWarnings } from "./warnings";

interface PartProps {
  page: OutputPage;
  /** What this form, and no other of the page, gave back. */
  answer: FormAnswer | undefined;
}

/** The content anew, with the reason; after a lost race both texts, and the typed one kept. */
export function RevisionForm({ page, answer: told }: PartProps) {
  const kept = useKeptDraft("sua", told, { formKey: String(page.version) });
  const { answer } = kept;
  return (
    <Details summary={useTexts().outputs.page.revise} open={answer !== undefined || kept.offered !== null}>
      <DraftBar draft={kept} />
      <RevisionFields
        key={answer === told ? "told" : "kept"}
        page={page}
        answer={answer}
        formRef={kept.ref}
      />
    </Details>
  );
}

function RevisionFields({ page, answer, formRef }: PartProps & { formRef: Ref<HTMLFormElement> }) {
  const t = useTexts();
  const words = t.outputs.page;
  const options = optionsWithKept(page);
  const problems = fieldProblems(withoutWarnings(answer, t), t);
  const { live, onChange } = useLiveFields(page.fields, answer);
  const lostRace = answer?.problems.some(({ code }) => code === "changed-by-other") ?? false;
  const view = {
    initial: page.fields,
    answer,
    problems,
    options,
    startsOn: page.startsOn,
    latest: page.latest,
    isRevision: true,
    live,
  };
  return (
    <>
      <ProblemSummary answer={answer} />
      {answer && lostRace ? <TwoTexts stored={page.fields} answer={answer} options={options} /> : null}
      <div className="cols">
        <Form ref={formRef} method="post" className="form c-8" onChange={onChange}>
          <Version page={page} answer={answer} lostRace={lostRace} />
          <OutputFields view={view} />
          <TextInput
            name="reason"
            label={t.outputs.form.reason}
            hint={t.outputs.form.reasonHint}
            defaultValue={typed(answer, "reason")}
            error={problems.reason}
            autoComplete="off"
          />
          <Warnings answer={answer} reasonError={problems.confirmReason} />
          <div className="acts">
            <Button variant="go" name="intent" value="revise">
              {words.saveRevision}
            </Button>
          </div>
        </Form>
      </div>
    </>
  );
}

/** The version that the form was filled in from; after a lost race the one that its reader has now seen. */
function Version({ page, answer, lostRace }: PartProps & { lostRace: boolean }) {
  const seen = String(page.version);
  return <input type="hidden" name="version" value={lostRace ? seen : typed(answer, "version", seen)} />;
}

/** Takes the output out, with a reason. */
export function WithdrawalForm({ page, answer }: PartProps) {
  const t = useTexts();
  const words = t.outputs.page;
  const problems = fieldProblems(answer?.problems, t);
  const lostRace = answer?.problems.some(({ code }) => code === "changed-by-other") ?? false;
  return (
    <Details summary={words.withdraw} open={answer !== undefined}>
      <div className="cols">
        <Form method="post" className="form c-8">
          <ProblemSummary answer={answer} fieldId={(field) => `withdraw-${field}`} />
          <Version page={page} answer={answer} lostRace={lostRace} />
          <p className="f-hint">{words.withdrawHint}</p>
          <TextInput
            name="reason"
            id="withdraw-reason"
            label={words.withdrawReason}
            hint={words.withdrawReasonHint}
            defaultValue={typed(answer, "reason")}
            error={problems.reason}
            autoComplete="off"
          />
          <div className="acts">
            <Button variant="danger" name="intent" value="withdraw">
              {words.withdraw}
            </Button>
          </div>
        </Form>
      </div>
    </Details>
  );
}

/** Brings the output back from the trash, as it was. */
export function RestorationForm({ page }: { page: OutputPage }) {
  const words = useTexts().outputs.page;
  return (
    <Form method="post">
      <input type="hidden" name="version" value={page.version} />
      <Button icon="undo" name="intent" value="restore">
        {words.restore}
      </Button>
    </Form>
  );
}
