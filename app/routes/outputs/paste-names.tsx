import { nameField, type UnknownName } from "~/domain/pasted-names";
import { type Texts, useTexts } from "~/i18n/texts";
import { Select, type SelectGroup } from "~/ui/kit/inputs";
import type { PastePage } from "~/usecases/outputs-paste.server";
import { byGroup } from "./list-filter";
import type { ShownPreview } from "./paste-shown.server";

/** Names that several lines have and nothing is called by: one choice each, for all their lines. */
export function PasteNames({ preview, page }: { preview: ShownPreview; page: PastePage }) {
  const words = useTexts().paste;
  if (preview.names.length === 0) return null;
  return (
    <div className="paste-mends">
      <h3>{words.names}</h3>
      <p className="f-hint">{words.namesHint}</p>
      <NameChoices names={preview.names} page={page} />
    </div>
  );
}

/** One field for each name. */
export function NameChoices({ names, page }: { names: readonly UnknownName[]; page: NamesPage }) {
  const t = useTexts();
  const words = t.paste;
  return (
    <div className="cols tight">
      {names.map((one, at) => (
        <Select
          key={nameField(one)}
          name={nameField(one)}
          id={`name-${one.column}-${at}`}
          label={words.nameOn({ text: one.text, lines: one.lines })}
          fieldClass="c-4"
          options={[
            { value: "", label: words.nameChoice[one.kind] },
            ...nearestOf(one, page, t),
            ...allOf(one, page, t),
          ]}
        />
      ))}
    </div>
  );
}

type NamesPage = Pick<PastePage, "options">;

/** What is written into the cells is a name, as everything in the list. */
const named = (name: string) => ({ value: name, label: name });

function nearestOf({ kind, suggestions }: UnknownName, { options }: NamesPage, t: Texts): SelectGroup[] {
  const things = kind === "unit" ? [...options.own, ...options.others] : options.categories;
  const near = suggestions.flatMap((key) => things.filter(([own]) => own === key));
  return near.length > 0 ? [{ group: t.paste.nearest, options: near.map(([, name]) => named(name)) }] : [];
}

function allOf({ kind }: UnknownName, { options }: NamesPage, t: Texts): SelectGroup[] {
  if (kind === "category")
    return byGroup(
      options.categories.map(([, name, , group]) => [name, name, group] as const),
      t,
    );
  return [
    { group: t.paste.ownUnits, options: options.own.map(([, name]) => named(name)) },
    ...(options.others.length > 0
      ? [{ group: t.paste.otherUnits, options: options.others.map(([, name]) => named(name)) }]
      : []),
  ];
}
