import { useState } from "react";
import { itemKinds } from "~/domain/decoration";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { type Texts, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { FieldError, Fieldset } from "~/ui/kit/field";
import { useHydrated } from "~/ui/kit/hydrated";
import { Select, TextInput } from "~/ui/kit/inputs";
import type { SiteFormPage } from "~/usecases/decoration-site.server";

interface ItemFieldsProps {
  page: SiteFormPage;
  answer: FormAnswer | undefined;
  error: string | undefined;
}

const names = [
  "itemId",
  "itemKind",
  "itemQuantity",
  "itemSize",
  "itemFaces",
  "itemDoer",
  "itemDue",
  "itemDesign",
] as const;
type ItemName = (typeof names)[number];

/** Rows without scripts: those that are there and a few empty ones. */
const spareRows = 2;
const mostRows = 40;

/** The planned items, a row each. What few need lies folded: who does it, a day of its own, the design. */
export function ItemFields({ page, answer, error }: ItemFieldsProps) {
  const t = useTexts();
  const words = t.decoration.form;
  const valueAt = (name: ItemName, row: number) => (answer?.values[name] ?? page.values[name])[row] ?? "";
  const filled = Math.max(...names.map((name) => (answer?.values[name] ?? page.values[name]).length));
  const isHydrated = useHydrated();
  const [added, setAdded] = useState(0);
  const count = Math.min(Math.max(filled, 1) + (isHydrated ? added : spareRows), mostRows);
  return (
    <Fieldset legend={words.items} hint={words.itemsHint}>
      {error ? <FieldError id="site-items">{error}</FieldError> : null}
      {Array.from({ length: count }, (_, row) => (
        // Rows have no name of their own: the row is its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <ItemRow key={row} row={row} page={page} valueAt={(name) => valueAt(name, row)} t={t} />
      ))}
      <datalist id="site-doers">
        {page.doers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {isHydrated && count < mostRows ? (
        <div className="acts">
          <Button type="button" size="sm" icon="plus" onClick={() => setAdded(added + 1)}>
            {words.addItem}
          </Button>
        </div>
      ) : null}
    </Fieldset>
  );
}

interface ItemRowProps {
  row: number;
  page: SiteFormPage;
  valueAt: (name: ItemName) => string;
  t: Texts;
}

function ItemRow({ row, page, valueAt, t }: ItemRowProps) {
  const { form: words, kinds } = t.decoration;
  const field = (name: ItemName) => ({ id: `${name}-${row}`, name, defaultValue: valueAt(name) });
  const hasMore = (["itemDoer", "itemDue", "itemDesign"] as const).some((name) => valueAt(name) !== "");
  return (
    <fieldset className="deco-item" aria-label={words.itemOf(row + 1)}>
      <input type="hidden" name="itemId" value={valueAt("itemId")} />
      <div className="bar">
        <Select
          {...field("itemKind")}
          label={words.kind}
          options={[
            { value: "", label: words.chooseKind },
            ...itemKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
          ]}
        />
        <TextInput {...field("itemQuantity")} label={words.quantity} inputMode="numeric" maxLength={12} />
        <TextInput {...field("itemSize")} label={words.size} placeholder="3 × 2" maxLength={20} />
        <Select
          {...field("itemFaces")}
          label={words.faces}
          options={[
            { value: "", label: words.facesNone },
            { value: "1", label: "1" },
            { value: "2", label: "2" },
          ]}
        />
      </div>
      <More page={page} field={field} isOpen={hasMore} />
    </fieldset>
  );
}

interface MoreProps {
  page: SiteFormPage;
  field: (name: ItemName) => { id: string; name: ItemName; defaultValue: string };
  isOpen: boolean;
}

function More({ page, field, isOpen }: MoreProps) {
  const words = useTexts().decoration.form;
  return (
    <Details summary={words.more} open={isOpen || undefined}>
      <div className="bar">
        <TextInput
          {...field("itemDoer")}
          label={words.doer}
          hint={words.doerHint}
          list="site-doers"
          maxLength={LONGEST_SITE.doer}
        />
        <TextInput
          {...field("itemDue")}
          label={words.due}
          placeholder="dd/mm/yyyy"
          inputMode="numeric"
          maxLength={10}
        />
        <Select
          {...field("itemDesign")}
          label={words.design}
          fieldClass="w-l"
          options={[
            { value: "", label: words.noDesign },
            ...page.designs.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
    </Details>
  );
}
