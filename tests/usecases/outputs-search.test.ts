import { expect, it } from "vitest";
import { logOutputs } from "~/usecases/outputs.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, slug } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { fill, listOf, numbersFor, walk } from "../support/output-lists";

describeOnEngines("searching outputs", (open) => {
  it("finds words without their marks, puts exact marks first, and the newest first among equals", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const titles = ["Ngày bầu cử", "Bàu cử viên", "ngày bầu cử toàn dân", "Báu vật", "BẦU CỬ đại biểu"];
    for (const title of titles) await logged(ctx, { title });
    expect(await numbersFor(ctx, "q=bầu cử")).toEqual([5, 3, 1, 2]);
    expect(await numbersFor(ctx, "q=bau cu")).toEqual([5, 3, 2, 1]);
    expect(await numbersFor(ctx, "q=BAU")).toEqual([5, 4, 3, 2, 1]);
    expect(await numbersFor(ctx, "q=dai bieu")).toEqual([5]);
    expect(await numbersFor(ctx, `q=${"bầu cử".normalize("NFD")}`)).toEqual([5, 3, 1, 2]);
  });

  it("takes the last word as the beginning of one, and every other word whole", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { title: "Niêm yết danh sách" });
    expect(await numbersFor(world.as("can-bo"), "q=niêm yế")).toEqual([1]);
    expect(await numbersFor(world.as("can-bo"), "q=niê yết")).toEqual([]);
  });

  it("finds words of the note, and an output by its code", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { note: "phát trên loa của khu 3" });
    await logged(world.as("can-bo"));
    expect(await numbersFor(world.as("can-bo"), "q=loa khu 3")).toEqual([1]);
    expect(await numbersFor(world.as("can-bo"), "q=kq-2021-0002")).toEqual([2]);
    expect(await numbersFor(world.as("can-bo"), "q=KQ-2021-0009")).toEqual([]);
  });

  it("pages through both kinds of match, each once, and counts them", async () => {
    const world = await open();
    await fill(world);
    const ctx = world.as("lanh-dao");
    const pages = await walk(ctx, "q=tin");
    expect(pages.map((page) => page.length)).toEqual([50, 50, 17]);
    expect(new Set(pages.flat()).size).toBe(117);
    expect((await listOf(ctx, "q=tin")).count).toEqual({ records: 117, isMore: false });
    const mixed = await walk(ctx, "q=phan anh bau cu");
    expect(mixed.flat()).toEqual([81, 41, 1]);
  });

  it("goes from exact to folded matches within a page and on from there, each once", async () => {
    const world = await open();
    const titles = Array.from({ length: 70 }, (_, index) =>
      index % 7 === 0 ? `Bàu cử ${index}` : `Bầu cử ${index}`,
    );
    const entries = titles.map((title) => ({ form: outputFormOf({ title }) }));
    carriedOut(await logOutputs(world.as("can-bo"), slug, entries));
    const pages = await walk(world.as("can-bo"), "q=bầu cử");
    const isExact = (number: number) => (number - 1) % 7 !== 0;
    const newestFirst = Array.from({ length: 70 }, (_, index) => 70 - index);
    expect(pages.map((page) => page.length)).toEqual([50, 20]);
    expect(pages.flat()).toEqual([
      ...newestFirst.filter(isExact),
      ...newestFirst.filter((one) => !isExact(one)),
    ]);
  });

  it("is narrowed like the list", async () => {
    const world = await open();
    await fill(world);
    const found = await walk(
      world.as("lanh-dao"),
      "q=tin&don-vi=phuong-bai-chay&loai=broadcast-item&tu=01/04/2021",
    );
    const expected = (
      await walk(world.as("lanh-dao"), "don-vi=phuong-bai-chay&loai=broadcast-item&tu=01/04/2021")
    ).flat();
    expect(found.flat().sort()).toEqual(expected.filter((number) => (number - 1) % 40 !== 0).sort());
    expect(expected.length).toBeGreaterThan(2);
  });

  it.each(['"', "'", "bầu OR cử", "NEAR(a b)", "exact: x", "a* -b", "^a", "& | !", "():<->", "%_", "\\"])(
    "takes %j as plain text",
    async (text) => {
      const world = await open();
      await logged(world.as("can-bo"), { title: "Ngày bầu cử" });
      const page = await listOf(world.as("can-bo"), `q=${encodeURIComponent(text)}`);
      expect(page.shown).toBe(0);
    },
  );
});
