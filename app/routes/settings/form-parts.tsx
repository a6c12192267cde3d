import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, problemText, typed } from "~/ui/forms";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Notice } from "~/ui/kit/notice";
import { Table } from "~/ui/kit/table";

/** What a control of one form needs; ids begin with the form's own name, since a page holds several. */
export function useFields(prefix: string, answer: FormAnswer | undefined) {
  const problems = fieldProblems(answer?.problems, useTexts());
  const field = (name: string, initial = "") => ({
    id: `${prefix}-${name}`,
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
  });
  return { field, problems };
}

/** A form with its problems, its key and whatever it has to say it has seen. */
export function SettingsForm({
  prefix,
  answer,
  hidden,
  children,
}: {
  prefix: string;
  answer: FormAnswer | undefined;
  hidden: Record<string, string>;
  children: ReactNode;
}) {
  const t = useTexts();
  const told = (answer?.problems ?? []).map((problem) => {
    const message = problemText(problem, t);
    return problem.field === "form" ? { message } : { field: `${prefix}-${problem.field}`, message };
  });
  return (
    <Form method="post" className="form set-form">
      <FormErrorSummary title={t.frame.summaryTitle(told.length)} problems={told} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}

interface Difference {
  field: string;
  theirs: string;
  yours: string;
}

/** After a lost race: what is stored now beside what was typed; the form keeps the latter. */
export function BothTexts({
  answer,
  stored,
}: {
  answer: FormAnswer | undefined;
  stored: readonly { name: string; label: string; value: string; inWords?: (value: string) => string }[];
}) {
  const t = useTexts();
  const words = t.settings.both;
  const lost = answer?.problems.find((problem) => problem.code === "changed-by-other");
  if (!answer || !lost) return null;
  const rows = stored
    .map(({ name, label, value, inWords = String }): Difference => {
      const yours = (answer.values[name] ?? []).join(", ");
      return { field: label, theirs: inWords(value), yours: inWords(yours) };
    })
    .filter((one) => one.theirs !== one.yours);
  return (
    <div className="stack-1">
      <Notice kind="warn" live="alert" title={problemText(lost, t)}>
        {rows.length > 0 ? words.keep : words.none}
      </Notice>
      {rows.length > 0 ? (
        <Table<Difference>
          caption={words.caption}
          rows={rows}
          rowKey={({ field }) => field}
          columns={[
            { key: "field", head: words.field, width: "m", rowHeader: true, cell: (one) => one.field },
            { key: "theirs", head: words.theirs, cell: (one) => one.theirs || words.empty },
            { key: "yours", head: words.yours, cell: (one) => one.yours || words.empty },
          ]}
        />
      ) : null}
    </div>
  );
}

/** The answer that belongs to the form with this intent. */
export function answerFor(answer: FormAnswer | undefined, intent: string): FormAnswer | undefined {
  return answer?.values.intent?.[0] === intent ? answer : undefined;
}
