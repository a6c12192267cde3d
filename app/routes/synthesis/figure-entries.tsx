import { Form } from "@remix-run/react";
import { entryKinds } from "~/domain/opinion-figures";
import type { FiguresPage } from "~/domain/opinion-figures-page";
import { qualifiers } from "~/domain/quantities";
import { LONGEST_ISSUE } from "~/domain/text-lengths";
import { formatDay, formatQuantity } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { NumberInput, Select, TextInput } from "~/ui/kit/inputs";
import { type Column, Table } from "~/ui/kit/table";
import { Problems } from "./problems";

interface PartProps {
  page: FiguresPage;
  answer: FormAnswer | undefined;
}

type Entry = FiguresPage["entries"][number];

/** What was stated for the period, and stating more. */
export function Entries({ page, answer }: PartProps) {
  const t = useTexts();
  const { entries } = t.opinionFigures;
  return (
    <Section title={entries.title} note={entries.note} id="nhap-theo-ky">
      <Table<Entry>
        caption={entries.caption}
        captionHidden
        rows={page.entries}
        rowKey={({ id }) => id}
        columns={page.canEdit ? [...columnsOf(page, t), changeColumn(t)] : columnsOf(page, t)}
        empty={entries.empty}
      />
      {page.canEdit ? <AddEntry page={page} answer={answer} /> : null}
    </Section>
  );
}

function columnsOf(page: FiguresPage, t: Texts): Column<Entry>[] {
  const words = t.opinionFigures;
  const { entries } = words;
  return [
    {
      key: "kind",
      head: entries.kind,
      rowHeader: true,
      phone: "name",
      cell: ({ kind }) => words.names[kind],
    },
    {
      key: "period",
      head: entries.period,
      phone: "fact",
      cell: ({ fromOn, toOn }) => `${formatDay(fromOn)} – ${formatDay(toOn)}`,
    },
    {
      key: "value",
      head: entries.value,
      numeric: true,
      phone: "fact",
      cell: (entry) =>
        entry.value === null ? words.uncounted(entry.said) : formatQuantity(entry, t, page.locale),
    },
    { key: "note", head: entries.remark, phone: "fact", cell: ({ note }) => note },
    { key: "by", head: entries.by, phone: "fact", cell: ({ by }) => by },
  ];
}

function changeColumn(t: Texts): Column<Entry> {
  const words = t.opinionFigures;
  const { entries } = words;
  return {
    key: "change",
    head: entries.change,
    phone: "fact",
    phoneLabel: null,
    cell: ({ id, version, kind }) => (
      <Form method="post" preventScrollReset>
        <input type="hidden" name="entry" value={id} />
        <input type="hidden" name="version" value={version} />
        <Button
          size="sm"
          variant="bare"
          name="intent"
          value="remove"
          aria-label={entries.removeOne(words.names[kind])}
        >
          {entries.remove}
        </Button>
      </Form>
    ),
  };
}

function AddEntry({ page, answer }: PartProps) {
  const t = useTexts();
  const words = t.opinionFigures;
  const { entries } = words;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string, stored = "") => ({
    ...{ name, id: `entry-${name}`, defaultValue: typed(answer, name, stored), error: problems[name] },
    fieldClass: "c-4",
  });
  const day = (end: "from" | "to") => ({
    ...{ ...field(end, formatDay(page.period[end])), pickerLabel: t.frame.openCalendar },
  });
  return (
    <Details summary={entries.add} open={answer !== undefined}>
      <Form method="post" className="form doc-form" preventScrollReset key={answer ? "typed" : page.formKey}>
        <Problems answer={answer} prefix="entry-" />
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <div className="cols tight">
          <Select
            {...field("kind", "messages")}
            label={entries.kind}
            hint={entries.reportsHint}
            options={entryKinds.map((kind) => ({ value: kind, label: words.names[kind] }))}
          />
          <DateInput {...day("from")} label={words.from} />
          <DateInput {...day("to")} label={words.to} />
          <Select
            {...field("qualifier", "exact")}
            label={entries.qualifier}
            options={qualifiers.map((one) => ({ value: one, label: entries.qualifiers[one] }))}
          />
          <NumberInput {...field("value")} label={entries.value} />
          <TextInput
            {...field("said")}
            label={entries.said}
            hint={entries.saidHint}
            maxLength={LONGEST_ISSUE.said}
          />
        </div>
        <TextInput
          {...field("note")}
          fieldClass=""
          label={entries.remark}
          aside={t.frame.optional}
          maxLength={LONGEST_ISSUE.note}
        />
        <div className="acts">
          <Button variant="go">{entries.save}</Button>
        </div>
      </Form>
    </Details>
  );
}
