import { Form } from "@remix-run/react";
import { LONGEST_HOLIDAY } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { TextArea } from "~/ui/kit/inputs";
import type { HolidayPage } from "~/usecases/holidays.server";
import { holidaysPath } from "./holiday-intents";
import { HolidayProblems } from "./holiday-problems";

/** Many days of one source, as they stand in a sheet. */
export function PasteForm({ page, answer }: { page: HolidayPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.holidays;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string) => ({
    id: `paste-${name}`,
    name,
    defaultValue: typed(answer, name),
    error: problems[name],
  });
  return (
    <Form method="post" action={holidaysPath(page.year)} className="form tl-form">
      <HolidayProblems intent="paste" problems={problems} />
      <input type="hidden" name="_key" value={`${page.formKey}-paste`} />
      <TextArea
        {...field("pasted")}
        label={words.pasted}
        hint={words.pastedHint}
        maxLength={LONGEST_HOLIDAY.pasted}
        rows={6}
        required
      />
      <TextArea
        {...field("source")}
        label={words.source}
        hint={words.sourceHint}
        maxLength={LONGEST_HOLIDAY.source}
        rows={2}
        required
      />
      <div className="acts">
        <Button variant="go" name="intent" value="paste">
          {words.addAll}
        </Button>
      </div>
    </Form>
  );
}
