import { expect, it } from "vitest";
import { newId } from "~/adapters/ids.server";
import type { BulkForm } from "~/domain/outputs-bulk";
import { AccessDenied, type UseCaseContext } from "~/usecases/context.server";
import { jobKinds } from "~/usecases/job-kinds.server";
import { runNextJob } from "~/usecases/jobs.server";
import { previewBulk, startBulk, undoBulk } from "~/usecases/outputs-bulk.server";
import { loadBulk } from "~/usecases/outputs-bulk-pages.server";
import type { Selection } from "~/usecases/outputs-bulk-selection.server";
import { loadOutput } from "~/usecases/outputs-output.server";
import { loadTrash } from "~/usecases/outputs-pages.server";
import { reviseOutput } from "~/usecases/outputs-revise.server";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import {
  carriedOut,
  codesOf,
  footprint,
  numberOf,
  problemsOf,
  slug,
  storedTotal,
} from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { fill, walk } from "../support/output-lists";

const bulkFormOf = (differs: Partial<BulkForm>): BulkForm => ({
  act: "message",
  n: [],
  unit: "",
  category: "",
  date: "",
  message: "",
  reason: "sắp xếp lại",
  intent: "apply",
  seen: "",
  _key: newId(),
  ...differs,
});

const ofNumbers = (...numbers: number[]): Selection => ({ numbers, ask: () => "" });
const ofFilter = (query: string): Selection => {
  const params = new URLSearchParams(query);
  return { numbers: [], ask: (name: string) => params.get(name) ?? "" };
};

const preview = async (ctx: UseCaseContext, selection: Selection, form: Partial<BulkForm>) =>
  carriedOut(await previewBulk(ctx, slug, selection, bulkFormOf(form)));

/** Previews, then carries out exactly what was shown; the id of the act. */
async function acted(ctx: UseCaseContext, selection: Selection, form: Partial<BulkForm>): Promise<string> {
  const { seen } = await preview(ctx, selection, form);
  return carriedOut(await startBulk(ctx, slug, selection, bulkFormOf({ ...form, seen }))).id;
}

const undo = (ctx: UseCaseContext, id: string) =>
  undoBulk(ctx, slug, id, { reason: "hoàn tác", key: `undo:${id}` });

describeOnEngines("an act on many outputs", (open) => {
  it("moves the units, totals and history of each, and the whole is taken back", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const numbers = [await numberOf(ctx), await numberOf(ctx, { quantity: "3" })];
    const id = await acted(ctx, ofNumbers(...numbers), { act: "unit", unit: "phuong-bai-chay" });
    expect(await loadBulk(ctx, slug, id)).toMatchObject({
      state: "finished",
      changed: 2,
      left: 0,
      value: world.unit("phuong-bai-chay").name,
    });
    const total = async (unit: string) =>
      (await storedTotal(world, unit, "portal-item", "2021-05-04")).amount;
    expect([await total("phuong-bai-chay"), await total("trung-tam-truyen-thong")]).toEqual([4, 0]);
    expect((await loadOutput(ctx, slug, 1)).history).toMatchObject([
      { kind: "revised", reason: "sắp xếp lại" },
    ]);
    carriedOut(await undo(ctx, id));
    expect([await total("phuong-bai-chay"), await total("trung-tam-truyen-thong")]).toEqual([0, 4]);
    expect((await loadBulk(ctx, slug, id)).canUndo).toBe(false);
  });

  it("changes category, day and message, and finds rows by their new words", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const [message] = world.structure.messages;
    await fill(world);
    await acted(ctx, ofNumbers(1, 2, 3), { act: "category", category: "fanpage-post" });
    await acted(ctx, ofNumbers(1, 2, 3), { act: "date", date: "02/05/2021" });
    await acted(ctx, ofNumbers(1, 2, 3), { act: "message", message: message?.key ?? "" });
    const found = (await walk(ctx, `loai=fanpage-post&tu=02/05/2021&noi-dung=${message?.key}`)).flat();
    expect(found.sort()).toEqual([1, 2, 3]);
    expect((await walk(ctx, `q=${encodeURIComponent(message?.name ?? "")}`)).flat()).toEqual([3, 2, 1]);
  });

  it("says first what it cannot change, and leaves exactly that", async () => {
    const world = await open();
    await numberOf(world.as("thu-ky"), { date: "10/01/2021" });
    await world.closeWeeks("2021-01-31");
    const ctx = world.as("can-bo");
    const own = await numberOf(ctx);
    const foreign = await numberOf(world.as("thu-ky"), { units: ["phuong-bai-chay"] });
    const both = await numberOf(ctx, { units: ["trung-tam-truyen-thong", "phuong-bai-chay"] });
    const period = await numberOf(ctx, { basis: "period", from: "01/04/2021", date: "30/04/2021" });
    const form = { act: "date", date: "03/05/2021" } as const;
    const selection = ofNumbers(1, own, foreign, both, period);
    const seen = await preview(ctx, selection, form);
    expect([seen.total, seen.ready]).toEqual([5, 2]);
    expect(Object.fromEntries(seen.left.map(({ code, codes }) => [code, codes]))).toEqual({
      "week-closed": ["KQ-2021-0001"],
      "bulk-not-yours": ["KQ-2021-0003"],
      "bulk-summary": ["KQ-2021-0005"],
    });
    const id = await acted(ctx, selection, form);
    const done = await loadBulk(ctx, slug, id);
    expect([done.changed, done.leftRows.map(({ number, why }) => `${number} ${why}`)]).toEqual([
      2,
      ["1 week-closed", `${foreign} bulk-not-yours`, `${period} bulk-summary`],
    ]);
  });

  it("withdraws all that a filter finds and brings them back from the trash", async () => {
    const world = await open();
    await fill(world);
    const ctx = world.as("thu-ky");
    const before = await storedTotal(world, "tp-ha-long", "broadcast-item", "2021-05-04");
    await acted(ctx, ofFilter("loai=broadcast-item"), { act: "withdraw" });
    expect((await walk(ctx, "loai=broadcast-item")).flat()).toEqual([]);
    const trash = (await loadTrash(ctx, slug, () => "")).rows;
    expect(trash).toHaveLength(12);
    expect(trash[0]?.daysLeft).toBe(30);
    const restore = bulkFormOf({ act: "restore", reason: "" });
    carriedOut(await startBulk(ctx, slug, ofNumbers(...trash.map((row) => row.number)), restore));
    expect(await storedTotal(world, "tp-ha-long", "broadcast-item", "2021-05-04")).toEqual(before);
  });

  it("takes back only what nobody has changed since, and names the rest", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const [first, second] = [await numberOf(ctx), await numberOf(ctx)];
    const id = await acted(ctx, ofNumbers(first, second), { act: "date", date: "03/05/2021" });
    const { _key, ...form } = outputFormOf({ title: "Tên khác", date: "03/05/2021" });
    carriedOut(await reviseOutput(ctx, slug, second, { ...form, version: 2, reason: "đổi tên" }));
    const undone = carriedOut(await undo(ctx, id));
    const page = await loadBulk(ctx, slug, undone.id);
    expect([page.changed, page.leftRows]).toEqual([
      1,
      [{ number: second, code: "KQ-2021-0002", title: "Tên khác", why: "bulk-changed" }],
    ]);
    expect((await loadOutput(ctx, slug, first)).content.publishedOn).toBe("2021-05-04");
    expect((await loadOutput(ctx, slug, second)).content.publishedOn).toBe("2021-05-03");
  });

  it("works on many as a job that a crash does not double, with one audit line for each", async () => {
    const world = await open();
    await fill(world);
    const ctx = world.as("thu-ky");
    const before = await footprint(world);
    const id = await acted(ctx, ofFilter(""), { act: "category", category: "fanpage-post" });
    expect(await loadBulk(ctx, slug, id)).toMatchObject({ state: "running", changed: 0, waiting: 120 });
    expect(codesOf(problemsOf(await undo(ctx, id)))).toEqual(["form bulk-running"]);
    await Promise.all([runNextJob(ctx, jobKinds), runNextJob(ctx, jobKinds)]);
    expect(await loadBulk(ctx, slug, id)).toMatchObject({ state: "finished", changed: 120, left: 0 });
    const after = await footprint(world);
    // One line for the act itself, one for each output.
    expect((after.audit_entries ?? 0) - (before.audit_entries ?? 0)).toBe(121);
    expect((after.output_revisions ?? 0) - (before.output_revisions ?? 0)).toBe(120);
    expect(after.output_scope).toBe(before.output_scope);
    expect((await walk(ctx, "loai=fanpage-post")).flat()).toHaveLength(120);
  });
});

describeOnSqlite("who may act on many outputs, and on what", (open) => {
  it("is refused to readers, and for the act of somebody else", async () => {
    const world = await open();
    const number = await numberOf(world.as("thu-ky"));
    const form = { act: "withdraw" } as const;
    await expect(preview(world.as("lanh-dao"), ofNumbers(number), form)).rejects.toThrow(AccessDenied);
    const id = await acted(world.as("thu-ky"), ofNumbers(number), form);
    await expect(undo(world.as("can-bo"), id)).rejects.toThrow(AccessDenied);
    await expect(undo(world.as("lanh-dao"), id)).rejects.toThrow(AccessDenied);
  });

  it("needs its value and a reason, and refuses private data in it", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const selection = ofNumbers(await numberOf(ctx));
    const problems = async (form: Partial<BulkForm>) =>
      codesOf(problemsOf(await previewBulk(ctx, slug, selection, bulkFormOf(form))));
    expect(await problems({ act: "unit" })).toEqual(["unit unit-needed"]);
    expect(await problems({ act: "unit", unit: "phuong", reason: "" })).toContain("reason reason-needed");
    expect(await problems({ act: "date", date: "05/05/2021" })).toEqual(["date future-date"]);
    expect(await problems({ act: "withdraw", reason: "gọi 0912345678" })).toEqual(["reason personal-phone"]);
  });

  it("is carried out only on the list that was shown, and once for one form", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const number = await numberOf(ctx);
    const form = bulkFormOf({ act: "withdraw" });
    const selection = ofFilter("loai=portal-item");
    const { seen } = await preview(ctx, selection, form);
    await numberOf(ctx);
    expect(codesOf(problemsOf(await startBulk(ctx, slug, selection, { ...form, seen })))).toEqual([
      "form bulk-list-changed",
    ]);
    const only = ofNumbers(number);
    const shown = await preview(ctx, only, form);
    const first = carriedOut(await startBulk(ctx, slug, only, { ...form, seen: shown.seen }));
    expect((await loadBulk(ctx, slug, first.id)).changed).toBe(1);
    expect(carriedOut(await startBulk(ctx, slug, only, { ...form, seen: shown.seen }))).toEqual(first);
    expect((await loadTrash(ctx, slug, () => "")).rows).toHaveLength(1);
  });

  it("leaves the trash after thirty days, from when on only the secretary brings it back", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"));
    await acted(world.as("can-bo"), ofNumbers(number), { act: "withdraw" });
    await world.db.write("test", (tx) =>
      tx
        .updateTable("output_revisions")
        .set({ recorded_at: "2021-04-01T00:00:00.000Z" })
        .where("kind", "=", "withdrawn")
        .execute(),
    );
    expect((await loadTrash(world.as("thu-ky"), slug, () => "")).rows).toEqual([]);
    const restore = () =>
      startBulk(world.as("can-bo"), slug, ofNumbers(number), bulkFormOf({ act: "restore" }));
    const tried = carriedOut(await restore());
    expect((await loadBulk(world.as("can-bo"), slug, tried.id)).leftRows).toMatchObject([
      { why: "trash-expired" },
    ]);
    const secretary = world.as("thu-ky");
    carriedOut(await startBulk(secretary, slug, ofNumbers(number), bulkFormOf({ act: "restore" })));
    expect((await loadOutput(secretary, slug, number)).status).toBe("active");
  });
});
