import { expect, test } from "vitest";
import { type PointsPage, readPointQuery } from "~/domain/unit-points";
import { AccessDenied } from "~/usecases/context.server";
import { addSite } from "~/usecases/decoration-edit.server";
import { loadUnitPoints } from "~/usecases/unit-points.server";
import {
  pasteUnitPoints,
  previewPoints,
  setUnitPoint,
  undoUnitPoints,
} from "~/usecases/unit-points-edit.server";
import { key, siteForm } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const load = (world: World, who = "thu-ky") =>
  loadUnitPoints(
    world.as(who),
    slug,
    readPointQuery(() => ""),
  );
const pointOf = ({ units }: PointsPage, unit: string) => units.find((one) => one.key === unit)?.point;
const set = (world: World, unit: string, point: string, seen = "", who = "thu-ky", confirm: string[] = []) =>
  setUnitPoint(world.as(who), slug, { _key: key(), unit, point, seen, seenOf: unit, confirm });
const ward = "phuong-bai-chay";
const list = [
  "Đơn vị\tVĩ độ\tKinh độ",
  "Phường Bãi Cháy\t20,951234\t107,040123",
  "Phường Hà Khẩu\t20,96\t107,01",
  "Phường Hà Lầm\t20,97\t107,11",
  "Phường Hà Trung\t20,96\t107,12",
].join("\n");

describeOnEngines("units' own points on the map", (open) => {
  test("one is set, seen by the next person, changed only over what was seen, and taken back", async () => {
    const world = await open();
    const { batch } = carriedOut(await set(world, ward, "20,951234; 107,040123"));
    expect(pointOf(await load(world), ward)).toBe("20.951234, 107.040123");
    expect(codesOf(problemsOf(await set(world, ward, "20.96, 107.05", "", "thu-ky-2")))).toEqual([
      "form point-changed",
    ]);
    expect(
      codesOf(problemsOf(await set(world, ward, "20.951234, 107.040123", "20.951234, 107.040123"))),
    ).toEqual(["form nothing-changed"]);
    const undone = await undoUnitPoints(world.as("thu-ky"), slug, { _key: key(), batch });
    expect(carriedOut(undone)).toEqual({ count: 1 });
    expect(pointOf(await load(world), ward)).toBe("");
    const again = await undoUnitPoints(world.as("thu-ky"), slug, { _key: key(), batch });
    expect(codesOf(problemsOf(again))).toEqual(["form points-undone"]);
  });

  test("a list is set as a whole, taken back as a whole, and not over what somebody changed since", async () => {
    const world = await open();
    const form = { _key: key(), text: list, confirm: [] };
    const { batch, count } = carriedOut(await pasteUnitPoints(world.as("thu-ky"), slug, form));
    expect(count).toBe(4);
    const page = await load(world);
    expect(page.map.marks).toHaveLength(4);
    expect(page.history).toMatchObject([{ count: 4, isUndone: false }]);
    carriedOut(await set(world, ward, "20.95, 107.05", "20.951234, 107.040123", "thu-ky-2"));
    const undo = () => undoUnitPoints(world.as("thu-ky"), slug, { _key: key(), batch });
    expect(problemsOf(await undo())).toMatchObject([{ code: "points-changed-since" }]);
    carriedOut(await set(world, ward, "20.951234, 107.040123", "20.950000, 107.050000"));
    carriedOut(await undo());
    expect((await load(world)).map.marks).toHaveLength(0);
  });

  test("a point far outside the place is asked about, in a list and singly; wrong lines set nothing", async () => {
    const world = await open();
    const slip = `${list}\nPhường Hùng Thắng\t10,95\t107,02`;
    const preview = carriedOut(await previewPoints(world.as("thu-ky"), slug, slip));
    expect(preview.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      [],
      [],
      [],
      [],
      ["point-far-place"],
    ]);
    const form = (text: string, confirm: string[] = []) => ({ _key: key(), text, confirm });
    const asked = await pasteUnitPoints(world.as("thu-ky"), slug, form(slip));
    expect(codesOf(problemsOf(asked))).toEqual(["confirm point-paste-warnings"]);
    const wrong = await pasteUnitPoints(world.as("thu-ky"), slug, form(`${list}\nPhường Lạ\t21\t107`));
    expect(codesOf(problemsOf(wrong))).toEqual(["text paste-bad-lines"]);
    expect((await load(world)).map.marks).toHaveLength(0);
    carriedOut(await pasteUnitPoints(world.as("thu-ky"), slug, form(list)));
    expect(codesOf(problemsOf(await set(world, "phuong-hung-thang", "10.95, 107.02")))).toEqual([
      "point point-far-place",
    ]);
    carriedOut(await set(world, "phuong-hung-thang", "10.95, 107.02", "", "thu-ky", ["point-far"]));
  });

  test("a site far from its unit's own point is warned of", async () => {
    const world = await open();
    carriedOut(await set(world, ward, "20.951234, 107.040123"));
    const far = await addSite(world.as("thu-ky"), slug, siteForm({ unit: ward, point: "21.2, 107.3" }));
    expect(codesOf(problemsOf(far))).toEqual(["point point-far"]);
  });

  test("only the secretary and the administrator set them, and the audit trail tells both points", async () => {
    const world = await open();
    for (const who of ["lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(set(world, ward, "20.95, 107.04", "", who)).rejects.toThrow(AccessDenied);
      await expect(load(world, who)).rejects.toThrow(AccessDenied);
    }
    carriedOut(await set(world, ward, "20.95, 107.04"));
    const line = await world.db.read
      .selectFrom("audit_entries")
      .innerJoin("audit_payloads", "audit_payloads.entry_id", "audit_entries.id")
      .select("payload")
      .where("action", "=", "unit-points.set")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(line.payload)).toEqual({
      before: { [ward]: "" },
      after: { [ward]: "20.950000, 107.040000" },
    });
  });
});
