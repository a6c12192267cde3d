import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { BulkForm } from "~/domain/outputs-bulk";
import { AccessDenied, NotFound, type Outcome } from "~/usecases/context.server";
import { previewBulk, startBulk, undoBulk } from "~/usecases/outputs-bulk.server";
import { loadBulk, loadBulkForm } from "~/usecases/outputs-bulk-pages.server";
import type { Selection } from "~/usecases/outputs-bulk-selection.server";
import { loadOutput } from "~/usecases/outputs-output.server";
import { restoreOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, numberOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const phone = "Gọi 0912 345 678";

const codes = (outcome: Outcome<unknown>) => codesOf(problemsOf(outcome));

const ofNumbers = (...numbers: number[]): Selection => ({ numbers, ask: () => "" });

const bulkForm = (differs: Partial<BulkForm>): BulkForm => ({
  ...{ act: "message", n: [], unit: "", category: "", date: "", message: "", reason: "sắp xếp lại" },
  ...{ intent: "apply", seen: "", _key: randomUUID(), ...differs },
});

describeOnSqlite("an act on many outputs", (open) => {
  let world: World;
  const secretary = () => world.as("thu-ky");
  beforeAll(async () => {
    world = await open();
  });
  const titled = (title: string, differs: object = {}) => numberOf(secretary(), { title, ...differs });
  const previewOf = async (form: Partial<BulkForm>, ...numbers: number[]) =>
    carriedOut(await previewBulk(secretary(), slug, ofNumbers(...numbers), bulkForm(form)));
  const acted = async (form: Partial<BulkForm>, ...numbers: number[]) => {
    const { seen } = await previewOf(form, ...numbers);
    return carriedOut(await startBulk(secretary(), slug, ofNumbers(...numbers), bulkForm({ ...form, seen })))
      .id;
  };

  test.each<[Partial<BulkForm>, string]>([
    [{ act: "unit", unit: "khong-co" }, "unit unit-needed"],
    [{ act: "unit", unit: "tp-ha-long" }, "unit unit-needed"],
    [{ act: "category", category: "khong-co" }, "category category-needed"],
    [{ act: "message", message: "khong-co" }, "message message-unknown"],
    [{ act: "date", date: "" }, "date date-needed"],
    [{ act: "date", date: "31/04/2021" }, "date no-such-day"],
    [{ act: "date", date: "01/01/2019" }, "date date-outside"],
    [{ act: "date", date: "01/01/2022" }, "date date-outside"],
    [{ act: "date", date: "05/05/2021" }, "date future-date"],
    [{ act: "withdraw", reason: "" }, "reason reason-needed"],
    [{ act: "withdraw", reason: phone }, "reason personal-phone"],
  ])("is refused with %j, before and instead of being carried out", async (form, said) => {
    const selection = ofNumbers(await titled(`Tin ${said} ${form.date ?? ""}`));
    expect(codes(await previewBulk(secretary(), slug, selection, bulkForm(form)))).toEqual([said]);
    expect(codes(await startBulk(secretary(), slug, selection, bulkForm(form)))).toEqual([said]);
  });

  test("needs a list with something to change that was seen as it is", async () => {
    const withdraw = bulkForm({ act: "withdraw" });
    expect(codes(await startBulk(secretary(), slug, ofNumbers(99_999), withdraw))).toEqual([
      "form bulk-none",
    ]);
    const number = await titled("Tin chưa rút");
    expect(codes(await startBulk(secretary(), slug, ofNumbers(number), withdraw))).toEqual([
      "form bulk-list-changed",
    ]);
    const restore = bulkForm({ act: "restore", reason: "" });
    expect(codes(await startBulk(secretary(), slug, ofNumbers(number), restore))).toEqual([
      "form bulk-nothing",
    ]);
    const { seen } = await previewOf({ act: "withdraw" }, number);
    const once = { ...withdraw, seen };
    const first = carriedOut(await startBulk(secretary(), slug, ofNumbers(number), once));
    expect(carriedOut(await startBulk(secretary(), slug, ofNumbers(number), once))).toEqual(first);
    const resent = { ...once, reason: "lý do khác" };
    expect(codes(await startBulk(secretary(), slug, ofNumbers(number), resent))).toEqual([
      "form resent-with-changes",
    ]);
  });

  test("tells of each output that it left why, and names what it changed them to", async () => {
    const [same, gone] = [await titled("Tin cùng nội dung"), await titled("Tin đã rút trước")];
    carriedOut(await withdrawOutput(secretary(), slug, gone, { version: 1, reason: "nhầm" }));
    const [message] = world.structure.messages;
    const to = { act: "message", message: message?.key ?? "" } as const;
    const id = await acted(to, same);
    expect((await loadBulk(secretary(), slug, id)).value).toBe(message?.name);
    const seen = await previewOf(to, same, gone);
    expect(seen.left.map(({ code }) => code).sort()).toEqual(["bulk-same", "output-withdrawn"]);
    const none = await acted({ act: "message", message: "" }, same);
    expect((await loadBulk(secretary(), slug, none)).value).toBeNull();
    const moved = await acted({ act: "category", category: "fanpage-post" }, same);
    expect((await loadBulk(secretary(), slug, moved)).value).toBe(world.category("fanpage-post").name.vi);
    const page = await loadBulkForm(secretary(), slug, ofNumbers(same, gone));
    expect([page.chosen, page.codes.length]).toEqual([2, 2]);
    expect((await loadBulkForm(secretary(), slug, null)).chosen).toBe(0);
    await expect(loadBulk(secretary(), slug, "không có")).rejects.toThrow(NotFound);
  });

  test("is taken back by who did it or answers for all, once, and leaves what was changed since", async () => {
    const [one, two] = [await titled("Tin hoàn tác một"), await titled("Tin hoàn tác hai")];
    const id = await acted({ act: "withdraw" }, one, two);
    const undo = (who: string, key: string, act = id) =>
      undoBulk(world.as(who), slug, act, { reason: "hoàn tác", key });
    await expect(undo("can-bo", "u0")).rejects.toThrow(AccessDenied);
    await expect(undo("thu-ky", "u0", "không có")).rejects.toThrow(NotFound);
    carriedOut(await restoreOutput(secretary(), slug, one, { version: 2 }));
    const undone = carriedOut(await undo("thu-ky-2", "u1"));
    expect(carriedOut(await undo("thu-ky", "u2"))).toEqual(undone);
    expect((await loadBulk(secretary(), slug, undone.id)).leftRows).toMatchObject([
      { number: one, why: "bulk-changed" },
    ]);
    const again = carriedOut(await undo("thu-ky", "u3", undone.id));
    expect((await loadBulk(secretary(), slug, again.id)).changed).toBe(1);
    expect((await loadOutput(secretary(), slug, two)).status).toBe("withdrawn");
  });
});
