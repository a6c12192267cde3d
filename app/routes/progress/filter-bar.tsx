import { Form } from "@remix-run/react";
import type { ProgressFacts, QuickDay } from "~/domain/progress";
import { addressOf, type ProgressAddress, progressPath } from "~/domain/progress-links";
import { type ScopeChoice, scopeKey } from "~/domain/progress-scope";
import { unitsOfTree } from "~/domain/unit-choice";
import { formatDay, formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Select, type SelectGroup, type SelectOption } from "~/ui/kit/inputs";
import { Segmented } from "~/ui/kit/segmented";
import { UnitSelect } from "~/ui/unit-select";

interface FilterBarProps {
  page: ProgressFacts;
  /** Of a page beside the first, with what only it asks. */
  at?: Pick<ProgressAddress, "part" | "more">;
}

/** The day, the unit and what is added up: a form that leads to an address. */
export function FilterBar({ page, at = {} }: FilterBarProps) {
  const t = useTexts();
  const words = t.progress.filter;
  const [whole, ...units] = unitsOfTree(page.unitChoices);
  const typedDay = page.refusedDay?.text ?? formatDay(page.asOf);
  return (
    // A new address brings new defaults into the fields.
    <Form method="get" className="bar" key={`${typedDay} ${page.unit.key} ${scopeKey(page.scope)}`}>
      {Object.entries(at.more ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DateInput
        name="den"
        label={words.asOf}
        pickerLabel={t.frame.openCalendar}
        min={page.startsOn}
        max={page.today}
        defaultValue={typedDay}
        error={page.refusedDay?.words}
      />
      <Segmented label={words.quick} segments={segmentsOf(page, at, t)} />
      <UnitSelect
        name="don-vi"
        label={words.unit}
        defaultValue={page.unit.isWhole ? "" : page.unit.key}
        units={units}
        first={whole && wholeOption(whole.name, page, t)}
      />
      <Select
        name="hinh-thuc"
        label={words.scope}
        defaultValue={scopeKey(page.scope)}
        error={page.isScopeRefused ? t.progress.scopeRefused : undefined}
        options={scopeOptions(page.scopeChoices, t)}
      />
      <Button>{words.submit}</Button>
    </Form>
  );
}

/** Three at most: more would not fit beside the fields. */
function segmentsOf(page: ProgressFacts, at: FilterBarProps["at"], t: Texts) {
  return page.quickDays.slice(0, 3).map((quick) => ({
    label: quickName(quick, t),
    to: progressPath(page.slug, {
      ...addressOf(page),
      ...at,
      asOf: quick.kind === "today" ? undefined : quick.day,
    }),
    current: quick.day === page.asOf,
  }));
}

function quickName(quick: QuickDay, t: Texts): string {
  const words = t.progress.filter;
  if (quick.kind === "today") return words.today;
  const day = formatShortDay(quick.day);
  return quick.kind === "week"
    ? words.week({ week: quick.week, day })
    : words.phase({ phase: quick.phase, day });
}

/** The whole campaign has no value, so that its address stays short. */
function wholeOption(name: string, page: ProgressFacts, t: Texts): SelectOption {
  const { whole } = t.progress.filter;
  return { value: "", label: page.unit.isWhole ? whole({ name, count: page.reporting }) : name };
}

/** Per unit of measure: all of it, its groups, and the categories of each. */
function scopeOptions(choices: readonly ScopeChoice[], t: Texts): SelectGroup[] {
  const groups: { group: string; options: SelectOption[] }[] = [];
  for (const choice of choices) {
    if (choice.kind === "measure" || groups.length === 0) groups.push({ group: choice.name, options: [] });
    groups.at(-1)?.options.push({ value: choice.key, label: scopeName(choice, t) });
  }
  return groups;
}

function scopeName({ kind, name }: ScopeChoice, t: Texts): string {
  if (kind === "measure") return t.progress.filter.allOfMeasure(name);
  return kind === "group" ? t.progress.groups[name as keyof Texts["progress"]["groups"]] : `\u2003${name}`;
}
