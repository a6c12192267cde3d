import { Form } from "@remix-run/react";
import { type Correction, correctionFields } from "~/domain/own-data";
import { LONGEST_CORRECTION } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, problemText, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import { Table } from "~/ui/kit/table";

/** What is to be corrected about oneself, and how it should read. */
export function AskForm({ page, answer }: { page: { formKey: string }; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.ownData;
  const problems = fieldProblems(answer?.problems, t);
  const told = (answer?.problems ?? []).map((problem) => ({
    ...(problem.field === "form" ? {} : { field: problem.field }),
    message: problemText(problem, t),
  }));
  return (
    <Form method="post" className="form set-form">
      <FormErrorSummary title={t.frame.summaryTitle(told.length)} problems={told} />
      <input type="hidden" name="_key" value={page.formKey} />
      <Select
        name="field"
        label={words.field}
        error={problems.field}
        defaultValue={typed(answer, "field", "title")}
        options={correctionFields.map((value) => ({ value, label: words.fields[value] }))}
      />
      <TextInput
        name="wanted"
        label={words.wanted}
        error={problems.wanted}
        defaultValue={typed(answer, "wanted")}
        maxLength={LONGEST_CORRECTION.wanted}
        required
      />
      <TextArea
        name="note"
        label={words.note}
        hint={words.noteHint}
        error={problems.note}
        defaultValue={typed(answer, "note")}
        maxLength={LONGEST_CORRECTION.note}
      />
      <div className="acts">
        <Button variant="go" name="intent" value="ask">
          {words.ask}
        </Button>
      </div>
    </Form>
  );
}

/** One's own wishes with what became of them. */
export function OwnCorrections({ corrections }: { corrections: readonly Correction[] }) {
  const words = useTexts().ownData;
  const { columns } = words;
  if (corrections.length === 0) return <p>{words.none}</p>;
  return (
    <Table
      caption={words.corrections}
      captionHidden
      rows={corrections}
      rowKey={({ id }) => id}
      columns={[
        { key: "what", head: columns.what, rowHeader: true, cell: ({ field }) => words.fields[field] },
        { key: "stored", head: columns.stored, cell: ({ stored }) => stored },
        { key: "wanted", head: columns.wanted, cell: ({ wanted }) => wanted },
        { key: "asked", head: columns.asked, cell: ({ askedAt }) => askedAt },
        { key: "state", head: columns.state, cell: ({ state }) => words.states[state] },
        { key: "answer", head: columns.answer, cell: ({ answer }) => answer },
        {
          key: "act",
          head: columns.act,
          phoneLabel: null,
          cell: ({ id, state }) =>
            state === "waiting" ? (
              <Form method="post">
                <input type="hidden" name="request" value={id} />
                <Button size="sm" name="intent" value="withdraw">
                  {words.withdraw}
                </Button>
              </Form>
            ) : null,
        },
      ]}
    />
  );
}
