import { expect, test } from "vitest";
import * as briefingRoute from "~/routes/briefings/briefing";
import * as exportRoute from "~/routes/briefings/export";
import * as newRoute from "~/routes/briefings/new";
import * as topicRoute from "~/routes/briefings/topic";
import { briefing, key, media, pressUnit, thisWeek, topicForm, topicOf } from "../support/briefings";
import { describeOnEngines } from "../support/engines";
import { slug } from "../support/output-acts";
import { callAction, callLoader, flashOf, problemsOf } from "../support/route-calls";

const params = { campaign: slug };
const path = `/${slug}/giao-ban/bao-chi`;

describeOnEngines("the pages of press briefings", (open) => {
  test("a form puts a topic on its week's list and can be undone; a wrong one comes back as it was typed", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const form = { ...topicForm(), intent: "save" };
    const added = await callAction(newRoute, secretary, `${path}/them`, form, { params });
    expect(added).toMatchObject({ status: 302, location: `${path}?tuan=${thisWeek}` });
    const { undo, code } = flashOf(added.cookies);
    expect(code).toBe("topic-added");
    const id = undo.path.split("/").at(-1);
    const call = { params: { ...params, topic: id } };
    const undone = await callAction(topicRoute, secretary, undo.path, undo.fields, call);
    expect(undone).toMatchObject({ status: 302, location: `${path}?tuan=${thisWeek}` });
    expect((await briefing(secretary)).topics).toEqual([]);
    const redo = flashOf(undone.cookies).undo;
    await callAction(topicRoute, secretary, redo.path, redo.fields, call);
    expect((await briefing(secretary)).topics).toHaveLength(1);
    const wrong = { ...form, _key: key(), message: "ket-qua", from: "31/04/2021" };
    const refused = await callAction(newRoute, secretary, `${path}/them`, wrong, { params });
    expect(refused).toMatchObject({ status: 422, body: { values: { guidance: [form.guidance] } } });
    expect(problemsOf(refused)).toEqual(["from no-such-day"]);
    const more = { ...form, _key: key(), message: "ket-qua", intent: "more" };
    const next = await callAction(newRoute, secretary, `${path}/them`, more, { params });
    expect(next.location).toBe(`${path}/them?tuan=${thisWeek}`);
  });

  test("a copy can be undone; a form that means nothing is refused at its fields", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    await topicOf(world, { week: "2021-W17" });
    const form = { intent: "copy", _key: key(), week: thisWeek, source: "2021-W17" };
    const copied = await callAction(briefingRoute, secretary, path, form, { params });
    const { undo, params: said } = flashOf(copied.cookies);
    expect(said).toEqual({ n: 1, week: 17, left: 0 });
    await callAction(briefingRoute, secretary, undo.path, undo.fields, { params });
    expect((await briefing(secretary)).topics).toEqual([]);
    const nothing = await callAction(briefingRoute, secretary, path, { title: "x" }, { params });
    expect(nothing.status).toBe(422);
  });

  test("a topic that somebody else has saved keeps theirs and gives back what was typed", async () => {
    const world = await open();
    const { id } = await topicOf(world);
    const call = { params: { ...params, topic: id } };
    const { _key, week, ...fields } = topicForm({ guidance: "Bản thứ nhất." });
    const save = (guidance: string) =>
      callAction(
        topicRoute,
        world.as("thu-ky"),
        `${path}/${id}`,
        { ...fields, guidance, version: "1", intent: "save" },
        call,
      );
    expect((await save("Bản thứ nhất.")).status).toBe(302);
    const late = await save("Bản thứ hai.");
    expect(problemsOf(late)).toEqual(["form topic-changed"]);
    expect(late.body.values.guidance).toEqual(["Bản thứ hai."]);
    const { body } = await callLoader(topicRoute, world.as("thu-ky"), `${path}/${id}`, call);
    expect(body.page).toMatchObject({ version: 2, values: { guidance: "Bản thứ nhất." } });
  });

  test("a press unit reads and downloads its own; members do not open forms", async () => {
    const world = await open();
    const { id } = await topicOf(world);
    const own = pressUnit(world, media);
    expect((await callLoader(briefingRoute, own, path, { params })).body.topics).toHaveLength(1);
    const file = await callLoader(exportRoute, own, `${path}/tai-ve?dang=docx`, { params });
    expect(file.status).toBe(200);
    const call = { params: { ...params, topic: id } };
    for (const ctx of [own, world.as("can-bo"), world.as("lanh-dao")]) {
      expect((await callLoader(newRoute, ctx, `${path}/them`, { params })).status).toBe(403);
      expect((await callLoader(topicRoute, ctx, `${path}/${id}`, call)).status).toBe(403);
      const remove = { intent: "remove", version: "1" };
      expect((await callAction(topicRoute, ctx, `${path}/${id}`, remove, call)).status).toBe(403);
    }
    const collaborator = world.as("cong-tac-vien");
    expect((await callLoader(briefingRoute, collaborator, path, { params })).status).toBe(403);
    expect((await callLoader(exportRoute, collaborator, `${path}/tai-ve`, { params })).status).toBe(403);
  });
});
