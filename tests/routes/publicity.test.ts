import { expect, test } from "vitest";
import * as milestone from "~/routes/timeline/milestone";
import * as checklist from "~/routes/timeline/publicity-milestone";
import { describeOnSqlite } from "../support/engines";
import { logged, slug } from "../support/output-acts";
import { stamp } from "../support/rounds";
import { callAction, callLoader, flashOf, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const listPath = `/${slug}/lich/polling-day/tuyen-truyen`;

const lookAtList = (world: World, query = "", who = "thu-ky") =>
  callLoader(checklist, world.as(who), `${listPath}${query}`, {
    params: { campaign: slug, milestone: "polling-day" },
  });
const changeList = (world: World, fields: Record<string, string | string[]>, who = "thu-ky") =>
  callAction(
    checklist,
    world.as(who),
    listPath,
    { _key: stamp()._key, ...fields },
    {
      params: { campaign: slug, milestone: "polling-day" },
    },
  );

describeOnSqlite("a checklist's page", (open) => {
  test("adds the usual items, links what a search finds, and takes both back", async () => {
    const world = await open();
    await logged(world.as("thu-ky"), { title: "Thông báo ngày, giờ, nơi bỏ phiếu" });
    expect(
      flashOf((await changeList(world, { intent: "templates", templates: ["polling-notice"] })).cookies),
    ).toMatchObject({
      code: "publicity-templates-added",
      params: { n: 1 },
    });
    const [line] = (await lookAtList(world)).body.page.lines;
    const { page } = (await lookAtList(world, `?muc=${line.id}&q=noi+bo+phieu`)).body;
    const [found] = page.open.found;
    const linked = await changeList(world, { intent: "link", itemId: line.id, outputs: [found.id] });
    expect([linked.location, flashOf(linked.cookies).code]).toEqual([listPath, "publicity-linked"]);
    const unlinked = await changeList(world, { intent: "unlink", itemId: line.id, outputId: found.id });
    await changeList(world, flashOf(unlinked.cookies).undo.fields);
    expect((await lookAtList(world)).body.page.lines).toMatchObject([{ count: 1, state: { code: "done" } }]);
    const removed = await changeList(world, { intent: "remove", itemId: line.id });
    expect((await lookAtList(world)).body.page.lines).toEqual([]);
    await changeList(world, flashOf(removed.cookies).undo.fields);
    expect((await lookAtList(world)).body.page.counts).toEqual({ all: 1, done: 1, late: 0 });
  });

  test("adds and changes an item of its own, and gives a refused one back", async () => {
    const world = await open();
    const item = {
      side: "before",
      name: "Phát thanh hằng ngày",
      categoryId: "",
      unitId: "",
      from: "-10",
      due: "0",
    };
    await changeList(world, { intent: "add", ...item });
    const [line] = (await lookAtList(world)).body.page.lines;
    expect(line).toMatchObject({ fromOn: "2021-05-13", dueOn: "2021-05-23" });
    const edit = { intent: "edit", itemId: line.id, version: "1", ...item };
    const refused = await changeList(world, { ...edit, due: "-12" });
    expect([refused.status, problemsOf(refused)]).toEqual([422, ["due due-before-from"]]);
    expect(refused.body.values).toMatchObject({ due: ["-12"], name: ["Phát thanh hằng ngày"] });
    expect(flashOf((await changeList(world, { ...edit, due: "22/05/2021" })).cookies).code).toBe(
      "publicity-item-saved",
    );
    expect((await lookAtList(world)).body.page.lines).toMatchObject([{ dueOn: "2021-05-22" }]);
  });

  test("is read by everybody and stands on the milestone's page; only writers may send its forms", async () => {
    const world = await open();
    await changeList(world, { intent: "templates", templates: ["polling-notice"] });
    expect((await lookAtList(world, "", "cong-tac-vien")).status).toBe(200);
    const at = { params: { campaign: slug, milestone: "polling-day" } };
    const page = await callLoader(milestone, world.as("can-bo"), `/${slug}/lich/polling-day`, at);
    expect(page.body.publicity.lines).toHaveLength(1);
    expect((await changeList(world, { intent: "link" }, "lanh-dao")).status).toBe(403);
    expect((await changeList(world, { intent: "templates", templates: ["turn-out"] }, "can-bo")).status).toBe(
      403,
    );
    expect(problemsOf(await changeList(world, { intent: "burn" }))).toEqual(["form not-valid"]);
  });
});
