import { expect, test } from "vitest";
import { AccessDenied, SignInNeeded } from "~/usecases/context.server";
import { loadPlan } from "~/usecases/plan.server";
import { saveTargets, type TargetsInput } from "~/usecases/targets.server";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const slug = "ha-long-2021";

describeOnEngines("targets", (open) => {
  test("a saved sheet comes back cell by cell: 0 stays 0, blank stays blank", async () => {
    const world = await open();
    const saved = await saveTargets(world.as("thu-ky"), slug, {
      ...sheet(world, "dot-1"),
      cells: [
        cell("ban-tuyen-giao", "social-share", "1.000"),
        cell("ban-tuyen-giao", "rebuttal", "0"),
        cell("trung-tam-truyen-thong", "portal-item", "60"),
        cell("trung-tam-truyen-thong", "rebuttal", ""),
      ],
    });
    expect(saved).toEqual({ ok: true, value: { changed: 3 } });
    const { matrix } = await loadPlan(world.as("can-bo"), slug, {
      period: sheet(world, "dot-1").periodKey,
      block: "co-quan-thanh-pho",
      columns: [],
    });
    expect(matrix.columns.map((column) => column.key)).toEqual(["portal-item", "social-share", "rebuttal"]);
    expect(matrix.rows.slice(0, 3)).toEqual([
      "ban-tuyen-giao\tBan Tuyên giáo\t\t1:1000\t1:0",
      "trung-tam-truyen-thong\tTrung tâm TT&VH\t1:60\t\t",
      "phong-van-hoa\tPhòng Văn hóa\t\t\t",
    ]);
    expect(matrix.blockTotals).toEqual([60, 1000, 0]);
  });

  test("of two secretaries on one cell the second sees both values and decides; other cells of theirs stay", async () => {
    const world = await open();
    const first = world.as("thu-ky");
    const second = world.as("thu-ky-2");
    await saveTargets(first, slug, {
      ...sheet(world, "dot-1"),
      cells: [cell("phong-van-hoa", "portal-item", "10")],
    });
    world.clock.set("2021-05-04T02:32:00.000Z");
    const theirs = [
      cell("phong-van-hoa", "portal-item", "15", "1:10"),
      cell("phong-noi-vu", "portal-item", "7"),
    ];
    await saveTargets(first, slug, { ...sheet(world, "dot-1"), cells: theirs });
    const mine = [
      cell("phong-van-hoa", "portal-item", "12", "1:10"),
      cell("phong-noi-vu", "portal-item", ""),
    ];
    const refused = await saveTargets(second, slug, { ...sheet(world, "dot-1"), cells: mine });
    expect(refused).toEqual({
      ok: false,
      problems: [
        {
          field: "t.phong-van-hoa.portal-item",
          code: "target-changed-by-other",
          params: { by: "Thư ký Tiểu ban", at: "09:32 04/05/2021", theirs: 15, mine: 12, base: "2:15" },
        },
      ],
    });
    const confirmed = [
      cell("phong-van-hoa", "portal-item", "12", "2:15"),
      cell("phong-noi-vu", "portal-item", ""),
    ];
    await saveTargets(second, slug, { ...sheet(world, "dot-1"), cells: confirmed });
    expect(await amounts(world)).toEqual({ "phong-noi-vu portal-item": 7, "phong-van-hoa portal-item": 12 });
  });

  test("twenty savings of one cell at once: one is kept, nineteen are told so", async () => {
    const world = await open();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        saveTargets(world.as(index % 2 === 0 ? "thu-ky" : "thu-ky-2"), slug, {
          ...sheet(world, "dot-1"),
          cells: [cell("phong-van-hoa", "portal-item", String(100 + index))],
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems.map((one) => one.code)));
    expect(codes).toEqual(Array(19).fill("target-changed-by-other"));
    expect(await auditLines(world)).toHaveLength(1);
  });

  test("a sheet is saved whole or not at all, and nothing of it is audited when refused", async () => {
    const world = await open();
    const refused = await saveTargets(world.as("thu-ky"), slug, {
      ...sheet(world, "dot-1"),
      cells: [cell("phong-van-hoa", "portal-item", "5"), cell("phong-noi-vu", "portal-item", "-5")],
    });
    expect(refused).toEqual({
      ok: false,
      problems: [{ field: "t.phong-noi-vu.portal-item", code: "count-negative" }],
    });
    expect(await amounts(world)).toEqual({});
    expect(await auditLines(world)).toEqual([]);
  });

  test("one audit line tells every cell from old to new, with document and clause", async () => {
    const world = await open();
    const document = world.structure.documents.find((one) => one.numberSymbol === "03/KH-TBTT");
    await saveTargets(world.as("thu-ky"), slug, {
      ...sheet(world, "dot-2"),
      cells: [cell("phong-van-hoa", "pano", "20"), cell("xa-tan-dan", "pano", "2")],
    });
    await saveTargets(world.as("thu-ky"), slug, {
      ...sheet(world, "dot-2"),
      documentId: document?.id ?? "",
      clause: "mục II.3",
      cells: [
        cell("phong-van-hoa", "pano", "25", "1:20"),
        cell("xa-tan-dan", "pano", "", "1:2"),
        cell("phuong-bai-chay", "pano", "0"),
      ],
    });
    const [, second] = await auditLines(world);
    expect(second).toMatchObject({
      document: "03/KH-TBTT",
      clause: "mục II.3",
      cells: [
        { unit: "phong-van-hoa", category: "pano", before: 20, after: 25 },
        { unit: "xa-tan-dan", category: "pano", before: 2, after: null },
        { unit: "phuong-bai-chay", category: "pano", before: null, after: 0 },
      ],
    });
  });

  test("sending the same sheet again changes nothing", async () => {
    const world = await open();
    const again = () =>
      saveTargets(world.as("thu-ky"), slug, {
        ...sheet(world, "dot-1"),
        cells: [cell("phong-van-hoa", "portal-item", "10")],
      });
    expect(await again()).toEqual({ ok: true, value: { changed: 1 } });
    expect(await again()).toEqual({ ok: true, value: { changed: 0 } });
    expect(await auditLines(world)).toHaveLength(1);
  });

  test("phase targets and a campaign target of the same unit and category are refused together, by name", async () => {
    const world = await open();
    const phase1 = { ...sheet(world, "dot-1"), cells: [cell("phong-van-hoa", "portal-item", "10")] };
    await saveTargets(world.as("thu-ky"), slug, phase1);
    expect(await saveTargets(world.as("thu-ky"), slug, { ...phase1, periodKey: "campaign" })).toEqual({
      ok: false,
      problems: [
        {
          field: "t.phong-van-hoa.portal-item",
          code: "target-set-for-other-period",
          params: { period: "Đợt 1", amount: 10, from: "2021-01-01", to: "2021-03-26" },
        },
      ],
    });
  });

  test.each([
    ["an unknown unit", { cells: [cell("khong-co", "pano", "1")] }, "unit-unknown"],
    ["a unit that only gathers", { cells: [cell("phuong", "pano", "1")] }, "unit-gathers"],
    ["an unknown category", { cells: [cell("phong-van-hoa", "khong-co", "1")] }, "category-unknown"],
    ["ten million and one", { cells: [cell("phong-van-hoa", "pano", "10.000.001")] }, "count-too-large"],
    ["half a pano", { cells: [cell("phong-van-hoa", "pano", "1,5")] }, "count-not-whole"],
    ["a period that is none", { periodKey: "phase:khong-co" }, "period-unknown"],
    ["a document that is none", { documentId: "khong-co" }, "document-unknown"],
    ["a clause with a telephone number", { clause: "gọi 0912 345 678" }, "personal-phone"],
    ["a clause of 201 characters", { clause: "x".repeat(201) }, "too-long"],
  ])("%s is refused", async (_, wrong, code) => {
    const world = await open();
    const outcome = await saveTargets(world.as("thu-ky"), slug, { ...sheet(world, "dot-1"), ...wrong });
    expect(outcome.ok ? [] : outcome.problems.map((one) => one.code)).toEqual([code]);
    expect(await amounts(world)).toEqual({});
  });

  test("only a secretary sets targets; who may not log may not look either", async () => {
    const world = await open();
    const input = { ...sheet(world, "dot-1"), cells: [cell("phong-van-hoa", "pano", "1")] };
    for (const other of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(saveTargets(world.as(other), slug, input)).rejects.toThrow(AccessDenied);
    }
    await expect(saveTargets(world.asNobody(), slug, input)).rejects.toThrow(SignInNeeded);
    await expect(
      loadPlan(world.as("cong-tac-vien"), slug, { period: "", block: "", columns: [] }),
    ).rejects.toThrow(AccessDenied);
    expect((await loadPlan(world.as("lanh-dao"), slug, { period: "", block: "", columns: [] })).canEdit).toBe(
      false,
    );
  });
});

function sheet(world: World, phaseKey: string): TargetsInput {
  const phase = world.structure.phases.find((one) => one.key === phaseKey);
  return { periodKey: `phase:${phase?.id}`, cells: [], documentId: "", clause: "" };
}

function cell(unitKey: string, categoryKey: string, text: string, base = "") {
  return { unitKey, categoryKey, text, base };
}

async function amounts(world: World): Promise<Record<string, number>> {
  const rows = await world.db.read
    .selectFrom("targets")
    .innerJoin("units", "units.id", "targets.unit_id")
    .innerJoin("categories", "categories.id", "targets.category_id")
    .select(["units.key as unit", "categories.key as category", "targets.amount"])
    .orderBy("units.key")
    .execute();
  return Object.fromEntries(rows.map((row) => [`${row.unit} ${row.category}`, row.amount]));
}

async function auditLines(world: World): Promise<unknown[]> {
  const rows = await world.db.read
    .selectFrom("audit_entries")
    .innerJoin("audit_payloads", "audit_payloads.entry_id", "audit_entries.id")
    .select("audit_payloads.payload")
    .where("audit_entries.action", "=", "targets.saved")
    .orderBy("audit_entries.seq")
    .execute();
  return rows.map((row) => JSON.parse(row.payload));
}
