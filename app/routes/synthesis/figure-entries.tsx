import { Form } from "@remix-run/react";
import type { FiguresPage } from "~/domain/opinion-figures-page";
import { formatDay, formatQuantity } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { type Column, Table } from "~/ui/kit/table";
import { AddEntry } from "./figure-add";

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
