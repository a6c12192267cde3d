import { describe, expect, it } from "vitest";
import {
  type GridAct,
  gridAfter,
  isFixed,
  isUnsent,
  needsHand,
  type RowState,
} from "~/domain/output-grid-state";
import type { Problem } from "~/domain/problem";
import {
  answered,
  confirm,
  failed,
  fresh,
  kept,
  leave,
  problem,
  recorded,
  rowAfter,
  sent,
  titled,
  underWay,
  write,
} from "../support/grid-acts";

describe("a row that is typed", () => {
  it("waits to be sent once it is left without a problem, and needs a hand with one", () => {
    expect(rowAfter(fresh, write("tin"), leave())).toMatchObject({ state: "waiting", problems: [] });
    const wrong = rowAfter(fresh, write("tin"), leave(problem("date-needed")));
    expect(wrong).toMatchObject({ state: "wrong", problems: [{ code: "date-needed" }] });
    expect(needsHand(wrong)).toBe(true);
    expect(rowAfter(wrong, write("tin khác"))).toMatchObject({ state: "typing", problems: [] });
  });

  it("is blank again when its text is taken out, and the same object when nothing changed", () => {
    expect(rowAfter(fresh, write("tin"), write(""))).toMatchObject({ state: "blank" });
    expect(rowAfter(kept, write("một"))).toBe(kept);
  });

  it("stays as it is when others are left, and when it is left while nothing is typed", () => {
    expect(rowAfter(fresh, leave(problem("date-needed")))).toBe(fresh);
    const typing = rowAfter(fresh, write("tin"));
    expect(rowAfter(typing, { act: "leave", left: new Map() })).toBe(typing);
  });

  it("is never lost below the last row: as many rows are added as there are keys", () => {
    const act: GridAct = {
      ...{ act: "write", keys: ["k2", "k3"] },
      changes: [
        { row: 1, cells: { title: "hai" } },
        { row: 9, cells: { title: "mười" } },
      ],
    };
    const { rows } = gridAfter({ rows: [fresh] }, act);
    expect(rows.map(({ key, cells }) => [key, cells.title])).toEqual([
      ["k1", ""],
      ["k2", "hai"],
      ["k3", ""],
    ]);
    expect(gridAfter({ rows: [fresh] }, { ...act, changes: [] }).rows).toEqual([fresh]);
  });
});

describe("a grid that begins", () => {
  it("shows the rows that it is given, with blank ones below on demand", () => {
    const begun = gridAfter({ rows: [] }, { act: "begin", rows: [kept] });
    const more = gridAfter(begun, { act: "more", keys: ["k1", "k2"] });
    expect(more.rows.map(({ key, state }) => [key, state])).toEqual([
      ["n5", "saved"],
      ["k1", "blank"],
      ["k2", "blank"],
    ]);
  });
});

describe("a row under way to the server", () => {
  it("waits again when it did not arrive, while others stay as they are", () => {
    expect(rowAfter(underWay, failed)).toMatchObject({ state: "waiting", cells: titled("tin") });
    const typedOn = rowAfter(underWay, write("tin dài"));
    expect(rowAfter(typedOn, failed)).toBe(typedOn);
    expect(gridAfter({ rows: [kept, underWay] }, { act: "failed", keys: ["k1"] }).rows[0]).toBe(kept);
  });

  it("reads as it was recorded, spaces and all", () => {
    const saved = recorded("Tin");
    expect(rowAfter(underWay, answered({ key: "k1", kind: "saved", saved }))).toMatchObject({
      ...{ state: "saved", saved, cells: titled("Tin") },
    });
  });

  it("goes on with what was typed since, beside what was recorded of the rest", () => {
    const note: GridAct = { act: "write", keys: [], changes: [{ row: 0, cells: { note: "thêm" } }] };
    const after = rowAfter(underWay, note, answered({ key: "k1", kind: "saved", saved: recorded("Tin") }));
    expect(after).toMatchObject({ state: "typing", cells: { ...titled("Tin"), note: "thêm" } });
    expect(isUnsent(after)).toBe(true);
  });

  it("is recorded when what was typed since is what was recorded", () => {
    const saved = recorded("Tin");
    const after = rowAfter(underWay, write("Tin"), answered({ key: "k1", kind: "saved", saved }));
    expect(after).toMatchObject({ state: "saved", saved });
  });

  const refused = (kind: "refused" | "locked", codes: string[], asks: string[] = []): GridAct =>
    answered({ ...{ key: "k1", kind }, problems: codes.map(problem), asks });

  it.each<[name: string, GridAct, RowState, asks: string[]]>([
    ["a fault", refused("refused", ["link-broken"]), "wrong", []],
    ["a fault beside a question", refused("refused", ["link-broken", "twin"], ["twin"]), "wrong", ["twin"]],
    ["a question", refused("refused", ["twin"], ["twin"]), "asks", ["twin"]],
    ["a closed week", refused("locked", ["week-closed"]), "locked", []],
  ])("tells %s", (_, act, state, asks) => {
    const after = rowAfter(underWay, act);
    expect(after).toMatchObject({ state, asks, confirm: [], cells: titled("tin") });
    expect(needsHand(after)).toBe(true);
  });

  it("keeps the question while only its reason is missing", () => {
    const asked = rowAfter(underWay, refused("refused", ["twin"], ["twin"]));
    const again = rowAfter(
      asked,
      { act: "confirm", row: 0, reason: "" },
      sent,
      refused("refused", ["reason-needed"]),
    );
    expect(again).toMatchObject({ state: "asks", asks: ["twin"], problems: [{ code: "reason-needed" }] });
  });

  it("is sent again with the question confirmed and why", () => {
    const asked = rowAfter(underWay, refused("refused", ["twin"], ["twin"]));
    expect(rowAfter(asked, confirm)).toMatchObject({
      ...{ state: "waiting", confirm: ["twin"], reason: "Hai tin khác nhau", problems: [] },
    });
  });

  it("forgets a refusal of a text that has been changed since", () => {
    const typedOn = rowAfter(underWay, write("tin khác"));
    expect(rowAfter(typedOn, refused("refused", ["link-broken"]))).toBe(typedOn);
  });

  it("is not touched by answers to other rows", () => {
    expect(rowAfter(underWay, answered({ key: "k9", kind: "saved", saved: recorded("Khác") }))).toBe(
      underWay,
    );
  });
});

describe("a row that somebody else changed meanwhile", () => {
  const theirs = recorded("của họ", 2);
  const typed = rowAfter(kept, write("của tôi"), leave(), sent);
  const changed = (why: Problem | null): GridAct =>
    answered({ key: "n5", kind: "changed", saved: theirs, problem: why });
  const both = rowAfter(typed, changed(problem("changed-meanwhile")));

  it("keeps both texts and says so", () => {
    expect(both).toMatchObject({ state: "changed", cells: titled("của tôi"), theirs });
    expect(both.problems).toEqual([problem("changed-meanwhile")]);
    expect(rowAfter(typed, changed(null)).problems).toEqual([]);
    expect(needsHand(both)).toBe(true);
  });

  it("asks still while one's own text is mended", () => {
    expect(rowAfter(both, write("của tôi, sửa"))).toMatchObject({
      ...{ state: "changed", cells: titled("của tôi, sửa"), theirs },
      problems: [{ code: "changed-meanwhile" }],
    });
  });

  it("is settled when both wrote the same", () => {
    const same = rowAfter(kept, write("của họ"), leave(), sent, changed(problem("changed-meanwhile")));
    expect(same).toMatchObject({ state: "saved", saved: theirs, theirs: null, problems: [] });
  });

  it("takes theirs as it is recorded, or sends mine over their version", () => {
    const choose = (whose: "mine" | "theirs") => rowAfter(both, { act: "choose", row: 0, whose });
    expect(choose("theirs")).toMatchObject({
      state: "saved",
      saved: theirs,
      theirs: null,
      cells: theirs.cells,
    });
    expect(choose("mine")).toMatchObject({ state: "waiting", saved: theirs, cells: titled("của tôi") });
    expect(rowAfter(typed, { act: "choose", row: 0, whose: "theirs" })).toBe(typed);
  });
});

describe("a row that is taken out", () => {
  it("comes back as it was typed when it was not recorded", () => {
    const wrong = rowAfter(fresh, write("tin"), leave(problem("date-needed")));
    const dropped = rowAfter(wrong, { act: "drop", row: 0 });
    expect(dropped).toMatchObject({ state: "dropped", problems: [] });
    expect(isFixed(dropped)).toBe(true);
    expect(rowAfter(dropped, { act: "restore", row: 0 })).toMatchObject({
      ...{ state: "typing", cells: titled("tin") },
    });
  });

  it("comes back as it is recorded when it was, each time at its new version", () => {
    const typed = rowAfter(kept, write("chưa gửi"));
    const withdrawn = rowAfter(typed, { act: "withdrawn", row: 0, version: 2 });
    expect(withdrawn).toMatchObject({ state: "withdrawn", saved: { version: 2 } });
    expect(rowAfter(withdrawn, { act: "restored", row: 0, version: 3 })).toMatchObject({
      ...{ state: "saved", saved: { version: 3 }, cells: titled("một") },
    });
  });

  it("leaves the rows beside it alone", () => {
    const { rows } = gridAfter({ rows: [kept, fresh] }, { act: "drop", row: 1 });
    expect(rows[0]).toBe(kept);
  });
});
