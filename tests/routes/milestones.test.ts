import { expect, test } from "vitest";
import * as overview from "~/routes/campaign/overview";
import * as baselines from "~/routes/plan/baselines";
import * as milestone from "~/routes/timeline/milestone";
import * as missing from "~/routes/timeline/missing-units";
import * as timeline from "~/routes/timeline/timeline";
import * as trash from "~/routes/timeline/trash";
import { describeOnSqlite } from "../support/engines";
import { added, documentOf, markDone, planForm, setUnits, slug } from "../support/milestone-forms";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const path = `/${slug}/lich`;
const lists = "voter-lists-posted";
const wards = ["phuong-ha-khanh", "phuong-ha-khau", "phuong-ha-phong"];
const centre = "trung-tam-truyen-thong";

const lookAt = (world: World, key: string, who = "thu-ky", query = "") =>
  callLoader(milestone, world.as(who), `${path}/${key}${query}`, {
    params: { campaign: slug, milestone: key },
  });
const send = (
  world: World,
  key: string,
  fields: Record<string, string | readonly string[]>,
  who = "thu-ky",
) =>
  callAction(milestone, world.as(who), `${path}/${key}`, fields, {
    params: { campaign: slug, milestone: key },
  });

/** The page's own hidden fields, as a browser would send them. */
async function sendFrom(world: World, key: string, fields: Record<string, string | readonly string[]>) {
  const { page } = (await lookAt(world, key)).body;
  return send(world, key, { _key: page.formKey, _seen: page.seen, ...fields });
}

function flashOf(cookies: readonly string[]) {
  const value = cookies.join(";").match(/cot-moc-flash=([^;]+)/)?.[1] ?? "";
  return JSON.parse(Buffer.from(value, "base64url").toString());
}

const done = { intent: "units-done", on: "13/04/2021", documentId: "", reason: "" };

describeOnSqlite("the forms about units", (open) => {
  test("choose the units, mark several at once, and take them back with the form offered", async () => {
    const world = await open();
    const chosen = await sendFrom(world, lists, { intent: "units", unitScope: "chosen", units: wards });
    expect([chosen.status, flashOf(chosen.cookies).code]).toEqual([302, "milestone-units-set"]);
    const marked = await send(world, lists, { ...done, _key: "k1", units: wards });
    const flash = flashOf(marked.cookies);
    expect(flash).toMatchObject({ code: "units-marked", params: { count: 3, unit: "" } });
    expect((await lookAt(world, lists)).body.page.row.units).toEqual({ done: 3, total: 3 });
    expect((await send(world, lists, flash.undo.fields)).status).toBe(302);
    expect((await lookAt(world, lists)).body.page.row.units).toEqual({ done: 0, total: 3 });
  });

  test("give a refused form back with its ticks", async () => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    const answer = await send(world, lists, { ...done, _key: "k1", units: wards, on: "31/04/2021" });
    expect([answer.status, problemsOf(answer)]).toEqual([422, ["on no-such-day"]]);
    expect(answer.body.values.units).toEqual(wards);
    const none = await send(world, lists, { ...done, _key: "k2" });
    expect(problemsOf(none)).toEqual(["units choose-units"]);
  });

  test("let a unit's own people mark their unit from the overview and go on there; others not", async () => {
    const world = await open();
    const key = await added(world, { unitScope: "chosen", units: [centre, ...wards] });
    const { body } = await callLoader(overview, world.as("can-bo"), `/${slug}`, {
      params: { campaign: slug },
    });
    expect(body.myMilestones).toMatchObject([{ key, unitKey: centre }]);
    const fields = { ...done, _key: body.myMilestones[0].formKey, _back: "overview", on: "04/05/2021" };
    expect((await send(world, key, { ...fields, units: wards[0] ?? "" }, "can-bo")).status).toBe(403);
    const marked = await send(world, key, { ...fields, units: centre }, "can-bo");
    expect([marked.status, marked.location]).toEqual([302, `/${slug}`]);
    expect((await send(world, key, { ...fields, _key: "k9", units: centre }, "lanh-dao")).status).toBe(403);
  });

  test("search the units by the address", async () => {
    const world = await open();
    await setUnits(world, lists, "local");
    const { body } = await lookAt(world, lists, "can-bo", "?dv=ha+kh");
    expect(body.page.units.open.map((one: { key: string }) => one.key)).toEqual([
      "phuong-ha-khanh",
      "phuong-ha-khau",
    ]);
  });

  test("give who has not done it as a file that a spreadsheet opens", async () => {
    const world = await open();
    await setUnits(world, lists, "chosen", wards);
    await markDone(world, lists, wards.slice(0, 1), { on: "13/04/2021" });
    const file = (key: string, who = "can-bo") =>
      callLoader(missing, world.as(who), `${path}/${key}/chua-lam.csv`, {
        params: { campaign: slug, milestone: key },
      });
    const { status, body } = await file(lists);
    expect(status).toBe(200);
    // Response.text() has taken the byte order mark off.
    expect(body.split("\r\n")).toEqual([
      "Đơn vị,Hạn,Mốc",
      "Phường Hà Khẩu,13/04/2021,Niêm yết danh sách cử tri",
      "Phường Hà Phong,13/04/2021,Niêm yết danh sách cử tri",
      "",
    ]);
    expect((await file("consultation-3")).status).toBe(404);
  });
});

describeOnSqlite("the forms of the plan", (open) => {
  test("edit, order, withdraw with undo, and restore", async () => {
    const world = await open();
    const a = await added(world, { title: "A" });
    const b = await added(world, { title: "B" });
    const { reason: _, ...fields } = planForm({ title: "A khác", dueBy: "rule", ruleDays: "9" });
    const edited = await sendFrom(world, a, { intent: "edit", reason: "", ...fields });
    expect(flashOf(edited.cookies)).toMatchObject({ code: "milestone-edited", params: { title: "A khác" } });
    const ordered = await sendFrom(world, b, { intent: "order", after: [a] });
    expect(flashOf(ordered.cookies).code).toBe("milestone-order-set");
    const held = await sendFrom(world, a, { intent: "withdraw", reason: "Thôi" });
    expect([held.status, problemsOf(held)]).toEqual([422, ["form others-hang-on-it"]]);
    const gone = await sendFrom(world, b, { intent: "withdraw", reason: "Thôi" });
    expect([gone.status, gone.location]).toEqual([302, path]);
    const { undo } = flashOf(gone.cookies);
    expect((await lookAt(world, b)).status).toBe(404);
    const params = { campaign: slug };
    const listed = await callLoader(trash, world.as("thu-ky"), undo.path, { params });
    expect(listed.body.rows).toMatchObject([{ key: b, title: "B", reason: "Thôi" }]);
    const back = await callAction(trash, world.as("thu-ky"), undo.path, undo.fields, { params });
    expect([back.status, back.location]).toEqual([302, `${path}/${b}`]);
    for (const who of ["can-bo", "lanh-dao"]) {
      expect((await callLoader(trash, world.as(who), undo.path, { params })).status).toBe(403);
      expect((await callAction(trash, world.as(who), undo.path, undo.fields, { params })).status).toBe(403);
    }
  });

  test("set and remove a unit's polling day", async () => {
    const world = await open();
    const day = { intent: "unit-day", unit: "xa-dong-lam", on: "21/05/2021", time: "", reason: "Điều 72" };
    const set = await sendFrom(world, "polling-day", { ...day, documentId: documentOf(world) });
    expect(flashOf(set.cookies)).toMatchObject({ code: "unit-day-set", params: { unit: "Đồng Lâm" } });
    const { page } = (await lookAt(world, "polling-day")).body;
    const unit = `${page.unitDays[0].key} ${page.unitDays[0].seen}`;
    const removed = await sendFrom(world, "polling-day", {
      intent: "remove-unit-day",
      unit,
      reason: "Hội đồng rút",
    });
    expect(flashOf(removed.cookies).code).toBe("unit-day-removed");
    const lost = await send(world, "polling-day", { ...day, documentId: "", _key: "k2" });
    expect(problemsOf(lost)).toEqual(["documentId required"]);
  });

  test("begin with a template from the menu", async () => {
    const world = await open();
    const { body } = await callLoader(timeline, world.as("thu-ky"), `${path}?them=1&mau=training`, {
      params: { campaign: slug },
    });
    expect(body.page.choices.scopes[0]).toEqual({ value: "local", name: "", count: 33 });
    expect(body.page.choices.anchors.length).toBe(55);
  });
});

describeOnSqlite("the page of the frozen plan", (open) => {
  const params = { campaign: slug };
  const freeze = (world: World, more: object = {}, who = "thu-ky") => {
    const fields = { _key: "k1", on: "01/04/2021", documentId: documentOf(world), note: "", ...more };
    return callAction(baselines, world.as(who), `${path}/ke-hoach-goc`, fields, { params });
  };

  test("freezes, lists, and gives a refused form back", async () => {
    const world = await open();
    const frozen = await freeze(world, { note: "Bản đã ký" });
    expect(flashOf(frozen.cookies)).toMatchObject({ code: "baseline-frozen", params: { number: 1 } });
    const look = (query: string) =>
      callLoader(baselines, world.as("cong-tac-vien"), `${path}/ke-hoach-goc${query}`, { params });
    expect((await look("")).body.page.baselines).toMatchObject([{ number: 1, note: "Bản đã ký" }]);
    expect((await look("?ban=khong")).body.page.baselines).toHaveLength(1);
    const refused = await freeze(world, { _key: "k2", documentId: "" });
    expect([refused.status, problemsOf(refused)]).toEqual([422, ["documentId required"]]);
    for (const who of ["can-bo", "lanh-dao", "quan-tri"])
      expect((await freeze(world, {}, who)).status).toBe(403);
  });
});
