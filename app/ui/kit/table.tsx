import type { ReactNode } from "react";

export type ColumnWidth = "xs" | "s" | "m" | "l" | "xl";

/**
 * Where a column goes on a phone: `start` and `end` share the first line, `name` has a line of its own,
 * `lead` is a short name that shares the first line, `fact` follows with its head as label.
 */
export type PhonePlace = "start" | "end" | "name" | "lead" | "fact" | "hide";

export interface Column<Row> {
  key: string;
  head: ReactNode;
  /** What a row shows here; null, undefined or "" is an empty cell. */
  cell: (row: Row) => ReactNode;
  /** Figures: right-aligned, on one line. */
  numeric?: boolean;
  /** The row's name; one per table. */
  rowHeader?: boolean;
  width?: ColumnWidth;
  phone?: PhonePlace;
  /** The label of a `fact` on a phone; null for none. Defaults to the head when that is a plain string. */
  phoneLabel?: string | null;
  /** The rows stand in the order of this column. */
  sorted?: "ascending" | "descending";
}

export interface RowGroup<Row> {
  key: string;
  /** A line over the group's rows; a table without groups passes one group without a title. */
  title?: ReactNode;
  rows: readonly Row[];
}

export interface TableProps<Row> {
  caption: string;
  /** The heading above already says it: spoken only. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows?: readonly Row[];
  groups?: readonly RowGroup<Row>[];
  rowKey: (row: Row) => string;
  /** `now` tints the row of today; `off` greys a withdrawn one. */
  rowTone?: (row: Row) => "now" | "off" | undefined;
  /** Said in place of rows. */
  empty?: ReactNode;
  /** The line of totals, one cell per column. */
  foot?: readonly ReactNode[];
  /** Rows become lines on a phone; turn off for a small table that fits or scrolls. */
  stack?: boolean;
}

/** A table whose rows turn into lines on a phone. */
export function Table<Row>({ rows = [], groups = [{ key: "all", rows }], ...props }: TableProps<Row>) {
  const { caption, captionHidden, columns, rowKey, rowTone, empty, foot, stack = true } = props;
  const isEmpty = groups.every((group) => group.rows.length === 0);
  const classes = columns.map(classOf);
  return (
    <table className={stack ? "table stack" : "table"}>
      <caption className={captionHidden ? "sr" : undefined}>{caption}</caption>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} className={width ? `w-${width}` : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, head, numeric, sorted }) => (
            <th key={key} scope="col" className={numeric ? "num" : undefined} aria-sort={sorted}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {isEmpty ? <EmptyBody span={columns.length}>{empty}</EmptyBody> : null}
      {groups.map((group) =>
        group.rows.length === 0 ? null : (
          <tbody key={group.key}>
            {group.title === undefined ? null : (
              <tr className="group">
                <th colSpan={columns.length} scope="rowgroup">
                  {group.title}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={rowKey(row)} className={toneClass(rowTone?.(row))}>
                {columns.map((column, index) => cellOf(column, row, classes[index]))}
              </tr>
            ))}
          </tbody>
        ),
      )}
      {foot && !isEmpty ? <Foot columns={columns} cells={foot} classes={classes} /> : null}
    </table>
  );
}

/** A table wider than its place: it scrolls by itself, reachable by keyboard. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus to be scrolled by key
    <section className="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

function EmptyBody({ span, children }: { span: number; children: ReactNode }) {
  return (
    <tbody>
      <tr className="row-empty">
        <td colSpan={span}>{children}</td>
      </tr>
    </tbody>
  );
}

function cellOf<Row>(column: Column<Row>, row: Row, className: string | undefined) {
  const content = column.cell(row);
  return column.rowHeader ? (
    <th key={column.key} scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td key={column.key} className={className} data-l={labelOf(column)}>
      {content}
    </td>
  );
}

function Foot<Row>({
  columns,
  cells,
  classes,
}: {
  columns: readonly Column<Row>[];
  cells: readonly ReactNode[];
  classes: readonly (string | undefined)[];
}) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          column.rowHeader ? (
            <th key={column.key} scope="row" className={classes[index]}>
              {cells[index]}
            </th>
          ) : (
            <td key={column.key} className={classes[index]} data-l={labelOf(column)}>
              {cells[index]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}

function placeOf<Row>({ phone, rowHeader }: Column<Row>): PhonePlace {
  return phone ?? (rowHeader ? "name" : "fact");
}

function classOf<Row>(column: Column<Row>): string {
  const place = `p-${placeOf(column)}`;
  return column.numeric ? `num ${place}` : place;
}

function labelOf<Row>(column: Column<Row>): string | undefined {
  if (placeOf(column) !== "fact" || column.phoneLabel === null) return undefined;
  return column.phoneLabel ?? (typeof column.head === "string" ? column.head : undefined);
}

function toneClass(tone: "now" | "off" | undefined): string | undefined {
  return tone && `row-${tone}`;
}
