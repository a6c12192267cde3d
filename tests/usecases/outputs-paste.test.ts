import { beforeEach, expect, it } from "vitest";
import { checkPaste, type Paste, savePaste } from "~/usecases/outputs-paste.server";
import { withdrawUntouched } from "~/usecases/outputs-revise.server";
import { describeOnEngines } from "../support/engines";
import {
  carriedOut,
  codesOf,
  footprint,
  logged,
  problemsOf,
  slug,
  storedTotal,
} from "../support/output-acts";
import type { World } from "../support/world";

const head = "Ngày đăng\tHình thức\tTiêu đề\tLiên kết\tSố lượng";
const defaults = { unit: "trung-tam-truyen-thong", category: "portal-item", date: "04/05/2021" };
const pasted = (text: string, differs: Partial<Paste> = {}): Paste => ({
  text,
  columns: [],
  layout: "",
  dayStyle: "",
  edits: [],
  defaults,
  ...differs,
});
const wish = (world: World) => ({
  _key: world.as("thu-ky").newId(),
  withTwins: false,
  keep: [],
  reason: "",
  confirm: [],
});

describeOnEngines("a pasted list", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });

  it("says how many lines are new, there already or wrong, and why, before anything is written", async () => {
    const ctx = world.as("thu-ky");
    await logged(ctx, {
      title: "Niêm yết danh sách cử tri",
      date: "02/05/2021",
      link: "https://halong.gov.vn/a",
    });
    const before = await footprint(world);
    const { lines, dayStyle } = carriedOut(
      await checkPaste(
        ctx,
        slug,
        pasted(
          [
            head,
            "3/5/2021\t\tHỏi – đáp: thẻ cử tri\thttps://halong.gov.vn/b\t",
            "2/5/2021\t\tniem yet danh sach cu tri\t\t",
            "3/5/2021\t\tBài khác, cùng liên kết\thttp://www.halong.gov.vn/a/?utm_source=x\t",
            "3/5/2021\t\tHỏi đáp thẻ cử tri\t\t",
            "31/2/2021\t\tSai ngày\t\t",
            "3/5/2021\tHình thức lạ\tSai hình thức\t\tmười",
          ].join("\n"),
        ),
      ),
    );
    expect(dayStyle).toBe("day-first");
    expect(
      lines.map(({ line, state, twin, problems }) => [line, state, twin?.of, codesOf(problems)]),
    ).toEqual([
      [2, "new", undefined, []],
      [3, "twin", "output", []],
      [4, "twin", "output", []],
      [5, "twin", "line", []],
      [6, "bad", undefined, ["date no-such-day"]],
      [7, "bad", undefined, ["categories category-not-found", "quantity quantity-unread"]],
    ]);
    expect(await footprint(world)).toEqual(before);
  });

  it("records the new lines with their nature in one go, and gives back the others as they were pasted", async () => {
    const ctx = world.as("thu-ky");
    const text = [head, "3/5/2021\t\tCộng tác viên đưa tin\t\thơn 12 tin", "x\t\tSai ngày\t\t"].join("\n");
    const saved = carriedOut(await savePaste(ctx, slug, pasted(text), wish(world)));
    expect(saved.codes).toEqual(["KQ-2021-0001"]);
    expect(saved.left).toBe(`${head}\nx\t\tSai ngày\t\t`);
    expect(await storedTotal(world, "trung-tam-truyen-thong", "portal-item", "2021-05-04")).toMatchObject({
      records: 1,
      amount: 12,
      nOver: 1,
    });
  });

  it("records nothing twice: the same form again, or the same list pasted again", async () => {
    const ctx = world.as("thu-ky");
    const paste = pasted("3/5/2021\tTin thứ nhất về bầu cử\n4/5/2021\tTin thứ hai về cử tri");
    const form = wish(world);
    const first = carriedOut(await savePaste(ctx, slug, paste, form));
    expect(first.numbers).toEqual([1, 2]);
    const again = await savePaste(ctx, slug, paste, wish(world));
    expect(codesOf(problemsOf(again))).toEqual(["text paste-nothing-new"]);
    expect(carriedOut(await savePaste(ctx, slug, paste, form))).toEqual(first);
    const resent = await savePaste(ctx, slug, paste, { ...form, withTwins: true, reason: "đăng lại" });
    expect(codesOf(problemsOf(resent))).toEqual(["form resent-with-changes"]);
    expect((await footprint(world)).outputs).toBe(2);
  });

  it("records all or none when one line meets something at the last moment", async () => {
    const ctx = world.as("thu-ky");
    const usual = Array.from({ length: 3 }, (_, at) => `3/5/2021\tTin số ${at + 1}`).join("\n");
    carriedOut(await savePaste(ctx, slug, pasted(usual), wish(world)));
    const before = await footprint(world);
    const text = "Tiêu đề\tSố lượng\nTin thường\t1\nTin rất nhiều\t5000";
    const refused = await savePaste(ctx, slug, pasted(text), wish(world));
    expect(codesOf(problemsOf(refused))).toEqual(["line-3 over-usual"]);
    expect(await footprint(world)).toEqual(before);
    const confirmed = { ...wish(world), confirm: ["over-usual"] };
    expect(carriedOut(await savePaste(ctx, slug, pasted(text), confirmed)).numbers).toHaveLength(2);
  });

  it("is a member's own unit's only, and of open weeks only", async () => {
    await world.closeWeeks("2021-04-25");
    const text =
      "Đơn vị\tNgày\tTiêu đề\nBan Tuyên giáo Thành ủy\t3/5/2021\tViệc của đơn vị khác\n\t20/4/2021\tTuần đã chốt";
    const { lines } = carriedOut(await checkPaste(world.as("can-bo"), slug, pasted(text)));
    expect(lines.map(({ problems }) => codesOf(problems))).toEqual([
      ["units unit-not-own"],
      ["date week-closed"],
    ]);
  });

  it("can be taken back whole, unless somebody has touched a line since", async () => {
    const ctx = world.as("thu-ky");
    const { numbers } = carriedOut(
      await savePaste(ctx, slug, pasted("3/5/2021\tTin thứ nhất\n4/5/2021\tTin thứ hai"), wish(world)),
    );
    expect(carriedOut(await withdrawUntouched(ctx, slug, numbers, "hoàn tác"))).toBe(2);
    expect(await storedTotal(world, "trung-tam-truyen-thong", "portal-item", "2021-05-04")).toMatchObject({
      records: 0,
    });
    expect(codesOf(problemsOf(await withdrawUntouched(ctx, slug, numbers, "lần nữa")))).toEqual([
      "form changed-by-other",
    ]);
  });
});
