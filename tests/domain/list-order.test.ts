import { describe, expect, it } from "vitest";
import { inOrder, nextOrder, orderText, readOrder } from "~/domain/list-order";

const rows = [
  { name: "Ơn", n: 2 as number | null },
  { name: "Đông", n: 10 },
  { name: "ánh", n: null },
  { name: "Tổ 10", n: 2 },
  { name: "Tổ 9", n: 0 },
];
const by = { ten: (row: (typeof rows)[number]) => row.name, so: (row: (typeof rows)[number]) => row.n };
const names = (order: string | null) => inOrder(rows, readOrder(order), by).map(({ name }) => name);

describe("the order of a list", () => {
  it("stands names in the Vietnamese alphabet, and the numbers in them by size", () => {
    expect(names("ten")).toEqual(["ánh", "Đông", "Ơn", "Tổ 9", "Tổ 10"]);
    expect(names("-ten")).toEqual(["Tổ 10", "Tổ 9", "Ơn", "Đông", "ánh"]);
  });

  it("stands what has no figure last in both directions, and leaves equals as they came", () => {
    expect(names("so")).toEqual(["Tổ 9", "Ơn", "Tổ 10", "Đông", "ánh"]);
    expect(names("-so")).toEqual(["Đông", "Ơn", "Tổ 10", "Tổ 9", "ánh"]);
  });

  it.each([null, "", "-", "khong-co", "constructor", "toString", "ten;--", "Ten"])(
    "leaves the list as it is where %o is asked for",
    (asked) => {
      expect(names(asked)).toEqual(rows.map(({ name }) => name));
    },
  );

  it("goes one way, the other, and back to the list's own order; figures begin with the greatest", () => {
    const pressed = (isFigure: boolean) => {
      const first = nextOrder(readOrder("khac"), "so", isFigure);
      const second = nextOrder(first, "so", isFigure);
      return [first, second, nextOrder(second, "so", isFigure)].map((order) => order && orderText(order));
    };
    expect(pressed(false)).toEqual(["so", "-so", null]);
    expect(pressed(true)).toEqual(["-so", "so", null]);
  });
});
