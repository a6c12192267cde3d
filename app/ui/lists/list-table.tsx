import { inOrder, nextOrder, type OrderValue, orderText } from "~/domain/list-order";
import type { Column, TableProps } from "~/ui/kit/table";
import { Table } from "~/ui/kit/table";
import { useHiddenColumns } from "./hidden-columns";
import { OrderLink, useListOrder } from "./list-order";
import { ListTools } from "./list-tools";

export interface ListColumn<Row> extends Column<Row> {
  /** The rows can be ordered by it: its word in the address, and what a row stands by. */
  order?: {
    word: string;
    /** Left out where the server orders, because the page holds a part of the list only. */
    by?: (row: Row) => OrderValue;
  };
  /** Says the column in the choice where its head is no plain text; a column without a name is always shown. */
  name?: string;
}

/** By the column's key, how the rows can be ordered by it. */
export type ListOrders<Row> = Readonly<Record<string, ListColumn<Row>["order"]>>;

export interface ListTableProps<Row> extends Omit<TableProps<Row>, "columns"> {
  /** Under which the choice of columns is kept; one per list, "tasks". */
  list: string;
  columns: readonly ListColumn<Row>[];
  /** Orders that do not stand in the columns themselves. */
  orders?: ListOrders<Row>;
  /** The list with its filters as a workbook. */
  file?: string;
}

/**
 * A table that people work through: its heads order it (in the address), its columns can be put away (kept for the
 * person), and it leaves as a file. All of it without scripts too.
 */
export function ListTable<Row>({ list, orders, file, ...table }: ListTableProps<Row>) {
  const columns = table.columns.map((one) => ({ ...one, order: one.order ?? orders?.[one.key] }));
  const order = useListOrder(columns);
  const hidden = useHiddenColumns(list);
  const isShown = (column: ListColumn<Row>) => !(isChoosable(column) && hidden.includes(column.key));
  const by = Object.fromEntries(columns.flatMap(({ order: own }) => (own?.by ? [[own.word, own.by]] : [])));
  const { rows = [], groups = [{ key: "all", rows }], foot } = table;
  const tools = { list, caption: table.caption, file, order };
  const choices = columns
    .filter(isChoosable)
    .map((column) => ({ key: column.key, name: nameOf(column), isShown: isShown(column) }));
  return (
    <>
      {groups.some((group) => group.rows.length > 0) ? (
        <ListTools {...tools} orders={columns.flatMap((column) => orderOf(column))} choices={choices} />
      ) : null}
      <Table<Row>
        {...table}
        groups={groups.map((group) => ({ ...group, rows: inOrder(group.rows, order, by) }))}
        foot={foot?.filter((_, at) => columns[at] !== undefined && isShown(columns[at]))}
        columns={columns.filter(isShown).map((column) => withHead(column))}
      />
    </>
  );

  function withHead(column: ListColumn<Row>): Column<Row> {
    const { order: own, name, ...plain } = column;
    const phoneLabel =
      plain.phoneLabel === undefined && nameOf(column) !== "" ? nameOf(column) : plain.phoneLabel;
    if (!own) return { ...plain, phoneLabel };
    const next = nextOrder(order, own.word, column.numeric === true);
    const head = <OrderLink order={next && orderText(next)}>{column.head}</OrderLink>;
    if (order?.word !== own.word) return { ...plain, head, phoneLabel };
    return { ...plain, head, phoneLabel, sorted: order.isDown ? "descending" : "ascending" };
  }
}

const nameOf = <Row,>({ head, name }: ListColumn<Row>): string =>
  name ?? (typeof head === "string" ? head : "");

const isChoosable = <Row,>(column: ListColumn<Row>): boolean => !column.rowHeader && nameOf(column) !== "";

const orderOf = <Row,>(column: ListColumn<Row>) =>
  column.order ? [{ word: column.order.word, name: nameOf(column), isFigure: column.numeric === true }] : [];
