import { expect, test } from "vitest";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { addConclusion, reportAction } from "~/usecases/meeting-actions.server";
import { addAddendum, freezePack, loadPackPicture } from "~/usecases/meeting-freezing.server";
import { addTopic, editMeeting, moveTopic, saveNote } from "~/usecases/meeting-minutes.server";
import { loadMeeting } from "~/usecases/meeting-page.server";
import { loadMeetings } from "~/usecases/meetings.server";
import { logOutput } from "~/usecases/outputs.server";
import { must } from "../../scripts/demo/must";
import { describeOnEngines } from "../support/engines";
import { expectReport } from "../support/meetings";
import { outputFormOf } from "../support/output-forms";
import { setTarget, target } from "../support/target-acts";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const on = "2021-05-04";
const media = "trung-tam-truyen-thong";

const codes = (outcome: { ok: boolean; problems?: { field: string; code: string }[] }) =>
  outcome.problems?.map(({ field, code }) => `${field} ${code}`) ?? "done";

const conclusion = (over: Partial<Parameters<typeof addConclusion>[3]> = {}) => ({
  _key: `c-${JSON.stringify(over)}`,
  topic: "",
  content: "Gửi maket pano cho phường, xã",
  units: [media],
  dueOn: "07/05/2021",
  ...over,
});

/** The id of the meeting's conclusion with that number. */
const idOf = async (world: World, number: number, day = on) =>
  (await loadMeeting(world.as("thu-ky"), slug, day)).actions.find((one) => one.number === number)?.id ?? "";

const said = (over: Partial<Parameters<typeof reportAction>[3]> = {}) => ({
  _key: `r-${JSON.stringify(over)}`,
  units: [media],
  mark: "done" as const,
  note: "",
  outputs: "",
  seen: "",
  ...over,
});

describeOnEngines("a weekly meeting", (open) => {
  test("is planned on its Tuesday and looks back on the week before", async () => {
    const world = await open();
    const { next } = await loadMeetings(world.as("can-bo"), slug);
    // 2021-05-04 is the Tuesday of ISO week 18; the last week that has ended is 17, 26/4–2/5.
    expect(next).toMatchObject({ on, time: "14:00", week: 17, from: "2021-04-26", to: "2021-05-02" });
    await expect(loadMeeting(world.as("can-bo"), slug, "2021-05-05")).rejects.toBeInstanceOf(NotFound);
    await expect(loadMeeting(world.as("cong-tac-vien"), slug, on)).rejects.toBeInstanceOf(AccessDenied);
  });

  test("shows the week's figures against the plan with their qualifiers, per category and per unit", async () => {
    const world = await open();
    must(await setTarget(world, "campaign", [target(media, "portal-item", "100")]));
    const log = (key: string, date: string, value: string, qualifier: "exact" | "over") =>
      logOutput(
        world.as("can-bo"),
        slug,
        outputFormOf({
          _key: key,
          units: [media],
          categories: ["portal-item"],
          date,
          basis: "item",
          quantity: value,
          qualifier,
          title: `Tin ${key}`,
        }),
      );
    must(await log("a", "20/04/2021", "5", "exact"));
    must(await log("b", "28/04/2021", "7", "over"));
    must(await log("c", "03/05/2021", "2", "exact"));
    const { pack } = await loadMeeting(world.as("thu-ky"), slug, on);
    const line = pack.categories.find(({ name }) => name === world.category("portal-item").name.vi);
    expect(line).toMatchObject({
      inWeek: { value: 7, qualifier: "over" },
      before: { value: 5, qualifier: "exact" },
      sinceStart: { value: 12, qualifier: "over" },
    });
    expect(line?.planned).toBeGreaterThan(0);
    const body = pack.bodies.find(({ key }) => key === media);
    expect([body?.records, body?.lines[0]?.figure]).toEqual([1, { value: 7, qualifier: "over" }]);
    expect(body?.plans[0]?.figure).toEqual({ value: 12, qualifier: "over" });
  });

  test("names late and missing reports, and what units wrote of difficulties and proposals", async () => {
    const world = await open();
    await expectReport(world, "2021-04-26", media, {
      sentAt: "2021-05-03T00:30:00.000Z",
      difficulties: "Thiếu máy ảnh.",
      proposals: "",
    });
    await expectReport(world, "2021-04-26", "phong-van-hoa", {
      sentAt: "2021-05-03T03:05:00.000Z",
      difficulties: "",
      proposals: "Xin thêm kinh phí.",
    });
    await expectReport(world, "2021-04-26", "ban-tuyen-giao", null);
    const { pack } = await loadMeeting(world.as("lanh-dao"), slug, on);
    // Due on Monday 3/5 at 08:00 (01:00 UTC): one at 07:30, one 125 minutes late, one never.
    expect(pack.reports).toMatchObject({ expected: 3, onTime: 1, late: 1, missing: 1, received: 667 });
    expect(pack.reports.lateUnits).toEqual([{ unit: world.unit("phong-van-hoa").name, minutes: 125 }]);
    expect(pack.reports.missingUnits).toEqual([world.unit("ban-tuyen-giao").name]);
    expect(pack.words.map(({ difficulties, proposals }) => `${difficulties}${proposals}`).sort()).toEqual([
      "Thiếu máy ảnh.",
      "Xin thêm kinh phí.",
    ]);
  });

  test("lists what falls within two weeks, and not what falls after them", async () => {
    const world = await open();
    const { pack } = await loadMeeting(world.as("thu-ky"), slug, on);
    const titles = pack.milestones.map(({ title }) => title);
    expect(titles).toContain("Hoàn thành công tác trang trí");
    // 19/5 is fifteen days after the meeting of 4/5.
    expect(titles).not.toContain("Ra quân tuyên truyền lưu động");
  });
});

describeOnEngines("the pack", (open) => {
  test("frozen stays what it was, is known by its hash, and is frozen once", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    must(await addConclusion(ctx, slug, "2021-04-27", conclusion({ dueOn: "29/04/2021" })));
    const { hash } = must(await freezePack(ctx, slug, on));
    const before = await loadMeeting(ctx, slug, on);
    const picture = await loadPackPicture(ctx, slug, on, "unitWeeks").catch(() => "");
    expect(before.frozen).toMatchObject({ hash, isIntact: true });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    must(await reportAction(world.as("can-bo"), slug, await idOf(world, 1, "2021-04-27"), said()));
    await expectReport(world, "2021-04-26", media, null);
    const after = await loadMeeting(ctx, slug, on);
    expect(after.pack).toEqual(before.pack);
    expect(after.pack.conclusions.map(({ content }) => content)).toEqual(["Gửi maket pano cho phường, xã"]);
    expect(await loadPackPicture(ctx, slug, on, "unitWeeks").catch(() => "")).toBe(picture);
    expect(codes(await freezePack(world.as("thu-ky-2"), slug, on))).toEqual(["form pack-frozen"]);
    expect(codes(await addTopic(ctx, slug, on, { _key: "t", title: "Muộn", body: "" }))).toEqual([
      "form pack-frozen",
    ]);
  });

  test("says so when what is stored is no longer what was frozen", async () => {
    const world = await open();
    must(await freezePack(world.as("thu-ky"), slug, on));
    await world.db.write(world.campaign.id, async (tx) => {
      const row = await tx.selectFrom("meeting_packs").selectAll().executeTakeFirstOrThrow();
      const content = row.content.replace('"expected":0', '"expected":45');
      await tx.updateTable("meeting_packs").set({ content }).execute();
    });
    expect((await loadMeeting(world.as("lanh-dao"), slug, on)).frozen?.isIntact).toBe(false);
  });

  test("two people who freeze at once get one pack; reports that arrive meanwhile are in it or come after it", async () => {
    const world = await open();
    const arrivals = Promise.all(
      ["ban-tuyen-giao", "phong-van-hoa", media].map((unit, index) =>
        logOutput(
          world.as("thu-ky"),
          slug,
          outputFormOf({
            _key: `meanwhile-${index}`,
            units: [unit],
            categories: ["portal-item"],
            date: "28/04/2021",
            title: `Tin đến lúc chốt ${index}`,
          }),
        ),
      ),
    );
    const frozen = await Promise.all([
      freezePack(world.as("thu-ky"), slug, on),
      freezePack(world.as("thu-ky-2"), slug, on),
    ]);
    await arrivals;
    expect(frozen.filter(({ ok }) => ok)).toHaveLength(1);
    const { pack } = await loadMeeting(world.as("thu-ky"), slug, on);
    const total = pack.categories.find(({ name }) => name === world.category("portal-item").name.vi);
    const units = pack.bodies.reduce((sum, { records }) => sum + records, 0);
    // One moment: the total and the units tell of the same rows.
    expect(total?.inWeek?.value ?? 0).toBe(units);
  });

  test("takes addenda only after it is frozen, each with its number", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    expect(codes(await addAddendum(ctx, slug, on, { _key: "a0", body: "Sớm" }))).toEqual(["form pack-open"]);
    must(await freezePack(ctx, slug, on));
    must(await addAddendum(ctx, slug, on, { _key: "a1", body: "Bổ sung một." }));
    expect(must(await addAddendum(world.as("thu-ky-2"), slug, on, { _key: "a2", body: "Hai." }))).toBe(2);
    expect(codes(await addAddendum(ctx, slug, on, { _key: "a3", body: "Gọi 0912 345 678" }))).toEqual([
      "body personal-phone",
    ]);
    await expect(addAddendum(world.as("can-bo"), slug, on, { _key: "a4", body: "x" })).rejects.toBeInstanceOf(
      AccessDenied,
    );
  });
});

describeOnEngines("minutes and topics", (open) => {
  test("two people who minute one topic do not overwrite each other, and every wording stays", async () => {
    const world = await open();
    const write = (who: string, topic: string, revision: number, body: string) =>
      saveNote(world.as(who), slug, on, { topic, revision, body });
    must(await write("thu-ky", "figures", 0, "Bản một."));
    expect(codes(await write("thu-ky-2", "figures", 0, "Bản khác."))).toEqual([
      "form meeting-changed-by-other",
    ]);
    must(await write("thu-ky-2", "reports", 0, "Mục khác thì được."));
    must(await write("thu-ky-2", "figures", 1, "Bản hai."));
    const page = await loadMeeting(world.as("can-bo"), slug, on);
    const id = page.pack.topics.find(({ kind }) => kind === "figures")?.id ?? "";
    expect(page.notes[id]?.history.map(({ body }) => body)).toEqual(["Bản hai.", "Bản một."]);
    await expect(write("can-bo", "figures", 2, "Tôi")).rejects.toBeInstanceOf(AccessDenied);
  });

  test("open conclusions come first; a free topic is added last and can be moved", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    must(await addTopic(ctx, slug, on, { _key: "t1", title: "Ra quân", body: "- Lộ trình" }));
    const topics = async () => (await loadMeeting(ctx, slug, on)).pack.topics;
    expect((await topics()).map(({ kind }) => kind)).toEqual([
      "conclusions",
      "words",
      "figures",
      "reports",
      "milestones",
      "decoration",
      "free",
    ]);
    const free = (await topics()).at(-1)?.id ?? "";
    must(await moveTopic(ctx, slug, on, { topic: free, way: "up" }));
    expect((await topics()).map(({ kind }) => kind).slice(-2)).toEqual(["free", "decoration"]);
  });

  test("a meeting moves to a free day and not onto another meeting", async () => {
    const world = await open();
    const details = { version: 0, time: "08:30", place: "", chair: "", attendance: "" };
    const move = (day: string) => editMeeting(world.as("thu-ky"), slug, on, { ...details, on: day });
    expect(codes(await move("11/05/2021"))).toEqual(["on meeting-exists"]);
    expect(codes(await move("31/12/2021"))).toEqual(["on meeting-outside"]);
    expect(must(await move("05/05/2021"))).toBe("2021-05-05");
    expect((await loadMeeting(world.as("can-bo"), slug, "2021-05-05")).time).toBe("08:30");
  });
});
