import { documentField, NEW_DOCUMENT } from "~/domain/document-choice";
import { documentKinds, maxDocumentTitle, maxIssuer, maxNumberSymbol } from "~/domain/document-kinds";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "./forms";
import { DateInput } from "./kit/date-input";
import { Details } from "./kit/details";
import { Select, TextInput } from "./kit/inputs";

interface DocumentChoiceProps {
  /** Makes the fields' ids unique where a page holds several forms. */
  prefix: string;
  documents: readonly { id: string; name: string }[];
  canAdd: boolean;
  isRequired?: boolean;
  /** A grey word after the label; "không bắt buộc" unless it is required. */
  aside?: string;
  /** The document that is chosen to begin with. */
  initial?: string;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
  today: string;
}

/** A document out of the campaign's list, or a new one entered in place. */
export function DocumentChoice({
  prefix,
  documents,
  canAdd,
  isRequired,
  aside,
  initial = "",
  ...form
}: DocumentChoiceProps) {
  const t = useTexts();
  const words = t.timeline.milestone.forms;
  const chosen = typed(form.answer, "documentId", initial);
  const isNew = chosen === NEW_DOCUMENT;
  return (
    <>
      <Select
        id={`${prefix}-documentId`}
        name="documentId"
        label={words.document}
        aside={isRequired ? undefined : (aside ?? t.frame.optional)}
        defaultValue={chosen}
        error={form.problems.documentId}
        options={[
          { value: "", label: isRequired ? words.chooseDocument : words.noDocument },
          ...documents.map(({ id, name }) => ({ value: id, label: name })),
          ...(canAdd ? [{ value: NEW_DOCUMENT, label: t.timeline.newDocument.choice }] : []),
        ]}
      />
      {canAdd ? (
        <Details summary={t.timeline.newDocument.title} open={isNew}>
          <NewDocument prefix={prefix} {...form} />
        </Details>
      ) : null}
    </>
  );
}

type NewDocumentProps = Pick<DocumentChoiceProps, "prefix" | "answer" | "problems" | "today">;

function NewDocument({ prefix, answer, problems, today }: NewDocumentProps) {
  const t = useTexts();
  const words = t.plan.documents;
  const field = (name: string) => ({
    id: `${prefix}-${documentField(name)}`,
    name: documentField(name),
    defaultValue: typed(answer, documentField(name)),
    error: problems[documentField(name)],
  });
  return (
    <div className="form tl-document">
      <Select
        {...field("kind")}
        label={words.kind}
        options={documentKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <TextInput
        {...field("numberSymbol")}
        label={words.number}
        aside={t.frame.optional}
        hint={words.numberHint}
        maxLength={maxNumberSymbol}
      />
      <DateInput
        {...field("signedOn")}
        label={words.signedOn}
        aside={t.frame.optional}
        pickerLabel={t.frame.openCalendar}
        max={today}
      />
      <TextInput {...field("issuer")} label={words.issuer} hint={words.issuerHint} maxLength={maxIssuer} />
      <TextInput {...field("title")} label={words.name} maxLength={maxDocumentTitle} />
    </div>
  );
}
