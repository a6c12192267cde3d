import { Form } from "@remix-run/react";
import { synthesesPath, synthesisKinds } from "~/domain/opinion-syntheses";
import type { SynthesisListPage } from "~/domain/opinion-syntheses-page";
import { LONGEST_ISSUE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { Select, TextInput } from "~/ui/kit/inputs";
import { Problems } from "./problems";

/** A new report of a period; its texts are drafted at once. */
export function AddReport({ page, answer }: { page: SynthesisListPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.opinionSyntheses;
  const problems = fieldProblems(answer?.problems, t);
  const day = (name: "from" | "to") => ({
    ...{ name, error: problems[name], pickerLabel: t.frame.openCalendar, fieldClass: "c-4" },
    defaultValue: typed(answer, name, formatDay(page.proposed[name])),
  });
  return (
    <Details summary={words.add.title} open={answer !== undefined || page.reports.length === 0}>
      <Form method="post" action={synthesesPath(page.slug)} className="form doc-form">
        <Problems answer={answer} />
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <div className="cols tight">
          <Select
            name="kind"
            label={words.add.kind}
            hint={words.add.thematicHint}
            fieldClass="c-4"
            defaultValue={typed(answer, "kind", "general")}
            error={problems.kind}
            options={synthesisKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          />
          <DateInput {...day("from")} label={words.add.from} />
          <DateInput {...day("to")} label={words.add.to} />
        </div>
        <TextInput
          name="title"
          label={words.add.name}
          hint={words.add.nameHint}
          aside={t.frame.optional}
          defaultValue={typed(answer, "title")}
          error={problems.title}
          maxLength={LONGEST_ISSUE.report}
        />
        <div className="acts">
          <Button variant="go">{words.add.submit}</Button>
        </div>
      </Form>
    </Details>
  );
}
