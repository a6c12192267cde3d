import { expect, test } from "vitest";
import { choiceKey, readPastedMatrix } from "~/domain/pasted-figures";

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
