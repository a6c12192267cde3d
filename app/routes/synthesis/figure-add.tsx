import { Form } from "@remix-run/react";
import { entryKinds } from "~/domain/opinion-figures";
import type { FiguresPage } from "~/domain/opinion-figures-page";
import { qualifiers } from "~/domain/quantities";
import { LONGEST_ISSUE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { NumberInput, Select, TextInput } from "~/ui/kit/inputs";
import { Problems } from "./problems";

interface PartProps {
  page: FiguresPage;
  answer: FormAnswer | undefined;
}

/** States a figure for a period. */
export function AddEntry({ page, answer }: PartProps) {
  const t = useTexts();
  const words = t.opinionFigures;
  const { entries } = words;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string, stored = "") => ({
    ...{ name, id: `entry-${name}`, defaultValue: typed(answer, name, stored), error: problems[name] },
    fieldClass: "c-4",
  });
  const day = (end: "from" | "to") => ({
    ...{ ...field(end, formatDay(page.period[end])), pickerLabel: t.frame.openCalendar },
  });
  return (
    <Details summary={entries.add} open={answer !== undefined}>
      <Form method="post" className="form doc-form" preventScrollReset key={answer ? "typed" : page.formKey}>
        <Problems answer={answer} prefix="entry-" />
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <div className="cols tight">
          <Select
            {...field("kind", "messages")}
            label={entries.kind}
            hint={entries.reportsHint}
            options={entryKinds.map((kind) => ({ value: kind, label: words.names[kind] }))}
          />
          <DateInput {...day("from")} label={words.from} />
          <DateInput {...day("to")} label={words.to} />
          <Select
            {...field("qualifier", "exact")}
            label={entries.qualifier}
            options={qualifiers.map((one) => ({ value: one, label: entries.qualifiers[one] }))}
          />
          <NumberInput {...field("value")} label={entries.value} />
          <TextInput
            {...field("said")}
            label={entries.said}
            hint={entries.saidHint}
            maxLength={LONGEST_ISSUE.said}
          />
        </div>
        <TextInput {...field("note")} label={entries.remark} maxLength={LONGEST_ISSUE.note} />
        <div className="acts">
          <Button variant="go">{entries.save}</Button>
        </div>
      </Form>
    </Details>
  );
}
