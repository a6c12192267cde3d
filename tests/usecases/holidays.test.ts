import { expect, test } from "vitest";
import type { HolidayForm } from "~/domain/holidays";
import { AccessDenied, SignInNeeded } from "~/usecases/context.server";
import {
  addHoliday,
  addHolidays,
  editHoliday,
  loadHolidays,
  removeHolidays,
} from "~/usecases/holidays.server";
import { loadTimeline } from "~/usecases/timeline.server";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const slug = "ha-long-2021";

const form = (change: Partial<HolidayForm> = {}): HolidayForm => ({
  _key: "k1",
  day: "01/01/2031",
  kind: "public",
  nameVi: "Tết Dương lịch",
  nameEn: "",
  source: "Bộ luật Lao động 45/2019/QH14, Điều 112",
  mustBeChecked: "",
  ...change,
});

const codes = (outcome: { ok: boolean; problems?: { field: string; code: string }[] }) =>
  (outcome.problems ?? []).map(({ field, code }) => `${field}: ${code}`);

describeOnEngines("days off", (open) => {
  test("come with the product, each with its source, in production as well as here", async () => {
    const world = await open();
    const page = await loadHolidays(world.as("quan-tri"), 2021);
    expect(page.rows.map(({ day }) => day)).toEqual([
      "2021-01-01",
      "2021-02-10",
      "2021-02-11",
      "2021-02-12",
      "2021-02-13",
      "2021-02-14",
      "2021-02-15",
      "2021-02-16",
      "2021-04-21",
      "2021-04-30",
      "2021-05-01",
      "2021-05-03",
      "2021-09-02",
      "2021-09-03",
    ]);
    expect(page.rows[1]).toMatchObject({ kind: "tet", version: 1, addedBy: null });
    expect(page.rows[1]?.source).toContain("4875/TB-LĐTBXH");
    expect(page.years).toEqual(expect.arrayContaining([2027, 2026, 2021, 2016]));
    expect(page.gaps).toEqual({ unknown: [], provisional: [] });
  });

  test("of a new year are added by the administrator and count on the timeline at once", async () => {
    const world = await open();
    const before = await loadTimeline(world.as("can-bo"), slug, { asOf: "2021-04-05" });
    // 28/4/2021: the official list's last day; 6–9, 12–16, 19, 20, 22, 23, 26–28 April, without 21/4.
    const left = (page: typeof before) =>
      page.rows.find(({ key }) => key === "na-official-list-published")?.warnings;
    expect(left(before)).toEqual({ warning: null, workingDaysLeft: 16 });
    const added = await addHoliday(
      world.as("quan-tri"),
      form({ day: "28/4/2021", kind: "swapped-off", nameVi: "Nghỉ hoán đổi", mustBeChecked: "1" }),
    );
    expect(added.ok).toBe(true);
    expect(left(await loadTimeline(world.as("can-bo"), slug, { asOf: "2021-04-05" }))).toEqual({
      warning: {
        day: "2021-04-28",
        kind: "swapped-off",
        name: { vi: "Nghỉ hoán đổi", en: "Nghỉ hoán đổi" },
        mustBeChecked: true,
      },
      workingDaysLeft: 15,
    });
  });

  test("sent twice are added once, with one audit line; the same key with another text is refused", async () => {
    const world = await open();
    const first = await addHoliday(world.as("quan-tri"), form());
    expect(await addHoliday(world.as("quan-tri"), form())).toEqual(first);
    expect(await audited(world)).toEqual(["holiday.added"]);
    expect(codes(await addHoliday(world.as("quan-tri"), form({ nameVi: "Khác" })))).toEqual([
      "form: resent-with-changes",
    ]);
  });

  test.each([
    ["a day that is there", { day: "10/02/2021" }, ["day: day-taken"]],
    ["31 April", { day: "31/04/2031" }, ["day: no-such-day"]],
    ["a day in lieu on a Sunday", { day: "05/01/2031", kind: "in-lieu" }, ["kind: day-off-on-weekend"]],
    ["a Wednesday worked in exchange", { kind: "swapped-working" }, ["kind: worked-day-not-weekend"]],
    ["a telephone number as source", { source: "Hỏi 0912 345 678" }, ["source: personal-phone"]],
  ] as const)("%s is refused", async (_, change, expected) => {
    const world = await open();
    expect(codes(await addHoliday(world.as("quan-tri"), form(change)))).toEqual(expected);
    expect(await audited(world)).toEqual([]);
  });

  test("pasted from a sheet are added all or none, and the first bad line is told", async () => {
    const world = await open();
    const source = "Thông báo 1/TB-BNV, https://example.gov.vn/thong-bao-119260729092042494.htm";
    const pasted =
      "03/02/2031\tTết\tTết Tân Hợi\n\n05/02/2031; nghỉ bù; Nghỉ bù Tết; In lieu\n08/02/2031;Làm bù;Làm bù";
    const wrong = await addHolidays(world.as("quan-tri"), {
      _key: "k1",
      source,
      pasted: `${pasted}\n30/02/2031;Tết;Tết\n01/03/2031;vui;Hội`,
    });
    expect(wrong).toEqual({
      ok: false,
      problems: [
        { field: "pasted", code: "pasted-day", params: { line: 5, text: "30/02/2031;Tết;Tết", more: 1 } },
      ],
    });
    expect((await loadHolidays(world.as("quan-tri"), 2031)).rows).toEqual([]);
    expect((await addHolidays(world.as("quan-tri"), { _key: "k2", source, pasted })).ok).toBe(true);
    const { rows } = await loadHolidays(world.as("quan-tri"), 2031);
    expect(rows.map(({ day, kind, nameEn }) => [day, kind, nameEn])).toEqual([
      ["2031-02-03", "tet", "Tết Tân Hợi"],
      ["2031-02-05", "in-lieu", "In lieu"],
      ["2031-02-08", "swapped-working", "Làm bù"],
    ]);
    const twice = await addHolidays(world.as("quan-tri"), {
      _key: "k3",
      source,
      pasted: "10/02/2031;Tết;Tết\n10/02/2031;Tết;Tết",
    });
    expect(codes(twice)).toEqual(["pasted: pasted-twice"]);
  });

  test("are changed by the first of two; the second is told who was faster", async () => {
    const world = await open();
    const edit = (key: string, version: number, nameVi: string) =>
      editHoliday(world.as("quan-tri"), {
        ...form({ _key: key, day: "2021-02-10", kind: "tet", nameVi }),
        version,
      });
    const first = await edit("k1", 1, "29 Tết");
    expect(first).toMatchObject({ ok: true, value: { nameVi: "Tết Nguyên đán", version: 1 } });
    const second = await edit("k2", 1, "Giao thừa");
    expect(second).toMatchObject({
      ok: false,
      problems: [{ field: "form", code: "changed-by-other", params: { at: "09:00 04/05/2021" } }],
    });
    const { rows } = await loadHolidays(world.as("quan-tri"), 2021);
    expect(rows.find(({ day }) => day === "2021-02-10")).toMatchObject({ nameVi: "29 Tết", version: 2 });
    expect((await edit("k3", 2, "Giao thừa")).ok).toBe(true);
  });

  test("are removed as they were seen, and what was typed about a removed one is refused with its reason", async () => {
    const world = await open();
    const stale = await removeHolidays(world.as("quan-tri"), {
      _key: "k1",
      rows: "2021-02-10@1 2021-02-11@7",
    });
    expect(codes(stale)).toEqual(["form: changed-by-other"]);
    const removed = await removeHolidays(world.as("quan-tri"), {
      _key: "k2",
      rows: "2021-02-10@1 2021-02-11@1",
    });
    expect(removed.ok && removed.value.map(({ day }) => day)).toEqual(["2021-02-10", "2021-02-11"]);
    const edit = { ...form({ _key: "k3", day: "2021-02-10" }), version: 1 };
    expect(codes(await editHoliday(world.as("quan-tri"), edit))).toEqual(["form: holiday-removed"]);
    const page = await loadTimeline(world.as("can-bo"), slug);
    expect(page.holidayGaps).toEqual({ unknown: [], provisional: [] });
  });

  test("of a year without rows are said to be unknown", async () => {
    const world = await open();
    const { rows } = await loadHolidays(world.as("quan-tri"), 2021);
    const all = rows.map(({ day, version }) => `${day}@${version}`).join(" ");
    await removeHolidays(world.as("quan-tri"), { _key: "k1", rows: all });
    expect((await loadTimeline(world.as("can-bo"), slug)).holidayGaps.unknown).toEqual([2021]);
    expect((await loadHolidays(world.as("quan-tri"), 2021)).gaps.unknown).toEqual([2021]);
  });

  test("are the administrator's alone", async () => {
    const world = await open();
    for (const login of ["thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      const ctx = world.as(login);
      await expect(loadHolidays(ctx, 2021)).rejects.toThrow(AccessDenied);
      await expect(addHoliday(ctx, form())).rejects.toThrow(AccessDenied);
      await expect(
        addHolidays(ctx, { _key: "k", source: "x", pasted: "03/02/2031;Tết;Tết" }),
      ).rejects.toThrow(AccessDenied);
      await expect(editHoliday(ctx, { ...form(), version: 1 })).rejects.toThrow(AccessDenied);
      await expect(removeHolidays(ctx, { _key: "k", rows: "2021-02-10@1" })).rejects.toThrow(AccessDenied);
    }
    await expect(loadHolidays(world.asNobody(), 2021)).rejects.toThrow(SignInNeeded);
    expect(await audited(world)).toEqual([]);
  });
});

async function audited(world: World): Promise<string[]> {
  const lines = await world.db.read
    .selectFrom("audit_entries")
    .select("action")
    .where("subject_kind", "=", "holiday")
    .orderBy("seq")
    .execute();
  return lines.map(({ action }) => action);
}
