import { expect, test } from "vitest";
import { type PointsPage, readPointQuery } from "~/domain/unit-points";
import { AccessDenied } from "~/usecases/context.server";
import { addSite, removeSite } from "~/usecases/decoration-edit.server";
import { loadUnitPoints } from "~/usecases/unit-points.server";
import {
  pasteUnitPoints,
  previewPoints,
  setUnitPoint,
  undoUnitPoints,
} from "~/usecases/unit-points-edit.server";
import { key, siteForm, siteOf, sitePage } from "../support/decoration";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
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

describeOnSqlite("units' own points that cannot be set", (open) => {
  const paste = (world: World, text: string) =>
    pasteUnitPoints(world.as("thu-ky"), slug, { _key: key(), text, confirm: [] });

  test("a unit that nobody has, half a point, an empty list and one of a whole world are refused", async () => {
    const world = await open();
    expect(codesOf(problemsOf(await set(world, "khong-co", "20.95, 107.05")))).toEqual(["unit unit-unknown"]);
    expect(codesOf(problemsOf(await set(world, ward, "20.95")))).toEqual(["point point-unreadable"]);
    expect(codesOf(problemsOf(await paste(world, " \n ")))).toEqual(["text paste-nothing"]);
    const preview = await previewPoints(world.as("thu-ky"), slug, "");
    expect(codesOf(problemsOf(preview))).toEqual(["text paste-nothing"]);
    const many = Array(4_001).fill("Phường Bãi Cháy\t20,95\t107,04").join("\n");
    expect(problemsOf(await paste(world, many))).toEqual([
      { field: "text", code: "paste-too-many", params: { max: 4_000 } },
    ]);
    expect((await load(world)).map.marks).toEqual([]);
  });

  test("a list that says what is there already changes nothing; the preview shows what was typed and what was", async () => {
    const world = await open();
    carriedOut(await paste(world, list));
    expect(codesOf(problemsOf(await paste(world, list)))).toEqual(["form nothing-changed"]);
    const preview = await previewPoints(
      world.as("thu-ky"),
      slug,
      "Phường Bãi Cháy\t20,96\t107,05\nPhường Hà Tu\t??",
    );
    expect(carriedOut(preview).map(({ before, after }) => [before, after])).toEqual([
      ["20.951234, 107.040123", "20.960000, 107.050000"],
      ["", "??"],
    ]);
  });

  test("what somebody took away since is told as taken away, and is not put back over it", async () => {
    const world = await open();
    const { batch } = carriedOut(await set(world, ward, "20,951234; 107,040123"));
    carriedOut(await set(world, ward, "", "20.951234, 107.040123", "thu-ky-2"));
    const late = await set(world, ward, "20.96, 107.05", "20.951234, 107.040123");
    expect(problemsOf(late)).toMatchObject([{ code: "point-changed", params: { point: "—" } }]);
    const undone = await undoUnitPoints(world.as("thu-ky"), slug, { _key: key(), batch });
    expect(problemsOf(undone)).toMatchObject([{ code: "points-changed-since" }]);
    expect(pointOf(await load(world), ward)).toBe("");
  });

  test("the map comes near to a unit, draws the sites that lie there and no removed one, with tiles where there are", async () => {
    const world = await open();
    carriedOut(await set(world, ward, "20.95, 107.04"));
    await siteOf(world, { point: "20.951, 107.041" });
    await siteOf(world, { place: "Bãi tắm", point: "21.05, 107.30", confirm: ["point-far"] });
    const removed = await siteOf(world, { place: "Bến tàu", point: "20.952, 107.042" });
    const { version } = await sitePage(world, removed);
    carriedOut(await removeSite(world.as("thu-ky"), slug, removed, { version }));
    const asked = (query: Record<string, string>) =>
      loadUnitPoints(
        {
          ...world.as("thu-ky"),
          mapTiles: { address: "https://ban-do.vn/{z}/{x}/{y}.png", attribution: "©" },
        },
        slug,
        readPointQuery((name) => query[name] ?? ""),
      );
    const whole = await asked({ dv: ward });
    expect([whole.map.marks.length, whole.map.dots.length]).toEqual([1, 2]);
    const near = await asked({ dv: ward, muc: "5" });
    expect([near.map.marks.length, near.map.dots.length]).toEqual([1, 1]);
    expect(near.map.scale.metres).toBeLessThan(whole.map.scale.metres);
    expect(near.map.tiles.length).toBeGreaterThan(0);
    const elsewhere = await asked({ dv: ward, tam: "21.05, 107.30", muc: "5" });
    expect([elsewhere.map.marks.length, elsewhere.map.dots.length]).toEqual([0, 1]);
    const nowhere = await asked({ dv: "phuong-ha-tu", muc: "5" });
    expect(nowhere.map.view).toEqual((await asked({ muc: "5" })).map.view);
  });
});
