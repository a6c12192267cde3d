import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newSetUp } from "~/domain/set-up";
import { addList, addUnits, readPasted } from "~/domain/set-up-paste";
import { MAX_UNITS, readUnits } from "~/domain/set-up-units";
import { unitLists } from "~db/seeds/unit-lists/index";

const blank = newSetUp({ categories: [], messages: [] });
const said = ({ problems }: { problems: { field: string; code: string }[] }) =>
  problems.map(({ field, code }) => `${field} ${code}`);

describe("the units", () => {
  const pasted = (text: string, root = "Tỉnh Quảng Ninh") => {
    const added = addUnits({ ...blank, units: { ...blank.units, root } }, readPasted(text).lines);
    return readUnits(added?.units ?? blank.units, "province");
  };

  it("are read from a block of Excel whatever the order of its Vietnamese heads", () => {
    const read = readPasted(
      'Mã\tTên đơn vị\tTrực thuộc\tGhi chú\n06652\t"Phường Hà Tu"\tCụm Hạ Long\tx\n\tCụm Hạ Long\t\t\n',
    );
    expect(read.hasHeader).toBe(true);
    expect(read.lines).toEqual([
      { name: "Phường Hà Tu", code: "06652", parent: "Cụm Hạ Long", kind: "ward", bloc: "" },
      { name: "Cụm Hạ Long", code: "", parent: "", kind: "office", bloc: "" },
    ]);
    expect(readPasted('"Phường\nHà Tu"\tPhường\nPhường Hà Khánh').lines.map(({ name }) => name)).toEqual([
      "Phường Hà Tu",
      "Phường Hà Khánh",
    ]);
    expect(
      readPasted("Quận ủy Hồng Bàng\nQuận đoàn Hồng Bàng\nQuận Hồng Bàng\nQuân sự tỉnh").lines.map(
        ({ kind }) => kind,
      ),
    ).toEqual(["party-cell", "mass-organisation", "district", "armed-forces"]);
    expect(
      readPasted("Đặc khu Cô Tô\nHội Nông dân\nCông an tỉnh\nSở Nội vụ").lines.map(({ kind }) => kind),
    ).toEqual(["special-zone", "mass-organisation", "armed-forces", "office"]);
  });

  it("hang on one root, report to their group and belong to the body above it", () => {
    const { units, problems } = pasted("Khối đoàn thể\tNhóm\nHội Nông dân\tĐoàn thể\t\tKhối đoàn thể\nXã A");
    expect(problems).toEqual([]);
    expect(
      units.map(({ key, reportsTo, belongsTo, gathers }) => [key, reportsTo, belongsTo, gathers]),
    ).toEqual([
      ["tinh-quang-ninh", undefined, undefined, true],
      ["khoi-doan-the", "tinh-quang-ninh", "tinh-quang-ninh", true],
      ["hoi-nong-dan", "khoi-doan-the", "tinh-quang-ninh", false],
      ["xa-a", "tinh-quang-ninh", "tinh-quang-ninh", false],
    ]);
  });

  it("say at the row what is wrong: twice the same, no such parent, a circle, a code twice", () => {
    const fields = (text: string) => said(pasted(text));
    expect(fields("Xã A\nXÃ  A")).toEqual(["u.u6.name unit-twice"]);
    expect(fields("Xã A\t\t\tHuyện B")).toEqual(["u.u5.parent parent-unknown"]);
    expect(fields("A\t\t\tB\nB\t\t\tC\nC\t\t\tA")).toEqual([
      "u.u5.parent parent-cycle",
      "u.u6.parent parent-cycle",
      "u.u7.parent parent-cycle",
    ]);
    expect(fields("A\t\t01\nB\t\t01")).toEqual(["u.u6.code code-twice"]);
    expect(fields("\t\t01")).toEqual(["u.u5.name required"]);
    expect(fields("Ông A 0912345678")).toEqual(["u.u5.name personal-phone"]);
    expect(fields("Xã A\tĐầu mối 0912345678")).toEqual(["u.u5.bloc personal-phone"]);
    expect(fields(`Xã A\t${"x".repeat(81)}`)).toEqual(["u.u5.bloc too-long"]);
  });

  it("stay text when the block holds markup or formulas", () => {
    const { units } = pasted('<b>Xã A</b>\n=HYPERLINK("x")');
    expect(units.slice(1).map(({ name }) => name)).toEqual(["<b>Xã A</b>", '=HYPERLINK("x")']);
  });

  it("are refused in words when 5,000 are pasted, and the block is kept", () => {
    const text = Array.from({ length: 5_000 }, (_, index) => `Xã ${index}`).join("\n");
    expect(addUnits(blank, readPasted(text).lines)).toBeNull();
    const { problems } = readUnits({ root: "Tỉnh", lines: [], pasted: text }, "province");
    expect(problems).toContainEqual({
      field: "pasted",
      code: "too-many-units-listed",
      params: { count: 5_000, max: MAX_UNITS },
    });
  });

  it("always form one tree, whatever is pasted", () => {
    const name = fc.constantFrom("A", "B", "C", "D", "Tỉnh", "");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 12 }), (rows) => {
        const { units, problems } = pasted(
          rows.map(([own, parent]) => `${own}\t\t\t${parent}`).join("\n"),
          "Tỉnh",
        );
        expect(new Set(units.map(({ key }) => key)).size).toBe(units.length);
        if (problems.length > 0) return;
        for (const unit of units.slice(1)) {
          let at: string | undefined = unit.key;
          for (let steps = 0; at !== undefined && at !== "tinh" && steps <= units.length; steps += 1) {
            at = units.find(({ key }) => key === at)?.reportsTo;
          }
          expect(at).toBe("tinh");
        }
      }),
    );
  });
});

describe("the ready-made lists", () => {
  it.each([
    ["quang-ninh-2025", { ward: 30, commune: 22, "special-zone": 2 }],
    ["hai-phong-2025", { ward: 45, commune: 67, "special-zone": 2 }],
    ["ha-long-2021", { ward: 21, commune: 12 }],
    // 66 wards; 141 communes and 10 towns.
    ["hai-phong-2021", { district: 15, ward: 66, commune: 151 }],
  ])("%s has the units that its source counts, each with a code of its own", (key, counts) => {
    const list = unitLists.find((one) => one.key === key);
    if (!list) throw new Error(key);
    const added = addList(blank, list);
    const { units, problems } = readUnits(added?.units ?? blank.units, "province");
    expect(problems).toEqual([]);
    for (const [kind, count] of Object.entries(counts)) {
      expect([kind, units.filter((unit) => unit.kind === kind).length]).toEqual([kind, count]);
    }
    const codes = units.flatMap(({ adminCode }) => adminCode ?? []);
    expect(codes).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0));
  });

  it("of member bodies fit under any root", () => {
    for (const list of unitLists.filter(({ what }) => what === "bodies")) {
      const added = addList({ ...blank, units: { ...blank.units, root: "Tỉnh" } }, list);
      expect([list.key, readUnits(added?.units ?? blank.units, "province").problems]).toEqual([list.key, []]);
    }
  });
});
