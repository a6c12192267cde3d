import { Form } from "@remix-run/react";
import { type ActionPage, reportableMarks } from "~/domain/meetings-page";
import { LONGEST_MEETING } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup, RadioGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { TextArea, TextInput } from "~/ui/kit/inputs";
import { answerOf, Problems } from "./problems";

/** How one's own units stand with it, in words, and the outputs that show it. */
export function ReportAction({ page, answer: told }: { page: ActionPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.meetings.action;
  const answer = answerOf(told, "report");
  const problems = fieldProblems(answer?.problems, t);
  const lostRace = answer?.problems.some(({ code }) => code === "action-changed") ?? false;
  const only = page.mayReport.length === 1 ? page.mayReport[0] : undefined;
  return (
    <Details summary={words.report} open={answer !== undefined || only !== undefined}>
      <Form method="post" className="form doc-form" key={answer ? "typed" : page.seen} preventScrollReset>
        <Problems answer={answer} />
        <input
          type="hidden"
          name="_key"
          value={lostRace ? page.formKey : typed(answer, "_key", page.formKey)}
        />
        <input type="hidden" name="seen" value={lostRace ? page.seen : typed(answer, "seen", page.seen)} />
        {only ? (
          <input type="hidden" name="units" value={only.key} />
        ) : (
          <CheckboxGroup
            name="units"
            legend={words.forUnits}
            layout="columns"
            defaultValues={typedAll(answer, "units")}
            error={problems.units}
            options={page.mayReport.map(({ key, name }) => ({ value: key, label: name }))}
          />
        )}
        <ReportFields answer={answer} />
        <div className="acts">
          <Button variant="go" name="intent" value="report">
            {words.submit}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

/** How it stands, in words, and what shows it. */
function ReportFields({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.meetings.action;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <>
      <RadioGroup
        name="mark"
        legend={words.mark}
        layout="row"
        defaultValue={typed(answer, "mark", "done")}
        error={problems.mark}
        options={reportableMarks.map((mark) => ({ value: mark, label: words.marks[mark] }))}
      />
      <TextArea
        name="note"
        label={words.note}
        aside={t.frame.optional}
        rows={3}
        defaultValue={typed(answer, "note")}
        error={problems.note}
        maxLength={LONGEST_MEETING.note}
      />
      <TextInput
        name="outputs"
        label={words.linked}
        aside={t.frame.optional}
        hint={words.linkedHint}
        defaultValue={typed(answer, "outputs")}
        error={problems.outputs}
        maxLength={500}
      />
    </>
  );
}
