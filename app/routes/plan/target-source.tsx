import type { PlanPage } from "~/domain/plan";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { Select, TextInput } from "~/ui/kit/inputs";

/** Where the changed targets come from. */
export function TargetSource({
  page,
  answer,
  problems,
}: {
  page: PlanPage;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}) {
  const t = useTexts();
  const words = t.plan.targets;
  const documents = page.documents.map(({ id, numberSymbol, title }) => ({
    value: id,
    label: numberSymbol ?? title,
  }));
  return (
    <div className="cols tight">
      <Select
        name="documentId"
        label={words.document}
        aside={t.frame.optional}
        fieldClass="c-4"
        defaultValue={typed(answer, "documentId")}
        error={problems.documentId}
        options={[{ value: "", label: words.noDocument }, ...documents]}
      />
      <TextInput
        name="clause"
        label={words.clause}
        aside={t.frame.optional}
        hint={words.clauseHint}
        fieldClass="c-4"
        maxLength={200}
        defaultValue={typed(answer, "clause")}
        error={problems.clause}
      />
      {page.isFrozen ? (
        <TextInput
          name="reason"
          label={t.targets.reason}
          hint={t.targets.reasonHint}
          fieldClass="c-4"
          maxLength={500}
          defaultValue={typed(answer, "reason")}
          error={problems.reason}
        />
      ) : null}
    </div>
  );
}
