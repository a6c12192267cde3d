import { expect, test } from "vitest";
import { coverPlaces, type FiledItem, releaseItems } from "~/domain/opinion-cells";

let count = 0;

const district = { key: "quan-1", name: "Quận 1" };

/** A matter of a report of its own, by somebody, about a ward of the district. */
function filed(ward: string, differs: Partial<FiledItem> = {}): FiledItem {
  count += 1;
  return {
    ...{ id: `item-${count}`, position: 0, topicKey: "nuoc", breadth: "many", tendency: "uneasy" },
    place: ward === "" ? { key: "", name: "" } : { key: ward, name: `Phường ${ward}` },
    wider: ward === "" ? [] : [district],
    ...{ whatPeopleSay: "Nước yếu.", asks: "", urgency: "normal", seenAt: null },
    ...{ reportId: `report-${count}`, number: count, kind: "quick", period: null },
    ...{ teamKey: ward, teamName: ward, authorId: `author-${ward}`, receivedAt: "2021-05-04T02:00:00.000Z" },
    ...differs,
  };
}

const times = (n: number, ward: string) => Array.from({ length: n }, () => filed(ward));
const shown = (items: FiledItem[], accountId = "thu-ky") =>
  releaseItems(items, { accountId, least: 3 }).map(({ place, report }) => `${place.key}${report ? "+" : ""}`);

test("a cell with three reports shows its place and team, one with two neither", () => {
  expect(shown(times(3, "a"))).toEqual(["a+", "a+", "a+"]);
  expect(shown(times(2, "a"))).toEqual(["", ""]);
});

test("three matters of one report are one report", () => {
  const items = times(3, "a").map((item) => ({ ...item, reportId: "report-x" }));
  expect(shown(items)).toEqual(["", "", ""]);
});

test("a hidden cell widens to the parent where enough joins there, no farther", () => {
  expect(shown([...times(2, "a"), ...times(2, "b")])).toEqual(["quan-1", "quan-1", "quan-1", "quan-1"]);
});

test("the rest is never one hidden cell: the smallest visible cell beside it is hidden with it", () => {
  const items = [...times(5, "a"), ...times(4, "b"), filed("c")];
  expect(shown(items)).toEqual([
    ...["a+", "a+", "a+", "a+", "a+"],
    ...["quan-1", "quan-1", "quan-1", "quan-1", "quan-1"],
  ]);
});

test("whatever the numbers, nobody's subtraction gives a cell of fewer than three reports", () => {
  for (let seed = 0; seed < 400; seed++) {
    const sizes = [seed % 5, Math.floor(seed / 5) % 5, Math.floor(seed / 25) % 4, Math.floor(seed / 100) % 4];
    const items = sizes.flatMap((size, index) => times(size, "abcd".charAt(index)));
    const released = releaseItems(items, { accountId: "thu-ky", least: 3 });
    const counts = new Map<string, number>();
    for (const { place } of released) counts.set(place.key, (counts.get(place.key) ?? 0) + 1);
    const widened = released.filter(({ isWidened }) => isWidened).length;
    for (const [key, n] of counts) if (key.length === 1) expect(n).toBeGreaterThanOrEqual(3);
    // What is left of the total when the visible wards are taken away is nothing, all, or at least three.
    if (widened < items.length && widened > 0) expect(widened).toBeGreaterThanOrEqual(3);
    expect(released.every(({ isWidened, report }) => !isWidened || report === null)).toBe(true);
  }
});

test("a matter that was reported of the whole place does not tell who it was, where a hidden one stands beside it", () => {
  expect(shown([...times(3, ""), filed("a")])).toEqual(["", "", "", ""]);
  expect(shown(times(3, ""))).toEqual(["+", "+", "+"]);
});

test("its author sees the true place, and of others' no more than everybody", () => {
  const items = [filed("a", { authorId: "toi" }), filed("a", { authorId: "ban" })];
  expect(shown(items, "toi")).toEqual(["a+", ""]);
});

test("topics are told apart by their keys, so cells of two topics never add up", () => {
  const items = [...times(2, "a"), ...times(2, "a").map((item) => ({ ...item, topicKey: "gia-ca" }))];
  expect(shown(items)).toEqual(["", "", "", ""]);
});

test("the words of a widened matter do not name the place", () => {
  const places = [{ key: "a", name: "Phường Bạch Đằng" }];
  expect(coverPlaces("Dân phường BẠCH ĐẰNG, chợ bach dang, nói.", places)).toBe(
    "Dân phường […], chợ […], nói.",
  );
  expect(coverPlaces("Chợ Bạch\u00a0Đằng, phố Bạch\nĐằng.", places)).toBe("Chợ […], phố […].");
  expect(coverPlaces("Bạch Đằnga", places)).toBe("Bạch Đằnga");
  const [only] = releaseItems([filed("a", { place: places[0], whatPeopleSay: "Ở Bạch Đằng." })], {
    ...{ accountId: "thu-ky", least: 3 },
  });
  expect(only?.whatPeopleSay).toBe("Ở […].");
});
