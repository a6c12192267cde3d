import { expect, it } from "vitest";
import { loadCampaignFrame } from "~/usecases/frame.server";
import { loadInterventions } from "~/usecases/interventions.server";
import { askForMatter } from "~/usecases/interventions-acts.server";
import { loadNotices, markNotices } from "~/usecases/notices.server";
import { acceptReport, returnReport, writeReport } from "~/usecases/weekly-report-changes.server";
import { auditHead, auditSince } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, slug } from "../support/output-acts";
import { key, taskOf } from "../support/tasks";
import { expectReports, liveAt, mediaCentre, reportFormOf, week17 } from "../support/weekly-reports";
import type { World } from "../support/world";

const place = { unit: mediaCentre, week: week17 };
/** Sunday 2/5/2021, 16:42 in Hạ Long. */
const sunday = "2021-05-02T09:42:00.000Z";

const seenBy = async (world: World, login: string) =>
  (await loadNotices(world.as(login), slug)).notices.map(({ kind, by, said }) => [kind, by, said]);
const bell = async (world: World, login: string) => (await loadCampaignFrame(world.as(login), slug)).unread;

async function presented(open: () => Promise<World>): Promise<World> {
  const world = await open();
  await liveAt(world, sunday);
  await expectReports(world, { weeks: [week17] });
  await logged(world.as("can-bo"), { date: "26/04/2021" });
  carriedOut(await writeReport(world.as("can-bo"), slug, place, "present", reportFormOf()));
  return world;
}

describeOnEngines("what happened that concerns a person", (open) => {
  it("tells the head what waits to be sent, and the unit what came of it, but nobody of their own acts", async () => {
    const world = await presented(open);
    expect(await seenBy(world, "thu-truong")).toEqual([
      ["presented", "Cán bộ đầu mối Trung tâm Truyền thông và Văn hóa", ""],
    ]);
    expect(await seenBy(world, "can-bo")).toEqual([]);
    world.clock.set("2021-05-02T10:00:00.000Z");
    carriedOut(
      await writeReport(world.as("thu-truong"), slug, place, "submit", reportFormOf({ version: 1 })),
    );
    world.clock.set("2021-05-02T11:00:00.000Z");
    const remark = { version: 2, about: "", remark: "Cổng có 6 tin, kiểm lại." };
    carriedOut(await returnReport(world.as("thu-ky"), slug, place, remark));
    expect(await seenBy(world, "can-bo")).toEqual([["returned", "Thư ký Tiểu ban", remark.remark]]);
    world.clock.set("2021-05-02T12:00:00.000Z");
    carriedOut(
      await writeReport(world.as("thu-truong"), slug, place, "submit", reportFormOf({ version: 3 })),
    );
    carriedOut(await acceptReport(world.as("thu-ky"), slug, place, { version: 4 }));
    expect((await seenBy(world, "can-bo")).map(([kind]) => kind)).toEqual(["accepted", "returned"]);
    const [newest] = (await loadNotices(world.as("can-bo"), slug)).notices;
    expect(newest).toMatchObject({ week: 17, path: `/${slug}/bao-cao/${mediaCentre}/${week17}` });
    for (const stranger of ["thu-ky", "lanh-dao", "cong-tac-vien"])
      expect(await seenBy(world, stranger)).toEqual([]);
  });

  it("tells a unit of the task it was given, and the secretary of what the leader asks", async () => {
    const world = await open();
    const id = await taskOf(world, { units: [mediaCentre], dueOn: "29/04/2021" });
    expect((await loadNotices(world.as("can-bo"), slug)).notices).toMatchObject([
      { kind: "task", by: "Thư ký Tiểu ban", path: `/${slug}/ke-hoach/nhiem-vu/${id}` },
    ]);
    const { lines } = await loadInterventions(world.as("lanh-dao"), slug, { isAll: true });
    const matter = lines.find(({ subject }) => subject === "tasks")?.key ?? "";
    carriedOut(await askForMatter(world.as("lanh-dao"), slug, { _key: key(), matter, intent: "ask" }));
    expect((await seenBy(world, "thu-ky")).map(([kind, by]) => [kind, by])).toEqual([
      ["asked", "Lãnh đạo Tiểu ban"],
    ]);
    expect(await seenBy(world, "lanh-dao")).toEqual([]);
  });

  it("rings until it was read, for each person alone, and says nothing of it in the audit trail", async () => {
    const world = await presented(open);
    await taskOf(world, { units: [mediaCentre] });
    expect([await bell(world, "thu-truong"), await bell(world, "can-bo")]).toEqual([2, 1]);
    const seq = await auditHead(world);
    const keys = (await loadNotices(world.as("thu-truong"), slug)).notices.map((one) => one.key);
    await markNotices(world.as("thu-truong"), slug, keys, true);
    await markNotices(world.as("thu-truong"), slug, keys, true);
    expect([await bell(world, "thu-truong"), await bell(world, "can-bo")]).toEqual([0, 1]);
    await markNotices(world.as("thu-truong"), slug, keys.slice(0, 1), false);
    expect(await bell(world, "thu-truong")).toBe(1);
    expect(await auditSince(world, seq)).toEqual([]);
  });

  it("keeps no mark of what the person has not been told", async () => {
    const world = await presented(open);
    const [notice] = (await loadNotices(world.as("thu-truong"), slug)).notices;
    await markNotices(world.as("lanh-dao"), slug, [notice?.key ?? "", "task:made-up"], true);
    expect(await world.db.read.selectFrom("notice_reads").selectAll().execute()).toEqual([]);
  });

  it("tells nothing that is older than thirty days", async () => {
    const world = await presented(open);
    await liveAt(world, "2021-06-02T09:42:00.000Z");
    expect(await seenBy(world, "thu-truong")).toEqual([]);
  });
});
