import { useTexts } from "~/i18n/texts";
import { CheckboxGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { Select } from "~/ui/kit/inputs";
import { chosenIn, type FormView } from "./form-view";
import { byGroup } from "./list-filter";

/** What is counted: one category, or several that have only one figure together. */
export function CategoryFields({ view }: { view: FormView }) {
  const t = useTexts();
  const words = t.outputs.form;
  const { categories, channels } = view.options;
  const [first = "", ...more] = chosenIn(view, "categories");
  const named = categories.map(
    ([key, name, unit, group]) => [key, words.categoryOption({ name, unit }), group] as const,
  );
  return (
    <div>
      <Select
        name="categories"
        label={words.category}
        hint={channels.length > 0 ? words.categoryHint : undefined}
        defaultValue={first}
        error={view.problems.categories}
        options={[{ value: "", label: words.chooseCategory }, ...byGroup(named, t)]}
      />
      <Details summary={words.combined} open={more.length > 0}>
        <CheckboxGroup
          name="categories"
          id="more-categories"
          legend={words.combined}
          hint={words.combinedHint}
          layout="columns"
          defaultValues={more}
          options={categories
            .filter(([key]) => !key.includes("+"))
            .map(([value, label]) => ({ value, label }))}
        />
      </Details>
    </div>
  );
}
