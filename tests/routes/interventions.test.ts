import { expect, test } from "vitest";
import * as interventionsRoute from "~/routes/interventions/interventions";
import * as newTaskRoute from "~/routes/tasks/new";
import * as wallRoute from "~/routes/wall-display/wall";
import { readFlash } from "~/server/flash.server";
import { describeOnEngines } from "../support/engines";
import { slug } from "../support/output-acts";
import { callAction, callLoader } from "../support/route-calls";
import { key, mediaCentre, taskOf } from "../support/tasks";

const params = { campaign: slug };
const path = `/${slug}/can-chi-dao`;

describeOnEngines("the pages of what needs a leader's hand", (open) => {
  test("the secretary reminds by the form and comes back to the list; a second press is answered in words", async () => {
    const world = await open();
    const id = await taskOf(world, { dueOn: "29/04/2021" });
    const form = () => ({ _key: key(), intent: "nudge", matter: `overdue:tasks:${id}` });
    const all = `${path}?xem=tat-ca`;
    const told = await callAction(interventionsRoute, world.as("thu-ky"), all, form(), { params });
    expect(told).toMatchObject({ status: 302, location: all });
    expect(await callAction(interventionsRoute, world.as("thu-ky"), path, form(), { params })).toMatchObject({
      ...{ status: 422, body: { problems: [{ field: "form", code: "told-today" }] } },
    });
  });

  test("a leader asks by the form and may not remind; a member may do neither", async () => {
    const world = await open();
    const id = await taskOf(world, { dueOn: "29/04/2021" });
    const press = (who: string, intent: string) =>
      callAction(
        interventionsRoute,
        world.as(who),
        path,
        { _key: key(), intent, matter: `overdue:tasks:${id}` },
        { params },
      );
    expect((await press("lanh-dao", "nudge")).status).toBe(403);
    expect((await press("lanh-dao", "ask")).status).toBe(302);
    expect((await press("can-bo", "ask")).status).toBe(403);
    expect((await press("thu-ky", "burn")).status).toBe(422);
  });

  test("what a leader asked for is taken back from the sentence that says so, by that leader and once", async () => {
    const world = await open();
    const id = await taskOf(world, { dueOn: "29/04/2021" });
    const matter = `overdue:tasks:${id}`;
    const post = (who: string, fields: Record<string, string>) =>
      callAction(interventionsRoute, world.as(who), path, fields, { params });
    const asked = await post("lanh-dao", { _key: key(), intent: "ask", matter });
    const flash = readFlash(new Request("http://x", { headers: { Cookie: asked.cookies[0] ?? "" } }));
    expect(flash?.undo).toMatchObject({ path, fields: { intent: "take-back", matter } });
    const undo = flash?.undo?.fields ?? {};
    const lineOf = async () => {
      const { body } = await callLoader(interventionsRoute, world.as("lanh-dao"), path, { params });
      return body.lines.find((line: { key: string }) => line.key === matter);
    };
    expect((await lineOf()).asked).toMatchObject({ isOwnToday: true });
    expect((await post("can-bo", undo)).status).toBe(403);
    expect((await post("thu-ky", undo)).status).not.toBe(302);
    expect((await post("lanh-dao", undo)).status).toBe(302);
    expect((await lineOf()).asked).toBeNull();
    expect(await post("lanh-dao", undo)).toMatchObject({
      ...{ status: 422, body: { problems: [{ field: "form", code: "not-asked-today" }] } },
    });
    expect((await post("lanh-dao", { _key: key(), intent: "ask", matter })).status).toBe(302);
  });

  test("who reads progress reads the list and the display; a collaborator neither", async () => {
    const world = await open();
    for (const route of [interventionsRoute, wallRoute]) {
      expect((await callLoader(route, world.as("can-bo"), path, { params })).status).toBe(200);
      expect((await callLoader(route, world.as("cong-tac-vien"), path, { params })).status).toBe(403);
    }
    const first = await callLoader(interventionsRoute, world.as("lanh-dao"), path, { params });
    expect(first.body).toMatchObject({ isAll: false, canAct: false, canAsk: true });
    expect(first.body.lines.length).toBeLessThanOrEqual(10);
  });

  test("the form of a task takes over what it is about", async () => {
    const world = await open();
    const id = await taskOf(world, { title: "Chuyên mục hỏi – đáp", dueOn: "29/04/2021" });
    const address = `/${slug}/ke-hoach/nhiem-vu/moi?viec=overdue:tasks:${id}&dv=${mediaCentre}`;
    const { body } = await callLoader(newTaskRoute, world.as("thu-ky"), address, { params });
    expect(body.page.values).toMatchObject({
      ...{ title: "Nhiệm vụ: Chuyên mục hỏi – đáp", units: [mediaCentre] },
    });
  });
});
