// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be drawn in part, only the rows in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the field of the active cell has the focus, for all of them
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { gridColumns } from "~/domain/output-grid";
import { useTexts } from "~/i18n/texts";
import type { GridPage } from "~/usecases/outputs-grid.server";
import { stateColumn } from "./grid-acts";
import { GridBands } from "./grid-bands";
import { GridCellInput } from "./grid-cell-input";
import { GridFoot } from "./grid-foot";
import { useHands } from "./grid-hands";
import { GridLine } from "./grid-row";
import { type GridView, useGrid } from "./use-grid";

/** The grid in which many outputs are recorded, row by row. */
export function EntryGrid({ page }: { page: GridPage }) {
  const view = useGrid(page);
  const t = useTexts();
  return (
    <div className="entry-grid">
      <GridBands view={view} />
      {view.isReady ? <Sheet view={view} /> : <p className="muted">{t.grid.loading}</p>}
      <GridFoot view={view} />
    </div>
  );
}

function Sheet({ view }: { view: GridView }) {
  const { desk, rows, place } = view;
  const words = useTexts().grid;
  const scroller = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { lines, height, measure } = useLines(view, scroller);
  const hands = useHands(view, { scroller, open, setOpen });
  useLayoutEffect(() => {
    if (inner.current) inner.current.style.height = `${height}px`;
  }, [height]);
  return (
    <div
      ref={scroller}
      className="grid-sheet"
      role="grid"
      aria-label={words.caption}
      aria-rowcount={rows.length + 1}
      aria-colcount={stateColumn + 2}
      onMouseDown={hands.onMouseDown}
      onClick={hands.onClick}
      onKeyDown={hands.onKeyDown}
      onFocus={hands.onFocus}
      onBlur={hands.onBlur}
    >
      <Head />
      <div role="rowgroup" ref={inner} className="grid-body">
        {lines.map(({ index, start, key }) => {
          const row = rows[index];
          const isHere = index === place.row;
          return row ? (
            <GridLine
              key={key}
              slug={desk.page.slug}
              row={row}
              at={index}
              start={start}
              column={isHere ? place.column : null}
              isOpen={open === row.key}
              measure={measure}
              input={isHere ? <GridCellInput view={view} row={row} hands={hands} /> : null}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

function Head() {
  const { columns } = useTexts().grid;
  return (
    <div role="row" className="grid-row grid-head" aria-rowindex={1}>
      <div role="columnheader" className="grid-cell grid-no">
        <span className="sr">{columns.row}</span>
      </div>
      {([...gridColumns, "state"] as const).map((name) => (
        <div role="columnheader" key={name} className={`grid-cell grid-${name}`}>
          {columns[name]}
        </div>
      ))}
    </div>
  );
}

const lineHeight = () => 38;

/** The rows that are to be drawn: those in sight, and the one in which the person is. */
function useLines({ rows, place, desk }: GridView, scroller: { current: HTMLDivElement | null }) {
  // The same functions from one key to the next: else every row would be measured anew at each of them.
  const getItemKey = useCallback((index: number) => desk.now.current.rows[index]?.key ?? index, [desk]);
  const getScrollElement = useCallback(() => scroller.current, [scroller]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement,
    estimateSize: lineHeight,
    overscan: 6,
    scrollPaddingStart: 36,
    getItemKey,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), desk.now.current.place.row])]
        .filter((at) => at < range.count)
        .sort((a, b) => a - b),
  });
  const { scrollToIndex } = virtual;
  const { row } = place;
  useLayoutEffect(() => scrollToIndex(row, { align: "auto" }), [row, scrollToIndex]);
  return {
    lines: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
  };
}
