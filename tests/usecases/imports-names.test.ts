import { expect, it } from "vitest";
import { nameInImport, rereadImport } from "~/usecases/imports.server";
import { workNow } from "~/usecases/imports-work.server";
import { describeOnEngines } from "../support/engines";
import { checked, pageOf, saved } from "../support/imports";
import { carriedOut, slug } from "../support/output-acts";

const file = [
  "TT;Ngày đăng;Hình thức;Tiêu đề tin, bài;SL",
  "1;26/4/2021;Fanpage;Infographic các bước bỏ phiếu;2",
  "2;27/4/2021;Fanpage;Lịch tiếp xúc cử tri;1",
  "3;1/5/2021;Phát thanh;Bản tin số 17;7",
  "4;2/5/2021;Pano;Pano cửa ngõ;4",
  "Tổng cộng;;;;14",
].join("\n");

describeOnEngines("names in an imported file", (open) => {
  it("are asked for once each, and what was said is taken for all their rows and kept for the next reading", async () => {
    const ctx = (await open()).as("can-bo");
    const id = await checked(ctx, file, { unit: "trung-tam-truyen-thong" });
    const first = await pageOf(ctx, id);
    expect(first.import.rows).toEqual({ all: 4, fresh: 1, twins: 0, bad: 3 });
    expect(first.import.found?.unknown).toMatchObject([
      { kind: "category", text: "Fanpage", lines: 2, suggestions: expect.arrayContaining(["fanpage-post"]) },
      { kind: "category", text: "Phát thanh", lines: 1 },
    ]);
    const say = async (names: { column: number; text: string; value: string }[]) => {
      const { version } = (await pageOf(ctx, id)).import;
      carriedOut(await nameInImport(ctx, slug, id, { version, said: names }));
      await workNow(ctx);
      return pageOf(ctx, id);
    };
    const said = await say([{ column: 2, text: "Fanpage", value: "Bài đăng fanpage" }]);
    expect(said.import.rows).toEqual({ all: 4, fresh: 3, twins: 0, bad: 1 });
    expect(said.import.found?.sums).toBe(1);
    expect(said.import.found?.unknown).toMatchObject([{ text: "Phát thanh" }]);
    expect(said.rows[0]?.reads[0]?.category).toBe("Bài đăng fanpage");
    expect(said.rows[0]?.cells[2]).toBe("Fanpage");
    const both = await say([
      { column: 2, text: "Phát thanh", value: "Tin, bài, phóng sự phát thanh, truyền hình" },
      { column: 3, text: "Pano cửa ngõ", value: "never asked for" },
    ]);
    expect(both.import.options.names.map(({ text }) => text)).toEqual(["Fanpage", "Phát thanh"]);
    expect(both.import.rows.bad).toBe(0);
    carriedOut(await rereadImport(ctx, slug, id, { version: both.import.version, options: { names: [] } }));
    await workNow(ctx);
    expect((await pageOf(ctx, id)).import.rows.bad).toBe(3);
    await say([{ column: 2, text: "Fanpage", value: "Bài đăng fanpage" }]);
    expect((await saved(ctx, id)).import).toMatchObject({ status: "done", outputs: 3 });
  });
});
