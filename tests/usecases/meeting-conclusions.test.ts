import { expect, test } from "vitest";
import { AccessDenied } from "~/usecases/context.server";
import {
  addConclusion,
  dropConclusion,
  editConclusion,
  reportAction,
} from "~/usecases/meeting-actions.server";
import { loadAction, loadActions } from "~/usecases/meeting-actions-list.server";
import { loadMeeting } from "~/usecases/meeting-page.server";
import { logOutput } from "~/usecases/outputs.server";
import { loadOverview } from "~/usecases/overview.server";
import { must } from "../../scripts/demo/must";
import { describeOnEngines } from "../support/engines";
import { outputFormOf } from "../support/output-forms";
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

describeOnEngines("a conclusion", (open) => {
  test("needs a unit, and a due day that is not before its meeting", async () => {
    const world = await open();
    const add = (over: Parameters<typeof conclusion>[0]) =>
      addConclusion(world.as("thu-ky"), slug, on, conclusion(over));
    expect(codes(await add({ units: [] }))).toEqual(["units choose-units"]);
    expect(codes(await add({ dueOn: "03/05/2021" }))).toEqual(["dueOn due-before-meeting"]);
    expect(codes(await add({ dueOn: "04/05/2021" }))).toBe("done");
    expect(must(await add({ dueOn: "" }))).toBe(2);
    await expect(addConclusion(world.as("lanh-dao"), slug, on, conclusion())).rejects.toBeInstanceOf(
      AccessDenied,
    );
  });

  test("can be given to whole blocs, as they are on the meeting's day, beside single units", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const { choices } = await loadMeeting(ctx, slug, on);
    const local = choices.scopes.find(({ value }) => value === "local");
    // Hạ Long had 21 phường and 12 xã.
    expect(local?.keys.length).toBe(33);
    must(await addConclusion(ctx, slug, on, conclusion({ units: [], scopes: ["local"] })));
    must(await addConclusion(ctx, slug, on, conclusion({ units: [media], scopes: ["local"] })));
    const [all, more] = (await loadMeeting(ctx, slug, on)).actions;
    expect(all?.units.map(({ key }) => key).sort()).toEqual([...(local?.keys ?? [])].sort());
    expect(more?.units.length).toBe(34);
    const unknown = await addConclusion(ctx, slug, on, conclusion({ units: [], scopes: ["bloc:Không có"] }));
    expect(codes(unknown)).toEqual(["units choose-units"]);
    expect((await loadMeeting(world.as("can-bo"), slug, on)).choices).toEqual({ units: [], scopes: [] });
  });

  test("carries over with its age until every unit has done it", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const two = conclusion({ units: [media, "phong-van-hoa"], dueOn: "23/04/2021" });
    must(await addConclusion(ctx, slug, "2021-04-13", two));
    const id = await idOf(world, 1, "2021-04-13");
    const open4May = async () => (await loadMeeting(ctx, slug, on)).pack.conclusions;
    // From 13/4 to 4/5 are three weeks; from 23/4 to 4/5 eleven days.
    expect(await open4May()).toMatchObject([{ ageWeeks: 3, overdueDays: 11 }]);
    must(await reportAction(world.as("can-bo"), slug, id, said()));
    expect((await open4May())[0]?.waiting).toEqual([world.unit("phong-van-hoa").shortName]);
    const { seen } = await loadAction(ctx, slug, id);
    must(await reportAction(ctx, slug, id, said({ units: ["phong-van-hoa"], seen })));
    expect(await open4May()).toEqual([]);
    expect((await loadAction(ctx, slug, id)).action).toMatchObject({ state: "done-late", overdueDays: 11 });
  });

  test("is reported by its own units only, with outputs that credit them", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    must(await addConclusion(ctx, slug, on, conclusion({ units: [media, "phong-van-hoa"] })));
    const id = await idOf(world, 1);
    const report = (over: Parameters<typeof said>[0]) =>
      reportAction(world.as("can-bo"), slug, id, said(over));
    await expect(report({ units: ["phong-van-hoa"] })).rejects.toBeInstanceOf(AccessDenied);
    await expect(report({ units: [media, "phong-van-hoa"] })).rejects.toBeInstanceOf(AccessDenied);
    await expect(reportAction(world.as("lanh-dao"), slug, id, said())).rejects.toBeInstanceOf(AccessDenied);
    expect(codes(await report({ units: [] }))).toEqual(["units choose-units"]);
    expect(codes(await report({ units: ["ban-tuyen-giao"] }))).toEqual(["units unit-not-of-action"]);
    expect(codes(await report({ outputs: "bài hôm qua" }))).toEqual(["outputs output-numbers"]);
    expect(codes(await report({ outputs: "KQ-2021-0001" }))).toEqual(["outputs output-not-linkable"]);
    must(
      await logOutput(
        world.as("can-bo"),
        slug,
        outputFormOf({
          _key: "o",
          units: [media],
          categories: ["portal-item"],
          date: "03/05/2021",
          title: "Maket pano đã đăng",
        }),
      ),
    );
    expect(codes(await report({ outputs: "kq-2021-0001" }))).toBe("done");
    expect((await loadAction(ctx, slug, id)).outputs.map(({ title }) => title)).toEqual([
      "Maket pano đã đăng",
    ]);
  });

  test("that two people report on at once is not overwritten unseen", async () => {
    const world = await open();
    must(await addConclusion(world.as("thu-ky"), slug, on, conclusion()));
    const id = await idOf(world, 1);
    must(await reportAction(world.as("can-bo"), slug, id, said({ mark: "begun" })));
    const late = await reportAction(world.as("thu-truong"), slug, id, said({ mark: "done" }));
    expect(codes(late)).toEqual(["form action-changed"]);
  });

  test("changes with a reason, and can be dropped and taken up again by the secretary", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    must(await addConclusion(ctx, slug, on, conclusion()));
    const id = await idOf(world, 1);
    const edit = { version: 1, content: "Gửi maket", units: [media], dueOn: "10/05/2021", reason: "" };
    expect(codes(await editConclusion(ctx, slug, id, edit))).toEqual(["reason reason-needed"]);
    must(await editConclusion(ctx, slug, id, { ...edit, reason: "Chờ duyệt nội dung" }));
    expect(codes(await editConclusion(world.as("thu-ky-2"), slug, id, { ...edit, reason: "Khác" }))).toEqual([
      "form meeting-changed-by-other",
    ]);
    const seen = async () => (await loadAction(ctx, slug, id)).seen;
    const drop = { mark: "dropped" as const, reason: "Thành phố làm" };
    must(await dropConclusion(ctx, slug, id, { ...drop, seen: await seen() }));
    expect((await loadActions(ctx, slug, { state: "open", unit: "", meeting: "" })).actions).toEqual([]);
    must(await dropConclusion(ctx, slug, id, { mark: "resumed", reason: "Giao lại", seen: await seen() }));
    expect((await loadAction(ctx, slug, id)).action.state).toBe("open");
  });

  test("stands on the overview of its unit, of the secretary and of the leader", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    must(await addConclusion(ctx, slug, on, conclusion({ units: ["phong-van-hoa"] })));
    const shown = async (who: string) => (await loadOverview(world.as(who), slug)).actions?.actions.length;
    expect([await shown("thu-ky"), await shown("lanh-dao"), await shown("can-bo")]).toEqual([1, 1, 0]);
    must(await addConclusion(ctx, slug, on, conclusion({ content: "Việc của Trung tâm" })));
    expect(await shown("can-bo")).toBe(1);
    expect(await shown("cong-tac-vien")).toBeUndefined();
  });
});
