import { describe, expect, it } from "vitest";
import { unitsByBloc, unitsOfTree } from "~/domain/unit-choice";

const wards = Array.from({ length: 12 }, (_, index) => ({
  key: `p${index}`,
  name: `Phường ${index}`,
  bloc: "Phường",
}));
const root = { key: "tp", name: "Thành phố", bloc: "" };
const office = { key: "vh", name: "Phòng Văn hóa", bloc: "Cơ quan" };

describe("units to choose from", () => {
  it("stand under their blocs once they are many, those of none above all", () => {
    const blocs = unitsByBloc([root, ...wards, office]);
    expect(blocs.map(({ bloc, units }) => [bloc, units.length])).toEqual([
      [null, 1],
      ["Phường", 12],
      ["Cơ quan", 1],
    ]);
  });

  it("stand as they came where they are few, or all of one bloc", () => {
    expect(unitsByBloc([root, office])).toEqual([{ bloc: null, units: [root, office] }]);
    expect(unitsByBloc(wards)).toEqual([{ bloc: null, units: wards }]);
  });

  it("of a tree stand under what is right below the root, deeper ones indented, lone ones by themselves", () => {
    const lines = ["0\ttp\tThành phố", "1\tp\tPhường", "2\tbc\tBãi Cháy", "3\tt1\tTổ 1", "1\tca\tCông an"];
    expect(unitsOfTree(lines)).toEqual([
      { key: "tp", name: "Thành phố", bloc: "" },
      { key: "p", name: "Phường", bloc: "Phường" },
      { key: "bc", name: "Bãi Cháy", bloc: "Phường" },
      { key: "t1", name: "\u2003Tổ 1", bloc: "Phường" },
      { key: "ca", name: "Công an", bloc: "" },
    ]);
  });
});
