import { useTexts } from "~/i18n/texts";
import { typed } from "~/ui/forms";
import { DateInput } from "~/ui/kit/date-input";
import { Select, type SelectOption } from "~/ui/kit/inputs";
import { UnitSelect, unitsOf } from "~/ui/unit-select";
import type { BulkAnswer, BulkFieldsProps } from "./bulk-fields";
import { byGroup } from "./list-filter";

interface BulkValuesProps {
  page: BulkFieldsProps["page"];
  answer: BulkAnswer | undefined;
  /** The act that is chosen; null: not known here, so all fields are shown. */
  act: string | null;
  problems: Record<string, string>;
}

/** The new value, by the act that is chosen. Fields that are hidden keep what was typed. */
export function BulkValues({ page, answer, act, problems }: BulkValuesProps) {
  const t = useTexts();
  const words = t.bulk;
  const { own, others, categories, messages } = page.options;
  const field = (name: string) => ({
    name,
    defaultValue: typed(answer, name),
    error: problems[name],
  });
  const isShown = (name: string) => act === null || act === name;
  const groups = byGroup(
    categories.map(([key, name, , group]) => [key, name, group] as const),
    t,
  );
  return (
    <>
      <div hidden={!isShown("unit")}>
        <UnitSelect
          {...field("unit")}
          label={words.unit}
          hint={words.unitHint}
          units={unitsOf([...own, ...others])}
          first={{ value: "", label: words.choose }}
        />
      </div>
      <div hidden={!isShown("category")}>
        <Select
          {...field("category")}
          label={words.category}
          options={[{ value: "", label: words.choose }, ...groups]}
        />
      </div>
      <div hidden={!isShown("date")}>
        <DateInput {...field("date")} label={words.date} pickerLabel={t.frame.openCalendar} />
      </div>
      <div hidden={!isShown("message")}>
        <Select
          {...field("message")}
          label={words.message}
          options={[{ value: "", label: words.noMessage }, ...messages.map(optionOf)]}
        />
      </div>
    </>
  );
}

const optionOf = ([value, label]: readonly [string, string]): SelectOption => ({ value, label });
