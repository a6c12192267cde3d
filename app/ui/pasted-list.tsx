import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Problem } from "~/domain/problem";
import { type Texts, useTexts } from "~/i18n/texts";
import { problemText } from "./forms";
import { Button } from "./kit/button";
import { FormErrorSummary } from "./kit/form-error-summary";
import { Status } from "./kit/status";
import type { Column } from "./kit/table";

interface PastedListFormProps {
  /** Where it is sent; its own page unless said otherwise. */
  action?: string | undefined;
  formKey: string;
  /** Sentences by field. */
  problems: Record<string, string>;
  /** The id of a field's element; undefined: the sentence leads nowhere. */
  idOf: (field: string) => string | undefined;
  /** The words of the button that shows what would become of the list. */
  look: string;
  fields: ReactNode;
  /** What would become of it; null before the first look. */
  preview: ReactNode;
}

/** A pasted list with its fields, looked at before it is written. */
export function PastedListForm(props: PastedListFormProps) {
  const { action, formKey, problems, idOf, look, fields, preview } = props;
  const t = useTexts();
  return (
    <Form method="post" action={action} className="form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) => {
          const field = idOf(name);
          return field === undefined ? { message } : { field, message };
        })}
      />
      <input type="hidden" name="_key" value={formKey} />
      {fields}
      <div className="acts">
        <Button variant={preview === null ? "go" : "plain"} name="intent" value="preview">
          {look}
        </Button>
      </div>
      {preview}
    </Form>
  );
}

/** The number that a line has in the list as it was pasted. */
export function lineColumn<T extends { line: number }>(head: string, phone?: "start"): Column<T> {
  const place = phone === undefined ? {} : { phone };
  return { key: "line", head, numeric: true, width: "xs", ...place, cell: ({ line }) => line };
}

/** What is wrong with a line or worth a warning, else that it is fine. */
export function LineState({
  problems,
  warnings = [],
  fine,
  t,
}: {
  problems: readonly Problem[];
  warnings?: readonly Problem[];
  fine: string;
  t: Texts;
}) {
  const said = [...problems, ...warnings].map((one) => problemText(one, t)).join(" ");
  const kind = problems.length > 0 ? "bad" : warnings.length > 0 ? "warn" : "ok";
  return <Status kind={kind}>{said || fine}</Status>;
}
