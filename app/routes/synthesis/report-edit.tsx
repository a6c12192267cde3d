import { Form } from "@remix-run/react";
import { issueName } from "~/domain/opinion-issues";
import type { SynthesisPage } from "~/domain/opinion-syntheses-page";
import { LONGEST_ISSUE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { answerOf } from "./answer-of";
import { Problems } from "./problems";

interface PartProps {
  page: SynthesisPage;
  answer: FormAnswer | undefined;
}

/** Title, period and issues of a draft. */
export function EditForm({ page, answer: told }: PartProps) {
  const t = useTexts();
  const words = t.opinionSyntheses;
  const { synthesis } = page;
  const answer = answerOf(told, "edit");
  const problems = fieldProblems(answer?.problems, t);
  const chosen = page.covered.map(({ number }) => String(number));
  const day = (name: "from" | "to") => ({
    ...{ name, error: problems[name], pickerLabel: t.frame.openCalendar, fieldClass: "c-4" },
    defaultValue: typed(answer, name, formatDay(synthesis[name])),
  });
  return (
    <Details summary={words.page.edit} open={answer !== undefined || chosen.length === 0}>
      <Form method="post" className="form doc-form" key={answer ? "typed" : synthesis.version}>
        <Problems answer={answer} />
        <input type="hidden" name="version" value={synthesis.version} />
        <TextInput
          name="title"
          label={words.add.name}
          defaultValue={typed(answer, "title", synthesis.title)}
          error={problems.title}
          maxLength={LONGEST_ISSUE.report}
          required
        />
        <div className="cols tight">
          <DateInput {...day("from")} label={words.add.from} />
          <DateInput {...day("to")} label={words.add.to} />
        </div>
        <CheckboxGroup
          name="issues"
          legend={words.page.issues}
          error={problems.issues}
          defaultValues={typedAll(answer, "issues", chosen)}
          options={page.choices.map(({ number, title, topic }) => ({
            value: String(number),
            label: `${issueName(number)} · ${title}`,
            hint: topic,
          }))}
        />
        <div className="acts">
          <Button variant="go" name="intent" value="edit">
            {words.page.save}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
