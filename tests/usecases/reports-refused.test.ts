import { readSheet } from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import { unpackCells, unpackCounts } from "~/domain/report-grid";
import { readGridQuery } from "~/domain/report-grid-page";
import { loadCampaignSettings, saveCampaignSettings } from "~/usecases/campaign-settings.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { NotFound } from "~/usecases/context.server";
import { loadChase, writeChaseLetter } from "~/usecases/report-chase.server";
import { loadReportGrid } from "~/usecases/report-grid.server";
import { exportReportGrid } from "~/usecases/report-grid-export.server";
import { nudgeMissing } from "~/usecases/report-nudges.server";
import { addReportRule, editReportRule, endReportRule } from "~/usecases/report-rules.server";
import { loadReportRules, makeExpectedReports } from "~/usecases/report-rules-page.server";
import { addUnits } from "~/usecases/units.server";
import { describeOnSqlite } from "../support/engines";
import { bytesOf } from "../support/evidence";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { baseRule, expecting, makeWeek, ruleForm, tell, wordKey } from "../support/reports";
import type { World } from "../support/world";

const week = "2021-04-26";
const asked = (address: string) => {
  const search = new URLSearchParams(address);
  return readGridQuery((name) => search.get(name) ?? "");
};
const grid = (world: World, address = "", who = "thu-ky") =>
  loadReportGrid(world.as(who), slug, asked(address));
const unitsIn = (page: Awaited<ReturnType<typeof grid>>) =>
  page.groups.flatMap(({ rows }) => rows.map((row) => row.split("\t")[0]));
const added = (lines: string[], parent: string) => ({
  ...{ _key: wordKey(), lines: lines.join("\n"), parent, kind: "commune" as const, bloc: "" },
  ...{ from: "01/01/2021", gathers: "" },
});
const addedTo = async (world: World, lines: string[], parent: string) =>
  carriedOut(await addUnits(world.as("thu-ky"), slug, added(lines, parent)));

describeOnSqlite("rules of reports that cannot be set", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    await expecting(world);
  });
  const edit = async (differs: object = {}) =>
    editReportRule(world.as("thu-ky"), slug, {
      ...(await baseRule(world, { validFrom: "26/04/2021" })),
      ...differs,
    });
  const end = async (differs: object = {}) => {
    const { rule, _version } = await baseRule(world);
    const form = { _key: wordKey(), rule, _version, endsOn: "31/05/2021", ...differs };
    return endReportRule(world.as("thu-ky"), slug, form);
  };

  test("a wrong hour, a rule that nobody has, an old page and no change are told on editing and ending", async () => {
    const codes = async (act: ReturnType<typeof edit>) => codesOf(problemsOf(await act));
    expect(await codes(edit({ name: "Gọi 0912345678" }))).toEqual(["name personal-phone"]);
    expect(await codes(edit({ rule: "khong-co" }))).toEqual(["form report-rule-gone"]);
    expect(await codes(end({ rule: "khong-co" }))).toEqual(["form report-rule-gone"]);
    expect(await codes(edit({ _version: "9" }))).toEqual(["form changed-by-other"]);
    expect(await codes(edit())).toEqual(["form nothing-changed"]);
    expect(await codes(end({ endsOn: "31/06/2021" }))).toEqual(["endsOn no-such-day"]);
    expect((await loadReportRules(world.as("thu-ky"), slug)).rules).toMatchObject([
      { validTo: null, follows: 46 },
    ]);
  });

  test("two rules for the same units from the same day are refused, on editing too", async () => {
    const ward = ruleForm({ scope: "unit", unit: "phuong-ha-khau", validFrom: "10/05/2021" });
    carriedOut(await addReportRule(world.as("thu-ky"), slug, ward));
    carriedOut(
      await addReportRule(world.as("thu-ky"), slug, { ...ward, _key: wordKey(), validFrom: "17/05/2021" }),
    );
    const { rules } = await loadReportRules(world.as("thu-ky"), slug);
    const later = rules.find(({ validFrom }) => validFrom === "2021-05-17");
    expect(later).toMatchObject({ unitKey: "phuong-ha-khau", unitName: "Phường Hà Khẩu", isOver: false });
    const same = { ...ward, _key: wordKey(), rule: later?.id ?? "", _version: "1" };
    expect(codesOf(problemsOf(await editReportRule(world.as("thu-ky"), slug, same)))).toEqual([
      "validFrom rule-twice",
    ]);
  });

  test("what has been made is not made again, and an ended rule is over from its day on", async () => {
    const made = await makeWeek(world, "2021-05-03");
    expect(codesOf(problemsOf(made))).toEqual(["form nothing-changed"]);
    const form = { _key: wordKey(), week: "2021-05-04", seen: "" };
    expect(codesOf(problemsOf(await makeExpectedReports(world.as("thu-ky"), slug, form)))).toEqual([
      "form week-not-expected",
    ]);
    carriedOut(await end({ endsOn: "04/05/2021" }));
    const [rule] = (await loadReportRules(world.as("thu-ky"), slug)).rules;
    expect(rule).toMatchObject({ validTo: "2021-05-04", isOver: true, follows: 0 });
  });
});

describeOnSqlite("the hour of the general settings", (open) => {
  const setHour = async (world: World, reportTime: string) => {
    const page = await loadCampaignSettings(world.as("thu-ky"), slug);
    const form = { ...page.fields, _key: wordKey(), _version: String(page.version), reportTime };
    carriedOut(await saveCampaignSettings(world.as("thu-ky"), slug, form));
  };
  const hours = async (world: World) =>
    (await loadReportRules(world.as("thu-ky"), slug)).rules.map(({ due }) => due.time);

  test("is the proposed rule's at once, the written rule's from then on, and no rule's after all have ended", async () => {
    const world = await open();
    await setHour(world, "09:00");
    expect(await hours(world)).toEqual(["09:00"]);
    await expecting(world);
    const [before] = (await loadReportRules(world.as("thu-ky"), slug)).rules;
    expect(before?.due.time).toBe("08:00");
    await setHour(world, "10:00");
    expect(await hours(world)).toEqual(["10:00"]);
    const { rule, _version } = await baseRule(world);
    const end = { _key: wordKey(), rule, _version, endsOn: "04/05/2021" };
    carriedOut(await endReportRule(world.as("thu-ky"), slug, end));
    await setHour(world, "11:00");
    expect(await hours(world)).toEqual(["10:00"]);
  });
});

describeOnSqlite("the grid of reports at its edges", (open) => {
  test("an unknown group is all of it, an early day shows the first week, a week of before leads on to the later ones", async () => {
    const world = await open();
    await expecting(world);
    expect(unitsIn(await grid(world, "nhom=khong-co"))).toHaveLength(46);
    const early = await grid(world, "den=01/03/2021");
    expect(early.weeks.map(({ from }) => from)).toEqual([week]);
    const before = await grid(world, `den-tuan=${week}`);
    expect([before.weeks.map(({ from }) => from), before.earlier, before.later]).toEqual([
      [week],
      null,
      "2021-05-03",
    ]);
    expect((await grid(world)).later).toBeNull();
  });

  test("folded, a group stands for its units; one's own are shown, a collaborator of one unit sees theirs", async () => {
    const world = await open();
    await addedTo(world, ["Đài Truyền thanh"], "");
    await expecting(world);
    await tell(world, [{ unit: "xa-vu-oai", week, minutes: -5 }]);
    const folded = await grid(world, "gon=1");
    expect(folded.groups[0]).toMatchObject({ key: "", rows: [], units: 1 });
    const communes = await grid(world, "gon=1&nhom=xa");
    expect(communes.groups.map(({ key, units }) => [key, units])).toEqual([["xa", 12]]);
    expect(unpackCounts(communes.weeks[0]?.counts ?? "")).toMatchObject({
      expected: 12,
      onTime: 1,
      missing: 11,
    });
    const alone = await grid(world, "gon=1&nhom=dai-truyen-thanh");
    expect(alone.groups.map(({ key, units }) => [key, units])).toEqual([["dai-truyen-thanh", 1]]);
    expect(unitsIn(await grid(world, "gon=1", "can-bo"))).toEqual(["trung-tam-truyen-thong"]);
    const { content } = await exportReportGrid(
      world.as("thu-ky"),
      slug,
      asked("gon=1"),
      new AbortController().signal,
    );
    const rows = await readSheet(await bytesOf(content));
    expect(rows.find(([name]) => name === "Xã")).toEqual(["Xã", null, "1/12", "0/12"]);
    expect(rows[1]?.[0]).toBe("Trực thuộc");
  });

  test("of a unit that came later the weeks before are a dash, and an election of its own is not called an example", async () => {
    const world = await open();
    await expecting(world);
    carriedOut(await addUnits(world.as("thu-ky"), slug, { ...added(["Xã Mới"], "xa"), from: "03/05/2021" }));
    carriedOut(await makeWeek(world, "2021-05-03"));
    await world.db.write("system", (tx) => tx.updateTable("campaigns").set({ is_demo: 0 }).execute());
    const { content } = await exportReportGrid(
      world.as("thu-ky"),
      slug,
      asked(""),
      new AbortController().signal,
    );
    const file = await bytesOf(content);
    const rows = await readSheet(file);
    expect(rows.find(([, unit]) => unit === "Xã Mới")?.[2]).toBe("—");
    const about = await readSheet(file, 3);
    expect(about.map(([head]) => head)).not.toContain("Dữ liệu minh họa");
  });

  test("of hundreds of units a page of those that match is read, with all its weeks", async () => {
    const world = await open();
    await addedTo(
      world,
      Array.from({ length: 180 }, (_, index) => `Xã Số ${index + 1}`),
      "xa",
    );
    await expecting(world);
    const { structure } = await openCampaign(world.as("thu-ky"), slug, "plan.view");
    const grown = {
      ...world,
      unit: (key: string) => must(structure.tree.units.find((one) => one.key === key)),
    };
    await tell(grown, [
      { unit: "xa-so-7", week, minutes: -5 },
      { unit: "xa-so-9", week, minutes: 5, state: "accepted" },
    ]);
    const whole = await grid(world);
    expect([whole.isCollapsed, whole.found]).toEqual([true, 226]);
    const missing = await grid(world, `tuan=${week}&tt=missing`);
    expect([missing.found, missing.shown, missing.pages]).toEqual([224, 200, 2]);
    const second = await grid(world, `tuan=${week}&tt=missing&trang=2`);
    expect(second.shown).toBe(24);
    const line = second.groups.flatMap(({ rows }) => rows).at(-1) ?? "";
    expect(unpackCells(line.split("\t")[2] ?? "").map((cell) => cell?.state)).toEqual(["missing", "waiting"]);
    expect(unitsIn(await grid(world, `tuan=${week}&tt=late`))).toEqual(["xa-so-9"]);
    expect(unpackCounts(missing.weeks[0]?.counts ?? "")).toMatchObject({ expected: 226, onTime: 1, late: 1 });
  });
});

describeOnSqlite("chasing when there is nobody to chase", (open) => {
  test("a week that nobody expects is not found; one in which all has come has no letter and nobody to tell", async () => {
    const world = await open();
    await expecting(world);
    const nudge = (units: string[], channel: "app" | "message" = "app", from = week) =>
      nudgeMissing(world.as("thu-ky"), slug, { _key: wordKey(), week: from, channel, units });
    await expect(nudge([], "app", "2021-04-05")).rejects.toThrow(NotFound);
    expect(codesOf(problemsOf(await nudge(["phuong-ha-khau"])))).toEqual(["form nobody-to-nudge"]);
    const secretary = { ...world.as("thu-ky"), publicUrl: "https://cotmoc.example" };
    expect((await loadChase(secretary, slug, week)).message).toContain(
      "https://cotmoc.example/ha-long-2021/bao-cao",
    );
    const units = world.structure.tree.units.filter(({ reports }) => reports);
    await tell(
      world,
      units.map(({ key }) => ({ unit: key, week, minutes: -10 })),
    );
    expect(codesOf(problemsOf(await nudge([])))).toEqual(["form nothing-missing"]);
    const page = await loadChase(world.as("thu-ky"), slug, week);
    expect([page.lines, page.received, page.dueText]).toEqual([[], 46, "08:00 03/05/2021"]);
    const gone = new AbortController().signal;
    await expect(writeChaseLetter(world.as("thu-ky"), slug, { week, gone })).rejects.toThrow(NotFound);
  });
});

function must<T>(found: T | undefined): T {
  if (found === undefined) throw new Error("not found");
  return found;
}
