import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Outcome } from "~/usecases/context.server";
import { NotFound } from "~/usecases/context.server";
import {
  addConclusion,
  dropConclusion,
  editConclusion,
  reportAction,
} from "~/usecases/meeting-actions.server";
import { loadAction, loadActions } from "~/usecases/meeting-actions-list.server";
import { freezePack, loadPackPicture } from "~/usecases/meeting-freezing.server";
import {
  addTopic,
  editMeeting,
  editTopic,
  moveTopic,
  removeTopic,
  restoreTopic,
  saveMeetingNumber,
  saveNote,
} from "~/usecases/meeting-minutes.server";
import { loadMeeting } from "~/usecases/meeting-page.server";
import { addMeeting, loadMeetings } from "~/usecases/meetings.server";
import { bumpStructure } from "~db/queries/campaigns.server";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const on = "2021-05-04";
const frozenOn = "2021-04-27";
const media = "trung-tam-truyen-thong";
const phone = "Gọi 0912 345 678";
const lost = ["form meeting-changed-by-other"];
const codes = (outcome: Outcome<unknown>) => codesOf(problemsOf(outcome));
const key = () => randomUUID();

describeOnSqlite("a meeting's secretary", (open) => {
  let world: World;
  const secretary = () => world.as("thu-ky");
  const details = { time: "08:30", place: "", chair: "", attendance: "" };
  const freeTopic = async (title: string) => {
    carriedOut(await addTopic(secretary(), slug, on, { _key: key(), title, body: "" }));
    const topic = (await loadMeeting(secretary(), slug, on)).pack.topics.find((one) => one.title === title);
    return topic?.id ?? "";
  };

  beforeAll(async () => {
    world = await open();
  });

  test("is told why a day is none for a meeting, typed for a new one or for one that moves", async () => {
    const cases = [
      ["", "on required"],
      ["31/04/2021", "on no-such-day"],
      ["01/01/2020", "on meeting-outside"],
      ["01/01/2022", "on meeting-outside"],
    ] as const;
    for (const [day, said] of cases) {
      expect(codes(await addMeeting(secretary(), slug, { _key: key(), on: day, time: "09:00" }))).toEqual([
        said,
      ]);
      expect(codes(await editMeeting(secretary(), slug, on, { ...details, version: 0, on: day }))).toEqual([
        said,
      ]);
    }
    carriedOut(await addMeeting(secretary(), slug, { _key: key(), on: "06/05/2021", time: "09:00" }));
    expect(
      codes(await addMeeting(secretary(), slug, { _key: key(), on: "06/05/2021", time: "10:00" })),
    ).toEqual(["on meeting-exists"]);
    for (const day of ["2021-05-05", "hôm nay"])
      await expect(loadMeeting(secretary(), slug, day)).rejects.toThrow(NotFound);
  });

  test("overwrites no details that somebody else has written meanwhile, and gives a frozen meeting no other day", async () => {
    const same = { ...details, on: "04/05/2021" };
    expect(codes(await editMeeting(secretary(), slug, on, { ...same, version: 0, chair: phone }))).toEqual([
      "chair personal-phone",
    ]);
    carriedOut(await editMeeting(secretary(), slug, on, { ...same, version: 0, chair: "Trưởng Tiểu ban" }));
    const late = { ...same, version: 1, chair: "Phó Trưởng Tiểu ban" };
    expect(codes(await editMeeting(world.as("thu-ky-2"), slug, on, late))).toEqual(lost);
    expect((await loadMeeting(secretary(), slug, on)).meeting?.chair).toBe("Trưởng Tiểu ban");
    carriedOut(await freezePack(secretary(), slug, frozenOn));
    const moved = { ...details, version: 1, on: "29/04/2021" };
    expect(codes(await editMeeting(secretary(), slug, frozenOn, moved))).toEqual(["on pack-frozen"]);
  });

  test("keeps no wording of the minutes twice, none with personal data and none of a topic that is not there", async () => {
    const note = (topic: string, revision: number, body: string) =>
      saveNote(secretary(), slug, on, { topic, revision, body });
    expect(codes(await note("figures", 0, phone))).toEqual(["body personal-phone"]);
    expect(codes(await note("figures", 0, ""))).toEqual(["form nothing-changed"]);
    expect(carriedOut(await note("figures", 0, "Đã nghe."))).toBe(1);
    expect(codes(await note("figures", 1, "Đã nghe."))).toEqual(["form nothing-changed"]);
    await expect(note("không có", 0, "Đã nghe.")).rejects.toThrow(NotFound);
  });

  test("changes a topic of their own as they saw it, and none that every meeting has", async () => {
    const id = await freeTopic("Ra quân");
    const edit = (differs: object) =>
      editTopic(secretary(), slug, on, { topic: id, version: 1, title: "Ra quân", body: "", ...differs });
    expect(codes(await edit({ body: phone }))).toEqual(["body personal-phone"]);
    expect(codes(await addTopic(secretary(), slug, on, { _key: key(), title: phone, body: "" }))).toEqual([
      "title personal-phone",
    ]);
    carriedOut(await edit({ title: "Ra quân đợt 2" }));
    expect(codes(await edit({ title: "Khác" }))).toEqual(lost);
    const figures = (await loadMeeting(secretary(), slug, on)).pack.topics.find(
      (one) => one.kind === "figures",
    );
    await expect(edit({ topic: figures?.id ?? "" })).rejects.toThrow(NotFound);
  });

  test("takes a topic out and brings it back, each once", async () => {
    const topic = await freeTopic("Kinh phí");
    const titles = async () =>
      (await loadMeeting(secretary(), slug, on)).pack.topics.map(({ title }) => title);
    expect(codes(await removeTopic(secretary(), slug, on, { topic, version: 9 }))).toEqual(lost);
    expect(carriedOut(await removeTopic(secretary(), slug, on, { topic, version: 1 }))).toBe(2);
    expect(codes(await removeTopic(secretary(), slug, on, { topic, version: 2 }))).toEqual(lost);
    expect(await titles()).not.toContain("Kinh phí");
    expect(carriedOut(await restoreTopic(secretary(), slug, on, { topic, version: 2 }))).toBe(3);
    expect(codes(await restoreTopic(secretary(), slug, on, { topic, version: 3 }))).toEqual(lost);
    expect(await titles()).toContain("Kinh phí");
  });

  test("moves a topic of every meeting too; the first one moves no further up", async () => {
    const kinds = async () => (await loadMeeting(secretary(), slug, on)).pack.topics.map(({ kind }) => kind);
    const before = await kinds();
    carriedOut(await moveTopic(secretary(), slug, on, { topic: "conclusions", way: "up" }));
    expect(await kinds()).toEqual(before);
    carriedOut(await moveTopic(secretary(), slug, on, { topic: "conclusions", way: "down" }));
    expect((await kinds()).slice(0, 2)).toEqual([before[1], before[0]]);
  });

  test("changes nothing of a frozen agenda", async () => {
    const topic = { topic: "figures", version: 1 };
    const refusals = [
      await editTopic(secretary(), slug, frozenOn, { ...topic, title: "Khác", body: "" }),
      await moveTopic(secretary(), slug, frozenOn, { topic: "figures", way: "up" }),
      await removeTopic(secretary(), slug, frozenOn, topic),
      await restoreTopic(secretary(), slug, frozenOn, topic),
    ].map(codes);
    expect(refusals).toEqual(refusals.map(() => ["form pack-frozen"]));
    await expect(loadPackPicture(secretary(), slug, frozenOn, "curve")).rejects.toThrow(NotFound);
  });

  test("numbers a paper on a day that has come, and not over somebody else's number", async () => {
    const paper = { paper: "notice", version: 0, symbol: "", number: "12", signedOn: "" } as const;
    const save = (differs: object) => saveMeetingNumber(secretary(), slug, on, { ...paper, ...differs });
    expect(codes(await save({ signedOn: "tháng 5" }))).toEqual(["signedOn not-a-date"]);
    expect(codes(await save({ signedOn: "05/05/2021" }))).toEqual(["signedOn document-not-signed-yet"]);
    expect(codes(await save({ symbol: phone }))).toEqual(["symbol personal-phone"]);
    carriedOut(await save({ signedOn: "04/05/2021" }));
    expect(codes(await save({ number: "13" }))).toEqual(lost);
    expect(codes(await save({ version: 5, number: "13" }))).toEqual(lost);
    const stored = (await loadMeeting(secretary(), slug, on)).papers.find((one) => one.paper === "notice");
    expect([stored?.number, stored?.signedOn]).toEqual(["12", on]);
  });

  test("sees what is ahead and what is past, the last one first", async () => {
    const { next, past } = await loadMeetings(world.as("can-bo"), slug);
    expect(next?.on).toBe(on);
    expect(past[0]).toMatchObject({ on: frozenOn, isBegun: true, conclusions: 0 });
    expect(past[0]?.frozenAt).not.toBeNull();
    expect(past.map((one) => one.on)).toEqual(
      past
        .map((one) => one.on)
        .sort()
        .reverse(),
    );
  });

  describe("following conclusions", () => {
    const conclusion = (differs: object = {}) => ({
      ...{ _key: key(), topic: "", content: "Gửi maket cho phường", units: [media], dueOn: "07/05/2021" },
      ...differs,
    });
    const add = async (differs: object = {}) => {
      const number = carriedOut(await addConclusion(secretary(), slug, on, conclusion(differs)));
      const found = (await loadMeeting(secretary(), slug, on)).actions.find((one) => one.number === number);
      return found?.id ?? "";
    };

    test.each([
      [{ content: phone }, "content personal-phone"],
      [{ units: ["khong-co"] }, "units choose-units"],
      [{ dueOn: "mai" }, "dueOn not-a-date"],
      [{ dueOn: "03/05/2021" }, "dueOn due-before-meeting"],
    ])("refuses one with %j, new or changed", async (differs, said) => {
      expect(codes(await addConclusion(secretary(), slug, on, conclusion(differs)))).toEqual([said]);
      const id = await add();
      const form = { ...conclusion(differs), version: 1, reason: "Đổi việc" };
      expect(codes(await editConclusion(secretary(), slug, id, form))).toEqual([said]);
    });

    test("gives none to a unit that had ended by the meeting", async () => {
      const hall = world.unit("phong-van-hoa");
      await world.db.write(world.campaign.id, async (tx) => {
        await tx.updateTable("units").set({ valid_to: "2021-05-01" }).where("id", "=", hall.id).execute();
        await bumpStructure(tx, world.campaign.id);
      });
      const outcome = await addConclusion(secretary(), slug, on, conclusion({ units: [hall.key] }));
      expect(codes(outcome)).toEqual(["units unit-ended"]);
    });

    test("changes one with a reason, as it was seen, and only when something changes", async () => {
      const id = await add({ topic: "figures" });
      const form = { ...conclusion(), version: 1, reason: "Dời hạn" };
      expect(codes(await editConclusion(secretary(), slug, id, { ...form, reason: "" }))).toEqual([
        "reason reason-needed",
      ]);
      expect(codes(await editConclusion(secretary(), slug, id, form))).toEqual(["form nothing-changed"]);
      carriedOut(await editConclusion(secretary(), slug, id, { ...form, dueOn: "10/05/2021" }));
      expect(codes(await editConclusion(secretary(), slug, id, { ...form, dueOn: "" }))).toEqual(lost);
      expect((await loadAction(secretary(), slug, id)).action.dueOn).toBe("2021-05-10");
      await expect(loadAction(secretary(), slug, "không có")).rejects.toThrow(NotFound);
    });

    test("stops and goes on once, and not past what somebody has said meanwhile", async () => {
      const id = await add();
      const drop = (mark: "dropped" | "resumed", seen: string, reason = "Thôi") =>
        dropConclusion(secretary(), slug, id, { mark, reason, seen });
      const seen = async () => (await loadAction(secretary(), slug, id)).seen;
      expect(codes(await drop("dropped", "", phone))).toEqual(["reason personal-phone"]);
      expect(codes(await drop("resumed", ""))).toEqual(["form nothing-changed"]);
      const report = { units: [media], mark: "begun" as const, note: "", outputs: "", seen: "" };
      carriedOut(await reportAction(world.as("can-bo"), slug, id, { _key: key(), ...report }));
      expect(codes(await drop("dropped", ""))).toEqual(["form action-changed"]);
      carriedOut(await drop("dropped", await seen()));
      expect((await loadAction(world.as("can-bo"), slug, id)).mayReport).toEqual([]);
      expect(codes(await drop("dropped", await seen()))).toEqual(["form nothing-changed"]);
      carriedOut(await drop("resumed", await seen()));
    });

    test("finds them by state, unit and meeting; a unit that is not there has none", async () => {
      const filters = { state: "all", unit: "", meeting: "" } as const;
      const found = async (differs: object) =>
        (await loadActions(secretary(), slug, { ...filters, ...differs })).actions.length;
      const all = await found({});
      expect(all).toBeGreaterThan(3);
      expect(await found({ unit: media })).toBe(all);
      expect(await found({ unit: "khong-co" })).toBe(0);
      expect(await found({ meeting: on })).toBe(all);
      expect(await found({ meeting: frozenOn })).toBe(0);
      expect((await found({ state: "open" })) + (await found({ state: "settled" }))).toBe(all);
    });
  });
});
