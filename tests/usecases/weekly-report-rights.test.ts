import { expect, it } from "vitest";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import {
  acceptReport,
  reportNothing,
  returnReport,
  writeReport,
} from "~/usecases/weekly-report-changes.server";
import { loadOwnReportsPage } from "~/usecases/weekly-report-own.server";
import { loadWeeklyReport } from "~/usecases/weekly-report-page.server";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, logged, problemsOf, slug } from "../support/output-acts";
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

describeOnSqlite("who may do what to a weekly report", (open) => {
  it("members prepare, heads send, secretaries accept; others are refused", async () => {
    const world = await worldOnSunday(open);
    const write = (login: string, act: "save" | "submit") =>
      writeReport(world.as(login), slug, place, act, reportFormOf());
    await expect(write("can-bo", "submit")).rejects.toThrow(AccessDenied);
    await expect(write("lanh-dao", "save")).rejects.toThrow(AccessDenied);
    await expect(write("quan-tri", "submit")).rejects.toThrow(AccessDenied);
    await expect(page(world, "cong-tac-vien")).rejects.toThrow(AccessDenied);
    await send(world);
    await expect(acceptReport(world.as("thu-truong"), slug, place, { version: 1 })).rejects.toThrow(
      AccessDenied,
    );
    await expect(
      returnReport(world.as("thu-truong"), slug, place, { version: 1, about: "", remark: "sửa" }),
    ).rejects.toThrow(AccessDenied);
    expect((await page(world, "lanh-dao")).acts).toEqual([]);
  });

  it("another unit's report is not one's own to write, a secretary sends it on its behalf", async () => {
    const world = await open();
    await liveAt(world, sunday);
    await expectReports(world, { weeks: [week17], units: ["ban-tuyen-giao"] });
    const other = { unit: "ban-tuyen-giao", week: week17 };
    await expect(writeReport(world.as("thu-truong"), slug, other, "submit", reportFormOf())).rejects.toThrow(
      AccessDenied,
    );
    carriedOut(await writeReport(world.as("thu-ky"), slug, other, "submit", reportFormOf()));
    expect((await page(world, "thu-ky", other)).steps).toMatchObject([
      { kind: "submitted", by: "Thư ký Tiểu ban", onBehalf: true },
    ]);
  });

  it("is not there where none is expected: an unknown unit, a day within a week, a cancelled one", async () => {
    const world = await worldOnSunday(open);
    await expect(page(world, "can-bo", { unit: "khong-co", week: week17 })).rejects.toThrow(NotFound);
    await expect(page(world, "can-bo", { unit: mediaCentre, week: "2021-04-27" })).rejects.toThrow(NotFound);
    await world.db.write(world.campaign.id, (tx) =>
      tx
        .updateTable("expected_reports")
        .set({ cancelled_at: sunday, cancel_reason: "đơn vị đã kết thúc" })
        .where("period_from", "=", week17)
        .execute(),
    );
    await expect(send(world)).rejects.toThrow(NotFound);
  });

  it("of a week to come is refused, that of the running week is taken", async () => {
    const world = await worldOnSunday(open);
    const next = { unit: mediaCentre, week: week18 };
    const early = await writeReport(world.as("thu-truong"), slug, next, "submit", reportFormOf());
    expect(codesOf(problemsOf(early))).toEqual(["form report-future-week"]);
    world.clock.set("2021-05-02T17:00:00.000Z");
    carriedOut(await writeReport(world.as("thu-truong"), slug, next, "submit", reportFormOf()));
  });

  it("of a unit that ended in the week is sent by whom its membership is, up to its last day", async () => {
    const world = await worldOnSunday(open);
    await world.db.write(world.campaign.id, async (tx) => {
      await tx
        .updateTable("units")
        .set({ valid_to: "2021-04-29" })
        .where("id", "=", world.unit(mediaCentre).id)
        .execute();
      const { structure_version } = await tx
        .selectFrom("campaigns")
        .select("structure_version")
        .executeTakeFirstOrThrow();
      await tx
        .updateTable("campaigns")
        .set({ structure_version: structure_version + 1 })
        .execute();
    });
    expect(await page(world)).toMatchObject({ unitUntil: "2021-04-28" });
    await send(world);
  });

  it("is refused when there is nothing in it, and comes back only with a remark on what it has", async () => {
    const world = await worldOnSunday(open);
    const blank = { results: "", difficulties: "", proposals: "", nextWeek: "" };
    const head = world.as("thu-truong");
    const empty = await writeReport(head, slug, place, "submit", reportFormOf(blank));
    expect(codesOf(problemsOf(empty))).toEqual(["results report-empty"]);
    await logged(head, { date: "27/04/2021", quantity: "5" });
    const only = { category: ["portal-item"], signed: ["6"], why: ["Một tin gửi sau"] };
    carriedOut(await writeReport(head, slug, place, "submit", reportFormOf({ ...blank, ...only })));
    const back = (about: string, remark: string, version = 1) =>
      returnReport(world.as("thu-ky"), slug, place, { version, about, remark });
    expect(codesOf(problemsOf(await back("figure:khong-co", "Kiểm lại")))).toEqual(["about not-valid"]);
    expect(codesOf(problemsOf(await back("", "Gọi 0912345678")))).toEqual(["remark personal-phone"]);
    expect(codesOf(problemsOf(await back("", "Kiểm lại", 9)))).toEqual(["form report-changed-by-other"]);
    carriedOut(await back("", "Kiểm lại"));
  });

  it("handed to the head comes back from the head, and says 'nothing' only on the page as it is", async () => {
    const world = await worldOnSunday(open);
    carriedOut(await writeReport(world.as("can-bo"), slug, place, "present", reportFormOf()));
    const stale = await reportNothing(world.as("thu-truong"), slug, place, nothingFormOf());
    expect(codesOf(problemsOf(stale))).toEqual(["form report-changed-by-other"]);
    const form = { version: 1, about: "", remark: "Thêm số liệu" };
    carriedOut(await returnReport(world.as("thu-truong"), slug, place, form));
    // It has never been sent, so it is a draft again, with the head's remark.
    expect(await page(world)).toMatchObject({ state: "draft", remarks: [{ remark: "Thêm số liệu" }] });
  });

  it("refuses personal data in its words", async () => {
    const world = await worldOnSunday(open);
    const form = reportFormOf({ difficulties: "Liên hệ 0912345678" });
    const refused = await writeReport(world.as("can-bo"), slug, place, "save", form);
    expect(codesOf(problemsOf(refused))).toEqual(["difficulties personal-phone"]);
  });

  it("that waits is the one that 'my report' opens: returned first, else the latest week that is over", async () => {
    const world = await worldOnSunday(open);
    const due = async () => (await loadOwnReportsPage(world.as("thu-truong"), slug)).dueNow;
    expect(await due()).toBe(`/${slug}/bao-cao/${mediaCentre}/${week17}`);
    await send(world);
    expect(await due()).toBe(`/${slug}/bao-cao/${mediaCentre}/2021-04-19`);
    carriedOut(
      await returnReport(world.as("thu-ky"), slug, place, { version: 1, about: "", remark: "bổ sung" }),
    );
    expect(await due()).toBe(`/${slug}/bao-cao/${mediaCentre}/${week17}`);
  });
});
