import { expect, test } from "vitest";
import * as milestone from "~/routes/timeline/milestone";
import * as timeline from "~/routes/timeline/timeline";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const path = `/${slug}/lich`;
const decoration = "hoan-thanh-trang-tri";

const look = (world: World, query = "", who = "can-bo") =>
  callLoader(timeline, world.as(who), `${path}${query}`, { params: { campaign: slug } });
const lookAt = (world: World, key = decoration, who = "thu-ky") =>
  callLoader(milestone, world.as(who), `${path}/${key}`, { params: { campaign: slug, milestone: key } });
const add = (world: World, fields: Record<string, string>, who = "thu-ky") =>
  callAction(timeline, world.as(who), path, { ...newMilestone, ...fields }, { params: { campaign: slug } });
const change = (world: World, fields: Record<string, string>, who = "thu-ky", key = decoration) =>
  callAction(milestone, world.as(who), `${path}/${key}`, fields, {
    params: { campaign: slug, milestone: key },
  });

const newMilestone = {
  _key: "k1",
  title: "Họp báo lần 2",
  origin: "internal",
  planKind: "publicity",
  duty: "ours",
  dueOn: "15/05/2021",
  time: "",
  limit: "by",
  responsible: "",
  documentId: "",
  clause: "",
};
const complete = { intent: "complete", on: "03/05/2021", documentId: "", reason: "", _seen: "", _key: "k1" };

/** What the flash cookie says. */
function flashOf(cookies: readonly string[]) {
  const value = cookies.join(";").match(/cot-moc-flash=([^;]+)/)?.[1] ?? "";
  return JSON.parse(Buffer.from(value, "base64url").toString());
}

describeOnSqlite("the timeline's page", (open) => {
  test("opens for everybody in the campaign and asks strangers to sign in first", async () => {
    const world = await open();
    const { status, body } = await look(world, "", "cong-tac-vien");
    expect([status, body.page.rows.length, body.page.canAdd]).toEqual([200, 55, false]);
    const stranger = await callLoader(timeline, world.asNobody(), path, { params: { campaign: slug } });
    expect([stranger.status, stranger.location]).toEqual([302, "/dang-nhap?tiep=%2Fha-long-2021%2Flich"]);
    const nowhere = await callLoader(timeline, world.as("can-bo"), "/khac/lich", {
      params: { campaign: "khac" },
    });
    expect(nowhere.status).toBe(404);
  });

  test("reads its filters and its day from the address", async () => {
    const world = await open();
    const { body } = await look(world, "?loai=cua-tieu-ban&trang-thai=da-xong&den=26%2F03%2F2021");
    expect(body.page.asOf).toBe("2021-03-26");
    expect(body.page.rows.map((one: { key: string }) => one.key)).toEqual(["so-ket-dot-1"]);
    const unknown = await look(world, "?loai=gi-do&trang-thai=%3Cscript%3E");
    expect(unknown.body.page.rows).toHaveLength(55);
  });

  test.each([
    ["31%2F04%2F2021", "no-such-day"],
    ["hom-qua", "not-a-date"],
    ["05%2F05%2F2021", "as-of-in-future"],
  ])("shows today and says why it does not show %s", async (den, code) => {
    const world = await open();
    const { body } = await look(world, `?den=${den}`);
    expect([body.page.asOf, body.problem.field, body.problem.code]).toEqual(["2021-05-04", "den", code]);
  });

  test("adds a milestone and goes to its page", async () => {
    const world = await open();
    const added = await add(world, {});
    expect([added.status, added.location]).toEqual([302, `${path}/hop-bao-lan-2`]);
    expect(flashOf(added.cookies)).toMatchObject({
      code: "milestone-added",
      params: { title: "Họp báo lần 2" },
    });
  });

  test("gives a refused form back with everything that was typed", async () => {
    const world = await open();
    const answer = await add(world, { dueOn: "31/04/2021", title: "Họp báo", origin: "plan" });
    expect([answer.status, problemsOf(answer)]).toEqual([
      422,
      ["dueOn no-such-day", "documentId plan-needs-document"],
    ]);
    expect(answer.body.values).toMatchObject({ title: ["Họp báo"], dueOn: ["31/04/2021"] });
    const long = await add(world, { title: "a".repeat(10_000) });
    expect([long.status, problemsOf(long)]).toEqual([422, ["title too-long"]]);
  });

  test("adds a document in place and keeps it chosen when the rest is refused", async () => {
    const world = await open();
    const document = {
      origin: "plan",
      documentId: "new",
      "document-kind": "notice",
      "document-numberSymbol": "07/TB-TBTT",
      "document-signedOn": "29/04/2021",
      "document-issuer": "Tiểu ban Tuyên truyền",
      "document-title": "Thông báo kết luận",
    };
    const refused = await add(world, { ...document, time: "25:99" });
    expect([refused.status, problemsOf(refused)]).toEqual([422, ["time not-an-hour"]]);
    const [chosen] = refused.body.values.documentId;
    const { body } = await look(world, "", "thu-ky");
    expect(body.page.documents).toContainEqual({ id: chosen, name: "07/TB-TBTT" });
    const added = await add(world, { ...document, documentId: chosen, _key: "k2" });
    expect(added.status).toBe(302);
    const { body: there } = await lookAt(world, "hop-bao-lan-2");
    expect(there.page.row.source).toBe("07/TB-TBTT");
  });

  test("names the fields of a new document that are wrong", async () => {
    const world = await open();
    const answer = await add(world, { documentId: "new", "document-kind": "plan" });
    expect(problemsOf(answer)).toEqual(["document-title document-title-needed"]);
  });

  test("refuses a leader and a member", async () => {
    const world = await open();
    for (const who of ["lanh-dao", "can-bo"]) expect((await add(world, {}, who)).status).toBe(403);
  });
});

describeOnSqlite("a milestone's page", (open) => {
  test("records a completion, says so, and takes it back with the form it offers", async () => {
    const world = await open();
    const done = await change(world, complete);
    expect([done.status, done.location]).toEqual([302, `${path}/${decoration}`]);
    const flash = flashOf(done.cookies);
    expect(flash).toMatchObject({ code: "milestone-completed", undo: { path: `${path}/${decoration}` } });
    expect((await lookAt(world)).body.page.row.actualOn).toBe("2021-05-03");
    expect((await change(world, flash.undo.fields)).status).toBe(302);
    const { page } = (await lookAt(world)).body;
    expect(page.row.actualOn).toBeNull();
    expect(page.history.map((line: { kind: string }) => line.kind)).toEqual(["reopened", "completed"]);
  });

  test("carries out every other form", async () => {
    const world = await open();
    const documentId = world.structure.documents[0]?.id ?? "";
    const send = async (fields: Record<string, string>) => {
      const { page } = (await lookAt(world)).body;
      const answer = await change(world, { reason: "", _seen: page.seen, _key: page.formKey, ...fields });
      return flashOf(answer.cookies).code;
    };
    expect(await send({ intent: "plan", on: "08/05/2021" })).toBe("milestone-planned");
    expect(
      await send({ intent: "override", on: "09/05/2021", time: "", reason: "Theo thông báo", documentId }),
    ).toBe("milestone-overridden");
    expect(await send({ intent: "remove-override", reason: "Rút thông báo" })).toBe(
      "milestone-override-removed",
    );
    expect(await send({ intent: "duty", duty: "publicise" })).toBe("milestone-duty-set");
    const { page } = (await lookAt(world)).body;
    expect(page.row).toMatchObject({ plannedOn: "2021-05-08", isOverridden: false, duty: "publicise" });
    expect(page.history).toHaveLength(4);
  });

  test("answers a future day with the field, the words and what was typed", async () => {
    const world = await open();
    const answer = await change(world, { ...complete, on: "05/05/2021", reason: "Xong sớm" });
    expect([answer.status, problemsOf(answer)]).toEqual([422, ["on in-future"]]);
    expect(answer.body.problems[0].params).toEqual({ asOf: "04/05/2021" });
    expect(answer.body.values).toMatchObject({
      on: ["05/05/2021"],
      reason: ["Xong sớm"],
      intent: ["complete"],
    });
  });

  test("gives the loser of a race the form back and the winner's line to compare", async () => {
    const world = await open();
    await change(world, complete, "thu-ky-2");
    const lost = await change(world, { ...complete, on: "02/05/2021", reason: "Đã xong", _key: "k2" });
    expect([lost.status, problemsOf(lost)]).toEqual([422, ["form changed-by-other"]]);
    expect(lost.body.values).toMatchObject({ on: ["02/05/2021"], reason: ["Đã xong"] });
    const { page } = (await lookAt(world)).body;
    expect(page.history[0]).toMatchObject({ kind: "completed", day: "2021-05-03" });
    const again = await change(world, { ...complete, on: "02/05/2021", _key: "k3", _seen: page.seen });
    expect(again.status).toBe(302);
  });

  test("knows no other forms, roles or milestones", async () => {
    const world = await open();
    expect(problemsOf(await change(world, { ...complete, intent: "delete" }))).toEqual(["form not-valid"]);
    expect((await change(world, complete, "lanh-dao")).status).toBe(403);
    expect((await change(world, complete, "can-bo")).status).toBe(403);
    expect((await change(world, complete, "thu-ky", "khong-co")).status).toBe(404);
    expect((await lookAt(world, "khong-co")).status).toBe(404);
  });

  test("keeps a form whose session has ended", async () => {
    const world = await open();
    const answer = await callAction(milestone, world.asNobody(), `${path}/${decoration}`, complete, {
      params: { campaign: slug, milestone: decoration },
    });
    expect(answer.status).toBe(401);
    expect(answer.body.resume).toEqual({
      path: `${path}/${decoration}`,
      body: new URLSearchParams(complete).toString(),
    });
  });
});
