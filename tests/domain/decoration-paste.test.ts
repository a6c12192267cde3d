import { describe, expect, test } from "vitest";
import { readPastedSites } from "~/domain/decoration-paste";
import { readCount, readSize } from "~/domain/decoration-typed";
import { keysByNames } from "~/domain/folded-names";

describe("a pasted list of sites without a head line", () => {
  const frame = {
    units: keysByNames([["p-a", "Phường A"]]),
    designs: [],
    unit: "p-own",
    today: "2021-05-04",
  };

  test("is read by the usual order of columns, lines of one place together", () => {
    const sites = readPastedSites(
      "Phường A\tNgã tư\tTrần Phú\tpano\t2 cái\t3x2\n\t\t\tcờ\tnhiều\t\n\tCổng chợ\t\t\t1\t",
      frame,
    );
    expect(sites.map(({ line, fields }) => [line, fields.unit, fields.place])).toEqual([
      [1, "p-a", "Ngã tư"],
      [3, "p-own", "Cổng chợ"],
    ]);
    expect(sites[0]?.fields).toMatchObject({ itemKind: ["pano", "flag"], itemQuantity: ["2", "nhiều"] });
    expect(sites[1]?.problems).toEqual([
      { field: "items", code: "item-kind-unknown", params: { text: "—" } },
    ]);
  });

  test("keeps its first line though that begins like the heads of columns", () => {
    const text = "Phường A\tĐiểm 0\tĐường Hạ Long\tpano\t2";
    expect(readPastedSites(text, frame).map(({ line, place }) => [line, place])).toEqual([[1, "Điểm 0"]]);
    expect(readPastedSites(`Phường\tĐiểm\tĐường\tLoại\tSố lượng\n${text}`, frame)).toMatchObject([
      { line: 2, place: "Điểm 0" },
    ]);
  });

  test("says where a line has no place to stand under", () => {
    expect(readPastedSites("Phường A\t\tTrần Phú\tpano\t2", frame)[0]?.problems).toEqual([
      { field: "place", code: "site-place-missing" },
    ]);
    expect(readPastedSites("Phường B\tNgã tư\t\tpano\t2", frame)[0]?.problems).toEqual([
      { field: "unit", code: "site-unit-unknown", params: { text: "Phường B" } },
    ]);
  });
});

describe("sizes and numbers as they are typed", () => {
  test("are none where they are nought or no number", () => {
    expect([readSize("0 x 2"), readSize("2 x 0"), readSize("lớn")]).toEqual(Array(3).fill("unreadable"));
    expect([readCount("1.200", 1), readCount("-1", 0), readCount("0", 1), readCount("vài", 0)]).toEqual([
      ...[1200, null, null, null],
    ]);
  });
});
