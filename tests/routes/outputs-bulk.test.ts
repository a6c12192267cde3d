import { expect, test } from "vitest";
import * as bulk from "~/routes/outputs/bulk";
import * as bulkRun from "~/routes/outputs/bulk-run";
import type { UseCaseContext } from "~/usecases/context.server";
import { describeOnSqlite } from "../support/engines";
import { numberOf, slug } from "../support/output-acts";
import { outcomeOf } from "../support/output-routes";
import { callAction, callLoader, problemsOf } from "../support/route-calls";

const path = `/${slug}/ket-qua/sua-loat`;
const params = { campaign: slug };
const post = (ctx: UseCaseContext, query: string, fields: Record<string, string>) =>
  callAction(bulk, ctx, path + query, { _key: "k", seen: "", reason: "gộp", ...fields }, { params });
const postTo = (ctx: UseCaseContext, id: string, fields: Record<string, string>) =>
  callAction(bulkRun, ctx, `${path}/${id}`, fields, { params: { ...params, bulk: id } });

describeOnSqlite("the page of an act on many outputs", (open) => {
  test("takes its rows from the address, shows a preview, carries it out and leads to its page with the undo", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    for (let index = 0; index < 3; index += 1) await numberOf(ctx);
    const page = await callLoader(bulk, ctx, `${path}?n=1&n=2&n=2&n=x`, { params });
    expect(page.body).toMatchObject({ chosen: 2, codes: ["KQ-2021-0002", "KQ-2021-0001"] });
    const shown = await post(ctx, "?n=1&n=2", { act: "withdraw", intent: "preview" });
    expect(shown.body).toMatchObject({ problems: [], preview: { total: 2, ready: 2, left: [] } });
    const done = await post(ctx, "?n=1&n=2", {
      act: "withdraw",
      intent: "apply",
      seen: shown.body.preview.seen,
    });
    expect(outcomeOf(done)).toEqual([302, expect.stringContaining(`${path}/`), "bulk-started"]);
    const id = done.location?.split("/").at(-1) ?? "";
    const run = await callLoader(bulkRun, ctx, `${path}/${id}`, { params: { ...params, bulk: id } });
    expect(run.body).toMatchObject({ act: "withdraw", changed: 2, canUndo: true });
    const undone = await postTo(ctx, id, { intent: "undo" });
    expect(outcomeOf(undone)[2]).toBe("bulk-undone");
    expect((await callLoader(bulk, ctx, `${path}?tat-ca=1`, { params })).body.chosen).toBe(3);
  });

  test("gives everything back with a fresh preview when the list has moved on", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    await numberOf(ctx);
    const shown = await post(ctx, "?tat-ca=1", { act: "withdraw", intent: "preview" });
    await numberOf(ctx);
    const late = await post(ctx, "?tat-ca=1", {
      act: "withdraw",
      intent: "apply",
      seen: shown.body.preview.seen,
    });
    expect([late.status, problemsOf(late)]).toEqual([422, ["form bulk-list-changed"]]);
    expect(late.body).toMatchObject({ values: { reason: ["gộp"] }, preview: { total: 2, ready: 2 } });
  });

  test("says what is missing, and is not for those who only read", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    await numberOf(ctx);
    expect(problemsOf(await post(ctx, "?n=1", { act: "", intent: "preview" }))).toEqual(["act act-needed"]);
    expect(problemsOf(await post(ctx, "", { act: "withdraw", intent: "preview" }))).toEqual([
      "form bulk-none",
    ]);
    expect((await callLoader(bulk, ctx, path, { params })).body).toMatchObject({ chosen: 0, recent: [] });
    const leader = world.as("lanh-dao");
    expect((await callLoader(bulk, leader, `${path}?n=1`, { params })).status).toBe(403);
    expect((await post(leader, "?n=1", { act: "withdraw", intent: "preview" })).status).toBe(403);
    expect((await postTo(ctx, "khong-co", { intent: "undo" })).status).toBe(404);
  });
});
