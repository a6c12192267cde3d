import { beforeEach, expect, it } from "vitest";
import { takeBackImport } from "~/usecases/imports.server";
import { importTemplate, importWithErrors } from "~/usecases/imports-files.server";
import { loadImport } from "~/usecases/imports-page.server";
import { workNow } from "~/usecases/imports-work.server";
import { exportOutputs } from "~/usecases/outputs-export.server";
import { describeOnEngines } from "../support/engines";
import { bytesOf, checked, pageOf, saved } from "../support/imports";
import { carriedOut, footprint, logged, slug, storedTotal } from "../support/output-acts";
import type { World } from "../support/world";

const centre = "trung-tam-truyen-thong";
const never = new AbortController().signal;

async function exported(world: World, format: "xlsx" | "csv"): Promise<Buffer> {
  const file = await exportOutputs(world.as("thu-ky"), slug, () => "", { format, gone: never });
  return bytesOf(file.content);
}

/** Every output of a world as what it says, without what differs from one recording to the next. */
async function contentOf(world: World) {
  const rows = await world.db.read
    .selectFrom("outputs")
    .innerJoin("categories", "categories.id", "outputs.category_id")
    .leftJoin("channels", "channels.id", "outputs.channel_id")
    .leftJoin("messages", "messages.id", "outputs.message_id")
    .select([
      ...(["outputs.id", "basis", "value", "qualifier", "coverage_of", "rate_per", "period_from"] as const),
      ...(["published_on", "title", "link", "note", "counted", "counted_over", "story_id"] as const),
      ...(["categories.key as category", "channels.name as channel", "messages.key as message"] as const),
    ])
    .execute();
  const credits = await world.db.read
    .selectFrom("output_units")
    .innerJoin("units", "units.id", "output_units.unit_id")
    .select(["output_id", "units.key"])
    .execute();
  const told = rows.map(({ id, story_id, ...row }) => ({
    ...row,
    isStory: story_id !== null,
    units: credits
      .filter(({ output_id }) => output_id === id)
      .map(({ key }) => key)
      .sort(),
  }));
  return told.map((one) => JSON.stringify(one)).sort();
}

async function logEveryKind(world: World): Promise<void> {
  const ctx = world.as("thu-ky");
  const channels = [world.channel(centre, "portal-item").id, world.channel(centre, "fanpage-post").id];
  await logged(ctx, {
    title: "Một tin trên hai kênh",
    channels,
    link: "https://halong.gov.vn/x",
    note: "=1+1",
  });
  await logged(ctx, {
    title: "Cùng hai đơn vị",
    units: [centre, "phong-noi-vu"],
    quantity: "3",
    qualifier: "about",
  });
  await logged(ctx, { title: "Trên 170", quantity: "170", qualifier: "over", categories: ["oral-session"] });
  await logged(ctx, { title: "Chưa đếm", quantity: "", qualifier: "uncounted" });
  await logged(ctx, { title: "Gần 12", quantity: "12", qualifier: "nearly", date: "03/05/2021" });
  await logged(ctx, {
    title: "Hai buổi mỗi ngày",
    basis: "rate",
    per: "day",
    quantity: "2",
    categories: ["broadcast-run"],
  });
  await logged(ctx, {
    title: "10 trên 10 xã",
    basis: "coverage",
    quantity: "10",
    whole: "10",
    date: "02/05/2021",
  });
  await logged(ctx, {
    title: "84 tin, bài, phóng sự",
    basis: "period",
    from: "01/02/2021",
    date: "26/03/2021",
    quantity: "84",
    categories: ["article", "feature"],
  });
  await logged(ctx, {
    title: "Lũy kế",
    basis: "cumulative",
    date: "30/04/2021",
    quantity: "171",
    categories: ["video"],
  });
}

describeOnEngines("an export", (open) => {
  it("is imported again, from .xlsx and .csv, to the same data", async () => {
    const source = await open();
    await logEveryKind(source);
    for (const format of ["xlsx", "csv"] as const) {
      const target = await open();
      const ctx = target.as("thu-ky");
      const id = await checked(ctx, await exported(source, format), { name: `ket-qua.${format}` });
      const { import: at, rows } = await pageOf(ctx, id);
      expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
      expect(at.rows).toEqual({ all: 10, fresh: 10, twins: 0, bad: 0 });
      await saved(ctx, id);
      expect(await contentOf(target)).toEqual(await contentOf(source));
      // And in the place that it comes from it adds nothing.
      const again = await checked(source.as("thu-ky"), await exported(source, format), {
        name: `a.${format}`,
      });
      expect((await pageOf(source.as("thu-ky"), again)).import.rows).toMatchObject({
        fresh: 0,
        twins: 10,
        bad: 0,
      });
    }
  });
});

describeOnEngines("an import", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  const list = (...lines: string[]) => ["Ngày đăng;Hình thức;Tiêu đề;Số lượng", ...lines].join("\n");
  const oral = "Cuộc, buổi tuyên truyền miệng";

  it("takes reports that only give totals as what they are", async () => {
    const ctx = world.as("thu-ky");
    const content = list(
      `4/5/2021;${oral};Tuyên truyền miệng;hơn 260 cuộc, hơn 8.300 lượt người dự`,
      "01/02/2021–26/3/2021;Tin, bài báo chí + Phóng sự;Báo chí;84 tin, bài, phóng sự",
      "4/5/2021;Lượt phát loa truyền thanh;Phát loa;2 buổi/ngày",
      `3/5/2021;${oral};Các xã;10/10 xã`,
      "đến 30/4/2021;Video, clip;Video;lũy kế 17",
    ).replace("lũy kế 17", "17");
    const id = await checked(ctx, content, { unit: centre });
    const { rows } = await pageOf(ctx, id);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    await saved(ctx, id);
    expect(await storedTotal(world, centre, "oral-session", "2021-05-04")).toMatchObject({
      amount: 260,
      nOver: 1,
    });
    expect(await storedTotal(world, centre, "oral-attendance", "2021-05-04")).toMatchObject({
      amount: 8_300,
      nOver: 1,
    });
    expect(await storedTotal(world, centre, "article+feature", "2021-05-04")).toMatchObject({ amount: 84 });
    const told = (await contentOf(world)).map((one) => JSON.parse(one));
    expect(
      told.map((one) => [
        one.title,
        one.basis,
        one.value,
        one.rate_per ?? one.coverage_of ?? one.period_from,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ["Phát loa", "rate", 2, "day"],
        ["Các xã", "coverage", 10, 10],
        ["Báo chí", "period", 84, "2021-02-01"],
        ["Video", "cumulative", 17, null],
      ]),
    );
  });

  it("adds nothing when the same file comes again, and is undone as one", async () => {
    const ctx = world.as("can-bo");
    const content = list(
      ...Array.from({ length: 30 }, (_, at) => `4/5/2021;Bài đăng fanpage;Tin số ${at};1`),
    );
    const done = await saved(ctx, await checked(ctx, content));
    expect(done.import).toMatchObject({ status: "done", outputs: 30 });
    const again = await checked(ctx, content, { name: "tệp khác tên.csv" });
    const page = await pageOf(ctx, again);
    expect(page.import.rows).toEqual({ all: 30, fresh: 0, twins: 30, bad: 0 });
    expect(page.sameFile?.id).toBe(done.import.id);
    carriedOut(await takeBackImport(ctx, slug, done.import.id, { version: done.import.version }));
    await workNow(ctx);
    expect((await pageOf(ctx, done.import.id)).import.status).toBe("undone");
    expect(await storedTotal(world, centre, "fanpage-post", "2021-05-04")).toMatchObject({
      records: 0,
      amount: 0,
    });
    expect((await pageOf(ctx, await checked(ctx, content))).import.rows).toMatchObject({ fresh: 30 });
  });

  it("takes back all it has recorded when a row is refused meanwhile, and can be saved without it", async () => {
    const ctx = world.as("thu-ky");
    const content = list(
      ...Array.from({ length: 80 }, (_, at) => `4/5/2021;Bài đăng fanpage;Tin số ${at};1`),
      "20/4/2021;Bài đăng fanpage;Trong tuần sắp chốt;1",
    );
    const id = await checked(ctx, content, { unit: centre });
    await world.closeWeeks("2021-04-30");
    const failed = await saved(ctx, id);
    expect(failed.import).toMatchObject({ status: "checked", rows: { fresh: 80, bad: 1 }, outputs: 0 });
    expect(failed.import.problem).toMatchObject({ code: "week-closed", params: { line: 82 } });
    expect(await storedTotal(world, centre, "fanpage-post", "2021-05-04")).toMatchObject({ records: 0 });
    const done = await saved(ctx, id);
    expect(done.import).toMatchObject({ status: "done", outputs: 80 });
    expect(await storedTotal(world, centre, "fanpage-post", "2021-05-04")).toMatchObject({ records: 80 });
  });

  it("is nobody else's to see, but of those who log for everybody; a leader may not import", async () => {
    const id = await checked(world.as("thu-ky"), list("4/5/2021;Video, clip;Một;1"), { unit: centre });
    const ask = { state: null, after: 0 };
    await expect(loadImport(world.as("can-bo"), slug, id, ask)).rejects.toThrow();
    await expect(loadImport(world.as("lanh-dao"), slug, id, ask)).rejects.toThrow();
    const own = await checked(world.as("can-bo"), list("4/5/2021;Video, clip;Hai;1"));
    expect((await loadImport(world.as("thu-ky"), slug, own, ask)).import.rows.all).toBe(1);
    const others = await checked(world.as("can-bo"), list("4/5/2021;Video, clip;Ba;1"), {
      unit: "phong-noi-vu",
    });
    expect((await pageOf(world.as("can-bo"), others)).rows[0]?.problems).toEqual([
      { field: "units", code: "unit-not-own" },
    ]);
  });

  it("comes back as a file with what is wrong, which imports again like the first; the template holds the words", async () => {
    const ctx = world.as("can-bo");
    const before = await footprint(world);
    const id = await checked(ctx, list("4/5/2021;Video, clip;Một;1", "31/2/2021;Video, clip;Hai;1"));
    const file = await importWithErrors(ctx, slug, id, never);
    const again = await checked(ctx, await bytesOf(file.content), { name: file.name });
    expect((await pageOf(ctx, again)).import.rows).toEqual((await pageOf(ctx, id)).import.rows);
    const template = await importTemplate(ctx, slug, { unitKey: centre, gone: never });
    const empty = await checked(ctx, await bytesOf(template.content), { name: template.name });
    expect((await pageOf(ctx, empty)).import.problem?.code).toBe("import-empty");
    expect(await footprint(world)).toEqual(before);
  });
});
