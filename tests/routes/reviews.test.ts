import { expect, test } from "vitest";
import * as letterhead from "~/routes/reviews/letterhead";
import * as list from "~/routes/reviews/list";
import * as download from "~/routes/reviews/paper-download";
import * as review from "~/routes/reviews/review";
import { addReview } from "~/usecases/reviews.server";
import { closeFigures, savePaper } from "~/usecases/reviews-changes.server";
import { saveSection } from "~/usecases/reviews-texts.server";
import { must } from "../../scripts/demo/must";
import { partsOfDocx, textOfDocx } from "../support/docx";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const base = `/${slug}/ke-hoach/so-ket`;

async function begun(world: World): Promise<string> {
  const form = { _key: "r", phase: "dot-1", closesOn: "", meetsOn: "26/03/2021" };
  return must(await addReview(world.as("thu-ky"), slug, form));
}

const at = (id: string) => ({ params: { campaign: slug, review: id } });

/** The text of one of the review's papers as its Word file has it. */
async function paperText(world: World, id: string, paper: string): Promise<string> {
  const path = `${base}/${id}/tai-ve/${paper}`;
  const params = { campaign: slug, review: id, paper };
  const context = { useCases: world.as("can-bo"), allowCaching: () => {}, taken: async () => {} };
  const args = { request: new Request(`http://cot-moc.example${path}`), params, context };
  const answer = await download.loader(args as unknown as Parameters<typeof download.loader>[0]);
  expect(answer.headers.get("Content-Type")).toContain("wordprocessingml");
  return textOfDocx(await partsOfDocx(answer.body as unknown as AsyncIterable<Uint8Array>));
}

describeOnSqlite("the pages of reviews", (open) => {
  test("one form begins a review and opens it; what is wrong comes back at its field with what was typed", async () => {
    const world = await open();
    const fields = { _key: "k", phase: "dot-1", closesOn: "", meetsOn: "26/3/2021" };
    const call = { params: { campaign: slug } };
    const wrong = await callAction(list, world.as("thu-ky"), base, { ...fields, meetsOn: "1/1/2021" }, call);
    expect([wrong.status, problemsOf(wrong)]).toEqual([422, ["meetsOn meets-before-closing"]]);
    expect(wrong.body.values.meetsOn).toEqual(["1/1/2021"]);
    const sent = await callAction(list, world.as("thu-ky"), base, fields, call);
    expect(sent.status).toBe(302);
    expect(sent.location).toMatch(/\/ke-hoach\/so-ket\/[0-9a-f-]{36}$/);
    expect((await callAction(list, world.as("can-bo"), base, fields, call)).status).toBe(403);
  });

  test("a text that lost the race comes back with the other's text on the page, and can then be saved", async () => {
    const world = await open();
    const id = await begun(world);
    must(
      await saveSection(world.as("thu-ky-2"), slug, id, {
        section: "tasks",
        version: 0,
        body: "Của người kia.",
      }),
    );
    const fields = { intent: "section", section: "tasks", version: "0", body: "Của tôi." };
    const lost = await callAction(review, world.as("thu-ky"), `${base}/${id}`, fields, at(id));
    expect([lost.status, problemsOf(lost), lost.body.values.body]).toEqual([
      422,
      ["form review-changed-by-other"],
      ["Của tôi."],
    ]);
    const { body } = await callLoader(review, world.as("thu-ky"), `${base}/${id}`, at(id));
    const part = body.page.texts.find((one: { section: string }) => one.section === "tasks");
    expect([part.body, part.version]).toEqual(["Của người kia.", 1]);
    const again = await callAction(
      review,
      world.as("thu-ky"),
      `${base}/${id}`,
      { ...fields, version: "1" },
      at(id),
    );
    expect(again.status).toBe(302);
  });

  test("the report as Word has the texts, the number that was given, and the hour of closing", async () => {
    const world = await open();
    const id = await begun(world);
    const ctx = world.as("thu-ky");
    const body = "- <w:p> {{x}} đợt 2\n- rà soát";
    must(await saveSection(ctx, slug, id, { section: "tasks", version: 0, body }));
    const before = await paperText(world, id, "report");
    expect(before).toMatch(/Số:\s+\/BC-TBTT/);
    expect(before).toContain("chưa chốt");
    must(await closeFigures(ctx, slug, id));
    const paper = {
      paper: "report" as const,
      version: 0,
      symbol: "BC.x/TBTT",
      number: "12",
      signedOn: "27/03/2021",
    };
    must(await savePaper(ctx, slug, id, paper));
    const text = await paperText(world, id, "report");
    for (const part of [
      "Số: 12/BC.x/TBTT",
      "Hạ Long, ngày 27 tháng 3 năm 2021",
      "NHIỆM VỤ THỜI GIAN TỚI",
      "<w:p> {{x}} đợt 2",
      "chốt lúc 09:00 04/05/2021",
      "PHÓ TRƯỞNG TIỂU BAN THƯỜNG TRỰC",
    ])
      expect(text).toContain(part);
  });

  test("the letter asks for reports by their day with outline and form; the notice has conclusions and commendations", async () => {
    const world = await open();
    const id = await begun(world);
    const letter = await paperText(world, id, "request");
    for (const part of [
      "Kính gửi:",
      "chậm nhất ngày 21/03/2021",
      "ĐỀ CƯƠNG BÁO CÁO",
      "BIỂU SỐ LIỆU",
      "Cổng chào",
    ])
      expect(letter).toContain(part);
    const notice = await paperText(world, id, "notice");
    for (const part of ["THÔNG BÁO", "Về nhiệm vụ thời gian tới", "Về biểu dương"])
      expect(notice).toContain(part);
    const styleOf = (words: string) =>
      notice
        .slice(0, notice.indexOf(words))
        .match(/w:pStyle w:val="(\w+)"/gu)
        ?.at(-1);
    expect(styleOf("Về biểu dương")).toBe(styleOf("Về nhiệm vụ thời gian tới"));
  });

  test("the letterhead turns the papers of the campaign into a Party body's", async () => {
    const world = await open();
    const id = await begun(world);
    const path = `${base}/the-thuc`;
    const call = { params: { campaign: slug } };
    const { body } = await callLoader(letterhead, world.as("thu-ky"), path, call);
    const fields = { ...body.page.letterhead, layout: "party", version: "0" };
    expect((await callAction(letterhead, world.as("thu-ky"), path, fields, call)).status).toBe(302);
    const second = await callAction(
      letterhead,
      world.as("thu-ky-2"),
      path,
      { ...fields, place: "Bãi Cháy" },
      call,
    );
    expect(problemsOf(second)).toEqual(["form review-changed-by-other"]);
    expect((await callAction(letterhead, world.as("lanh-dao"), path, fields, call)).status).toBe(403);
    const text = await paperText(world, id, "notice");
    expect(text).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(text).toContain("T/M TIỂU BAN");
  });
});
