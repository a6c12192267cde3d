import { LONGEST_RETENTION } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { NumberInput, TextArea } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { Table } from "~/ui/kit/table";
import type { KindLine, RetentionPage } from "~/usecases/retention.server";
import { SettingsForm, useFields } from "./form-parts";

interface TermsFormProps {
  page: RetentionPage;
  answer: FormAnswer | undefined;
  /** What the typed terms would delete, when it was asked for. */
  preview: KindLine[] | undefined;
}

/** The terms in one table with what they mean; a preview before anything is kept. */
export function TermsForm({ page, answer, preview }: TermsFormProps) {
  const words = useTexts().keeping;
  const { field, problems } = useFields("terms", answer);
  return (
    <SettingsForm
      prefix="terms"
      answer={answer}
      hidden={{ _key: page.formKey, _version: String(page.version) }}
    >
      <Preview preview={preview} />
      <TermsTable lines={preview ?? page.kinds} answer={answer} />
      <TextArea
        {...field("reason")}
        label={words.reason}
        hint={words.reasonHint}
        maxLength={LONGEST_RETENTION.reason}
      />
      {problems.confirm || preview?.some(({ due }) => due > 0) ? (
        <Checkbox id="terms-confirm" name="confirm" label={words.confirm} error={problems.confirm} />
      ) : null}
      <div className="acts">
        <Button variant="go" name="intent" value="save">
          {words.save}
        </Button>
        <Button name="intent" value="preview" formNoValidate>
          {words.preview}
        </Button>
      </div>
    </SettingsForm>
  );
}

function Preview({ preview }: { preview: KindLine[] | undefined }) {
  const words = useTexts().keeping;
  if (!preview) return null;
  const count = preview.reduce((sum, { due }) => sum + due, 0);
  return (
    <Notice kind={count > 0 ? "warn" : "ok"} live="status" title={words.previewTitle}>
      {count > 0 ? words.previewSome(count) : words.previewNone}
    </Notice>
  );
}

function TermsTable({ lines, answer }: { lines: readonly KindLine[]; answer: FormAnswer | undefined }) {
  const words = useTexts().keeping;
  const { field } = useFields("terms", answer);
  return (
    <Table<KindLine>
      caption={words.termsCaption}
      captionHidden
      rows={lines}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: "kind",
          head: words.columns.kind,
          rowHeader: true,
          width: "l",
          cell: ({ kind }) => words.kinds[kind].name,
        },
        { key: "why", head: words.columns.why, cell: ({ kind }) => words.kinds[kind].why },
        {
          key: "months",
          head: words.columns.months,
          width: "m",
          phoneLabel: null,
          cell: ({ kind, months }) => (
            <NumberInput
              {...field(`months-${kind}`, String(months))}
              label={<span className="sr">{words.monthsField(words.kinds[kind].name)}</span>}
              maxLength={3}
              required
            />
          ),
        },
        { key: "kept", head: words.columns.kept, numeric: true, cell: ({ kept }) => kept },
        { key: "due", head: words.columns.due, numeric: true, cell: ({ due }) => words.dueNow(due) },
        { key: "dueOn", head: words.columns.dueOn, numeric: true, cell: (one) => formatDay(one.dueOn) },
      ]}
    />
  );
}
