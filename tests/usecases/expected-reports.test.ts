import { expect, test } from "vitest";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied } from "~/usecases/context.server";
import { makeReportsInAdvance } from "~/usecases/expected-reports-job.server";
import { addReportRule, editReportRule, endReportRule } from "~/usecases/report-rules.server";
import { loadReportRules, makeExpectedReports } from "~/usecases/report-rules-page.server";
import { listMadeReports } from "~db/queries/expected-reports-making.server";
import { endUnit } from "../support/ended-unit";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { baseRule, makeWeek, ruleForm, wordKey } from "../support/reports";
import type { World } from "../support/world";

const made = async (world: World, from: string) =>
  (await listMadeReports(world.db.read, world.campaign.id, from)).filter(
    ({ isCancelled, series }) => !isCancelled && series === "weekly",
  );

describeOnEngines("expected reports", (open) => {
  test("of an election without a rule its own hour holds, and the page says what it would make", async () => {
    const world = await open();
    const page = await loadReportRules(world.as("thu-ky"), slug);
    expect(page.isProposed).toBe(true);
    expect(page.rules).toMatchObject([
      { due: { weekday: 1, time: "08:00" }, validFrom: "2021-05-03", follows: 46 },
    ]);
    // Week 18 is under way on 4/5, week 19 comes next; all 46 units exist, none has declared itself exempt.
    expect(page.weeks.map(({ number, made, toMake }) => [number, made, toMake])).toEqual([
      [18, 0, 46],
      [19, 0, 46],
    ]);
    expect(page.receivers).toEqual([{ name: "Thành phố Hạ Long", units: 46 }]);
  });

  test("are made once, by hand or by the daily job, with the instants of the rule", async () => {
    const world = await open();
    expect(carriedOut(await makeWeek(world, "2021-05-03"))).toMatchObject({ made: 46, week: 18 });
    await makeReportsInAdvance(world.asNobody());
    await makeReportsInAdvance(world.asNobody());
    const [week18, week19] = [await made(world, "2021-05-03"), await made(world, "2021-05-10")];
    expect([week18.length, week19.length]).toEqual([46, 46]);
    // Due on Monday 10/5/2021 at 08:00 in Vietnam.
    expect(week18[0]).toMatchObject({ dueAt: "2021-05-10T01:00:00.000Z", closesAt: null });
    const page = await loadReportRules(world.as("thu-ky"), slug);
    expect(page).toMatchObject({ isProposed: false });
    expect(page.weeks.map(({ made, toMake }) => [made, toMake])).toEqual([
      [46, 0],
      [46, 0],
    ]);
  });

  test("are not made when it would be something else than the page said", async () => {
    const world = await open();
    const [line] = (await loadReportRules(world.as("thu-ky"), slug)).weeks;
    await endUnit(world, "phuong-ha-khau", "2021-05-05");
    const form = { _key: wordKey(), week: "2021-05-03", seen: line?.seen ?? "" };
    expect(codesOf(problemsOf(await makeExpectedReports(world.as("thu-ky"), slug, form)))).toEqual([
      "form expected-changed",
    ]);
    expect(await made(world, "2021-05-03")).toEqual([]);
    const never = { ...form, _key: wordKey(), week: "2021-01-04" };
    expect(codesOf(problemsOf(await makeExpectedReports(world.as("thu-ky"), slug, never)))).toEqual([
      "form week-not-expected",
    ]);
  });

  test("of a unit that ends in the middle of a week are cancelled with the reason, unless it has sent them", async () => {
    const world = await open();
    carriedOut(await makeWeek(world, "2021-05-03"));
    await endUnit(world, "phuong-ha-khau", "2021-05-06");
    await endUnit(world, "phuong-viet-hung", "2021-05-10");
    await makeReportsInAdvance(world.asNobody());
    const units = new Set((await made(world, "2021-05-03")).map(({ unitId }) => unitId));
    // Việt Hưng still exists on Sunday 9/5, the week's last day.
    expect([
      units.has(world.unit("phuong-ha-khau").id),
      units.has(world.unit("phuong-viet-hung").id),
    ]).toEqual([false, true]);
    const { cancelled } = await loadReportRules(world.as("thu-ky"), slug);
    expect(cancelled).toEqual([{ unit: "Phường Hà Khẩu", week: 18, reason: "unit-ended" }]);
    expect((await made(world, "2021-05-10")).length).toBe(44);
  });

  test("a unit's own rule goes before one for its kind, that before the general one; what is not due follows", async () => {
    const world = await open();
    carriedOut(await makeWeek(world, "2021-05-03"));
    const add = async (form: Parameters<typeof ruleForm>[0]) =>
      carriedOut(await addReportRule(world.as("thu-ky"), slug, ruleForm(form)));
    // 21 wards and 12 communes; a rule for wards changes the hour of theirs.
    expect(await add({ scope: "kinds", unitKinds: ["ward"], dueTime: "09:00" })).toMatchObject({
      changed: 21,
    });
    expect(
      await add({ scope: "unit", unit: "phuong-bai-chay", dueTime: "10:30", grace: "15" }),
    ).toMatchObject({
      changed: 1,
    });
    const due = new Map((await made(world, "2021-05-03")).map((one) => [one.unitId, one]));
    expect(due.get(world.unit("phuong-bai-chay").id)).toMatchObject({
      dueAt: "2021-05-10T03:30:00.000Z",
      onTimeUntil: "2021-05-10T03:45:00.000Z",
    });
    expect(due.get(world.unit("phuong-ha-khau").id)?.dueAt).toBe("2021-05-10T02:00:00.000Z");
    expect(due.get(world.unit("phong-van-hoa").id)?.dueAt).toBe("2021-05-10T01:00:00.000Z");
  });

  test("what has been due keeps its hour when the rule changes", async () => {
    const world = await open();
    carriedOut(
      await editReportRule(world.as("thu-ky"), slug, await baseRule(world, { validFrom: "26/04/2021" })),
    );
    carriedOut(await makeWeek(world, "2021-04-26"));
    carriedOut(await makeWeek(world, "2021-05-03"));
    carriedOut(
      await editReportRule(
        world.as("thu-ky"),
        slug,
        await baseRule(world, { validFrom: "26/04/2021", dueTime: "11:00" }),
      ),
    );
    const hours = async (from: string) => [...new Set((await made(world, from)).map(({ dueAt }) => dueAt))];
    expect(await hours("2021-04-26")).toEqual(["2021-05-03T01:00:00.000Z"]);
    expect(await hours("2021-05-03")).toEqual(["2021-05-10T04:00:00.000Z"]);
    const { campaign } = await openCampaign(world.as("thu-ky"), slug, "campaign.settings");
    expect(campaign.reportCloses).toEqual({ weekday: 1, time: "11:00" });
  });

  test("an upward report is expected of the sub-committee itself, and none after its rule has ended", async () => {
    const world = await open();
    const upward = ruleForm({
      kind: "upward",
      receiver: "Ủy ban Bầu cử Thành phố",
      dueWeekday: "2",
      dueTime: "17:00",
    });
    carriedOut(await addReportRule(world.as("thu-ky"), slug, upward));
    await makeReportsInAdvance(world.asNobody());
    const ofWeek = async (from: string) =>
      (await listMadeReports(world.db.read, world.campaign.id, from)).filter(
        ({ series, isCancelled }) => series !== "weekly" && !isCancelled,
      );
    expect(await ofWeek("2021-05-03")).toMatchObject([
      { unitId: world.unit("tp-ha-long").id, dueAt: "2021-05-11T10:00:00.000Z" },
    ]);
    const rule = (await loadReportRules(world.as("thu-ky"), slug)).rules.find(
      ({ kind }) => kind === "upward",
    );
    const end = { _key: wordKey(), rule: rule?.id ?? "", _version: "1", endsOn: "10/05/2021" };
    expect(carriedOut(await endReportRule(world.as("thu-ky"), slug, end))).toMatchObject({ cancelled: 1 });
    expect([(await ofWeek("2021-05-03")).length, (await ofWeek("2021-05-10")).length]).toEqual([1, 0]);
  });

  test.each([
    ["no hour", { dueTime: "" }, ["dueTime required"]],
    ["an hour that is none", { dueTime: "25:00" }, ["dueTime not-an-hour"]],
    ["a grace that is no number", { grace: "mười" }, ["grace grace-out-of-range"]],
    ["no kind of unit", { scope: "kinds" as const }, ["unitKinds required"]],
    ["a unit that is none", { scope: "unit" as const, unit: "khong-co" }, ["unit required"]],
    [
      "a receiver with a telephone number",
      { kind: "upward" as const, receiver: "Ông A 0912345678" },
      ["receiver personal-phone"],
    ],
    ["the same units from the same day", { validFrom: "03/05/2021" }, ["validFrom rule-twice"]],
  ])("a rule with %s is refused", async (_, wrong, expected) => {
    const world = await open();
    expect(codesOf(problemsOf(await addReportRule(world.as("thu-ky"), slug, ruleForm(wrong))))).toEqual(
      expected,
    );
  });

  test("of two who change a rule at once the second is told; members settle nothing", async () => {
    const world = await open();
    const form = await baseRule(world, { grace: "10" });
    carriedOut(await editReportRule(world.as("thu-ky"), slug, form));
    const late = { ...form, _key: wordKey(), grace: "20" };
    expect(problemsOf(await editReportRule(world.as("thu-ky-2"), slug, late))).toMatchObject([
      { code: "changed-by-other", params: { by: "Thư ký Tiểu ban" } },
    ]);
    await expect(loadReportRules(world.as("can-bo"), slug)).rejects.toThrow(AccessDenied);
  });
});
