import { describe, expect, it } from "vitest";
import {
  addCounts,
  type CellState,
  cellOf,
  cellStates,
  countsOfCell,
  type GridCell,
  gridFilters,
  matches,
  noCounts,
  packCells,
  unpackCells,
} from "~/domain/report-grid";
import type { ReportState } from "~/domain/weekly-reports";

const cells: (GridCell | null)[] = cellStates.map((state) => ({
  ...{ state, isNothing: state === "sent" },
  lateMinutes: state.endsWith("-late") ? 35 : 0,
}));

describe("a row of the grid of reports", () => {
  it("is the same after its way to the page, with the weeks for which nothing is expected", () => {
    const row = [null, ...cells, null];
    expect(unpackCells(packCells(row))).toEqual(row);
    expect(unpackCells("?")).toEqual([null]);
  });

  it.each<
    [state: ReportState | null, timeliness: "waiting" | "on-time" | "late" | "missing", cell: CellState]
  >([
    [null, "waiting", "waiting"],
    ["draft", "waiting", "draft"],
    ["presented", "waiting", "presented"],
    [null, "missing", "missing"],
    ["draft", "missing", "missing-draft"],
    ["presented", "missing", "missing-presented"],
    ["submitted", "on-time", "sent"],
    ["submitted", "late", "sent-late"],
    ["returned", "on-time", "returned"],
    ["returned", "late", "returned-late"],
    ["accepted", "on-time", "accepted"],
    ["accepted", "late", "accepted-late"],
  ])("shows a report that is %s and %s as “%s”", (state, timeliness, cell) => {
    const standing = { timeliness, lateMinutes: timeliness === "late" ? 35 : null };
    const progress = { state, isNothing: true };
    const isSent = timeliness === "on-time" || timeliness === "late";
    expect(cellOf(standing as never, progress as never)).toEqual({
      ...{ state: cell, lateMinutes: timeliness === "late" ? 35 : 0, isNothing: isSent },
    });
  });

  it("is counted once as waiting, in time, late or missing; a week without a report not at all", () => {
    for (const cell of cells) {
      const { expected, waiting, onTime, late, missing } = countsOfCell(cell);
      expect([expected, waiting + onTime + late + missing]).toEqual([1, 1]);
    }
    expect(countsOfCell(null)).toEqual(noCounts);
    expect(cells.map(countsOfCell).reduce(addCounts)).toEqual({
      ...{ expected: 12, waiting: 3, onTime: 3, late: 3, missing: 3, nothing: 1 },
    });
  });

  it("is found by every filter that holds for it", () => {
    const found = Object.fromEntries(
      gridFilters.map((filter) => [filter, cells.filter((cell) => cell && matches(cell, filter)).length]),
    );
    expect(found).toEqual({
      ...{
        missing: 3,
        late: 3,
        "on-time": 3,
        waiting: 3,
        draft: 4,
        sent: 2,
        returned: 2,
        accepted: 2,
        nothing: 1,
      },
    });
  });
});
