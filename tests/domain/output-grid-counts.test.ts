import { describe, expect, it } from "vitest";
import {
  countsOf,
  type GridRow,
  isBlankState,
  isFixed,
  isUnsent,
  needsHand,
  savedRow,
} from "~/domain/output-grid-state";
import {
  fresh,
  kept,
  leave,
  problem,
  recorded,
  rowAfter,
  titled,
  underWay,
  write,
} from "../support/grid-acts";

describe("the rows of a grid", () => {
  const typed = rowAfter(fresh, write("tin"));
  const closed = problem("week-closed");
  const locked = savedRow(recorded("một"), closed);
  const late: GridRow = { ...locked, cells: titled("hai") };
  const lockedNew: GridRow = { ...typed, state: "locked" };

  it.each<[name: string, GridRow, fixed: boolean, unsent: boolean, hand: boolean]>([
    ["blank", fresh, false, false, false],
    ["typing", typed, false, true, false],
    ["waiting", rowAfter(typed, leave()), false, true, false],
    ["under way", underWay, false, true, false],
    ["recorded", kept, false, false, false],
    ["recorded and typed in", rowAfter(kept, write("hai")), false, true, false],
    ["recorded of a closed week", locked, true, false, false],
    ["typed of a week that closed meanwhile", late, true, true, true],
    ["new of a closed week", lockedNew, false, true, true],
    ["in the trash", rowAfter(kept, { act: "withdrawn", row: 0, version: 2 }), true, false, false],
    ["not to be recorded", rowAfter(typed, { act: "drop", row: 0 }), true, false, false],
  ])(
    "that is %s is told apart by whether it may be written in, has to be kept, and needs a hand",
    (_, row, fixed, unsent, hand) => {
      expect([isFixed(row), isUnsent(row), needsHand(row)]).toEqual([fixed, unsent, hand]);
    },
  );

  it("are counted by what they need; blank ones and those taken out are none", () => {
    const rows: GridRow[] = [
      ...[
        fresh,
        rowAfter(typed, { act: "drop", row: 0 }),
        rowAfter(kept, { act: "withdrawn", row: 0, version: 2 }),
      ],
      ...[kept, locked],
      ...[rowAfter(typed, leave()), underWay],
      ...[typed],
      ...[late, lockedNew, rowAfter(typed, leave(closed))],
    ];
    expect(countsOf(rows)).toEqual({ all: 8, saved: 2, waiting: 2, typing: 1, wrong: 3 });
  });

  it("are blank where there is none yet", () => {
    expect([undefined, fresh, typed].map(isBlankState)).toEqual([true, true, false]);
  });
});
