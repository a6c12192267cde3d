import { Form } from "@remix-run/react";
import type { DesignLine, DesignPage } from "~/domain/decoration-designs-page";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";

interface DesignFormProps {
  page: DesignPage;
  /** null: a new one. */
  design: DesignLine | null;
  answer: FormAnswer | undefined;
}

/** A wording or design with its document and the days on which it may be put up. */
export function DesignForm({ page, design, answer }: DesignFormProps) {
  const t = useTexts();
  const words = t.decoration.designs;
  const problems = fieldProblems(answer?.problems, t);
  const stem = design ? `design-${design.id}` : "design-new";
  const field = (name: string, initial = "") => ({
    id: `${stem}-${name}`,
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
  });
  return (
    <Form method="post" className="form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `${stem}-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      {design ? (
        <>
          <input type="hidden" name="id" value={design.id} />
          <input type="hidden" name="version" value={design.version} />
        </>
      ) : null}
      <Content page={page} design={design} field={field} />
      <div className="acts">
        <Button variant="go" name="intent" value={design ? "edit" : "add"}>
          {design ? words.save : words.submit}
        </Button>
      </div>
    </Form>
  );
}

interface ContentProps {
  page: DesignPage;
  design: DesignLine | null;
  field: (
    name: string,
    initial?: string,
  ) => { id: string; name: string; defaultValue: string; error: string | undefined };
}

function Content({ page, design, field }: ContentProps) {
  const words = useTexts().decoration.designs;
  return (
    <>
      <TextInput
        {...field("code", design?.code)}
        label={words.code}
        hint={words.codeHint}
        maxLength={LONGEST_SITE.code}
        autoComplete="off"
      />
      <RadioGroup
        {...field("kind", design?.kind ?? "slogan")}
        legend={words.kind}
        layout="row"
        options={(["slogan", "design"] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <TextArea
        {...field("wording", design?.wording)}
        label={words.wording}
        rows={2}
        maxLength={LONGEST_SITE.wording}
      />
      <Select
        {...field("documentId", design?.documentId ?? "")}
        label={words.document}
        options={[
          { value: "", label: words.noDocument },
          ...page.documents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <ValidDays design={design} field={field} />
    </>
  );
}

function ValidDays({ design, field }: Omit<ContentProps, "page">) {
  const t = useTexts();
  const words = t.decoration.designs;
  const day = (on: string | null | undefined) => (on ? formatDay(on) : "");
  return (
    <div className="bar">
      <DateInput
        {...field("validFrom", day(design?.validFrom))}
        label={words.validFrom}
        aside={t.frame.optional}
        pickerLabel={t.frame.openCalendar}
      />
      <DateInput
        {...field("validUntil", day(design?.validUntil))}
        label={words.validUntil}
        aside={t.frame.optional}
        pickerLabel={t.frame.openCalendar}
      />
    </div>
  );
}
