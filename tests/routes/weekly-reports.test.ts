import { expect, test } from "vitest";
import * as gridRoute from "~/routes/reports/grid";
import * as closingRoute from "~/routes/weekly-report/closing";
import * as reportRoute from "~/routes/weekly-report/report";
import { readFlash } from "~/server/flash.server";
import { describeOnSqlite } from "../support/engines";
import { slug } from "../support/output-acts";
import { expecting, tell, wordKey } from "../support/reports";
import { callAction, callLoader } from "../support/route-calls";
import { mediaCentre, week17 } from "../support/weekly-reports";
import type { World } from "../support/world";

const params = { campaign: slug };
const grid = `/${slug}/bao-cao`;
const place = { params: { ...params, unit: mediaCentre, week: week17 } };
const path = `${grid}/${mediaCentre}/${week17}`;

const sentWeek = async (world: World, state: "submitted" | "returned" = "submitted") => {
  await expecting(world);
  await tell(world, [{ unit: mediaCentre, week: week17, minutes: -5, state }]);
};

describeOnSqlite("the pages of weekly reports", (open) => {
  test("the browser's tab says which week's report of whom it is", async () => {
    const world = await open();
    await sentWeek(world);
    const { body } = await callLoader(reportRoute, world.as("thu-ky"), path, place);
    const name = world.unit(mediaCentre).name;
    const args = { data: body } as unknown as Parameters<typeof reportRoute.meta>[0];
    expect(reportRoute.meta(args)).toEqual([{ title: `Báo cáo tuần 17 · ${name}` }]);
  });

  test("reports that are ticked in the grid are accepted by its form, which comes back to the same view", async () => {
    const world = await open();
    await sentWeek(world);
    const address = `${grid}?tuan=${week17}`;
    const { body } = await callLoader(gridRoute, world.as("thu-ky"), address, { params });
    const [line] = body.page.waiting.lines;
    const form = { _key: wordKey(), intent: "accept", week: week17 };
    const send = (who: string, fields: Record<string, string>) =>
      callAction(gridRoute, world.as(who), address, { ...form, ...fields }, { params });
    expect((await send("thu-truong", { reports: line.value })).status).toBe(403);
    expect(await send("thu-ky", {})).toMatchObject({
      ...{ status: 422, body: { problems: [{ field: "reports", code: "choose-reports" }] } },
    });
    const done = await send("thu-ky", { reports: line.value });
    expect([done.status, done.location]).toEqual([302, address]);
    const flash = readFlash(new Request("http://x", { headers: { Cookie: done.cookies[0] ?? "" } }));
    expect(flash).toMatchObject({ code: "reports-accepted", params: { accepted: 1, left: "" } });
  });

  test("what was sent back is its unit's to write: to the secretary it is another's", async () => {
    const world = await open();
    await sentWeek(world, "returned");
    const shown = async (who: string) => {
      const { body } = await callLoader(reportRoute, world.as(who), path, place);
      return [body.page.state, body.page.isForOthers, body.page.acts.includes("submit")];
    };
    expect(await shown("thu-ky")).toEqual(["returned", true, true]);
    expect(await shown("thu-truong")).toEqual(["returned", false, true]);
  });

  test("where everything is closed there is a way on to the next meeting", async () => {
    const world = await open();
    const { body } = await callLoader(closingRoute, world.as("thu-ky"), `${grid}/chot-so-lieu`, { params });
    // The plan's weekly meeting of Tuesday 4/5/2021, the world's day.
    expect(body.meeting).toEqual({ on: "2021-05-04", path: `/${slug}/giao-ban/2021-05-04` });
  });
});
