import { expect, it } from "vitest";
import { newId } from "~/adapters/ids.server";
import { jobKinds } from "~/usecases/job-kinds.server";
import { runNextJob } from "~/usecases/jobs.server";
import { logOutputs } from "~/usecases/outputs.server";
import { withdrawOutput } from "~/usecases/outputs-revise.server";
import { editUnit } from "~/usecases/unit-changes.server";
import { loadUnit } from "~/usecases/unit-page.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, numberOf, slug } from "../support/output-acts";
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

  it("finds every letter of Vietnamese by itself, by its plain letter, composed or not", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const marked: Record<string, string> = {
      a: "àảãáạăằẳẵắặâầẩẫấậ",
      d: "đ",
      e: "èẻẽéẹêềểễếệ",
      i: "ìỉĩíị",
      o: "òỏõóọôồổỗốộơờởỡớợ",
      u: "ùủũúụưừửữứự",
      y: "ỳỷỹýỵ",
    };
    const letters = Object.values(marked).join("");
    const all = letters + letters.toUpperCase();
    expect([...all]).toHaveLength(134);
    const entries = [...all].map((letter, index) => ({
      form: outputFormOf({ title: `chữ q${letter}q số${index}`, date: "01/03/2021" }),
    }));
    carriedOut(await logOutputs(ctx, slug, entries));
    for (const [plain, own] of Object.entries(marked)) {
      const folded = (await walk(ctx, `q=q${plain}q `)).flat();
      expect(folded, plain).toHaveLength(own.length * 2);
      for (const letter of own) {
        const at = letters.indexOf(letter) + 1;
        const twice = [at + letters.length, at];
        const found = await walk(ctx, `q=q${letter.normalize("NFD").toUpperCase()}q`);
        expect(found.flat().slice(0, 2), letter).toEqual(twice);
      }
    }
  });

  it("takes the two places of a tone for one, and finds what stands in quotes only in its order", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    for (const title of ["Hòa giải ở cơ sở", "Hoà giải viên", "Thẻ cử tri", "Cử tri nhận thẻ", "the cu tri"])
      await logged(ctx, { title });
    expect(await numbersFor(ctx, "q=hoà giải")).toEqual([2, 1]);
    expect(await numbersFor(ctx, "q=hòa giải")).toEqual([2, 1]);
    expect(await numbersFor(ctx, 'q="thẻ cử tri"')).toEqual([3, 5]);
    expect(await numbersFor(ctx, "q=“cử tri” thẻ")).toEqual([4, 3, 5]);
    expect(await numbersFor(ctx, 'q="tri cử"')).toEqual([]);
    expect((await listOf(ctx, 'q="thẻ cử tri"')).count).toEqual({ records: 2, isMore: false });
  });

  it("finds by any spelling of a link, a part of it, the names of units and the message", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const [message] = world.structure.messages;
    await logged(ctx, { link: "https://www.halong.gov.vn/tin-tuc/bau-cu-123.html?utm_source=zalo" });
    await logged(ctx, { units: ["phuong-bai-chay"], message: message?.key ?? "" });
    for (const typed of [
      "http://halong.gov.vn/tin-tuc/bau-cu-123.html",
      "m.halong.gov.vn/tin-tuc/bau-cu-123.html#cuoi",
      "halong.gov.vn/tin-tuc",
      "halong.gov.vn",
      "bau-cu-123.html",
    ])
      expect(await numbersFor(ctx, `q=${encodeURIComponent(typed)}`), typed).toEqual([1]);
    expect(await numbersFor(ctx, "q=bai chay niem yet")).toEqual([2]);
    expect(await numbersFor(ctx, `q=${encodeURIComponent(message?.name ?? "")}`)).toEqual([2]);
  });

  it("takes ten thousand characters as it takes ten", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    await logged(ctx);
    expect(await numbersFor(ctx, `q=${"niêm yết ".repeat(1_200)}`)).toEqual([1]);
    expect(await numbersFor(ctx, `q=${"'".repeat(10_000)}`)).toEqual([]);
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

describeOnEngines("a renamed unit", (open) => {
  it("is found by its new name in what was written before, and no longer by the old one", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const found = async (query: string) => (await listOf(ctx, query)).count?.records;
    const of = (unit: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        form: outputFormOf({ units: [unit], title: `Tin số ${index}`, date: "20/04/2021" }),
      }));
    carriedOut(await logOutputs(ctx, slug, [...of("phuong-bai-chay", 130), ...of("phuong-hong-gai", 1)]));
    const withdrawn = await numberOf(ctx, { units: ["phuong-bai-chay"], title: "Rút lại" });
    carriedOut(await withdrawOutput(ctx, slug, withdrawn, { reason: "ghi nhầm", version: 1 }));
    const { unit, seen } = await loadUnit(ctx, slug, "phuong-bai-chay");
    const { kind, bloc } = unit;
    const form = {
      _key: newId(),
      _seen: seen,
      name: "Phường Hải Yến",
      shortName: "Hải Yến",
      kind,
      bloc,
      reports: "1",
    };
    carriedOut(await editUnit(ctx, slug, "phuong-bai-chay", form));
    expect(await found("q=hải yến")).toBe(0);
    await runNextJob(ctx, jobKinds);
    expect(await found("q=hải yến")).toBe(130);
    expect(await found("q=bãi cháy")).toBe(0);
    expect(await found("q=hồng gai")).toBe(1);
    expect(await numbersFor(ctx, "q=rút lại")).toEqual([]);
    // A change that leaves the name alone writes no job.
    const again = await loadUnit(ctx, slug, "phuong-bai-chay");
    carriedOut(
      await editUnit(ctx, slug, "phuong-bai-chay", {
        ...form,
        _key: newId(),
        _seen: again.seen,
        bloc: "Khác",
      }),
    );
    expect(await runNextJob(ctx, jobKinds)).toBeNull();
  });
});
