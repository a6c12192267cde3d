import type { OutputFields } from "~/domain/outputs";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, typed, typedAll } from "~/ui/forms";
import { Table } from "~/ui/kit/table";
import type { FormOptions } from "~/usecases/outputs-options.server";
import type { ContentPart } from "./content-words";

interface TwoTextsProps {
  /** The output as it is stored now. */
  stored: OutputFields;
  answer: FormAnswer;
  options: FormOptions;
}

interface Difference {
  part: ContentPart;
  theirs: string;
  yours: string;
}

/** What somebody else saved meanwhile beside what was typed here; the form below keeps the latter. */
export function TwoTexts({ stored, answer, options }: TwoTextsProps) {
  const t = useTexts();
  const words = t.outputs.page.race;
  const theirs = wordsOf((name) => valuesOf(stored[name]), options, t);
  const yours = wordsOf((name) => typedIn(answer, name), options, t);
  const differences = (Object.keys(theirs) as ContentPart[])
    .map((part): Difference => ({ part, theirs: theirs[part] ?? "", yours: yours[part] ?? "" }))
    .filter((one) => one.theirs !== one.yours);
  const orNone = (text: string) => text || t.outputs.page.none;
  return (
    <div className="stack-1">
      <Table<Difference>
        caption={words.caption}
        rows={differences}
        rowKey={({ part }) => part}
        empty={words.none}
        columns={[
          {
            key: "part",
            head: words.field,
            width: "m",
            rowHeader: true,
            cell: ({ part }) => t.outputs.page.fields[part],
          },
          { key: "theirs", head: words.theirs, cell: (one) => orNone(one.theirs) },
          { key: "yours", head: words.yours, cell: (one) => orNone(one.yours) },
        ]}
      />
      {differences.length > 0 ? <p className="take small muted">{words.keep}</p> : null}
    </div>
  );
}

const valuesOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === "string" ? [value] : value;

/** Several values of one field are a choice of many only where the form has such a field. */
function typedIn(answer: FormAnswer, name: keyof OutputFields): readonly string[] {
  const isMany = name === "units" || name === "categories" || name === "channels";
  return isMany ? [...new Set(typedAll(answer, name))].filter(Boolean) : [typed(answer, name)];
}

/** A form's content in words, part by part; fields that its basis does not use say nothing. */
function wordsOf(
  get: (name: keyof OutputFields) => readonly string[],
  options: FormOptions,
  t: Texts,
): Partial<Record<ContentPart, string>> {
  const words = t.outputs;
  const one = (name: keyof OutputFields) => get(name)[0] ?? "";
  const named = (name: keyof OutputFields, among: readonly (readonly string[])[]) =>
    get(name)
      .map((key) => among.find(([known]) => known === key)?.[1] ?? key)
      .join(", ");
  const listed = (names: Record<string, string>, key: string) => names[key] ?? key;
  const basis = one("basis");
  const qualifier = one("qualifier") === "exact" ? "" : listed(words.form.qualifiers, one("qualifier"));
  return {
    unitIds: named("units", [...options.own, ...options.others]),
    channelId: named("channels", options.channels),
    categoryId: named("categories", options.categories),
    basis: listed(words.bases, basis),
    periodFrom: basis === "period" ? one("from") : "",
    publishedOn: one("date"),
    quantity: [qualifier, one("quantity")].filter(Boolean).join(" "),
    coverageOf: basis === "coverage" ? one("whole") : "",
    ratePer: basis === "rate" ? listed(words.form.pers, one("per")) : "",
    messageId: named("message", options.messages),
    title: one("title"),
    link: one("link"),
    note: one("note"),
  };
}
