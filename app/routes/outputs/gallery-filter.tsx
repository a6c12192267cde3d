import { Form } from "@remix-run/react";
import { listParams } from "~/domain/outputs-list";
import type { Problem } from "~/domain/problem";
import { useTexts } from "~/i18n/texts";
import { fieldProblems } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Select } from "~/ui/kit/inputs";
import { UnitSelect, unitsOf } from "~/ui/unit-select";
import type { ListOptions } from "~/usecases/outputs-options.server";
import { filtersOf, galleryPath, type ListQuery, typedDay } from "./list-address";
import { byGroup } from "./list-filter";

interface GalleryFilterProps {
  slug: string;
  query: ListQuery;
  options: ListOptions;
  problems: readonly Problem[];
}

/** Which photographs: a form that leads to an address. */
export function GalleryFilter({ slug, query, options, problems }: GalleryFilterProps) {
  const t = useTexts();
  const words = t.outputs.filter;
  const refused = fieldProblems(problems, t);
  const day = (part: "from" | "to") => ({
    name: listParams[part],
    defaultValue: typedDay(query[part] ?? ""),
    error: refused[listParams[part]],
    pickerLabel: t.frame.openCalendar,
  });
  const filters = filtersOf(query);
  return (
    // A new address brings new defaults into the fields.
    <Form
      method="get"
      action={galleryPath(slug, {})}
      key={galleryPath(slug, filters)}
      className="bar ev-filter"
    >
      <UnitSelect
        name={listParams.unit}
        defaultValue={query.unit ?? ""}
        fieldClass="w-l"
        label={words.unit}
        units={unitsOf(options.units)}
        first={{ value: "", label: words.allUnits }}
      />
      <Select
        name={listParams.category}
        defaultValue={query.category ?? ""}
        fieldClass="w-l"
        label={words.category}
        options={[{ value: "", label: words.allCategories }, ...byGroup(options.categories, t)]}
      />
      <DateInput {...day("from")} label={words.from} />
      <DateInput {...day("to")} label={words.to} />
      <Button icon="filter">{words.apply}</Button>
      {Object.keys(filters).length > 0 ? (
        <ButtonLink variant="bare" to={galleryPath(slug, {})}>
          {t.evidence.gallery.clear}
        </ButtonLink>
      ) : null}
    </Form>
  );
}
