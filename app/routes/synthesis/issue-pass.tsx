import { Form } from "@remix-run/react";
import type { IssuePage } from "~/domain/opinion-issues-page";
import { LONGEST_ISSUE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { UnitSelect } from "~/ui/unit-select";
import { answerOf } from "./answer-of";
import { Problems } from "./problems";

interface PartProps {
  page: IssuePage;
  answer: FormAnswer | undefined;
}

/** Passes the issue to a unit, or to an agency by its name. */
export function PassForm({ page, answer: told }: PartProps) {
  const t = useTexts();
  const words = t.opinionIssues.passing;
  const answer = answerOf(told, "pass");
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string, stored = "") => ({
    ...{ name, id: `pass-${name}`, defaultValue: typed(answer, name, stored), error: problems[name] },
  });
  const optionalDay = { aside: t.frame.optional, pickerLabel: t.frame.openCalendar };
  return (
    <Details key={page.handovers.length} summary={words.add} open={answer !== undefined}>
      <Form method="post" className="form doc-form" key={answer ? "typed" : page.formKey}>
        <Problems answer={answer} prefix="pass-" />
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <UnitSelect
          {...field("unit")}
          label={words.unit}
          units={page.units}
          first={{ value: "", label: words.otherAgency }}
        />
        <TextInput
          {...field("agency")}
          label={words.agency}
          hint={words.agencyHint}
          maxLength={LONGEST_ISSUE.agency}
        />
        <TextInput
          {...field("document")}
          label={words.document}
          aside={t.frame.optional}
          maxLength={LONGEST_ISSUE.document}
        />
        <DateInput
          {...field("passedOn", formatDay(page.today))}
          label={words.passedOn}
          pickerLabel={t.frame.openCalendar}
        />
        <DateInput {...field("dueOn")} {...optionalDay} label={words.dueOn} />
        <div className="acts">
          <Button variant="go" name="intent" value="pass">
            {words.submit}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
