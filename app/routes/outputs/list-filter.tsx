import { Form } from "@remix-run/react";
import { listParams } from "~/domain/outputs-list";
import type { Problem } from "~/domain/problem";
import { type Texts, useTexts } from "~/i18n/texts";
import { fieldProblems } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { Select, type SelectGroup, type SelectOption, TextInput } from "~/ui/kit/inputs";
import { KeptOrder } from "~/ui/lists/list-order";
import { UnitSelect, unitsOf } from "~/ui/unit-select";
import type { ListOptions } from "~/usecases/outputs-options.server";
import { filtersOf, type ListQuery, listPath, typedDay } from "./list-address";

interface ListFilterProps {
  slug: string;
  query: ListQuery;
  options: ListOptions;
  problems: readonly Problem[];
}

/** Which outputs: a form that leads to an address. */
export function ListFilter({ slug, query, options, problems }: ListFilterProps) {
  const t = useTexts();
  const words = t.outputs.filter;
  const refused = fieldProblems(problems, t);
  const field = (part: keyof ListQuery) => ({
    name: listParams[part],
    defaultValue: query[part] ?? "",
    error: refused[listParams[part]],
  });
  const day = (part: "from" | "to") => ({
    ...field(part),
    defaultValue: typedDay(query[part] ?? ""),
    pickerLabel: t.frame.openCalendar,
  });
  return (
    // A new address brings new defaults into the fields.
    <Form method="get" action={`/${slug}/ket-qua`} key={listPath(slug, filtersOf(query))}>
      {fromElsewhere.map((part) =>
        query[part] ? <input key={part} type="hidden" name={listParams[part]} value={query[part]} /> : null,
      )}
      <KeptOrder />
      <div className="bar">
        <TextInput {...field("text")} type="search" label={words.text} fieldClass="grow" maxLength={200} />
        <UnitSelect
          {...field("unit")}
          fieldClass="w-l"
          label={words.unit}
          units={unitsOf(options.units)}
          first={{ value: "", label: words.allUnits }}
        />
        <Select
          {...field("category")}
          fieldClass="w-l"
          label={words.category}
          options={[{ value: "", label: words.allCategories }, ...byGroup(options.categories, t)]}
        />
        <DateInput {...day("from")} label={words.from} />
        <DateInput {...day("to")} label={words.to} />
        <Button icon="filter">{words.apply}</Button>
      </div>
      <Details summary={words.more} open={Boolean(query.group || query.message || query.basis)}>
        <MoreFilters field={field} options={options} />
      </Details>
    </Form>
  );
}

/** Asked for by links into the list, and kept while it is narrowed further. */
const fromElsewhere = ["measure", "bloc", "administrative", "channel"] as const;

interface MoreFiltersProps {
  field: (part: keyof ListQuery) => { name: string; defaultValue: string; error: string | undefined };
  options: ListOptions;
}

function MoreFilters({ field, options }: MoreFiltersProps) {
  const t = useTexts();
  const words = t.outputs.filter;
  const groups = [...new Set(options.categories.map(([, , group]) => group))];
  return (
    <div className="bar">
      <Select
        {...field("group")}
        label={words.group}
        options={[
          { value: "", label: words.allGroups },
          ...groups.map((group) => ({ value: group, label: groupName(group, t) })),
        ]}
      />
      <Select
        {...field("message")}
        label={words.message}
        options={[{ value: "", label: words.allMessages }, ...optionsOf(options.messages)]}
      />
      <Select
        {...field("basis")}
        label={words.basis}
        options={[
          { value: "", label: words.allBases },
          ...Object.entries(t.outputs.form.bases).map(([value, label]) => ({ value, label })),
        ]}
      />
    </div>
  );
}

const optionsOf = (options: ListOptions["messages"]): SelectOption[] =>
  options.map(([value, label]) => ({ value, label }));

/** Categories under the names of their groups. */
export function byGroup(
  categories: readonly (readonly [key: string, name: string, group: string])[],
  t: Texts,
): SelectGroup[] {
  const groups = [...new Set(categories.map(([, , group]) => group))];
  return groups.map((group) => ({
    group: groupName(group, t),
    options: categories.filter(([, , own]) => own === group).map(([value, label]) => ({ value, label })),
  }));
}

export function groupName(group: string, t: Texts): string {
  const names: Record<string, string> = t.progress.groups;
  return names[group] ?? group;
}
