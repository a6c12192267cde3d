import { expect, test } from "vitest";
import { newId } from "~/adapters/ids.server";
import type { DeclarationKind } from "~/domain/declarations";
import type { OutputForm } from "~/domain/outputs";
import type { ProgressPage } from "~/domain/progress";
import { AccessDenied, NotFound, SignInNeeded } from "~/usecases/context.server";
import { declareOutputs } from "~/usecases/declarations.server";
import { logOutput } from "~/usecases/outputs.server";
import { loadProgress, type ProgressQuery } from "~/usecases/progress.server";
import { openTargetGroup } from "~/usecases/target-groups.server";
import { saveTargets } from "~/usecases/targets.server";
import { describeOnEngines } from "../support/engines";
import { outputFormOf } from "../support/output-forms";
import type { World } from "../support/world";

const slug = "ha-long-2021";

describeOnEngines("progress", (open) => {
  test("as of 26/3/2021 shows the figures of the phase-1 review, each with its qualifier", async () => {
    const world = await open();
    await logPhase1(world);
    const page = await look(world, { asOf: "26/03/2021" });
    expect(figures(page)).toEqual({
      "social-share": [170, "over"],
      rebuttal: [60, "over"],
      "cell-bulletin": [3, "exact"],
      "portal-item": [51, "exact"],
      "broadcast-item": [84, "exact"],
      "fanpage-post": [53, "exact"],
    });
    expect(page.measureName).toBe("tin, bài");
    expect(page.rows.at(-1)).toMatchObject({
      day: "2021-03-26",
      phase: "Đợt 1",
      actual: { value: 418, qualifier: "over" },
    });
  });

  test("the bulletins are issues, not news items: never added to them", async () => {
    const world = await open();
    await logPhase1(world);
    const page = await look(world, { scope: "bulletin-issue" });
    expect(page.rows.at(-1)?.actual).toEqual({ value: 3, qualifier: "exact" });
    expect([page.measureName, page.categoryName]).toEqual(["số", "Bản tin sinh hoạt chi bộ"]);
  });

  test("moving the day back takes away what was published later", async () => {
    const world = await open();
    await logPhase1(world);
    await log(world, { categories: ["portal-item"], date: "01/04/2021", quantity: "7" });
    const at = async (asOf: string) => (await look(world, { asOf })).rows.at(-1)?.actual;
    expect(await at("31/03/2021")).toEqual({ value: 418, qualifier: "over" });
    expect(await at("2021-04-01")).toEqual({ value: 425, qualifier: "over" });
    expect(await at("")).toEqual({ value: 425, qualifier: "over" });
    expect(await at("25/03/2021")).toBeNull();
  });

  test("a day after today is refused in words and shows today", async () => {
    const world = await open();
    const page = await look(world, { asOf: "05/05/2021" });
    expect(page.asOf).toBe("2021-05-04");
    const words = "Chưa đến ngày này. Đang hiện số liệu đến hôm nay.";
    expect(page.refusedDay).toEqual({ text: "05/05/2021", words });
  });

  test("the plan is spread over its phase, and only what has targets is held against it", async () => {
    const world = await open();
    await logPhase1(world);
    await setTargets(world, "dot-1", [
      ["trung-tam-truyen-thong", "portal-item", "85"],
      ["trung-tam-truyen-thong", "broadcast-item", "170"],
    ]);
    const page = await look(world, { asOf: "26/03/2021" });
    expect(page.rows.at(-1)).toMatchObject({
      actual: { value: 418, qualifier: "over" },
      compared: { value: 135, qualifier: "exact" },
      planned: 255,
    });
    // 255 over 85 days are 3 a day; 31/1 is the 31st day and a Sunday.
    expect(page.rows.find((row) => row.day === "2021-01-31")?.planned).toBe(93);
    expect(page.withoutTarget).toEqual([
      "Bài đăng fanpage",
      "Tin, bài chia sẻ mạng xã hội",
      "Tin, bài phản bác thông tin sai sự thật",
    ]);
    const portal = page.categories.find((row) => row.key === "portal-item");
    expect(portal).toMatchObject({ actual: { value: 51 }, planned: 85, plannedInAll: 85 });
    const fanpage = page.categories.find((row) => row.key === "fanpage-post");
    expect(fanpage).toMatchObject({ actual: { value: 53 }, planned: null });
  });

  test("by category a group's target is reached by what is inside the group, recorded singly or together", async () => {
    const world = await open();
    const members = ["portal-item", "fanpage-post"];
    const opened = await openTargetGroup(world.as("thu-ky"), slug, members);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const group = opened.value.key;
    await setTargets(world, "dot-2", [["phuong-bai-chay", group, "88"]]);
    await log(world, { categories: ["portal-item"], date: "28/04/2021", quantity: "30", qualifier: "over" });
    await log(world, { categories: ["fanpage-post"], date: "28/04/2021", quantity: "9" });
    await log(world, { categories: ["pano"], date: "28/04/2021", quantity: "7" });
    const line = async (key: string) => (await look(world)).categories.find((one) => one.key === key);
    // 88 over 44 days are 2 a day; 4/5 is the 39th.
    expect(await line(group)).toMatchObject({
      actual: null,
      records: 0,
      compared: { value: 39, qualifier: "over" },
      planned: 78,
    });
    await log(world, { categories: members, date: "29/04/2021", quantity: "5" });
    expect(await line(group)).toMatchObject({ actual: { value: 5 }, compared: { value: 44 } });
    expect(await line("portal-item")).toMatchObject({ actual: { value: 30 }, compared: { value: 30 } });
  });

  test("a unit's page counts the unit and what reports to it, targets too", async () => {
    const world = await open();
    await logPhase1(world);
    await setTargets(world, "dot-1", [
      ["trung-tam-truyen-thong", "portal-item", "85"],
      ["phuong-bai-chay", "portal-item", "17"],
    ]);
    const centre = await look(world, { unitKey: "trung-tam-truyen-thong", asOf: "26/03/2021" });
    expect(centre.rows.at(-1)).toMatchObject({ actual: { value: 188, qualifier: "exact" }, planned: 85 });
    expect(centre.heat.rows).toHaveLength(1);
    const offices = await look(world, { unitKey: "co-quan-thanh-pho", asOf: "26/03/2021" });
    expect(offices.rows.at(-1)).toMatchObject({ actual: { value: 418, qualifier: "over" }, planned: 85 });
    const wards = await look(world, { unitKey: "phuong", asOf: "26/03/2021" });
    expect(wards.rows.at(-1)).toMatchObject({ actual: null, planned: 17 });
  });

  test("one output of two units is once in the total and once with each of them", async () => {
    const world = await open();
    await log(world, { units: ["phuong-bai-chay", "phuong-hong-gai"], date: "27/04/2021" });
    expect((await look(world)).rows.at(-1)?.actual?.value).toBe(1);
    for (const unitKey of ["phuong-bai-chay", "phuong-hong-gai"]) {
      expect((await look(world, { unitKey })).rows.at(-1)?.actual?.value).toBe(1);
    }
  });

  test("records, a declared 0, silence, not applicable and not due yet are five things in the heat table", async () => {
    const world = await open();
    await log(world, { units: ["phuong-bai-chay"], categories: ["banner"], date: "27/04/2021" });
    await log(world, { units: ["phuong-bai-chay"], date: "02/05/2021" });
    await declare(world, "phuong-hong-gai", "zero", "2021-04-26", "2021-05-02");
    await declare(world, "thanh-doan", "not-applicable", "2021-01-01", "2021-06-12");
    const { heat, rows } = await look(world);
    const lastTwo = (unitKey: string) =>
      heat.rows
        .find((row) => row.startsWith(`${unitKey}\t`))
        ?.split("\t")[2]
        ?.split(" ")
        .slice(-2);
    expect(lastTwo("phuong-bai-chay")).toEqual(["2", "."]);
    expect(lastTwo("phuong-hong-gai")).toEqual(["0", "."]);
    expect(lastTwo("phuong-ha-khau")).toEqual(["x", "."]);
    expect(lastTwo("thanh-doan")).toEqual(["-", "-"]);
    // 46 units report; one has records, one declared 0, one has nothing to report.
    expect(rows.find((row) => row.week === 17)?.missing).toBe(43);
  });

  test("a week that the day cuts counts only the days up to it", async () => {
    const world = await open();
    for (const date of ["26/04/2021", "28/04/2021", "28/04/2021", "30/04/2021"]) {
      await log(world, { units: ["phuong-bai-chay"], date });
    }
    const lastCell = async (asOf: string) => {
      const { heat } = await look(world, { asOf, unitKey: "phuong-bai-chay" });
      return heat.rows[0]?.split("\t")[2]?.split(" ").at(-1);
    };
    expect(await lastCell("25/04/2021")).toBe("x");
    expect(await lastCell("26/04/2021")).toBe("1");
    expect(await lastCell("28/04/2021")).toBe("3");
    expect(await lastCell("02/05/2021")).toBe("4");
  });

  test("nothing logged and nothing planned is blank, not 0", async () => {
    const world = await open();
    const page = await look(world);
    expect(page.rows.at(-1)).toMatchObject({ actual: null, planned: null });
    expect(page.curve).toMatchObject({ actual: [], plan: [] });
    expect(page.categories).toEqual([]);
  });

  test("leaders and members see all; collaborators, strangers and unknown units do not", async () => {
    const world = await open();
    for (const name of ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo"]) {
      expect((await look(world, {}, name)).unit).toEqual({
        key: "tp-ha-long",
        name: "Thành phố Hạ Long",
        isWhole: true,
      });
    }
    expect(await look(world, {}, "lanh-dao")).toMatchObject({ canLog: false, canSetTargets: false });
    expect(await look(world, {}, "thu-ky")).toMatchObject({ canLog: true, canSetTargets: true });
    await expect(look(world, {}, "cong-tac-vien")).rejects.toThrow(AccessDenied);
    await expect(look(world, { unitKey: "khong-co" })).rejects.toThrow(NotFound);
    await expect(loadProgress(world.asNobody(), slug, query({}))).rejects.toThrow(SignInNeeded);
  });
});

/** What the news of the review says: period summaries, and three dated bulletins. */
async function logPhase1(world: World): Promise<void> {
  const period = { basis: "period", from: "01/01/2021", date: "26/03/2021" } as const;
  const party = { units: ["ban-tuyen-giao"] };
  await log(world, { ...party, ...period, categories: ["social-share"], quantity: "170", qualifier: "over" });
  await log(world, { ...party, ...period, categories: ["rebuttal"], quantity: "60", qualifier: "over" });
  for (const date of ["05/01/2021", "05/02/2021", "05/03/2021"]) {
    await log(world, { ...party, categories: ["cell-bulletin"], date });
  }
  await log(world, { ...period, categories: ["portal-item"], quantity: "51" });
  await log(world, { ...period, categories: ["broadcast-item"], quantity: "84" });
  await log(world, { ...period, categories: ["fanpage-post"], quantity: "53" });
}

async function log(world: World, differs: Partial<OutputForm>): Promise<void> {
  const outcome = await logOutput(world.as("thu-ky"), slug, outputFormOf(differs));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

async function setTargets(world: World, phaseKey: string, cells: [string, string, string][]): Promise<void> {
  const phase = world.structure.phases.find((one) => one.key === phaseKey);
  const outcome = await saveTargets(world.as("thu-ky"), slug, {
    periodKey: `phase:${phase?.id}`,
    documentId: "",
    clause: "",
    cells: cells.map(([unitKey, categoryKey, text]) => ({ unitKey, categoryKey, text, base: "" })),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

async function declare(world: World, unit: string, kind: DeclarationKind, from: string, to: string) {
  const form = { _key: newId(), kind, units: [unit], category: "", from, to, note: "" };
  const outcome = await declareOutputs(world.as("thu-ky"), slug, form);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

function query(asked: Partial<ProgressQuery>): ProgressQuery {
  return { asOf: "", unitKey: "", scope: "", isWhole: false, ...asked };
}

function look(world: World, asked: Partial<ProgressQuery> = {}, name = "can-bo"): Promise<ProgressPage> {
  return loadProgress(world.as(name), slug, query(asked));
}

function figures(page: ProgressPage): Record<string, unknown> {
  return Object.fromEntries(
    page.categories.map((row) => [row.key, [row.actual?.value, row.actual?.qualifier]]),
  );
}
