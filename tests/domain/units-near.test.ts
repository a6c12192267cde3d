import { expect, it } from "vitest";
import { unitTreeOf } from "~/domain/units";
import { unitsNear } from "~/domain/units-near";

const day = "2021-05-04";

it("offers every unit of a tree of ordinary size", () => {
  expect(unitsNear(country(2, 200), [null], day)).toBeNull();
});

it("offers of a country the provinces, and the communes of the province that is chosen or holds the chosen one", () => {
  const tree = country(10, 100);
  const top = ["root", ...Array.from({ length: 10 }, (_, at) => `p${at}`)];
  const own = Array.from({ length: 100 }, (_, at) => `p3c${at}`);
  expect([...(unitsNear(tree, [null], day) ?? [])].sort()).toEqual([...top].sort());
  expect([...(unitsNear(tree, ["p3"], day) ?? [])].sort()).toEqual([...top, ...own].sort());
  expect([...(unitsNear(tree, ["p3c7", null], day) ?? [])].sort()).toEqual([...top, ...own].sort());
});

it("reads a subtree of thousands of units once through, each unit once", () => {
  expect(country(34, 100).subtreeOn("root", day)).toHaveLength(1 + 34 + 3_400);
});

function country(provinces: number, communes: number) {
  const parents: [string, string][] = [];
  for (let p = 0; p < provinces; p += 1) {
    parents.push([`p${p}`, "root"]);
    for (let c = 0; c < communes; c += 1) parents.push([`p${p}c${c}`, `p${p}`]);
  }
  const validity = { validFrom: "2020-01-01", validTo: null };
  const units = ["root", ...parents.map(([id]) => id)].map((id) => ({
    ...{ id, key: id, name: id, shortName: id, kind: "commune" as const, bloc: "", reports: true },
    ...validity,
  }));
  return unitTreeOf(
    units,
    parents.map(([unitId, parentId]) => ({ unitId, parentId, ...validity })),
  );
}
