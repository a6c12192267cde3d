import { beforeEach, expect, it } from "vitest";
import { loadOutput } from "~/usecases/outputs-output.server";
import { checkPaste, type Paste, savePaste } from "~/usecases/outputs-paste.server";
import { forgetMapping } from "~/usecases/outputs-paste-mappings.server";
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

  it("mends cells in place and reads the list anew with them", async () => {
    const ctx = world.as("thu-ky");
    const text = [head, "31/2/2021\t\tSai ngày\t\tmười", "3/5/2021\t\tĐúng\t\t"].join("\n");
    const edits = [
      { line: 2, column: 0, value: "1/3/2021" },
      { line: 2, column: 4, value: "gần 10" },
    ];
    const mended = carriedOut(await checkPaste(ctx, slug, pasted(text, { edits })));
    expect(mended.lines.map(({ state }) => state)).toEqual(["new", "new"]);
    expect(mended.text.split("\n")[1]).toBe("1/3/2021\t\tSai ngày\t\tgần 10");
    const saved = carriedOut(await savePaste(ctx, slug, pasted(text, { edits }), wish(world)));
    expect([saved.numbers, saved.left]).toEqual([[1, 2], ""]);
  });

  it("takes 2,000 lines and says how many more there are, which stay in the box", async () => {
    const ctx = world.as("thu-ky");
    const lines = Array.from({ length: 2_003 }, (_, at) => `${1 + (at % 28)}/4/2021\tTin số ${at + 1}\t`);
    const paste = pasted(["Ngày\tTiêu đề\tGhi chú", ...lines].join("\n"));
    const preview = carriedOut(await checkPaste(ctx, slug, paste));
    expect([preview.lines.length, preview.over]).toEqual([2_000, 3]);
    const { numbers, left } = carriedOut(await savePaste(ctx, slug, paste, wish(world)));
    expect(numbers).toEqual(Array.from({ length: 2_000 }, (_, at) => at + 1));
    expect(left.split("\n").map((line) => line.split("\t")[1])).toEqual([
      "Tiêu đề",
      "Tin số 2001",
      "Tin số 2002",
      "Tin số 2003",
    ]);
    const total = await storedTotal(world, "trung-tam-truyen-thong", "portal-item", "2021-05-04");
    expect([total.records, total.amount]).toEqual([2_000, 2_000]);
    expect((await footprint(world)).audit_entries).toBeGreaterThanOrEqual(2_000);
  }, 60_000);

  it("records single lines that are there already with the reason, which stays at both outputs", async () => {
    const ctx = world.as("thu-ky");
    const link = "https://www.facebook.com/watch/?v=123456789012345";
    await logged(ctx, { title: "Bản tin tối", date: "02/05/2021", link });
    const text = [
      head,
      "3/5/2021\t\tPhát lại bản tin\thttps://fb.com/reel/123456789012345\t",
      "3/5/2021\t\tTin mới\t\t",
      "3/5/2021\t\ttin MOI\t\t",
    ].join("\n");
    const { lines } = carriedOut(await checkPaste(ctx, slug, pasted(text)));
    expect(lines.map(({ twin }) => twin)).toMatchObject([
      { of: "output", by: "link", code: "KQ-2021-0001", title: "Bản tin tối", day: "2021-05-02" },
      null,
      { of: "line", by: "title", line: 3 },
    ]);
    const keep = { ...wish(world), keep: [2, 4] };
    expect(codesOf(problemsOf(await savePaste(ctx, slug, pasted(text), keep)))).toEqual([
      "reason reason-needed",
    ]);
    carriedOut(await savePaste(ctx, slug, pasted(text), { ...keep, reason: "phát lại" }));
    expect((await loadOutput(ctx, slug, 1)).twins).toMatchObject([
      { number: 2, reason: "phát lại", by: "Thư ký Tiểu ban" },
    ]);
    expect((await loadOutput(ctx, slug, 4)).twins).toMatchObject([{ number: 3, reason: "phát lại" }]);
  });

  it("remembers how columns and days were chosen for a unit and its head line, until it is to forget", async () => {
    const ctx = world.as("thu-ky");
    const list = (day: string, title: string) => pasted(`Cột A\tGhi chú\tNgày\n${title}\tx\t${day}`);
    const layout = "cot a|ghi chu|ngay";
    const chosen = { columns: ["title", "note", "day"], layout, dayStyle: "month-first" } as const;
    const { lines } = carriedOut(await checkPaste(ctx, slug, { ...list("4/3/2021", "Tin đầu"), ...chosen }));
    expect(lines[0]?.read?.day).toBe("2021-04-03");
    carriedOut(await savePaste(ctx, slug, { ...list("4/3/2021", "Tin đầu"), ...chosen }, wish(world)));
    const next = () => checkPaste(ctx, slug, list("5/3/2021", "Tin sau"));
    const again = carriedOut(await next());
    expect([again.isRemembered, again.columns, again.lines[0]?.read?.day]).toEqual([
      true,
      ["title", "note", "day"],
      "2021-05-03",
    ]);
    const other = { ...list("5/3/2021", "Tin sau"), defaults: { ...defaults, unit: "ban-tuyen-giao" } };
    expect(carriedOut(await checkPaste(ctx, slug, other)).isRemembered).toBe(false);
    await expect(
      forgetMapping(world.as("lanh-dao"), slug, { unit: defaults.unit, layout }),
    ).rejects.toThrow();
    expect(await forgetMapping(ctx, slug, { unit: defaults.unit, layout })).toBe(true);
    const forgotten = carriedOut(await next());
    expect([forgotten.isRemembered, forgotten.columns[0]]).toEqual([false, null]);
  });

  it("leaves columns alone that were chosen for a list with another head line", async () => {
    const paste = pasted("Ngày\tTiêu đề\n3/5/2021\tTin", { columns: ["note", "note"], layout: "khac" });
    expect(carriedOut(await checkPaste(world.as("thu-ky"), slug, paste)).columns).toEqual(["day", "title"]);
  });
});
