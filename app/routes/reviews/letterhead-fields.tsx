import { type Letterhead, letterheadParts } from "~/domain/letterhead";
import { paperLayouts } from "~/domain/reports/written-document";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { RadioGroup } from "~/ui/kit/choices";
import { TextArea, TextInput } from "~/ui/kit/inputs";
import { Table } from "~/ui/kit/table";

interface FieldsProps {
  page: { letterhead: Letterhead; canEdit: boolean };
  answer: FormAnswer | undefined;
  lostRace: boolean;
}

/** The fields of a letterhead; after a lost race what the other person saved stands above them. */
export function LetterheadFields({ page, answer, lostRace }: FieldsProps) {
  const t = useTexts();
  const words = t.reviews.head;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: Exclude<keyof Letterhead, "layout">) => ({
    name,
    label: words[name],
    defaultValue: typed(answer, name, page.letterhead[name]),
    error: problems[name],
    readOnly: !page.canEdit,
  });
  return (
    <>
      {answer && lostRace ? <BothTexts stored={page.letterhead} answer={answer} /> : null}
      <RadioGroup
        name="layout"
        legend={words.layout}
        error={problems.layout}
        defaultValue={typed(answer, "layout", page.letterhead.layout)}
        options={paperLayouts.map((value) => ({
          value,
          label: words.layouts[value],
          disabled: !page.canEdit,
        }))}
      />
      <TextArea {...field("superior")} rows={2} maxLength={300} />
      <TextArea {...field("issuer")} rows={2} maxLength={300} required />
      <TextInput {...field("bodyCode")} hint={words.bodyCodeHint} maxLength={40} required />
      <TextInput {...field("place")} maxLength={100} required />
      <TextArea {...field("signer")} rows={4} hint={words.signerHint} maxLength={300} />
      <TextInput {...field("signerName")} maxLength={100} />
      <TextArea {...field("recipients")} rows={4} hint={words.recipientsHint} maxLength={1000} />
    </>
  );
}

function BothTexts({ stored, answer }: { stored: Letterhead; answer: FormAnswer }) {
  const t = useTexts();
  const words = t.documents.page.race;
  const differing = letterheadParts
    .map((part) => ({ part, theirs: stored[part], yours: typed(answer, part) }))
    .filter(({ theirs, yours }) => theirs !== yours);
  return (
    <Table<(typeof differing)[number]>
      caption={words.caption}
      rows={differing}
      rowKey={({ part }) => part}
      empty={words.none}
      columns={[
        {
          key: "part",
          head: words.field,
          width: "m",
          rowHeader: true,
          cell: ({ part }) => t.reviews.head[part],
        },
        { key: "theirs", head: words.theirs, cell: ({ part, theirs }) => shown(part, theirs, t) },
        { key: "yours", head: words.yours, cell: ({ part, yours }) => shown(part, yours, t) },
      ]}
    />
  );
}

function shown(part: keyof Letterhead, text: string, t: Texts): string {
  const layouts: Record<string, string> = t.reviews.head.layouts;
  return part === "layout" ? (layouts[text] ?? text) : text;
}
