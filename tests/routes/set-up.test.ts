import { expect, it } from "vitest";
import * as home from "~/routes/home";
import * as list from "~/routes/set-up/list";
import * as start from "~/routes/set-up/start";
import * as step from "~/routes/set-up/step";
import { saveDraft } from "~/usecases/form-drafts.server";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import { quangNinh2026 } from "../support/set-up";
import type { World } from "../support/world";

const path = "/quan-tri/cuoc-bau-cu";

async function begun(world: World): Promise<string> {
  const answer = await callAction(start, world.as("quan-tri"), `${path}/moi`, { _key: "begin" });
  const id = /\/moi\/([0-9a-f-]{36})\/ngay-va-luat$/.exec(answer.location ?? "")?.[1];
  if (!id) throw new Error(`began at ${answer.location}`);
  return id;
}

const at = (draft: string, name: string) => ({ params: { draft, step: name } });

async function load(world: World, draft: string, name: string, query = "") {
  const address = `${path}/moi/${draft}/${name}${query}`;
  return (await callLoader(step, world.as("quan-tri"), address, at(draft, name))).body;
}

async function send(world: World, draft: string, name: string, fields: Record<string, string | string[]>) {
  const { frame } = await load(world, draft, name);
  const sent = { _seen: frame.seen, ...fields };
  return callAction(step, world.as("quan-tri"), `${path}/moi/${draft}/${name}`, sent, at(draft, name));
}

describeOnSqlite("the pages of set-up", (open) => {
  it("stay on a step while something is wrong with it, and go anywhere else at will", async () => {
    const world = await open();
    const draft = await begun(world);
    const wrong = await send(world, draft, "ngay-va-luat", {
      ...quangNinh2026,
      electionOn: "31/2/2026",
      to: "next",
    });
    expect(wrong.location).toBe(`${path}/moi/${draft}/ngay-va-luat`);
    const { frame, part } = await load(world, draft, "ngay-va-luat");
    expect(problemsOf({ body: frame } as never)).toEqual(["electionOn no-such-day"]);
    expect(part.basics.electionOn).toBe("31/2/2026");
    const away = await send(world, draft, "ngay-va-luat", {
      ...quangNinh2026,
      electionOn: "31/2/2026",
      to: "rhythm",
    });
    expect(away.location).toBe(`${path}/moi/${draft}/nhip-lam-viec`);
    const right = await send(world, draft, "ngay-va-luat", { ...quangNinh2026, to: "next" });
    expect(right.location).toBe(`${path}/moi/${draft}/don-vi`);
  });

  it("give back the typed text when another window was faster", async () => {
    const world = await open();
    const draft = await begun(world);
    const { frame } = await load(world, draft, "ngay-va-luat");
    await send(world, draft, "ngay-va-luat", quangNinh2026);
    const late = { ...quangNinh2026, place: "Hải Phòng", _seen: frame.seen };
    const answer = await send(world, draft, "ngay-va-luat", late);
    expect(answer.status).toBe(422);
    expect(problemsOf(answer)).toEqual(["form draft-changed-elsewhere"]);
    expect(answer.body.shown.part.basics.place).toBe("Hải Phòng");
    expect((await load(world, draft, "ngay-va-luat")).part.basics.place).toBe("Quảng Ninh");
    // Sent again with the answer's own mark it replaces the other, now knowingly.
    const again = await send(world, draft, "ngay-va-luat", { ...late, _seen: answer.body.shown.frame.seen });
    expect(again.status).toBe(302);
  });

  it("carry a form over an ended session into the step", async () => {
    const world = await open();
    const draft = await begun(world);
    const address = `${path}/moi/${draft}/don-vi`;
    const fields = { root: "Tỉnh", pasted: "Xã A\nXã B" };
    const stranger = await callAction(step, world.asNobody(), address, fields, at(draft, "don-vi"));
    expect(stranger.status).toBe(401);
    const back = await saveDraft(world.as("quan-tri"), stranger.body.resume.path, stranger.body.resume.body);
    const { part } = await load(world, draft, "don-vi", back?.slice(address.length));
    expect([part.root, part.lines.map(({ name }: { name: string }) => name)]).toEqual([
      "Tỉnh",
      ["Xã A", "Xã B"],
    ]);
  });

  it("show a long list of units in pages and say on which something is wrong", async () => {
    const world = await open();
    const draft = await begun(world);
    const lines = Array.from({ length: 250 }, (_, index) => `Xã ${index + 1}`);
    lines[120] = "Xã 1";
    await send(world, draft, "don-vi", { root: "Tỉnh", pasted: lines.join("\n") });
    const { part } = await load(world, draft, "don-vi", "?trang=3");
    expect([part.pages, part.page, part.lines.length, part.wrongPages]).toEqual([3, 3, 50, [2]]);
  });

  it("know no other step, no foreign draft and no form without its key", async () => {
    const world = await open();
    const draft = await begun(world);
    const admin = world.as("quan-tri");
    expect((await callLoader(step, admin, `${path}/moi/${draft}/khac`, at(draft, "khac"))).status).toBe(404);
    expect((await callLoader(step, admin, `${path}/moi/x/don-vi`, at("x", "don-vi"))).status).toBe(404);
    expect((await callAction(start, admin, `${path}/moi`, {})).status).toBe(422);
    expect((await callAction(list, admin, path, { draft: "x" })).status).toBe(404);
    const created = await send(world, draft, "xem-truoc", { intent: "create", _key: "k", version: "1" });
    expect(problemsOf(created)).toEqual(["form set-up-not-ready"]);
  });

  it("offer the way back after a draft was discarded", async () => {
    const world = await open();
    const draft = await begun(world);
    const admin = world.as("quan-tri");
    const discarded = await callAction(list, admin, path, { draft, intent: "discard" });
    const [cookie = ""] = discarded.cookies;
    const flash = JSON.parse(Buffer.from(cookie.split(/[=;]/)[1] ?? "", "base64url").toString());
    expect(flash).toMatchObject({
      code: "set-up-discarded",
      undo: { path, fields: { intent: "restore", draft } },
    });
    expect((await callLoader(list, admin, path)).body.drafts).toEqual([]);
    await callAction(list, admin, flash.undo.path, flash.undo.fields);
    expect((await callLoader(list, admin, path)).body.drafts).toMatchObject([{ id: draft }]);
  });

  it("lead everybody with one election straight to it", async () => {
    const world = await open();
    for (const login of ["thu-ky", "can-bo", "quan-tri"]) {
      expect((await callLoader(home, world.as(login), "/")).location).toBe("/ha-long-2021");
    }
    expect((await callLoader(home, world.asNobody(), "/")).location).toBe("/dang-nhap");
  });
});
