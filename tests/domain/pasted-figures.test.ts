import { expect, test } from "vitest";
import { choiceKey, nearestNames, readPastedMatrix, skip } from "~/domain/pasted-figures";

const units = [
  { key: "xa-tan-dan", names: ["Xã Tân Dân", "Tân Dân"] },
  { key: "phuong-tan-dan", names: ["Phường Tân Dân", "Tân Dân"] },
  { key: "phuong-bai-chay", names: ["Phường Bãi Cháy", "Bãi Cháy"] },
];
const columns = [{ key: "pano", names: ["Pano"] }];
const text = "Đơn vị\tPano\nTân Dân\t3\nX. Tân Dân\t4\nbai chay\t5";
const read = (choices: Record<string, string>) =>
  readPastedMatrix(text, { units, columns }, { columns: {}, rows: choices }).rows.map(({ key, state }) => [
    key,
    state,
  ]);

test("a name that two units share is asked about, never given to one of them", () => {
  expect(read({})).toEqual([
    [null, "unknown"],
    ["xa-tan-dan", "ok"],
    ["phuong-bai-chay", "ok"],
  ]);
  expect(read({ [choiceKey(0, "Tân Dân")]: "phuong-tan-dan" })[0]).toEqual(["phuong-tan-dan", "ok"]);
});

test("a name is taken once, left out by choice, and a shorter line has empty cells", () => {
  const block = "STT\tĐơn vị\tPano\n1\tP. Bãi Cháy\t3\n2\tBãi Cháy\t4\n3\tX. Tân Dân\n4\tTổng cộng\t7\n5";
  const { columns: heads, rows } = readPastedMatrix(
    block,
    { units, columns },
    { columns: {}, rows: { [choiceKey(2, "X. Tân Dân")]: skip, [choiceKey(1, "Bãi Cháy")]: "la" } },
  );
  expect(heads.map(({ state }) => state)).toEqual(["number", "label", "ok"]);
  expect(rows.map(({ state, cells }) => [state, cells[2]])).toEqual([
    ["ok", "3"],
    ["twice", "4"],
    ["skipped", ""],
    ["total", "7"],
    ["unknown", ""],
  ]);
});

test("a name of one letter is like no other; a town's sign is read in full", () => {
  expect(nearestNames("x", units)).toEqual([]);
  expect(nearestNames("Bai Chai", units)).toEqual(["phuong-bai-chay"]);
  const towns = [{ key: "tt-cai-rong", names: ["Thị trấn Cái Rồng"] }];
  const { rows } = readPastedMatrix(
    "Đơn vị\tPano\nTT. Cái Rồng\t3",
    { units: towns, columns },
    { columns: {}, rows: {} },
  );
  expect(rows[0]?.key).toBe("tt-cai-rong");
});
