import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { publicitySides } from "~/domain/publicity";
import { LONGEST_ITEM, type PublicityLine, type PublicityPage } from "~/domain/publicity-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextInput } from "~/ui/kit/inputs";
import { termText } from "~/ui/timeline/publicity-words";

export interface ItemsProps {
  page: PublicityPage;
  answer: FormAnswer | undefined;
}

/** The answer to one form out of the page's answer. */
export function answerTo(intent: string, itemId: string | undefined, answer: FormAnswer | undefined) {
  if (answer?.values.intent?.[0] !== intent) return undefined;
  return itemId === undefined || answer.values.itemId?.[0] === itemId ? answer : undefined;
}

interface ItemFormProps extends ItemsProps {
  prefix: string;
  itemId?: string;
  children: (problems: Record<string, string>) => ReactNode;
}

export function ItemForm({ prefix, page, answer, itemId, children }: ItemFormProps) {
  const t = useTexts();
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Form method="post" action={page.path} className="form tl-form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `${prefix}-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      {itemId ? <input type="hidden" name="itemId" value={itemId} /> : null}
      {children(problems)}
    </Form>
  );
}

export function Submit({ intent, label, children }: { intent: string; label: string; children?: ReactNode }) {
  return (
    <div className="acts">
      <Button variant="go" name="intent" value={intent}>
        {label}
      </Button>
      {children}
    </div>
  );
}

interface FieldsProps extends ItemsProps {
  prefix: string;
  line?: PublicityLine;
  problems: Record<string, string>;
}

export function ItemFields({ prefix, page, line, answer, problems }: FieldsProps) {
  const words = useTexts().publicity.items;
  const field = (name: string, initial = "") => ({
    id: `${prefix}-${name}`,
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
  });
  const named = (all: PublicityPage["units"], none: string) => [
    { value: "", label: none },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <TextInput {...field("name", line?.name)} label={words.name} maxLength={LONGEST_ITEM.name} required />
      <div className="cols tight">
        <Select
          {...field("side", line?.side ?? "before")}
          fieldClass="c-4"
          label={words.side}
          options={publicitySides.map((side) => ({ value: side, label: words.sideOptions[side] }))}
        />
        <TextInput {...field("from", line && termText(line.from))} fieldClass="c-4 p-6" label={words.from} />
        <TextInput {...field("due", line && termText(line.due))} fieldClass="c-4 p-6" label={words.due} />
      </div>
      <p className="f-hint">{words.termHint}</p>
      <Select
        {...field("categoryId", line?.categoryId ?? "")}
        label={words.category}
        options={named(page.categories, words.anyCategory)}
      />
      <Select
        {...field("unitId", line?.unitId ?? "")}
        label={words.unit}
        options={named(page.units, words.anyUnit)}
      />
    </>
  );
}
