import { beforeEach, expect, it } from "vitest";
import { blankCells } from "~/domain/output-grid";
import { previewAccountList } from "~/usecases/account-list.server";
import { previewSites } from "~/usecases/decoration-paste.server";
import { logOutput } from "~/usecases/outputs.server";
import { saveGridRows } from "~/usecases/outputs-grid.server";
import { checkPaste, savePaste } from "~/usecases/outputs-paste.server";
import { saveTargets } from "~/usecases/targets.server";
import { checkTargetPaste, saveTargetPaste } from "~/usecases/targets-paste.server";
import { addTask } from "~/usecases/tasks-edit.server";
import { pasteTasks, previewTasks } from "~/usecases/tasks-paste.server";
import { describeOnEngines } from "../support/engines";
import { checked, pageOf } from "../support/imports";
import { footprint, slug } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import {
  foreignElection,
  foreignSecrets as secrets,
  foreignUnit as unitKey,
} from "../support/second-election";
import { target } from "../support/target-acts";
import { key, taskForm } from "../support/tasks";
import type { World } from "../support/world";

type Foreign = Awaited<ReturnType<typeof foreignElection>>;

const paste = (unit: string, cells: string) => ({
  ...{ text: `Ngày đăng\tĐơn vị\tTiêu đề\n${cells}`, columns: [], layout: "", dayStyle: "" as const },
  ...{ edits: [], names: [], defaults: { unit, category: "portal-item", date: "04/05/2021" } },
});
const wish = () => ({ _key: key(), withTwins: false, keep: [], reason: "", confirm: [] });

/** Each way in by which a name, a key, an id or a number of another election may come; what is answered. */
const waysIn: [string, (world: World, foreign: Foreign) => Promise<unknown>, RegExp][] = [
  [
    "a unit in the form of an output",
    (world) => logOutput(world.as("thu-ky"), slug, outputFormOf({ units: [unitKey] })),
    /unit-unknown/,
  ],
  [
    "a message in the form of an output",
    (world, { messageId }) => logOutput(world.as("thu-ky"), slug, outputFormOf({ message: messageId })),
    /message-unknown/,
  ],
  [
    "a unit in a pasted list of outputs",
    (world) => checkPaste(world.as("thu-ky"), slug, paste("", `3/5/2021\t${unitKey}\tTin`)),
    /unit-not-found/,
  ],
  [
    "the unit that a pasted list is for",
    (world) => savePaste(world.as("thu-ky"), slug, paste(unitKey, "3/5/2021\t\tTin"), wish()),
    /"ok":false.*paste-nothing-new/,
  ],
  [
    "a unit in an imported file",
    async (world) => {
      const rows = `Ngày đăng;Đơn vị;Hình thức;Tiêu đề\n3/5/2021;${unitKey};Tin, bài trang TTĐT;Tin`;
      const { rows: read } = await pageOf(world.as("thu-ky"), await checked(world.as("thu-ky"), rows));
      return read.map(({ state, problems }) => ({ state, problems }));
    },
    /"bad".*unit-not-found/,
  ],
  [
    "a unit in a cell of the grid",
    (world) =>
      saveGridRows(world.as("thu-ky"), slug, [gridRow({ unit: unitKey }, null)], "Sửa lỗi nhập liệu"),
    /unit-not-found/,
  ],
  [
    "the number of an output in a row of the grid",
    (world) =>
      saveGridRows(
        world.as("thu-ky"),
        slug,
        [gridRow({ unit: "trung tam truyen thong" }, { number: 3, version: 1 })],
        "Sửa lỗi nhập liệu",
      ),
    /"refused".*grid-gone/,
  ],
  [
    "a unit in the form of a task",
    (world) => addTask(world.as("thu-ky"), slug, taskForm({ units: [unitKey] })),
    /unit-unknown/,
  ],
  [
    "a document in the form of a task",
    (world, { documentId }) =>
      addTask(world.as("thu-ky"), slug, taskForm({ source: `document:${documentId}` })),
    /source-unknown/,
  ],
  [
    "a unit in pasted tasks",
    (world) =>
      previewTasks(world.as("thu-ky"), slug, {
        text: `Việc\tĐơn vị\tHạn\nTreo cờ\t${unitKey}\t10/5`,
        documentId: "",
      }),
    /task-unit-unknown/,
  ],
  [
    "the document that pasted tasks come from",
    (world, { documentId }) =>
      pasteTasks(world.as("thu-ky"), slug, {
        ...{ _key: key(), documentId },
        text: "Việc\tĐơn vị\tHạn\nTreo cờ\tPhòng Văn hóa\t10/5",
      }),
    /document-unknown/,
  ],
  [
    "a unit among targets",
    (world) =>
      saveTargets(world.as("thu-ky"), slug, {
        ...{ periodKey: "campaign", cells: [target(unitKey, "pano", "5")], documentId: "", clause: "" },
      }),
    /unit-unknown/,
  ],
  [
    "a unit chosen for a line of pasted targets",
    (world) =>
      checkTargetPaste(world.as("thu-ky"), slug, {
        ...{ periodKey: "campaign", text: "Đơn vị\tPano\nPhường Lạ\t5" },
        choices: { columns: {}, rows: { "0.Phường Lạ": unitKey, "1.Phường Lạ": unitKey } },
      }),
    /"unknown"/,
  ],
  [
    "the document of pasted targets",
    (world, { documentId }) =>
      saveTargetPaste(
        world.as("thu-ky"),
        slug,
        {
          periodKey: "campaign",
          text: "Đơn vị\tPano\nPhòng Văn hóa\t5",
          choices: { columns: {}, rows: {} },
        },
        { documentId, clause: "", bases: {} },
      ),
    /document-unknown/,
  ],
  [
    "a unit in pasted sites",
    (world) =>
      previewSites(world.as("thu-ky"), slug, {
        text: `Đơn vị\tĐịa điểm\tLoại\tSố lượng\tKhổ\n${unitKey}\tBến xe\tPano\t2\t3x2`,
        ...{ unit: "", confirm: [] },
      }),
    /site-unit-unknown/,
  ],
  [
    "a unit in a list of accounts",
    (world) =>
      previewAccountList(world.as("quan-tri"), { slug, lines: `${unitKey}\tNguyễn Văn A\tChuyên viên` }),
    /list-unit-unknown/,
  ],
];

/** The same with a unit of one's own election for which somebody else answers. */
const waysOfMembers: [string, (world: World) => Promise<unknown>, RegExp][] = [
  [
    "the form of an output",
    (world) =>
      logOutput(world.as("can-bo"), slug, outputFormOf({ units: ["ban-tuyen-giao"] })).catch(
        (error) => error.constructor.name,
      ),
    /AccessDenied/,
  ],
  [
    "a pasted list of outputs",
    (world) => checkPaste(world.as("can-bo"), slug, paste("", "3/5/2021\tBan Tuyên giáo Thành ủy\tTin")),
    /unit-not-own/,
  ],
  [
    "an imported file",
    async (world) => {
      const portal = world.category("portal-item").name.vi;
      const rows = `Ngày đăng;Đơn vị;Hình thức;Tiêu đề\n3/5/2021;Ban Tuyên giáo Thành ủy;${portal};Tin`;
      const { rows: read } = await pageOf(world.as("can-bo"), await checked(world.as("can-bo"), rows));
      return read.map(({ state, problems }) => ({ state, problems }));
    },
    /"bad".*unit-not-own/,
  ],
  [
    "a cell of the grid",
    (world) =>
      saveGridRows(
        world.as("can-bo"),
        slug,
        [gridRow({ unit: "Ban Tuyên giáo Thành ủy" }, null)],
        "Sửa lỗi nhập liệu",
      ),
    /unit-not-own/,
  ],
];

const gridRow = (cells: object, revises: { number: number; version: number } | null) => ({
  ...{ key: key(), revises, confirm: [], reason: "" },
  cells: {
    ...blankCells,
    ...{ day: "4/5", category: "tin bai cong thong tin dien tu", title: "Niêm yết" },
    ...cells,
  },
});

describeOnEngines("what belongs to another election, given in a list, a file or a cell", (open) => {
  let world: World;
  let foreign: Foreign;
  beforeEach(async () => {
    world = await open();
    foreign = await foreignElection(world);
  });

  it.each(waysIn)("is refused without a word about it: %s", async (_way, send, refusal) => {
    const before = await footprint(world);
    const answer = JSON.stringify(await send(world, foreign));
    expect(answer).toMatch(refusal);
    for (const secret of secrets) expect(answer).not.toContain(secret);
    const { audit_entries: _, ...rows } = await footprint(world);
    expect(before).toMatchObject(rows);
    expect(await world.db.read.selectFrom("plan_tasks").select("id").execute()).toEqual([]);
    expect(await world.db.read.selectFrom("targets").select("id").execute()).toEqual([]);
  });

  it.each(waysOfMembers)("nor does a member bring in another unit by %s", async (_way, send, refusal) => {
    const { outputs } = await footprint(world);
    expect(JSON.stringify(await send(world))).toMatch(refusal);
    expect((await footprint(world)).outputs).toBe(outputs);
  });
});
