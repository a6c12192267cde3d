import { beforeEach, expect, it } from "vitest";
import { blankCells, type GridCells } from "~/domain/output-grid";
import type { GridEntry } from "~/domain/output-grid-form";
import { AccessDenied, type UseCaseContext } from "~/usecases/context.server";
import { type GridAnswer, loadGrid, saveGridRows } from "~/usecases/outputs-grid.server";
import { reviseOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, footprint, slug, storedTotal } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import type { World } from "../support/world";

const usual: GridCells = {
  ...blankCells,
  day: "4/5",
  unit: "trung tam truyen thong",
  category: "tin bai cong thong tin dien tu",
  title: "Niêm yết danh sách cử tri",
};

let keys = 0;
function row(cells: Partial<GridCells>, differs: Partial<GridEntry> = {}): GridEntry {
  keys += 1;
  return {
    key: `row-${keys}`,
    revises: null,
    confirm: [],
    reason: "",
    cells: { ...usual, ...cells },
    ...differs,
  };
}

const send = (ctx: UseCaseContext, ...rows: GridEntry[]) =>
  saveGridRows(ctx, slug, rows, "Sửa lỗi nhập liệu");

/** Sends one row, which must be recorded. */
async function saved(ctx: UseCaseContext, entry: GridEntry) {
  const [answer] = await send(ctx, entry);
  if (answer?.kind !== "saved") throw new Error(JSON.stringify(answer));
  return answer.saved;
}

const said = (answer: GridAnswer | undefined) =>
  answer && "problems" in answer ? [answer.kind, ...codesOf(answer.problems)] : [answer?.kind];

describeOnEngines("rows of the entry grid", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });

  it("are recorded one by one as people write them, and read back in full", async () => {
    const ctx = world.as("thu-ky");
    const unitName = world.unit("trung-tam-truyen-thong").name;
    const one = await saved(ctx, row({ quantity: "trên 170", note: "đăng lại trên fanpage" }));
    expect(one).toMatchObject({ number: 1, code: "KQ-2021-0001", version: 1 });
    expect(one.cells).toMatchObject({
      day: "04/05/2021",
      unit: unitName,
      quantity: "trên 170",
      note: "đăng lại trên fanpage",
    });
    expect(await storedTotal(world, "trung-tam-truyen-thong", "portal-item", "2021-05-04")).toMatchObject({
      amount: 170,
      nOver: 1,
    });
    for (const quantity of ["10/10", "2/ngày", "chưa đếm", "gần 1.250", "khoảng 30"]) {
      const again = await saved(
        ctx,
        row({ title: `Hoạt động ${quantity}`, quantity }, { confirm: ["over-usual"] }),
      );
      expect(again.cells.quantity).toBe(quantity);
    }
  });

  it("stand for themselves: one that is refused stops no other, and says at which cell", async () => {
    const ctx = world.as("thu-ky");
    const answers = await send(
      ctx,
      row({ title: "Tin thứ nhất" }),
      row({ day: "31/2/2021", category: "hình thức lạ" }),
      row({ channel: "Đài lạ" }),
      row({ day: "5/5/2021" }),
      row({ title: "" }),
      row({ title: "Gọi 0912 345 678 để biết" }),
      row({ title: "Tin thứ hai" }),
    );
    expect(answers.map(said)).toEqual([
      ["saved"],
      ["refused", "categories category-not-found", "date no-such-day"],
      ["refused", "channels channel-not-found"],
      ["refused", "date future-date"],
      ["refused", "title title-needed"],
      ["refused", "title personal-phone"],
      ["saved"],
    ]);
    expect((await footprint(world)).outputs).toBe(2);
  });

  it("are recorded once however often they are sent; typed on after a lost answer they become a correction", async () => {
    const ctx = world.as("thu-ky");
    const first = row({ title: "Tin gửi lúc mạng chập chờn" });
    expect((await saved(ctx, first)).number).toBe(1);
    expect((await saved(ctx, first)).number).toBe(1);
    const typedOn = { ...first, cells: { ...first.cells, quantity: "3" } };
    const [answer] = await send(ctx, typedOn);
    expect(answer).toMatchObject({
      kind: "changed",
      saved: { number: 1, version: 1, cells: { quantity: "1" } },
    });
    const revised = await saved(ctx, { ...typedOn, revises: { number: 1, version: 1 } });
    expect(revised).toMatchObject({ number: 1, version: 2, cells: { quantity: "3" } });
    expect((await footprint(world)).outputs).toBe(1);
    expect(await world.db.read.selectFrom("output_revisions").select(["kind", "reason"]).execute()).toEqual(
      expect.arrayContaining([{ kind: "revised", reason: "Sửa lỗi nhập liệu" }]),
    );
  });

  it("give back what somebody else has made of them meanwhile, and overwrite nothing", async () => {
    const ctx = world.as("thu-ky");
    const { number } = await saved(ctx, row({ title: "Bài chung" }));
    const theirs = { ...outputFormOf({ title: "Bài chung, sửa ở nơi khác" }), version: 1, reason: "sửa tên" };
    carriedOut(await reviseOutput(world.as("thu-truong"), slug, number, theirs));
    const mine = row({ title: "Bài chung, tôi sửa" }, { revises: { number, version: 1 } });
    const [answer] = await send(ctx, mine);
    expect(answer).toMatchObject({
      kind: "changed",
      saved: { version: 2, cells: { title: "Bài chung, sửa ở nơi khác" } },
      problem: { code: "changed-by-other" },
    });
    const after = await saved(ctx, { ...mine, revises: { number, version: 2 } });
    expect(after).toMatchObject({ version: 3, cells: { title: "Bài chung, tôi sửa" } });
  });

  it("ask before a link is recorded twice, and want to know why", async () => {
    const ctx = world.as("thu-ky");
    const link = "https://halong.gov.vn/bau-cu";
    await saved(ctx, row({ link }));
    const again = row({ title: "Bài khác, cùng liên kết", link });
    const [asked] = await send(ctx, again);
    expect(said(asked)).toEqual(["refused", "link same-link"]);
    expect(asked).toMatchObject({ asks: ["same-link"] });
    const [unexplained] = await send(ctx, { ...again, confirm: ["same-link"] });
    expect(said(unexplained)).toEqual(["refused", "confirmReason reason-needed"]);
    await saved(ctx, { ...again, confirm: ["same-link"], reason: "đăng lại" });
  });

  it("keep what the grid does not show when they are corrected: a period stays a period", async () => {
    const ctx = world.as("thu-ky");
    const period = { basis: "period", from: "01/05/2021", date: "03/05/2021", quantity: "84" } as const;
    const form = { ...outputFormOf({ title: "Tin, bài đầu tháng" }), ...period };
    const { number } = await saved(ctx, row({ title: "Tin, bài đầu tháng", quantity: "84" }));
    carriedOut(await reviseOutput(ctx, slug, number, { ...form, version: 1, reason: "là số của kỳ" }));
    const grid = await loadGrid(ctx, slug);
    const shown = grid.rows.find((one) => one.number === number);
    if (!shown) throw new Error("not shown");
    const cells = { ...shown.cells, quantity: "85" };
    await saved(ctx, { ...row({}), cells, revises: { number, version: shown.version } });
    const stored = await world.db.read
      .selectFrom("outputs")
      .select(["basis", "period_from", "value"])
      .where("number", "=", number)
      .executeTakeFirstOrThrow();
    expect(stored).toEqual({ basis: "period", period_from: "2021-05-01", value: 85 });
  });

  it("of a closed week are locked, new and recorded ones alike, with the reason", async () => {
    const ctx = world.as("thu-ky");
    const { number } = await saved(ctx, row({ day: "20/4/2021", title: "Tin tuần trước" }));
    await world.closeWeeks("2021-04-25");
    const revision = row({ day: "20/4/2021", quantity: "2" }, { revises: { number, version: 1 } });
    const answers = await send(ctx, row({ day: "20/4/2021", title: "Tin muộn" }), revision);
    expect(answers.map(said)).toEqual([
      ["locked", "date week-closed"],
      ["locked", "date week-closed"],
    ]);
    const grid = await loadGrid(ctx, slug);
    expect(grid.rows.map(({ locked }) => locked?.code)).toEqual(["week-closed"]);
  });

  it("begin with what the person has recorded today and nobody has withdrawn", async () => {
    const ctx = world.as("can-bo");
    const own = await saved(ctx, row({ title: "Việc của tôi" }));
    await saved(world.as("thu-ky"), row({ title: "Việc của người khác" }));
    const gone = await saved(ctx, row({ title: "Ghi nhầm" }));
    carriedOut(await withdrawOutput(ctx, slug, gone.number, { version: 1, reason: "ghi nhầm" }));
    const grid = await loadGrid(ctx, slug);
    expect(grid).toMatchObject({ login: "can-bo", today: "2021-05-04" });
    expect(grid.rows.map(({ number }) => number)).toEqual([own.number]);
    expect(grid.unit).toBe(world.unit("trung-tam-truyen-thong").name);
  });

  it("are a member's own unit's only, and nobody's who does not log", async () => {
    const [other] = await send(world.as("can-bo"), row({ unit: "Ban Tuyên giáo Thành ủy" }));
    expect(said(other)).toEqual(["refused", "units unit-not-own"]);
    const foreign = await saved(world.as("thu-ky"), row({ unit: "Ban Tuyên giáo Thành ủy" }));
    const [revised] = await send(
      world.as("can-bo"),
      row({}, { revises: { number: foreign.number, version: 1 } }),
    );
    expect(said(revised)).toEqual(["refused", "units unit-not-own"]);
    for (const account of ["lanh-dao", "cong-tac-vien", "quan-tri"] as const) {
      await expect(loadGrid(world.as(account), slug)).rejects.toBeInstanceOf(AccessDenied);
      await expect(send(world.as(account), row({}))).rejects.toBeInstanceOf(AccessDenied);
    }
  });
});
