import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { unpackWeeks } from "~/domain/progress-heat";
import { copyTopics, takeBackCopy } from "~/usecases/briefings-copy.server";
import { exportBriefing } from "~/usecases/briefings-export.server";
import { AccessDenied } from "~/usecases/context.server";
import { declareOutputs } from "~/usecases/declarations.server";
import { reviseOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { loadOverview } from "~/usecases/overview.server";
import { closeUnit } from "~/usecases/unit-changes.server";
import { loadUnit } from "~/usecases/unit-page.server";
import {
  briefing,
  key,
  media,
  pressUnit,
  propaganda,
  thisWeek,
  topicForm,
  topicOf,
} from "../support/briefings";
import { partOf, partsOfDocx, textOfDocx, xmlFault } from "../support/docx";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, numberOf, problemsOf, slug } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import type { World } from "../support/world";

const gone = new AbortController().signal;

/** "unit: states" of the coverage, as the page unpacks it. */
const coverage = async (world: World, week = thisWeek, who = "thu-ky") =>
  (await briefing(world.as(who), week)).coverage.rows.map((line) => {
    const [unit = "", , packed = ""] = line.split("\t");
    return `${unit}: ${unpackWeeks(packed).join(" ")}`;
  });

describeOnEngines("a press briefing", (open) => {
  test("counts what was logged about a topic in its days: by unit, in all once, and not what was withdrawn", async () => {
    const world = await open();
    await topicOf(world);
    const about = { message: "phong-dich" };
    await logged(world.as("thu-ky"), { ...about, units: [media, propaganda], date: "03/05/2021" });
    await logged(world.as("thu-ky"), { ...about, units: [propaganda] });
    await logged(world.as("thu-ky"), { ...about, units: ["phong-van-hoa"] });
    await logged(world.as("thu-ky"), { ...about, units: [media], date: "02/05/2021" });
    await logged(world.as("thu-ky"), { message: "ket-qua", units: [media] });
    const number = await numberOf(world.as("thu-ky"), { ...about, units: [media] });
    const counted = async () => (await briefing(world.as("lanh-dao"))).topics[0];
    expect(await counted()).toMatchObject({
      records: 4,
      reached: 2,
      asked: 2,
      state: { code: "all", days: 6 },
    });
    expect(await coverage(world)).toEqual([`${propaganda}: 2`, `${media}: 2`]);
    carriedOut(await withdrawOutput(world.as("thu-ky"), slug, number, { version: 1, reason: "đăng nhầm" }));
    expect(await counted()).toMatchObject({ records: 3 });
    expect(await coverage(world)).toEqual([`${propaganda}: 2`, `${media}: 1`]);
  });

  test("moves an output's count with its message, and with its day across the border of the topic's days", async () => {
    const world = await open();
    await topicOf(world, { message: "phong-dich", from: "04/05/2021" });
    const form = { message: "phong-dich", units: [media] };
    const number = await numberOf(world.as("thu-ky"), form);
    const records = async () => (await briefing(world.as("thu-ky"))).topics[0]?.records;
    expect(await records()).toBe(1);
    const revise = async (version: number, differs: object) => {
      const changed = outputFormOf({ ...form, ...differs });
      carriedOut(
        await reviseOutput(world.as("thu-ky"), slug, number, { ...changed, version, reason: "sửa" }),
      );
    };
    await revise(1, { date: "03/05/2021" });
    expect(await records()).toBe(0);
    await revise(2, { date: "04/05/2021", message: "ket-qua" });
    expect(await records()).toBe(0);
  });

  test("says which topic has had nothing, and tells a declared nothing from none once the days are over", async () => {
    const world = await open();
    const days = { week: "2021-W17", from: "26/04/2021", to: "02/05/2021" };
    await topicOf(world, { ...days, message: "phong-dich" });
    await topicOf(world, { ...days, message: "ket-qua", units: [propaganda] });
    const said = { units: [media], category: "", from: "26/04/2021", to: "02/05/2021", note: "" };
    carriedOut(await declareOutputs(world.as("can-bo"), slug, { ...said, kind: "zero", _key: key() }));
    const page = await briefing(world.as("thu-ky"), "2021-W17");
    expect(page.topics.map(({ state }) => state.code)).toEqual(["silent", "silent"]);
    expect(await coverage(world, "2021-W17")).toEqual([
      `${propaganda}: missing missing`,
      `${media}: zero not-applicable`,
    ]);
    expect(page.trend.rows.map((line) => line.split("\t")[2]?.split(" ").at(-1))).toEqual(["x", "x"]);
  });

  test("is copied from the week before with its days moved, but what is there, and the copy can be taken back", async () => {
    const world = await open();
    const days = { week: "2021-W17", from: "26/04/2021", to: "02/05/2021" };
    await topicOf(world, { ...days, message: "phong-dich", guidance: "Giữ khoảng cách." });
    await topicOf(world, { ...days, message: "ket-qua" });
    await topicOf(world, { message: "ket-qua" });
    expect((await briefing(world.as("thu-ky"))).source).toMatchObject({ key: "2021-W17", topics: 1 });
    const form = { _key: key(), week: thisWeek, source: "2021-W17" };
    const copied = carriedOut(await copyTopics(world.as("thu-ky"), slug, form));
    expect(copied).toMatchObject({ source: 17, left: 0, topics: [expect.any(String)] });
    expect(carriedOut(await copyTopics(world.as("thu-ky"), slug, form))).toEqual(copied);
    const after = await briefing(world.as("thu-ky"));
    expect(after.topics[1]).toMatchObject({
      ...{ messageKey: "phong-dich", from: "2021-05-03", to: "2021-05-09", guidance: "Giữ khoảng cách." },
    });
    expect(after.source).toBeNull();
    expect(problemsOf(await copyTopics(world.as("thu-ky"), slug, { ...form, _key: key() }))).toMatchObject([
      { code: "nothing-to-copy" },
    ]);
    const back = { _key: key(), topics: copied.topics.join(" ") };
    expect(carriedOut(await takeBackCopy(world.as("thu-ky"), slug, back))).toBe(1);
    expect((await briefing(world.as("thu-ky"))).topics).toHaveLength(1);
  });

  test("says that two weeks' topics about one message share days, and counts a day for both", async () => {
    const world = await open();
    const form = { message: "phong-dich", week: "2021-W17", from: "26/04/2021", to: "05/05/2021" };
    await topicOf(world, form);
    await topicOf(world);
    await logged(world.as("thu-ky"), { message: "phong-dich", units: [media] });
    const [earlier, later] = [
      await briefing(world.as("thu-ky"), "2021-W17"),
      await briefing(world.as("thu-ky")),
    ];
    expect(earlier.topics[0]).toMatchObject({ records: 1, overlaps: [{ week: 18 }] });
    expect(later.topics[0]).toMatchObject({ records: 1, overlaps: [{ week: 17, to: "2021-05-05" }] });
    expect(later.trend.rows.map((line) => line.split("\t")[3])).toEqual(["1"]);
  });

  test("keeps a unit that has ended, asks nothing of it, and does not copy it", async () => {
    const world = await open();
    const days = { week: "2021-W17", from: "26/04/2021", to: "02/05/2021" };
    await topicOf(world, { ...days, units: ["phong-noi-vu", media] });
    await topicOf(world, { ...days, message: "ket-qua", units: ["phong-noi-vu"] });
    const { seen } = await loadUnit(world.as("thu-ky"), slug, "phong-noi-vu");
    const end = { _key: key(), _seen: seen, from: "28/04/2021", reason: "Nghị quyết" };
    carriedOut(await closeUnit(world.as("thu-ky"), slug, "phong-noi-vu", end));
    const page = await briefing(world.as("thu-ky"), "2021-W17");
    expect(page.topics[0]).toMatchObject({ asked: 1, unitCount: 2, ended: [{ endedOn: "2021-04-28" }] });
    const copied = carriedOut(
      await copyTopics(world.as("thu-ky"), slug, { _key: key(), week: thisWeek, source: "2021-W17" }),
    );
    expect(copied).toMatchObject({ left: 1, topics: [expect.any(String)] });
    expect((await briefing(world.as("thu-ky"))).topics).toMatchObject([{ unitCount: 1, ended: [] }]);
  });

  test("shows a press unit its own topics and its own coverage, and nothing of others", async () => {
    const world = await open();
    await topicOf(world);
    await topicOf(world, { message: "ket-qua", units: [propaganda] });
    await logged(world.as("thu-ky"), { message: "phong-dich", units: [propaganda] });
    const own = pressUnit(world, media);
    const page = await briefing(own);
    expect(page).toMatchObject({ isOwn: true, canEdit: false, source: null, removed: [] });
    expect(page.topics).toMatchObject([{ messageKey: "phong-dich", records: 0, units: ["Trung tâm TT&VH"] }]);
    expect(page.coverage.rows.map((row) => row.split("\t")[0])).toEqual([media]);
    expect(page.trend.rows).toHaveLength(1);
    expect(page.trend.rows[0]?.split("\t")[3]).toBe("");
    const { briefing: asked } = await loadOverview(own, slug);
    expect(asked?.topics).toMatchObject([
      { records: 0, logPath: `/${slug}/ket-qua/moi?don-vi=${media}&noi-dung=phong-dich` },
    ]);
    await logged(own, { message: "phong-dich", units: [media] });
    expect((await briefing(own)).topics).toMatchObject([{ records: 1, reached: 1, asked: 1 }]);
    await logged(world.as("thu-ky"), { message: "phong-dich", units: [media, propaganda] });
    expect((await briefing(own)).topics).toMatchObject([{ records: 2 }]);
    const text = JSON.stringify([await briefing(own), await loadOverview(own, slug)]);
    expect(text).not.toContain(propaganda);
    expect(text).not.toContain("Ban Tuyên giáo");
  });

  test("tells those who answer for all which of today's topics nobody has taken up", async () => {
    const world = await open();
    expect((await loadOverview(world.as("lanh-dao"), slug)).briefing).toBeNull();
    await topicOf(world);
    const overview = async (who: string) => (await loadOverview(world.as(who), slug)).briefing;
    expect(await overview("lanh-dao")).toMatchObject({
      topics: [],
      silent: ["Phòng, chống dịch trong bầu cử"],
    });
    await logged(world.as("thu-ky"), { message: "phong-dich", units: [media] });
    expect(await overview("lanh-dao")).toBeNull();
    expect(await overview("can-bo")).toMatchObject({ topics: [{ records: 1 }], silent: [] });
    expect(await overview("cong-tac-vien")).toBeNull();
  });

  test("leaves as a Word paper and as a workbook with what the page shows", async () => {
    const world = await open();
    await topicOf(world, { guidance: "Khẩu trang <và> khoảng cách." });
    await topicOf(world, { message: "ket-qua" });
    await logged(world.as("thu-ky"), { message: "phong-dich", units: [media] });
    const as = (format: "docx" | "xlsx", ctx = world.as("lanh-dao")) =>
      exportBriefing(ctx, slug, { weekKey: thisWeek, format, gone });
    const word = await as("docx");
    expect(word.name).toBe("giao-ban-bao-chi-2021-w18.docx");
    const parts = await partsOfDocx(word.content);
    expect(xmlFault(partOf(parts, "word/document.xml"))).toBeNull();
    const text = textOfDocx(parts);
    expect(text).toContain("giao ban báo chí tuần 18 năm 2021 (từ 03/05/2021 đến 09/05/2021)");
    expect(text).toContain("Khẩu trang <và> khoảng cách.");
    expect(text).toContain("Đơn vị: Ban Tuyên giáo Thành ủy, Trung tâm Truyền thông và Văn hóa.");
    const rows = await readSheet(await bytesOf((await as("xlsx")).content), 2);
    expect(rows.slice(1)).toEqual([
      ["Ban Tuyên giáo Thành ủy", "·", "·"],
      ["Trung tâm Truyền thông và Văn hóa", 1, "·"],
    ]);
    const own = await partsOfDocx((await as("docx", pressUnit(world, media))).content);
    expect(textOfDocx(own)).not.toContain("Ban Tuyên giáo");
  });

  test("is edited by the secretary alone, and not seen by collaborators", async () => {
    const world = await open();
    for (const who of ["lanh-dao", "thu-truong", "can-bo", "quan-tri", "cong-tac-vien"]) {
      const form = { _key: key(), week: thisWeek, source: "2021-W17" };
      await expect(copyTopics(world.as(who), slug, form), who).rejects.toThrow(AccessDenied);
    }
    await expect(briefing(world.as("cong-tac-vien"))).rejects.toThrow(AccessDenied);
    await expect(copyTopics(pressUnit(world, media), slug, { ...topicForm(), source: "" })).rejects.toThrow(
      AccessDenied,
    );
  });
});

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
