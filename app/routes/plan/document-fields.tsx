import { documentKinds, maxDocumentTitle, maxIssuer, maxNumberSymbol } from "~/domain/document-kinds";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { DateInput } from "~/ui/kit/date-input";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";

/** What is known of a document; number and date may follow. */
export function DocumentFields({ answer, today }: { answer: FormAnswer | undefined; today: string }) {
  const t = useTexts();
  const words = t.plan.documents;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string) => ({ name, defaultValue: typed(answer, name), error: problems[name] });
  return (
    <>
      <div className="cols tight">
        <Select
          {...field("kind")}
          label={words.kind}
          fieldClass="c-4"
          options={documentKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <TextInput
          {...field("numberSymbol")}
          label={words.number}
          aside={t.frame.optional}
          hint={words.numberHint}
          maxLength={maxNumberSymbol}
          fieldClass="c-4"
        />
        <DateInput
          {...field("signedOn")}
          label={words.signedOn}
          aside={t.frame.optional}
          pickerLabel={t.frame.openCalendar}
          max={today}
          fieldClass="c-4"
        />
      </div>
      <TextInput
        {...field("issuer")}
        label={words.issuer}
        aside={t.frame.optional}
        hint={words.issuerHint}
        maxLength={maxIssuer}
      />
      <TextArea {...field("title")} label={words.name} maxLength={maxDocumentTitle} required />
    </>
  );
}
