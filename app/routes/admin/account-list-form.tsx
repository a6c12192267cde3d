import { Form } from "@remix-run/react";
import type { ListedAccount } from "~/domain/account-list";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea } from "~/ui/kit/inputs";
import type { AccountListPage } from "~/usecases/account-list.server";
import { AccountListPreview } from "./account-list-preview";

interface AccountListFormProps {
  page: AccountListPage & { lines: string };
  answer: FormAnswer | undefined;
  /** The lines as they were understood; null before the first look. */
  people: readonly ListedAccount[] | null;
}

/** The list in its field, and above it what came of reading it. */
export function AccountListForm({ page, answer, people }: AccountListFormProps) {
  const t = useTexts();
  const words = t.accountList;
  const problems = fieldProblems(answer?.problems, t);
  const { secretaries, units } = page.missing;
  const isUsable = people?.every((one) => one.problems.length === 0) === true;
  return (
    <>
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([field, message]) => ({ field, message }))}
      />
      <Form method="post" className="form">
        <input type="hidden" name="_key" value={typed(answer, "_key") || page.formKey} />
        <Select
          name="campaign"
          label={words.campaign}
          defaultValue={typed(answer, "campaign", page.slug)}
          options={page.campaigns.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        {people ? <AccountListPreview people={people} /> : null}
        <TextArea
          name="lines"
          label={words.lines}
          hint={
            answer || units.length === 0
              ? words.linesHint
              : `${words.proposed({ secretaries, units: units.length })} ${words.linesHint}`
          }
          rows={14}
          defaultValue={typed(answer, "lines", page.lines)}
          error={problems.lines}
          spellCheck={false}
          key={people ? "again" : "first"}
        />
        <div className="acts">
          <Button variant={isUsable ? "plain" : "go"} name="intent" value="preview">
            {words.preview}
          </Button>
        </div>
      </Form>
    </>
  );
}
