import { type ReactNode, useEffect, useRef } from "react";
import { useLinkClicks } from "./link-clicks";

/** A reported number comes with its step of the scale; the other four are four different things. */
export type HeatCell =
  | { state: "count"; text: string; level: HeatLevel }
  | { state: "zero" }
  | { state: "missing" }
  | { state: "not-applicable" }
  | { state: "not-due" };

export type HeatLevel = 1 | 2 | 3 | 4 | 5;

export interface HeatColumn {
  key: string;
  /** Bold, such as the week's number; the note beneath is its first day. */
  head: string;
  note?: string;
  now?: boolean;
}

export interface HeatRow {
  key: string;
  name: string;
  to?: string;
  cells: readonly HeatCell[];
  /** One per sum column. */
  sums?: readonly ReactNode[];
}

export interface HeatWords {
  /** In a cell that was not reported: "chưa". */
  missing: string;
  /** Spoken for "chưa", "—" and "·". */
  missingLong: string;
  notApplicable: string;
  notDue: string;
}

export interface HeatTableProps {
  caption: string;
  /** Over the names. */
  corner: string;
  columns: readonly HeatColumn[];
  sumHeads?: readonly string[];
  rows: readonly HeatRow[];
  words: HeatWords;
  /** Where a cell opens; no address, no link. */
  cellTo?: (row: HeatRow, column: HeatColumn) => string | undefined;
  /** A cell link's spoken name, which must hold the cell's own text: "Phường Bãi Cháy, tuần 12: 4". */
  cellLabel?: (row: HeatRow, column: HeatColumn, text: string) => string;
}

/**
 * Unit × week: the number in each cell, its tint by level; each state looks and reads differently.
 * Where it is wider than its place it scrolls, and opens at the current column.
 */
export function HeatTable(props: HeatTableProps) {
  const place = useRef<HTMLElement>(null);
  const onClick = useLinkClicks();
  useEffect(() => {
    const now = place.current?.querySelector<HTMLElement>(".heat-now");
    if (place.current && now)
      place.current.scrollLeft = now.offsetLeft + now.offsetWidth - place.current.clientWidth;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus to be scrolled by key
    <section ref={place} className="scroll heat-place" tabIndex={0} aria-label={props.caption}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed, by key too, are the links inside; this only follows them in place */}
      <table className="heat" onClick={onClick}>
        <caption className="sr">{props.caption}</caption>
        <HeatHead {...props} />
        <tbody>
          {props.rows.map((row) => (
            <HeatLine key={row.key} row={row} table={props} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HeatHead({ corner, columns, sumHeads = [] }: HeatTableProps) {
  return (
    <>
      <colgroup>
        <col className="w-xl" />
        <col span={columns.length} />
        {sumHeads.length > 0 ? <col span={sumHeads.length} className="w-sum" /> : null}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="heat-name">
            {corner}
          </th>
          {columns.map(({ key, head, note, now }) => (
            <th key={key} scope="col" className={now ? "heat-now" : undefined}>
              <b>{head}</b>
              {note}
            </th>
          ))}
          {sumHeads.map((head) => (
            <th key={head} scope="col" className="heat-sum">
              {head}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

function HeatLine({ row, table }: { row: HeatRow; table: HeatTableProps }) {
  return (
    <tr>
      <th scope="row" className="heat-name" title={row.name}>
        {row.to ? <a href={row.to}>{row.name}</a> : row.name}
      </th>
      {table.columns.map((column, index) => {
        const cell = row.cells[index] ?? notDue;
        return (
          <td key={column.key} className={tintOf(cell)}>
            <CellFace cell={cell} row={row} column={column} table={table} />
          </td>
        );
      })}
      {row.sums?.map((sum, index) => (
        <td key={table.sumHeads?.[index]} className="heat-sum">
          <span>{sum}</span>
        </td>
      ))}
    </tr>
  );
}

interface CellFaceProps {
  cell: HeatCell;
  row: HeatRow;
  column: HeatColumn;
  table: HeatTableProps;
}

function CellFace({ cell, row, column, table: { words, cellTo, cellLabel } }: CellFaceProps) {
  const text = textOf(cell, words);
  const face = cell.state === "missing" ? <b>{text}</b> : text;
  const to = cellTo?.(row, column);
  if (to !== undefined) {
    return (
      <a href={to} aria-label={cellLabel?.(row, column, text)}>
        {face}
      </a>
    );
  }
  const spoken = spokenOf(cell, words);
  if (spoken === undefined) return <span>{face}</span>;
  return (
    <>
      <span aria-hidden="true">{face}</span>
      <span className="sr">{spoken}</span>
    </>
  );
}

export interface HeatLegendProps {
  words: HeatWords;
  /** What an outlined 0 means: "0: đã báo cáo, không phát sinh". */
  zero: string;
  /** The five steps in words, from low to high: "1–2", "3–5" … */
  levels: readonly [string, string, string, string, string];
}

/** What each look of a cell means; stands under every heat table. */
export function HeatLegend({ words, zero, levels }: HeatLegendProps) {
  return (
    <ul className="legend">
      <li>
        <span className="swatch heat-0" /> {zero}
      </li>
      {levels.map((level, index) => (
        <li key={level}>
          <span className={`swatch heat-${index + 1}`} /> {level}
        </li>
      ))}
      <li>
        <span className="swatch heat-missing" /> {words.missingLong}
      </li>
      <li>
        <span aria-hidden="true">—</span> {words.notApplicable}
      </li>
      <li>
        <span aria-hidden="true">·</span> {words.notDue}
      </li>
    </ul>
  );
}

const notDue: HeatCell = { state: "not-due" };

function tintOf(cell: HeatCell): string {
  if (cell.state === "count") return `heat-${cell.level}`;
  return { zero: "heat-0", missing: "heat-missing", "not-applicable": "heat-na", "not-due": "heat-due" }[
    cell.state
  ];
}

function textOf(cell: HeatCell, words: HeatWords): string {
  if (cell.state === "count") return cell.text;
  return { zero: "0", missing: words.missing, "not-applicable": "—", "not-due": "·" }[cell.state];
}

function spokenOf(cell: HeatCell, words: HeatWords): string | undefined {
  switch (cell.state) {
    case "missing":
      return words.missingLong;
    case "not-applicable":
      return words.notApplicable;
    case "not-due":
      return words.notDue;
    default:
      return undefined;
  }
}
