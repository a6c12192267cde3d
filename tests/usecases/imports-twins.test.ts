import { beforeEach, expect, it } from "vitest";
import { loadOutput } from "~/usecases/outputs-output.server";
import { describeOnEngines } from "../support/engines";
import { checked, pageOf, saved } from "../support/imports";
import { logged, slug, storedTotal } from "../support/output-acts";
import type { World } from "../support/world";

const centre = "trung-tam-truyen-thong";
const list = (...lines: string[]) => ["Ngày đăng;Hình thức;Tiêu đề;Liên kết;Số lượng", ...lines].join("\n");

describeOnEngines("a row of a file that is there already", (open) => {
  let world: World;
  let day: (title: string, link?: string, quantity?: string) => string;
  beforeEach(async () => {
    world = await open();
    const category = world.category("portal-item").name.vi;
    day = (title, link = "", quantity = "1") => `4/5/2021;${category};${title};${link};${quantity}`;
  });

  it("is shown with the other one, and recorded only for a reason, which stays at both outputs", async () => {
    const ctx = world.as("thu-ky");
    await logged(ctx, { title: "Hỏi đáp về thẻ cử tri", link: "https://halong.gov.vn/a" });
    const content = list(
      day("Một tin khác hẳn", "http://www.halong.gov.vn/a?utm_source=zalo"),
      day("hỏi - đáp về thẻ cử tri"),
      day("Tin chỉ có trong tệp"),
      day("tin chỉ có trong tệp."),
    );
    const id = await checked(ctx, content, { unit: centre });
    const { rows } = await pageOf(ctx, id);
    const known = { of: "output", code: "KQ-2021-0001", day: "04/05/2021", title: "Hỏi đáp về thẻ cử tri" };
    expect(rows.map(({ twin }) => twin)).toMatchObject([
      { ...known, by: "link" },
      { ...known, by: "title" },
      null,
      { of: "line", line: 4 },
    ]);
    expect((await saved(ctx, id, { withTwins: true })).import).toMatchObject({ status: "done", outputs: 4 });
    const told = async (number: number) =>
      (await loadOutput(ctx, slug, number)).twins.map((twin) => [twin.number, twin.reason]).sort();
    expect(await told(1)).toEqual([
      [2, "đăng lại"],
      [3, "đăng lại"],
    ]);
    expect(await told(5)).toEqual([[4, "đăng lại"]]);
    expect(await told(4)).toEqual([[5, "đăng lại"]]);
  });

  it("is no twin of its own story in another category, or with another figure", async () => {
    const ctx = world.as("thu-ky");
    await logged(ctx, { title: "Ra quân tuyên truyền lưu động", categories: ["video"] });
    const id = await checked(
      ctx,
      list(day("Ra quân tuyên truyền lưu động"), day("Ra quân tuyên truyền lưu động", "", "2")),
      { unit: centre },
    );
    expect((await pageOf(ctx, id)).import.rows).toEqual({ all: 2, fresh: 2, twins: 0, bad: 0 });
  });

  it("is left out when somebody records it between the check and the recording; the others go on", async () => {
    const ctx = world.as("thu-ky");
    const titles = Array.from({ length: 30 }, (_, at) => day(`Bản tin số ${at}`));
    const id = await checked(ctx, list(...titles, day("Có liên kết", "https://halong.gov.vn/b")), {
      unit: centre,
    });
    const other = world.as("can-bo");
    await logged(other, { title: "BẢN TIN SỐ 17" });
    await logged(other, { title: "Viết khác", link: "https://halong.gov.vn/b" });
    const done = await saved(ctx, id);
    expect(done.import).toMatchObject({ status: "done", outputs: 29, problem: null });
    expect(done.import.rows).toEqual({ all: 31, fresh: 29, twins: 2, bad: 0 });
    const left = done.rows.filter(({ state }) => state === "twin");
    expect(left.map(({ line, twin }) => [line, twin?.of === "output" && twin.code])).toEqual([
      [19, "KQ-2021-0001"],
      [32, "KQ-2021-0002"],
    ]);
    expect(await storedTotal(world, centre, "portal-item", "2021-05-04")).toMatchObject({ records: 31 });
  });

  it("is asked about before it is recorded when its figure is unusual", async () => {
    const ctx = world.as("thu-ky");
    for (const title of ["Một", "Hai", "Ba"]) await logged(ctx, { title });
    const id = await checked(ctx, list(day("Tổng hợp cả tháng", "", "400")), { unit: centre });
    expect((await pageOf(ctx, id)).import.found?.warnings).toEqual({ "over-usual": 1 });
    await expect(saved(ctx, id)).rejects.toThrow("import-warned");
    const done = await saved(ctx, id, { confirm: ["over-usual"] });
    expect(done.import).toMatchObject({ status: "done", outputs: 1 });
  });
});

describeOnEngines("two figures of a file for the same days", (open) => {
  it("are not both counted, whatever they are called", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const category = world.category("article").name.vi;
    const lines = ["Báo cáo tháng 3", "Tổng hợp của Phòng"].map(
      (title) => `01/03/2021–31/03/2021;${category};${title};;84`,
    );
    const id = await checked(ctx, list(...lines), { unit: centre });
    expect((await pageOf(ctx, id)).rows.map(({ state, twin }) => [state, twin?.of])).toEqual([
      ["new", undefined],
      ["twin", "line"],
    ]);
    const done = await saved(ctx, id, { withTwins: true });
    expect(done.import).toMatchObject({
      status: "checked",
      outputs: 0,
      problem: { code: "duplicate-summary" },
    });
    expect(await storedTotal(world, centre, "article", "2021-05-04")).toMatchObject({ amount: 0 });
  });
});
