import { describe, expect, it } from "vitest";
import { unitsOnPaper } from "~/domain/reports/units-on-paper";

const scopes = [
  { value: "local", name: "", unitIds: ["w1", "w2", "w3", "c1"] },
  { value: "bloc:Phường", name: "Phường", unitIds: ["w1", "w2", "w3"] },
  { value: "bloc:Cơ quan", name: "Cơ quan", unitIds: ["o1", "o2", "o3"] },
  { value: "bloc:Khối", name: "Khối", unitIds: ["m1", "m2"] },
];
const told = (...unitIds: string[]) => unitsOnPaper(unitIds, scopes, (id) => `Đơn vị ${id}`);

describe("the units of a conclusion as a paper names them", () => {
  it("a set that is whole is named once with its number of units, the others one by one after it", () => {
    expect(told("o1", "w1", "w2", "w3", "c1")).toEqual(["các phường, xã (4 đơn vị)", "Đơn vị o1"]);
    expect(told("w3", "w1", "w2", "o1", "o2", "o3")).toEqual(["Phường (3 đơn vị)", "Cơ quan (3 đơn vị)"]);
  });

  it("a set that lacks one unit, or of two units only, is not named as a whole", () => {
    expect(told("o1", "o3")).toEqual(["Đơn vị o1", "Đơn vị o3"]);
    expect(told("m1", "m2")).toEqual(["Đơn vị m1", "Đơn vị m2"]);
  });
});
