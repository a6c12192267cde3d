import { Form } from "@remix-run/react";
import { LONGEST_REPORT } from "~/domain/text-lengths";
import { reportTexts } from "~/domain/weekly-report-flow";
import type { WeeklyReportPage } from "~/domain/weekly-report-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextArea } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { DraftBar } from "~/ui/offline/draft-bar";
import { useKeptDraft } from "~/ui/offline/use-kept-draft";
import { SignedFields } from "./report-signed";
import { ReportWritten } from "./report-written";

interface FormProps {
  page: WeeklyReportPage;
  answer: FormAnswer | undefined;
}

/** Only words are asked for; one tap says that there was nothing. */
export function ReportForm({ page, answer: told }: FormProps) {
  const t = useTexts();
  const words = t.weeklyReport;
  const own = ["save", "present", "submit"].includes(told?.values.intent?.[0] ?? "save") ? told : undefined;
  const draft = useKeptDraft("bao-cao", own, { formKey: page.formKey });
  const { answer } = draft;
  const problems = fieldProblems(answer?.problems, t);
  const lostRace = answer?.problems.some(({ code }) => code === "report-changed-by-other") ?? false;
  // Once the other wording has been shown, saving again is meant to take its place.
  const version = lostRace ? String(page.version) : typed(answer, "version", String(page.version));
  return (
    <>
      {page.mayDeclareNothing ? <Nothing page={page} /> : null}
      <DraftBar draft={draft} />
      <Form
        method="post"
        className="form"
        preventScrollReset
        ref={draft.ref}
        key={answer ? "typed" : page.version}
      >
        <FormErrorSummary
          title={t.frame.summaryTitle(Object.keys(problems).length)}
          problems={Object.entries(problems).map(([name, message]) =>
            name === "form" ? { message } : { field: name, message },
          )}
        />
        {lostRace ? (
          <Notice kind="warn" title={words.words.race}>
            <ReportWritten words={page.words} isNothing={page.isNothing} />
            <p>{words.words.raceKeep}</p>
          </Notice>
        ) : null}
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <input type="hidden" name="version" value={version} />
        <TextFields page={page} answer={answer} problems={problems} />
        {page.acts.includes("submit") ? (
          <SignedFields page={page} answer={answer} problems={problems} />
        ) : null}
        <Acts page={page} />
      </Form>
    </>
  );
}

interface FieldsProps extends FormProps {
  problems: Record<string, string>;
}

/** The four texts, each with what the report of the week before said. */
function TextFields({ page, answer, problems }: FieldsProps) {
  const words = useTexts().weeklyReport;
  return (
    <>
      {reportTexts.map((text) => (
        <div key={text}>
          <TextArea
            name={text}
            label={words.words[text]}
            defaultValue={typed(answer, text, page.words[text])}
            error={problems[text]}
            maxLength={LONGEST_REPORT.text}
            rows={3}
          />
          {page.lastWords?.[text] ? (
            <Details summary={words.words.lastTime(words.words[text])}>
              <p className="report-text">{page.lastWords[text]}</p>
            </Details>
          ) : null}
        </div>
      ))}
    </>
  );
}

function Acts({ page }: { page: WeeklyReportPage }) {
  const words = useTexts().weeklyReport.acts;
  return (
    <div className="acts">
      {page.acts.includes("submit") ? (
        <Button variant="go" name="intent" value="submit">
          {words.submit(page.week.number)}
        </Button>
      ) : null}
      {page.acts.includes("present") ? (
        <Button variant="go" name="intent" value="present">
          {words.present}
        </Button>
      ) : null}
      {page.acts.includes("save") ? (
        <Button name="intent" value="save">
          {words.save}
        </Button>
      ) : null}
    </div>
  );
}

function Nothing({ page }: { page: WeeklyReportPage }) {
  const words = useTexts().weeklyReport.acts;
  const sends = page.isNothing && page.acts.includes("submit");
  return (
    <Form method="post" className="report-nothing" preventScrollReset>
      <input type="hidden" name="_key" value={`${page.formKey}-0`} />
      <input type="hidden" name="version" value={page.version} />
      <Button name="intent" value="nothing">
        {sends ? words.nothingSend : words.nothing}
      </Button>
      <p className="f-hint">{words.nothingHint}</p>
    </Form>
  );
}
