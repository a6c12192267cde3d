import { isOutboxForm, type OutboxForm } from "~/domain/outbox";
import { useTexts } from "~/i18n/texts";
import { Select } from "~/ui/kit/inputs";
import type { KeptOfflineForms } from "./offline";

interface ChoicesProps {
  forms: readonly KeptOfflineForms[];
  kept: KeptOfflineForms;
  form: OutboxForm;
  onChoose: (choice: { slug?: string; form?: OutboxForm }) => void;
}

/** Which election, where the person works in several, and which form. */
export function OfflineChoices({ forms, kept, form, onChoose }: ChoicesProps) {
  const words = useTexts().offline.page;
  return (
    <div className="cols tight">
      {forms.length > 1 ? (
        <Select
          name="campaign"
          label={words.campaign}
          fieldClass="c-6"
          value={kept.slug}
          onChange={({ currentTarget }) => onChoose({ slug: currentTarget.value })}
          options={forms.map(({ slug, campaign }) => ({ value: slug, label: campaign }))}
        />
      ) : null}
      {kept.canDeclare ? (
        <Select
          name="form"
          label={words.forms}
          fieldClass="c-6"
          value={form}
          onChange={({ currentTarget }) =>
            onChoose({ form: isOutboxForm(currentTarget.value) ? currentTarget.value : "output" })
          }
          options={[
            { value: "output", label: words.entry },
            { value: "declaration", label: words.declaration },
          ]}
        />
      ) : null}
    </div>
  );
}
