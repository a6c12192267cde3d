import { expect, test } from "vitest";
import * as documents from "~/routes/plan/documents";
import * as plan from "~/routes/plan/plan";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const path = `/${slug}/ke-hoach`;
const here = { params: { campaign: slug } };

const look = (world: World, who: string, at = path) => callLoader(plan, world.as(who), at, here);
const save = (world: World, who: string, fields: Record<string, string>) =>
  callAction(plan, world.as(who), path, fields, here);
const addDocument = (world: World, fields: Record<string, string>, who = "thu-ky") =>
  callAction(documents, world.as(who), `${path}/van-ban`, fields, here);

describeOnSqlite("the plan page", (open) => {
  test("opens for those who log, is not for collaborators, and asks strangers to sign in first", async () => {
    const world = await open();
    expect((await look(world, "can-bo")).body.page.canEdit).toBe(false);
    expect((await look(world, "cong-tac-vien")).status).toBe(403);
    const stranger = await callLoader(plan, world.asNobody(), path, here);
    expect([stranger.status, stranger.location]).toEqual([302, "/dang-nhap?tiep=%2Fha-long-2021%2Fke-hoach"]);
  });

  test("a posted sheet is saved and answered with the same sheet and a sentence about it", async () => {
    const world = await open();
    const saved = await save(world, "thu-ky", sheet(world, "12", ""));
    expect(saved.status).toBe(302);
    expect(saved.cookies.join()).toContain("cot-moc-flash=");
    const { page } = (await look(world, "thu-ky", saved.location ?? "")).body;
    expect(page.matrix.block).toBe("co-quan-thanh-pho");
    expect(page.matrix.rows[2]).toBe("phong-van-hoa\tPhòng Văn hóa\t1:12");
  });

  test("the loser of a race gets 422, both values at the cell, and what was typed", async () => {
    const world = await open();
    await save(world, "thu-ky", sheet(world, "12", ""));
    const lost = await save(world, "thu-ky-2", sheet(world, "15", ""));
    expect(lost.status).toBe(422);
    expect(lost.body.problems).toMatchObject([
      {
        field: "t.phong-van-hoa.pano",
        code: "target-changed-by-other",
        params: { theirs: 12, mine: 15, base: "1:12" },
      },
    ]);
    expect(lost.body.values["t.phong-van-hoa.pano"]).toEqual(["15"]);
  });

  test("adding a column saves nothing and keeps what was typed", async () => {
    const world = await open();
    const fields = { ...sheet(world, "12", ""), intent: "add-column", them: "led" };
    const answer = await save(world, "thu-ky", fields);
    expect([answer.status, problemsOf(answer)]).toEqual([200, []]);
    expect(answer.body.values["t.phong-van-hoa.pano"]).toEqual(["12"]);
    const { page } = (await look(world, "thu-ky")).body;
    expect(page.matrix.allTotals.every((total: number | null) => total === null)).toBe(true);
  });

  test("targets are not for members to set, whatever they post", async () => {
    const world = await open();
    expect((await save(world, "can-bo", sheet(world, "12", ""))).status).toBe(403);
  });

  test("an expired session keeps the typed sheet for after the sign-in", async () => {
    const world = await open();
    const answer = await callAction(plan, world.asNobody(), path, sheet(world, "12", ""), here);
    expect(answer.status).toBe(401);
    expect(new URLSearchParams(answer.body.resume.body).get("t.phong-van-hoa.pano")).toBe("12");
  });

  test("fields that are no cells are ignored, cells of nobody refused", async () => {
    const world = await open();
    const odd = { "t.a.b.c": "1", updated_by: "x", "v.phong-noi-vu.pano": "1:1" };
    expect((await save(world, "thu-ky", { ...sheet(world, "12", ""), ...odd })).status).toBe(302);
    const unknown = await save(world, "thu-ky", { ...sheet(world, "13", "1:12"), "t.khong-co.pano": "1" });
    expect([unknown.status, problemsOf(unknown)]).toEqual([422, ["t.khong-co.pano unit-unknown"]]);
  });
});

describeOnSqlite("the form for a document", (open) => {
  test("adds it and goes on to its page, for its files; the plan lists it", async () => {
    const world = await open();
    const form = await callLoader(documents, world.as("thu-ky"), `${path}/van-ban`, here);
    const added = await addDocument(world, { ...typed, _key: form.body.formKey });
    expect(added.status).toBe(302);
    expect(added.location).toMatch(/\/ke-hoach\/van-ban\/[0-9a-f-]{36}$/);
    const { page } = (await look(world, "can-bo")).body;
    expect(page.documents.map((one: { title: string }) => one.title)).toContain(typed.title);
  });

  test.each([
    ["a title of 10,000 characters", { title: "a".repeat(10_000) }, "title too-long"],
    ["no title", { title: "" }, "title document-title-needed"],
    ["an unknown kind", { kind: "letter" }, "kind not-valid"],
    ["31 April", { signedOn: "31/04/2021" }, "signedOn no-such-day"],
  ])("%s comes back at its field with all that was typed", async (_, wrong, problem) => {
    const world = await open();
    const answer = await addDocument(world, { ...typed, _key: "k1", ...wrong });
    expect([answer.status, problemsOf(answer)]).toEqual([422, [problem]]);
    expect(answer.body.values.issuer).toEqual([typed.issuer]);
  });

  test("is not for members, who only read the list", async () => {
    const world = await open();
    const list = await callLoader(documents, world.as("can-bo"), `${path}/van-ban`, here);
    expect([list.status, list.body.canAdd]).toEqual([200, false]);
    expect((await addDocument(world, { ...typed, _key: "k1" }, "can-bo")).status).toBe(403);
  });
});

const typed = {
  kind: "plan",
  numberSymbol: "",
  signedOn: "",
  issuer: "Tiểu ban Tuyên truyền",
  title: "Kế hoạch trang trí",
};

/** The sheet of the city's offices in Đợt 2 with one cell. */
function sheet(world: World, text: string, base: string): Record<string, string> {
  const phase = world.structure.phases.find((one) => one.key === "dot-2");
  return {
    intent: "save",
    period: `phase:${phase?.id}`,
    block: "co-quan-thanh-pho",
    documentId: "",
    clause: "",
    "t.phong-van-hoa.pano": text,
    "v.phong-van-hoa.pano": base,
  };
}
