import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { Select, TextInput } from "~/ui/kit/inputs";
import type { RulesPage, ShownRule } from "~/usecases/target-rules-page.server";

interface RuleSourceProps {
  page: Pick<RulesPage, "documents" | "isFrozen">;
  rule: Pick<ShownRule, "documentId" | "clause"> | null;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

/** The document and clause behind a figure; why it changes, once the plan is frozen. */
export function RuleSource({ page, rule, answer, problems }: RuleSourceProps) {
  const t = useTexts();
  const words = t.plan.targets;
  const documents = page.documents.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="cols tight">
      <Select
        name="documentId"
        label={words.document}
        aside={page.isFrozen ? undefined : t.frame.optional}
        fieldClass="c-4"
        defaultValue={typed(answer, "documentId", rule?.documentId)}
        error={problems.documentId}
        options={[{ value: "", label: words.noDocument }, ...documents]}
      />
      <TextInput
        name="clause"
        label={words.clause}
        aside={t.frame.optional}
        fieldClass="c-4"
        maxLength={200}
        defaultValue={typed(answer, "clause", rule?.clause)}
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
