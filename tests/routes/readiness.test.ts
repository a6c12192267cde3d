import { expect, test } from "vitest";
import * as exportRoute from "~/routes/readiness/export";
import * as readinessRoute from "~/routes/readiness/readiness";
import * as rowsRoute from "~/routes/readiness/rows";
import * as settingsRoute from "~/routes/settings/readiness-rules";
import { describeOnEngines } from "../support/engines";
import { slug } from "../support/output-acts";
import { callAction, callLoader } from "../support/route-calls";
import { key, taskOf } from "../support/tasks";

const params = { campaign: slug };
const path = `/${slug}/san-sang`;
const figures = {
  ...Object.fromEntries(
    [
      ...["milestones", "publicity", "targets", "decoration"],
      ...["reports", "tasks", "conclusions", "rebuttals"],
    ].flatMap((name) => [
      [`weight-${name}`, "1"],
      [`green-${name}`, "90"],
      [`amber-${name}`, "60"],
    ]),
  ),
  "green-overall": "90",
  "amber-overall": "60",
};

describeOnEngines("the pages of readiness", (open) => {
  test("a leader opens the page, the rows behind a figure and the workbook; a collaborator opens none", async () => {
    const world = await open();
    await taskOf(world, { title: "Chưa làm", dueOn: "02/05/2021" });
    const read = await callLoader(readinessRoute, world.as("lanh-dao"), path, { params });
    expect(read).toMatchObject({ status: 200, body: { asOf: "2021-05-04", canSet: false } });
    const rows = await callLoader(rowsRoute, world.as("lanh-dao"), `${path}/chi-tiet?tc=nhiem-vu`, {
      params,
    });
    expect(rows.body).toMatchObject({ dimension: "tasks", rows: [{ title: "Chưa làm" }] });
    const book = await callLoader(exportRoute, world.as("lanh-dao"), `${path}/tai-ve`, { params });
    expect(book.status).toBe(200);
    for (const route of [readinessRoute, rowsRoute, exportRoute])
      expect((await callLoader(route, world.as("cong-tac-vien"), path, { params })).status).toBe(403);
  });

  test("the secretary's form sets the formula; what is wrong is said at its field and nothing is lost", async () => {
    const world = await open();
    const form = { ...figures, _key: key(), _version: "0", reason: "Sau hội nghị giao ban" };
    const wrong = { ...form, "weight-tasks": "mười" };
    const address = `/${slug}/cai-dat/san-sang`;
    expect(await callAction(settingsRoute, world.as("thu-ky"), address, wrong, { params })).toMatchObject({
      status: 422,
      body: {
        problems: [{ field: "weight-tasks", code: "weight-range" }],
        values: { reason: ["Sau hội nghị giao ban"] },
      },
    });
    const set = await callAction(settingsRoute, world.as("thu-ky"), address, form, { params });
    expect(set).toMatchObject({ status: 302, location: path });
    const again = { ...form, _key: key() };
    expect((await callAction(settingsRoute, world.as("lanh-dao"), address, again, { params })).status).toBe(
      403,
    );
  });
});
