import { describe, expect, it } from "vitest";
import { lineOf } from "~/domain/unit-sets";
import { type ParentEdge, type Unit, unitTreeOf } from "~/domain/units";
import { smallStructure } from "../support/output-frame";

const unit = (id: string, from = "2021-01-01", to: string | null = null): Unit => ({
  id,
  key: id,
  name: id,
  shortName: id,
  kind: "ward",
  bloc: "",
  reports: true,
  validFrom: from,
  validTo: to,
});
const edge = (
  unitId: string,
  parentId: string,
  from = "2021-01-01",
  to: string | null = null,
): ParentEdge => ({
  unitId,
  parentId,
  validFrom: from,
  validTo: to,
});

describe("the reporting tree", () => {
  const tree = unitTreeOf(
    [
      unit("city"),
      unit("wards"),
      unit("offices"),
      unit("a"),
      unit("b"),
      unit("moved"),
      unit("gone", "2021-01-01", "2021-04-01"),
    ],
    [
      edge("wards", "city"),
      edge("offices", "city"),
      edge("a", "wards"),
      edge("b", "wards"),
      edge("gone", "wards", "2021-01-01", "2021-04-01"),
      edge("moved", "wards", "2021-01-01", "2021-03-15"),
      edge("moved", "offices", "2021-03-15"),
    ],
  );

  it("leads from a unit to the root", () => {
    expect(tree.ancestorsOn("a", "2021-02-01")).toEqual(["a", "wards", "city"]);
  });

  it("follows a unit to its new parent from the very day it moves", () => {
    expect(tree.ancestorsOn("moved", "2021-03-14")).toEqual(["moved", "wards", "city"]);
    expect(tree.ancestorsOn("moved", "2021-03-15")).toEqual(["moved", "offices", "city"]);
  });

  it("counts the common parents of two units once", () => {
    expect(tree.scopeOn(["a", "b"], "2021-02-01").sort()).toEqual(["a", "b", "city", "wards"]);
  });

  it("leaves out of a subtree what is no longer or not yet there", () => {
    expect(tree.subtreeOn("wards", "2021-03-31").sort()).toEqual(["a", "b", "gone", "wards"]);
    expect(tree.subtreeOn("wards", "2021-04-01").sort()).toEqual(["a", "b", "wards"]);
  });

  it("knows its roots", () => {
    expect(tree.rootsOn("2021-02-01").map((root) => root.id)).toEqual(["city"]);
  });

  it("does not hang on edges that form a circle", () => {
    const circle = unitTreeOf([unit("x"), unit("y")], [edge("x", "y"), edge("y", "x")]);
    expect(circle.ancestorsOn("x", "2021-02-01")).toEqual(["x", "y"]);
    expect(circle.subtreeOn("x", "2021-02-01")).toEqual(["x", "y"]);
  });
});

describe("the line of a unit", () => {
  it("a unit stands where it stood on its last day, or will stand on its first", () => {
    const ward = smallStructure.tree.get("unit-ward");
    const line = (day: string) => ward && lineOf(smallStructure.tree, ward, day);
    expect([line("2021-05-04"), line("2021-02-01"), line("2020-01-01")]).toEqual(
      Array(3).fill(["unit-ward", "unit-city"]),
    );
  });
});
