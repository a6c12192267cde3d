import { expect, it } from "vitest";
import { withdrawOutput } from "~/usecases/outputs-revise.server";
import {
  acceptReport,
  reportNothing,
  returnReport,
  writeReport,
} from "~/usecases/weekly-report-changes.server";
import { loadSubmission } from "~/usecases/weekly-report-own.server";
import { loadWeeklyReport } from "~/usecases/weekly-report-page.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, logged, numberOf, problemsOf, slug } from "../support/output-acts";
import {
  expectReports,
  liveAt,
  mediaCentre,
  nothingFormOf,
  reportFormOf,
  sundayHours,
  week17,
  week18,
} from "../support/weekly-reports";
import type { World } from "../support/world";

const place = { unit: mediaCentre, week: week17 };
const page = (world: World, login = "can-bo", at = place) => loadWeeklyReport(world.as(login), slug, at);

/** Sunday 2/5/2021, 16:42 in Hạ Long: in time. */
const sunday = "2021-05-02T09:42:00.000Z";

async function worldOnSunday(open: () => Promise<World>): Promise<World> {
  const world = await open();
  await liveAt(world, sunday);
  await expectReports(world, { weeks: ["2021-04-19"], hours: { ...sundayHours, closes: null } });
  await expectReports(world, { weeks: [week17, week18] });
  return world;
}

const send = async (world: World, version = 0, login = "thu-truong") =>
  carriedOut(await writeReport(world.as(login), slug, place, "submit", reportFormOf({ version })));

describeOnEngines("a weekly report", (open) => {
  it("is filled from what was recorded: the week, the week before, since the start, and late records marked", async () => {
    const world = await worldOnSunday(open);
    const ctx = world.as("can-bo");
    await logged(ctx, { date: "02/03/2021", quantity: "40", qualifier: "over" });
    await logged(ctx, { date: "25/04/2021", quantity: "3" });
    await logged(ctx, { date: "26/04/2021", quantity: "5" });
    await logged(ctx, { date: "02/05/2021", quantity: "2" });
    // Monday 00:00 in Vietnam is still Sunday in UTC.
    world.clock.set("2021-05-02T17:00:00.000Z");
    await logged(ctx, { date: "01/05/2021", quantity: "1" });
    const shown = await page(world);
    expect(shown.figures).toMatchObject([
      {
        key: "portal-item",
        inWeek: { records: 3, amount: 8, nOver: 0 },
        lastWeek: { records: 1, amount: 3 },
        sinceStart: { records: 5, amount: 51, nOver: 1 },
      },
    ]);
    expect(shown.itemCount).toBe(3);
    expect(shown.lateItems).toBe(1);
    expect(shown.items.map(({ day, isLate }) => `${day} ${isLate}`)).toEqual([
      "2021-05-01 true",
      "2021-05-02 false",
      "2021-04-26 false",
    ]);
  });

  it("goes from the member to the head to the secretary, each step with its author and hour", async () => {
    const world = await worldOnSunday(open);
    await logged(world.as("can-bo"), { date: "26/04/2021" });
    carriedOut(await writeReport(world.as("can-bo"), slug, place, "save", reportFormOf()));
    carriedOut(await writeReport(world.as("can-bo"), slug, place, "present", reportFormOf({ version: 1 })));
    const sent = await send(world, 2);
    expect(sent).toMatchObject({ code: "BC-2021-0001", at: sunday });
    carriedOut(await acceptReport(world.as("thu-ky"), slug, place, { version: 3 }));
    const shown = await page(world);
    expect(shown.state).toBe("accepted");
    expect(shown.steps.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      "begun Cán bộ đầu mối Trung tâm Truyền thông và Văn hóa",
      "presented Cán bộ đầu mối Trung tâm Truyền thông và Văn hóa",
      "submitted Thủ trưởng Trung tâm Truyền thông và Văn hóa",
      "accepted Thư ký Tiểu ban",
    ]);
    expect(shown.standing).toEqual({ timeliness: "on-time", lateMinutes: null });
  });

  it("comes back with a remark on a figure, and keeps the hour at which it first came in", async () => {
    const world = await worldOnSunday(open);
    await logged(world.as("can-bo"), { date: "26/04/2021" });
    await send(world);
    const remark = { version: 1, about: "figure:portal-item", remark: "Cổng có 6 tin, kiểm lại." };
    carriedOut(await returnReport(world.as("thu-ky"), slug, place, remark));
    world.clock.set("2021-05-02T14:00:00.000Z");
    const shown = await page(world, "thu-truong");
    expect(shown.remarks).toMatchObject([
      { remark: remark.remark, aboutName: "Tin, bài Cổng thông tin điện tử" },
    ]);
    expect(shown.acts).toEqual(["save", "submit"]);
    const again = await send(world, 2);
    expect(again.code).toBe("BC-2021-0002");
    expect((await page(world)).standing.timeliness).toBe("on-time");
  });

  it("keeps what was sent under its hash while the items change, and shows the difference", async () => {
    const world = await worldOnSunday(open);
    const number = await numberOf(world.as("can-bo"), { date: "26/04/2021", quantity: "5" });
    await send(world);
    const before = await loadSubmission(world.as("can-bo"), slug, 1);
    carriedOut(await withdrawOutput(world.as("can-bo"), slug, number, { version: 1, reason: "đếm nhầm" }));
    const after = await loadSubmission(world.as("can-bo"), slug, 1);
    expect(after).toEqual(before);
    expect(after.hash).toBe(world.as("can-bo").auditSeal.digest(JSON.stringify(after.content)));
    expect((await page(world)).differences).toMatchObject([
      { key: "portal-item", was: { value: 5, qualifier: "exact" }, now: null },
    ]);
  });

  it("signed above what is listed keeps both figures and the reason: listed 61, signed 84", async () => {
    const world = await worldOnSunday(open);
    await logged(world.as("can-bo"), { date: "26/04/2021", quantity: "61" });
    const signed = (value: string, why: string) =>
      writeReport(
        world.as("thu-truong"),
        slug,
        place,
        "submit",
        reportFormOf({ category: ["portal-item"], signed: [value], why: [why] }),
      );
    expect(codesOf(problemsOf(await signed("61", "đủ")))).toEqual(["signed-portal-item signed-below"]);
    expect(codesOf(problemsOf(await signed("84", "")))).toEqual(["why-portal-item reason-needed"]);
    carriedOut(await signed("84", "Bản tin phường chưa gửi liên kết"));
    const { content } = await loadSubmission(world.as("can-bo"), slug, 1);
    expect(content.figures[0]).toMatchObject({
      inWeek: { amount: 61 },
      signed: { value: 84, reason: "Bản tin phường chưa gửi liên kết" },
    });
  });

  it("says 'nothing' in one act, which shows as nought, and is refused where something was recorded", async () => {
    const world = await worldOnSunday(open);
    carriedOut(await reportNothing(world.as("can-bo"), slug, place, nothingFormOf()));
    expect(await page(world)).toMatchObject({ state: "presented", isNothing: true });
    carriedOut(await reportNothing(world.as("thu-truong"), slug, place, nothingFormOf(1)));
    expect(await page(world)).toMatchObject({ state: "submitted", isNothing: true });
    const declared = await world.db.read.selectFrom("declarations").selectAll().execute();
    expect(declared).toMatchObject([
      { kind: "zero", category_id: null, period_from: "2021-04-26", period_to: "2021-05-02" },
    ]);
    await logged(world.as("can-bo"), { date: "21/04/2021" });
    const earlier = { unit: mediaCentre, week: "2021-04-19" };
    const refused = await reportNothing(world.as("thu-truong"), slug, earlier, nothingFormOf());
    expect(problemsOf(refused)).toEqual([{ field: "form", code: "report-has-items", params: { count: 1 } }]);
  });

  it("sent twice with one form is one sending; with another form it is told that it is there", async () => {
    const world = await worldOnSunday(open);
    const form = reportFormOf();
    const head = world.as("thu-truong");
    const [one, two] = await Promise.all([
      writeReport(head, slug, place, "submit", form),
      writeReport(head, slug, place, "submit", form),
    ]);
    expect(carriedOut(one)).toEqual(carriedOut(two));
    const other = await writeReport(head, slug, place, "submit", reportFormOf({ version: 1 }));
    expect(codesOf(problemsOf(other))).toEqual(["form report-already-sent"]);
    expect((await world.db.read.selectFrom("report_submissions").select("id").execute()).length).toBe(1);
  });

  it("saved by two at once keeps the first and tells the second", async () => {
    const world = await worldOnSunday(open);
    const answers = await Promise.all(
      ["can-bo", "thu-truong"].map((login) =>
        writeReport(world.as(login), slug, place, "save", reportFormOf({ results: login })),
      ),
    );
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : answer.problems));
    expect(codesOf(refused)).toEqual(["form report-changed-by-other"]);
  });

  it("takes a text of 20,000 characters whole", async () => {
    const world = await worldOnSunday(open);
    await send(world);
    const remark = "ệ".repeat(20_000);
    carriedOut(await returnReport(world.as("thu-ky"), slug, place, { version: 1, about: "", remark }));
    expect((await page(world)).remarks[0]?.remark).toBe(remark);
  });
});
