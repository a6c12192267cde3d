import { describe, expect, test } from "vitest";
import {
  type Design,
  isDesignValid,
  isLateSite,
  refusedMove,
  siteDue,
  siteStates,
  stateAfter,
  stateAfterChange,
} from "~/domain/decoration";
import { readPastedSites } from "~/domain/decoration-paste";
import {
  farFromUnit,
  kilometresBetween,
  kindNamed,
  namesPerson,
  pointText,
  readCount,
  readPoint,
  readSize,
} from "~/domain/decoration-typed";

/** Every move that is allowed: from, move, to. All others are not. */
const allowed = [
  "proposed approved approved",
  "proposed changed proposed",
  "approved started in-progress",
  "approved progress in-progress",
  "approved completed complete",
  "approved changed approved",
  "in-progress progress in-progress",
  "in-progress completed complete",
  "in-progress taken-down taken-down",
  "in-progress changed in-progress",
  "complete checked checked",
  "complete failed needs-repair",
  "complete taken-down taken-down",
  "complete changed complete",
  "checked checked checked",
  "checked failed needs-repair",
  "checked taken-down taken-down",
  "checked changed checked",
  "needs-repair progress needs-repair",
  "needs-repair completed complete",
  "needs-repair taken-down taken-down",
  "needs-repair changed needs-repair",
];
const everyMove = [
  "approved",
  "started",
  "progress",
  "completed",
  "checked",
  "failed",
  "taken-down",
  "changed",
] as const;

describe("the moves of a decoration site", () => {
  for (const from of siteStates)
    for (const move of everyMove) {
      const line = allowed.find((one) => one.startsWith(`${from} ${move} `));
      test(`${from}: ${move} ${line ? "is allowed" : "is refused"}`, () => {
        expect(stateAfter(move, from)).toBe(line?.split(" ")[2] ?? null);
      });
    }
});

describe("due days of a site", () => {
  const item = { quantity: 2, done: 1, dueOn: null };
  const site = (state: "approved" | "complete" | "needs-repair", items = [item]) =>
    ({ state, items }) as unknown as Parameters<typeof isLateSite>[0];

  test("an item without a day of its own is due by the decoration date and moves with it", () => {
    expect(siteDue([item], "2021-05-10")).toBe("2021-05-10");
    expect(siteDue([item], "2021-05-12")).toBe("2021-05-12");
    expect(siteDue([{ dueOn: "2021-04-30" }], "2021-05-10")).toBe("2021-04-30");
    expect(siteDue([], null)).toBeNull();
  });

  test("the decoration date itself is still good; what stands is never late, what needs mending is", () => {
    expect(isLateSite(site("approved"), "2021-05-10", "2021-05-10")).toBe(false);
    expect(isLateSite(site("approved"), "2021-05-10", "2021-05-11")).toBe(true);
    expect(isLateSite(site("complete"), "2021-05-10", "2021-05-11")).toBe(false);
    expect(isLateSite(site("needs-repair", [{ ...item, done: 2 }]), "2021-05-10", "2021-05-11")).toBe(true);
  });
});

describe("what is typed about a site", () => {
  test("a point as maps give it and as it is written here; swapped and foreign ones are told apart", () => {
    const here = { latitude: 20.951234, longitude: 107.080123 };
    expect(readPoint("20.951234, 107.080123")).toEqual({ ok: true, value: here });
    expect(readPoint("20,951234; 107,080123")).toEqual({ ok: true, value: here });
    expect(readPoint("")).toEqual({ ok: true, value: null });
    expect(readPoint("107.080123, 20.951234")).toMatchObject({ problem: { code: "point-swapped" } });
    expect(readPoint("48.85, 2.35")).toMatchObject({ problem: { code: "point-abroad" } });
    expect(readPoint("gần chợ")).toMatchObject({ problem: { code: "point-unreadable" } });
    expect(pointText(here)).toBe("20.951234, 107.080123");
  });

  test("distances are those of a globe: Hà Nội to Hải Phòng is some 90 km", () => {
    const [hanoi, haiphong] = [
      { latitude: 21.0285, longitude: 105.8542 },
      { latitude: 20.8449, longitude: 106.6881 },
    ];
    expect(Math.abs(kilometresBetween(hanoi, haiphong) - 89)).toBeLessThan(2);
    expect(farFromUnit(hanoi, haiphong, [])).toBeGreaterThan(80);
    expect(farFromUnit(hanoi, undefined, [haiphong, { ...hanoi, latitude: 21.05 }])).toBeNull();
    expect(farFromUnit(hanoi, undefined, [])).toBeNull();
  });

  test("sizes, counts, kinds and organisations", () => {
    expect(readSize("4,5 × 3 m")).toEqual({ width: 450, height: 300 });
    expect(readSize("12x6m")).toEqual({ width: 1200, height: 600 });
    expect(readSize("to")).toBe("unreadable");
    expect(readCount("1.200", 1)).toBe(1200);
    expect(readCount("0", 1)).toBeNull();
    expect(
      ["Pano 2 mặt", "băng-rôn", "Cờ phướn", "Cờ Tổ quốc", "cổng chào", "màn hình LED", "áp phích"].map(
        kindNamed,
      ),
    ).toEqual(["pano", "banner", "streamer", "flag", "gate", "led", "poster"]);
    expect(kindNamed("xe loa")).toBeNull();
    expect([namesPerson("Ông Nguyễn Văn A"), namesPerson("Công ty Ánh Sáng")]).toEqual([true, false]);
  });
});

describe("a pasted list of sites", () => {
  const frame = {
    units: new Map([["phuong bai chay", "phuong-bai-chay"]]),
    designs: [{ id: "d1", code: "KH-01" }],
    unit: "",
    today: "2021-05-04",
  };

  test("lines of one place are one site, columns are known by their heads", () => {
    const text = [
      "STT\tĐơn vị\tĐịa điểm\tLoại\tSố lượng\tKhổ\tMẫu\tHạn",
      "1\tPhường Bãi Cháy\tBến xe\tPano\t2 cái\t3x2\tKH-01\t8/5/2021",
      "\t\t\tCờ phướn\t1.200\t\t\t",
      "2\tPhường Lạ\tChợ\txe loa\t1\t\tKH-99\t",
    ].join("\n");
    const [first, second, ...rest] = readPastedSites(text, frame);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      line: 2,
      problems: [],
      fields: {
        unit: "phuong-bai-chay",
        itemKind: ["pano", "streamer"],
        itemQuantity: ["2", "1.200"],
        itemDue: ["8/5/2021", ""],
        itemDesign: ["d1", ""],
      },
    });
    expect(second?.problems.map(({ code }) => code)).toEqual([
      "site-unit-unknown",
      "item-kind-unknown",
      "item-design-unknown",
    ]);
  });
});

describe("a move that is refused", () => {
  test.each([
    ["started", "proposed", "site-not-approved"],
    ["changed", "taken-down", "site-taken-down"],
    ["checked", "in-progress", "site-not-complete"],
    ["failed", "needs-repair", "site-not-complete"],
    ["approved", "complete", "site-approved-already"],
    ["taken-down", "approved", "site-nothing-there"],
    ["completed", "checked", "site-complete-already"],
  ] as const)("%s of a site that is %s says what has to come first (%s)", (move, from, code) => {
    expect(stateAfter(move, from)).toBeNull();
    expect(refusedMove(move, from)).toBe(code);
  });

  test("a complete site of which more is planned is under way again; one taken down is not changed", () => {
    const items = [{ quantity: 2, done: 1 }];
    expect(stateAfterChange("complete", items)).toBe("in-progress");
    expect(stateAfterChange("complete", [{ quantity: 2, done: 2 }])).toBe("complete");
    expect(stateAfterChange("approved", items)).toBe("approved");
    expect(stateAfterChange("taken-down", items)).toBeNull();
  });
});

describe("an approved design", () => {
  const design: Design = {
    ...{ id: "d", code: "M1", kind: "design", wording: "", documentId: null, isRemoved: false, version: 1 },
    ...{ validFrom: null, validUntil: null },
  };
  test.each<[Partial<Design>, boolean]>([
    [{}, true],
    [{ validFrom: "2021-05-04" }, true],
    [{ validFrom: "2021-05-05" }, false],
    [{ validUntil: "2021-05-04" }, true],
    [{ validUntil: "2021-05-03" }, false],
    [{ isRemoved: true }, false],
  ])("%j may be put up on 04/05/2021: %s", (differs, isValid) => {
    expect(isDesignValid({ ...design, ...differs }, "2021-05-04")).toBe(isValid);
  });
});

describe("a site without items", () => {
  test("is due with the decoration as a whole", () => {
    expect(siteDue([], "2021-05-10")).toBe("2021-05-10");
    expect(siteDue([{ dueOn: null }], null)).toBeNull();
  });
});
