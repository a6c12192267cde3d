import { expect, test } from "vitest";
import * as declarations from "~/routes/outputs/declarations";
import { describeOnSqlite } from "../support/engines";
import { numberOf, slug } from "../support/output-acts";
import { flashOf, outcomeOf, outputsPath, postOutput } from "../support/output-routes";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const path = `${outputsPath}/khai-bao`;
const here = { params: { campaign: slug } };

const look = (world: World, who: string, query = "") =>
  callLoader(declarations, world.as(who), path + query, here);
const post = (world: World, who: string, fields: Record<string, string | string[]>) =>
  callAction(declarations, world.as(who), path, fields, here);

const nothing = {
  intent: "declare",
  _key: "khoa-1",
  kind: "zero",
  units: ["trung-tam-truyen-thong"],
  category: "",
  from: "26/04/2021",
  to: "02/05/2021",
  note: "",
};

describeOnSqlite("the page of declarations", (open) => {
  test("begins with the week so far, or with the unit and days of its address", async () => {
    const world = await open();
    expect((await look(world, "can-bo")).body.initial).toEqual({
      unit: "",
      from: "03/05/2021",
      to: "04/05/2021",
    });
    const { initial } = (await look(world, "thu-ky", "?don-vi=thanh-doan&tu=2021-04-26&den=2/5/2021")).body;
    expect(initial).toEqual({ unit: "thanh-doan", from: "26/04/2021", to: "2/5/2021" });
    expect((await look(world, "lanh-dao")).status).toBe(403);
  });

  test("a declaration stands in the list once however often it is sent, and is taken back", async () => {
    const world = await open();
    expect(outcomeOf(await post(world, "can-bo", nothing))).toEqual([302, path, "declared"]);
    await post(world, "can-bo", nothing);
    const { rows } = (await look(world, "can-bo")).body.page;
    expect(rows).toMatchObject([{ kind: "zero", category: null, from: "2021-04-26", to: "2021-05-02" }]);
    const back = await post(world, "can-bo", { intent: "withdraw", id: rows[0].id });
    expect(outcomeOf(back)).toEqual([302, path, "declaration-withdrawn"]);
    expect((await look(world, "can-bo")).body.page.rows).toEqual([]);
    const again = await post(world, "can-bo", flashOf(back).undo?.fields ?? {});
    expect(outcomeOf(again)).toEqual([302, path, "declared"]);
    expect((await look(world, "can-bo")).body.page.rows).toMatchObject([
      { kind: "zero", category: null, from: "2021-04-26", to: "2021-05-02" },
    ]);
  });

  test("what is logged in spite of it takes it back, once that is ticked", async () => {
    const world = await open();
    await post(world, "can-bo", nothing);
    const item = { date: "30/04/2021" };
    expect(problemsOf(await postOutput(world.as("can-bo"), item))).toEqual(["date declared-zero"]);
    expect((await postOutput(world.as("can-bo"), { ...item, confirm: ["declared-zero"] })).status).toBe(302);
    expect((await look(world, "can-bo")).body.page.rows).toEqual([]);
  });

  test("refuses, with everything typed given back, what cannot be so", async () => {
    const world = await open();
    await numberOf(world.as("can-bo"), { date: "29/04/2021" });
    const refusals: [Partial<typeof nothing>, string][] = [
      [{}, "units has-outputs"],
      [{ kind: "" }, "kind kind-needed"],
      [{ units: [""] }, "units unit-needed"],
      [{ category: "khong-co" }, "category category-unknown"],
      [{ to: "09/05/2021" }, "to future-date"],
      [{ from: "03/05/2021" }, "from period-reversed"],
      [{ note: "gọi 0912345678" }, "note personal-phone"],
    ];
    for (const [differs, problem] of refusals) {
      const answer = await post(world, "can-bo", { ...nothing, ...differs });
      expect([answer.status, problemsOf(answer)]).toEqual([422, [problem]]);
      expect(answer.body.values.note).toEqual([differs.note ?? ""]);
    }
  });

  test("another unit's declaration is not for a member to make or to take back", async () => {
    const world = await open();
    const other = { ...nothing, units: ["phuong-bai-chay"] };
    expect((await post(world, "can-bo", other)).status).toBe(403);
    await post(world, "thu-ky", other);
    const [row] = (await look(world, "thu-ky")).body.page.rows;
    expect((await post(world, "can-bo", { intent: "withdraw", id: row.id })).status).toBe(403);
    expect((await post(world, "thu-ky", { intent: "withdraw", id: "khong-co" })).status).toBe(404);
  });
});
