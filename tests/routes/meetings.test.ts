import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import readSheets from "read-excel-file/node";
import { expect, test } from "vitest";
import * as action from "~/routes/meetings/action";
import * as list from "~/routes/meetings/list";
import * as meeting from "~/routes/meetings/meeting";
import * as download from "~/routes/meetings/paper-download";
import { addConclusion } from "~/usecases/meeting-actions.server";
import { addAddendum, freezePack } from "~/usecases/meeting-freezing.server";
import { addTopic, saveMeetingNumber, saveNote } from "~/usecases/meeting-minutes.server";
import { loadMeeting } from "~/usecases/meeting-page.server";
import { must } from "../../scripts/demo/must";
import { partOf, partsOfDocx, textOfDocx } from "../support/docx";
import { describeOnSqlite } from "../support/engines";
import { expectReport } from "../support/meetings";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const on = "2021-05-04";
const base = `/${slug}/giao-ban`;
const at = { params: { campaign: slug, meeting: on } };
const media = "trung-tam-truyen-thong";

/** The bytes of one of the meeting's papers. */
async function paper(world: World, name: string): Promise<Buffer> {
  const params = { campaign: slug, meeting: on, paper: name };
  const context = { useCases: world.as("can-bo"), allowCaching: () => {}, taken: async () => {} };
  const args = {
    request: new Request(`http://cot-moc.example${base}/${on}/tai-ve/${name}`),
    params,
    context,
  };
  const answer = await download.loader(args as unknown as Parameters<typeof download.loader>[0]);
  return buffer(answer.body as unknown as NodeJS.ReadableStream);
}

const wordText = async (world: World, name: string) =>
  textOfDocx(await partsOfDocx(Readable.from([await paper(world, name)])));

const maket = { _key: "c1", topic: "", content: "Gửi maket pano", units: [media], dueOn: "07/05/2021" };

describeOnSqlite("the pages of meetings", (open) => {
  test("one form adds a meeting beside the plan and opens it; what is wrong comes back at its field", async () => {
    const world = await open();
    const call = { params: { campaign: slug } };
    const send = (who: string, fields: Record<string, string>) =>
      callAction(list, world.as(who), base, { _key: "k", time: "08:00", ...fields }, call);
    const planned = await send("thu-ky", { on: "11/5/2021" });
    expect([planned.status, problemsOf(planned)]).toEqual([422, ["on meeting-exists"]]);
    const badHour = await send("thu-ky", { on: "6/5/2021", time: "25 giờ" });
    expect([problemsOf(badHour), badHour.body.values.time]).toEqual([["time meeting-time"], ["25 giờ"]]);
    const sent = await send("thu-ky", { on: "6/5/2021" });
    expect([sent.status, sent.location]).toEqual([302, `${base}/2021-05-06`]);
    expect((await send("can-bo", { on: "7/5/2021" })).status).toBe(403);
  });

  test("minutes that lost the race come back with both texts, and can then be saved", async () => {
    const world = await open();
    const path = `${base}/${on}`;
    must(
      await saveNote(world.as("thu-ky-2"), slug, on, {
        topic: "figures",
        revision: 0,
        body: "Của người kia.",
      }),
    );
    const { body: shown } = await callLoader(meeting, world.as("thu-ky"), path, at);
    const topic = shown.page.pack.topics.find((one: { kind: string }) => one.kind === "figures").id;
    const fields = { intent: "note", topic, revision: "0", body: "Của tôi." };
    const lost = await callAction(meeting, world.as("thu-ky"), path, fields, at);
    expect([lost.status, problemsOf(lost), lost.body.values.body]).toEqual([
      422,
      ["form meeting-changed-by-other"],
      ["Của tôi."],
    ]);
    const { body } = await callLoader(meeting, world.as("thu-ky"), path, at);
    expect(body.page.notes[topic].body).toBe("Của người kia.");
    const again = await callAction(meeting, world.as("thu-ky"), path, { ...fields, revision: "1" }, at);
    expect(again.status).toBe(302);
  });

  test("a conclusion without a unit is refused at its field with what was typed", async () => {
    const world = await open();
    const path = `${base}/${on}`;
    const fields = { intent: "conclude", _key: "k", topic: "", content: "Làm ngay", dueOn: "1/5/2021" };
    const wrong = await callAction(meeting, world.as("thu-ky"), path, fields, at);
    expect(problemsOf(wrong)).toEqual(["units choose-units", "dueOn due-before-meeting"]);
    expect(wrong.body.values.content).toEqual(["Làm ngay"]);
    expect((await callAction(meeting, world.as("thu-truong"), path, fields, at)).status).toBe(403);
  });

  test("a unit reports its own part and gets 403 for another's", async () => {
    const world = await open();
    must(await addConclusion(world.as("thu-ky"), slug, on, { ...maket, units: [media, "phong-van-hoa"] }));
    const id = (await loadMeeting(world.as("thu-ky"), slug, on)).actions[0]?.id ?? "";
    const call = { params: { campaign: slug, action: id } };
    const fields = { intent: "report", _key: "k", mark: "done", note: "", outputs: "", seen: "" };
    const send = (units: string, key: string) =>
      callAction(action, world.as("can-bo"), `${base}/ket-luan/${id}`, { ...fields, _key: key, units }, call);
    expect((await send("phong-van-hoa", "a")).status).toBe(403);
    expect((await send(media, "b")).status).toBe(302);
  });
});

describeOnSqlite("the papers of a meeting", (open) => {
  test("the frozen pack as Word has its topics, units' words, late reports, addenda, moment and hash", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    must(await addConclusion(ctx, slug, "2021-04-13", { ...maket, dueOn: "23/04/2021" }));
    must(await addTopic(ctx, slug, on, { _key: "t", title: "Ra quân <lưu động>", body: "- Lộ trình & xe" }));
    await expectReport(world, "2021-04-26", media, {
      sentAt: "2021-05-03T03:05:00.000Z",
      difficulties: "Thiếu máy ảnh.",
      proposals: "",
    });
    const { hash } = must(await freezePack(ctx, slug, on));
    must(await addAddendum(ctx, slug, on, { _key: "a", body: "Ba phường báo thêm." }));
    const text = await wordText(world, "tai-lieu");
    for (const wanted of [
      "Gửi maket pano (giao ban 13/04/2021)",
      "23/04/2021, quá hạn 11 ngày",
      "Thiếu máy ảnh.",
      "trễ 2 giờ 5 phút",
      "RA QUÂN <LƯU ĐỘNG>",
      "Lộ trình & xe",
      "Bổ sung lần 1",
      "Ba phường báo thêm.",
      `Mã kiểm tra (SHA-256): ${hash}`,
      "Tài liệu chốt lúc 09:00 04/05/2021",
    ])
      expect(text).toContain(wanted);
  });

  test("the notice has each conclusion with its unit and day, and the number once it is signed", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    must(await addConclusion(ctx, slug, on, maket));
    must(await addConclusion(ctx, slug, on, { ...maket, _key: "c2", content: "Nắm dư luận", dueOn: "" }));
    const all = { ...maket, units: [], scopes: ["local"], _key: "c3", content: "Báo tiến độ" };
    must(await addConclusion(ctx, slug, on, all));
    const numbered = {
      paper: "notice" as const,
      version: 0,
      symbol: "",
      number: "07",
      signedOn: "04/05/2021",
    };
    must(await saveMeetingNumber(ctx, slug, on, numbered));
    const text = await wordText(world, "thong-bao");
    for (const wanted of [
      "07/TB-TBTT",
      "ngày 04 tháng 5 năm 2021",
      "1. Gửi maket pano.",
      "Thời hạn: chậm nhất ngày 07/05/2021.",
      "2. Nắm dư luận.",
      "Thời hạn: thường xuyên.",
      "Đơn vị thực hiện: các phường, xã (33 đơn vị).",
    ])
      expect(text).toContain(wanted);
  });

  test("the workbook has a sheet a topic with numbers as numbers, a heading that stays, and a lying page", async () => {
    const world = await open();
    must(await addConclusion(world.as("thu-ky"), slug, "2021-04-13", { ...maket, dueOn: "23/04/2021" }));
    const file = await paper(world, "so-lieu");
    const sheets = await readSheets(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "Thông tin",
      "1. Kết luận còn mở",
      "2. Khó khăn, đề xuất",
      "3. Số liệu tuần",
      "3. Số liệu đơn vị",
      "4. Báo cáo trễ, thiếu",
      "5. Mốc hai tuần tới",
      "6. Trang trí",
    ]);
    const row = sheets[1]?.data[1] ?? [];
    expect([row[0], row[1], row[6], row[7]]).toEqual([1, "Gửi maket pano", 3, 11]);
    const parts = await partsOfDocx(Readable.from([file]));
    expect(partOf(parts, "xl/worksheets/sheet2.xml")).toMatch(
      /fitToPage="1".*<pane [^>]*ySplit="1".*orientation="landscape"/s,
    );
    expect(partOf(parts, "xl/workbook.xml")).toContain("'1. Kết luận còn mở'!$1:$1");
  });
});
