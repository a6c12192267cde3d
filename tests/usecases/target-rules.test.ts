import { expect, test } from "vitest";
import { unpackShare } from "~/domain/plan";
import { AccessDenied } from "~/usecases/context.server";
import { loadPlan } from "~/usecases/plan.server";
import { openTargetGroup } from "~/usecases/target-groups.server";
import { removeRule, saveRule } from "~/usecases/target-rules.server";
import { loadRules } from "~/usecases/target-rules-page.server";
import { loadSizes, readPastedSizes, saveSizes } from "~/usecases/unit-sizes.server";
import { describeOnEngines } from "../support/engines";
import { formKey, problemCodes, slug } from "../support/milestone-forms";
import { counted, flags, freeze, setSizes, setTarget, size, target } from "../support/target-acts";

describeOnEngines("rules of the plan", (open) => {
  test("follow the sizes they hang on; a target by hand goes before, and both stay to be seen", async () => {
    const world = await open();
    await setSizes(world, [size("phuong-bai-chay", "12"), size("xa-tan-dan", "5")]);
    expect((await saveRule(world.as("thu-ky"), slug, flags())).ok).toBe(true);
    expect(await counted(world)).toEqual(["phuong-bai-chay flag 120", "xa-tan-dan flag 50"]);
    await setSizes(world, [size("xa-tan-dan", "6", "1:5")]);
    await setTarget(world, "campaign", [target("phuong-bai-chay", "flag", "100")]);
    expect(await counted(world)).toEqual(["phuong-bai-chay flag 100", "xa-tan-dan flag 60"]);
    const [rule] = (await loadRules(world.as("can-bo"), slug)).rules;
    expect(rule).toMatchObject({ total: 60, byHand: 1, unknown: 31 });
    expect(rule?.units).toContain("Bãi Cháy\t12\t120\t100");
    const { matrix } = await loadPlan(world.as("thu-ky"), slug, {
      period: "campaign",
      block: "phuong",
      unit: "phuong-bai-chay",
      columns: [],
    });
    expect(matrix.allTotals).toEqual([160]);
    expect(matrix.rows).toEqual(["phuong-bai-chay\tBãi Cháy\t1:100"]);
    expect(matrix.given.map(unpackShare)).toMatchObject([{ factor: 10, size: 12, amount: 120 }]);
  });

  test("for the same units, category and days as another rule is refused: it would count twice", async () => {
    const world = await open();
    await saveRule(world.as("thu-ky"), slug, flags());
    const may = flags({ per: "unit", period: "days", from: "01/05/2021", to: "23/05/2021" });
    expect(problemCodes(await saveRule(world.as("thu-ky"), slug, may))).toEqual(["category rule-overlaps"]);
    expect((await saveRule(world.as("thu-ky"), slug, { ...may, category: "banner" })).ok).toBe(true);
  });

  test.each([
    ["no number", { factor: "" }, ["factor required"]],
    ["minus two", { factor: "-2" }, ["factor count-negative"]],
    ["nothing", { factor: "0" }, ["factor rule-factor-zero"]],
    ["words", { factor: "mười" }, ["factor not-a-count"]],
    [
      "days the wrong way round",
      { period: "days", from: "23/05/2021", to: "01/05/2021" },
      ["to ends-before-start"],
    ],
    ["days outside", { period: "days", from: "01/05/2020", to: "02/05/2020" }, ["from rule-days-outside"]],
    ["31 April", { period: "days", from: "31/04/2021", to: "02/05/2021" }, ["from no-such-day"]],
    ["no category", { category: "" }, ["category category-unknown"]],
    ["a unit of nobody", { scope: "under:khong-co" }, ["scope unit-unknown"]],
    ["a telephone number", { clause: "hỏi 0912 345 678" }, ["clause personal-phone"]],
    [
      "more than ten million",
      { factor: "10.000.000", per: "unit", times: "week" },
      ["factor rule-too-large"],
    ],
  ])("with %s is refused", async (_, wrong, expected) => {
    const world = await open();
    expect(problemCodes(await saveRule(world.as("thu-ky"), slug, flags(wrong)))).toEqual(expected);
    expect((await loadRules(world.as("thu-ky"), slug)).rules).toEqual([]);
  });

  test("changed by two at once: the second is told; removed, it is gone", async () => {
    const world = await open();
    const made = await saveRule(world.as("thu-ky"), slug, flags());
    const rule = made.ok ? made.value.id : "";
    const edit = (who: string, factor: string, _version: string) =>
      saveRule(world.as(who), slug, flags({ rule, factor, _version }));
    expect((await edit("thu-ky", "12", "1")).ok).toBe(true);
    expect(problemCodes(await edit("thu-ky-2", "15", "1"))).toEqual(["form changed-by-other"]);
    const away = { _key: formKey(), rule, _version: "2", documentId: "", reason: "" };
    const byNone = { ...away, _key: formKey(), documentId: "khong-co" };
    expect(problemCodes(await removeRule(world.as("thu-ky"), slug, byNone))).toEqual([
      "documentId document-unknown",
    ]);
    expect((await removeRule(world.as("thu-ky"), slug, away)).ok).toBe(true);
    expect(problemCodes(await edit("thu-ky-2", "15", "2"))).toEqual(["form rule-gone"]);
  });

  test("rules, sizes and groups are the secretary's to set", async () => {
    const world = await open();
    for (const who of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(saveRule(world.as(who), slug, flags())).rejects.toThrow(AccessDenied);
      await expect(setSizes(world, [size("xa-tan-dan", "5")], who)).rejects.toThrow(AccessDenied);
      await expect(openTargetGroup(world.as(who), slug, ["article", "feature"])).rejects.toThrow(
        AccessDenied,
      );
    }
    await expect(loadRules(world.as("cong-tac-vien"), slug)).rejects.toThrow(AccessDenied);
  });
});

describeOnEngines("sizes of units", (open) => {
  test("that move the figures of a frozen plan say where they were read", async () => {
    const world = await open();
    const save = (cells: ReturnType<typeof size>[], source: string) =>
      saveSizes(world.as("thu-ky"), slug, { cells, source });
    expect((await save([size("phuong-bai-chay", "12")], "")).ok).toBe(true);
    expect((await saveRule(world.as("thu-ky"), slug, flags())).ok).toBe(true);
    expect((await freeze(world)).ok).toBe(true);
    const more = [size("phuong-bai-chay", "15", "1:12")];
    expect(problemCodes(await save(more, " "))).toEqual(["source plan-frozen-source"]);
    expect(await counted(world)).toEqual(["phuong-bai-chay flag 120"]);
    const households = [{ ...size("phuong-bai-chay", "4000"), categoryKey: "households" }];
    expect((await save(households, "")).ok).toBe(true);
    expect((await save(more, "QĐ 15")).ok).toBe(true);
    expect(await counted(world)).toEqual(["phuong-bai-chay flag 150"]);
  });

  test("come out of a pasted table by name; unknown names are told, blank stays unknown", async () => {
    const world = await open();
    const text = "TT\tĐơn vị\tSố tổ bầu cử\tHộ\tGhi chú\n1\tP. Bãi Cháy\t12\t\tx\n2\tPhường Không Có\t3\t4\t";
    expect(await readPastedSizes(world.as("thu-ky"), slug, text)).toEqual({
      cells: { "t.phuong-bai-chay.polling-areas": ["12"] },
      unknown: ["Ghi chú", "Phường Không Có"],
    });
  });

  test("of two secretaries on one cell the second sees both values", async () => {
    const world = await open();
    await setSizes(world, [size("xa-tan-dan", "5")]);
    const lost = await setSizes(world, [size("xa-tan-dan", "6")], "thu-ky-2");
    expect(lost).toMatchObject({
      problems: [{ code: "size-changed-by-other", params: { theirs: 5, mine: 6, base: "1:5" } }],
    });
    expect((await setSizes(world, [size("xa-tan-dan", "6", "1:5")], "thu-ky-2")).ok).toBe(true);
    const page = await loadSizes(world.as("can-bo"), slug);
    expect(page.totals[0]).toBe(6);
    expect(page.sources).toEqual(["QĐ 12"]);
  });
});
