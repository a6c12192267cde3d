import { expect, test } from "vitest";
import * as listRoute from "~/routes/tasks/list";
import * as newRoute from "~/routes/tasks/new";
import * as taskRoute from "~/routes/tasks/task";
import { describeOnEngines } from "../support/engines";
import { slug } from "../support/output-acts";
import { callAction, callLoader } from "../support/route-calls";
import { key, mediaCentre, page, taskForm, taskOf } from "../support/tasks";

const params = { campaign: slug };
const path = `/${slug}/ke-hoach/nhiem-vu`;

describeOnEngines("the pages of tasks", (open) => {
  test("a form gives a task and leads to its page; what is wrong is said at its field and nothing is lost", async () => {
    const world = await open();
    const { wanted: _, ...fields } = taskForm({ title: "Trang trí trụ sở" });
    const given = await callAction(newRoute, world.as("thu-ky"), `${path}/moi`, fields, { params });
    expect(given.status).toBe(302);
    const id = given.location?.split("/").at(-1) ?? "";
    expect((await page(world, id)).row.title).toBe("Trang trí trụ sở");
    const wrong = { ...fields, _key: key(), dueOn: "31/04/2021" };
    const refused = await callAction(newRoute, world.as("thu-ky"), `${path}/moi`, wrong, { params });
    expect(refused).toMatchObject({
      status: 422,
      body: { problems: [{ field: "dueOn", code: "no-such-day" }], values: { title: ["Trang trí trụ sở"] } },
    });
  });

  test("a unit's person reports on the task's page; a leader reads it and reports nothing", async () => {
    const world = await open();
    const id = await taskOf(world);
    const form = {
      intent: "report",
      _key: key(),
      occurrence: "",
      seen: "",
      units: mediaCentre,
      mark: "done",
      on: "04/05/2021",
    };
    const call = { params: { ...params, task: id } };
    const said = await callAction(taskRoute, world.as("can-bo"), `${path}/${id}`, form, call);
    expect(said).toMatchObject({ status: 302, location: `${path}/${id}` });
    const read = await callLoader(taskRoute, world.as("lanh-dao"), `${path}/${id}`, call);
    expect(read.body).toMatchObject({ form: null, page: { may: { edit: false, report: false } } });
    const again = { ...form, _key: key() };
    expect((await callAction(taskRoute, world.as("lanh-dao"), `${path}/${id}`, again, call)).status).toBe(
      403,
    );
  });

  test("the list reads its filters from the address, and takes what it does not know for nothing", async () => {
    const world = await open();
    await taskOf(world, { title: "Treo băng rôn" });
    const asked = await callLoader(listRoute, world.as("can-bo"), `${path}?q=bang+ron&xep=don-vi&tt=x`, {
      params,
    });
    expect(asked.body).toMatchObject({ query: { group: "unit", mark: "" }, groups: [{ rows: [{}] }] });
    const none = await callLoader(listRoute, world.as("can-bo"), `${path}?q=loa`, { params });
    expect(none.body.groups).toEqual([]);
  });
});
