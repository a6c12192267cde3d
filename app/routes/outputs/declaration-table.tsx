import { Form } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { type ListColumn, type ListOrders, ListTable } from "~/ui/lists/list-table";
import { momentWords } from "~/ui/local-time";
import type { DeclarationRow } from "~/usecases/declarations.server";

/** Declarations in force, each with its way back. */
export function DeclarationTable({ rows }: { rows: readonly DeclarationRow[] }) {
  const t = useTexts();
  const words = t.outputs.declarations;
  return (
    <ListTable
      list="declarations"
      orders={ordersOf(t)}
      caption={words.caption}
      captionHidden
      columns={columnsOf(t)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words.empty}
    />
  );
}

function columnsOf(t: Texts): ListColumn<DeclarationRow>[] {
  const words = t.outputs.declarations;
  const periodOf = ({ from, to }: DeclarationRow) =>
    t.outputs.range({ from: formatDay(from), to: formatDay(to) });
  return [
    {
      key: "period",
      head: words.period,
      width: "l",
      phone: "start",
      cell: (row) => <span className="nb">{periodOf(row)}</span>,
    },
    { key: "unit", head: words.unit, rowHeader: true, cell: (row) => row.unit },
    { key: "kind", head: words.kind, width: "m", phone: "end", cell: (row) => words.kinds[row.kind] },
    {
      key: "category",
      head: words.category,
      width: "l",
      phoneLabel: null,
      cell: (row) => row.category ?? words.allCategories,
    },
    {
      key: "by",
      head: words.by,
      width: "xl",
      phoneLabel: null,
      cell: (row) => (
        <>
          {row.by}
          <span className="sub">{[momentWords(row.recordedAt), row.note].filter(Boolean).join(" · ")}</span>
        </>
      ),
    },
    {
      key: "act",
      head: <span className="sr">{words.act}</span>,
      width: "s",
      cell: (row) => <TakeBack row={row} words={words} period={periodOf(row)} />,
    },
  ];
}

interface TakeBackProps {
  row: DeclarationRow;
  period: string;
  words: Texts["outputs"]["declarations"];
}

function TakeBack({ row, period, words }: TakeBackProps) {
  return (
    <Form method="post">
      <input type="hidden" name="id" value={row.id} />
      <Button
        size="sm"
        name="intent"
        value="withdraw"
        aria-label={words.withdrawOne({ unit: row.unit, period })}
      >
        {words.withdraw}
      </Button>
    </Form>
  );
}

/** What the rows can be ordered by. */
function ordersOf(t: Texts): ListOrders<DeclarationRow> {
  const words = t.outputs.declarations;
  return {
    period: { word: "tu", by: ({ from }) => from },
    unit: { word: "don-vi", by: ({ unit }) => unit },
    kind: { word: "loai", by: ({ kind }) => words.kinds[kind] },
    by: { word: "nguoi", by: ({ by }) => by },
  };
}
