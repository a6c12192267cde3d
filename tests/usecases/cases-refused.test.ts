import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { wholeCases } from "~/domain/cases-page";
import { loadCases } from "~/usecases/cases.server";
import { loadCase } from "~/usecases/cases-case.server";
import { mergeCase } from "~/usecases/cases-merge.server";
import {
  addCase,
  addRepeat,
  editCase,
  removeCase,
  removeRepeat,
  restoreCase,
  restoreRepeat,
} from "~/usecases/cases-record.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { caseOf, decided, recorded } from "../support/cases";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

describeOnSqlite("what a rebuttal case gets back", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });
  const page = (number: number, who = "thu-ky") => loadCase(world.as(who), slug, number, null);
  const secretary = () => world.as("thu-ky");
  const edit = (number: number, version: number, says: object = {}, who = "thu-ky") => {
    const { _key, repeatOf, ...form } = caseOf(says);
    return editCase(world.as(who), slug, number, { version, reason: "", ...form, ...says });
  };

  test.each([
    ["a unit that nobody knows", { unit: "phong-la" }, ["unit unit-unknown"]],
    ["an hour without its day", { seenOn: "", seenTime: "08:00" }, ["seenOn required"]],
    ["a telephone number", { claim: "Gọi 0912 345 678" }, ["claim personal-phone"]],
  ])("a claim with %s is refused, new or corrected", async (_, wrong, expected) => {
    expect(codesOf(problemsOf(await addCase(secretary(), slug, caseOf(wrong))))).toEqual(expected);
    expect(codesOf(problemsOf(await edit(await recorded(world), 1, wrong)))).toEqual(expected);
  });

  test.each([["PB-999"], ["không phải mã"]])(
    "nothing is a repeat of %s, which is no case",
    async (repeatOf) => {
      const said = await addCase(secretary(), slug, caseOf({ repeatOf }));
      expect(problemsOf(said)).toMatchObject([
        { field: "form", code: "case-unknown", params: { code: repeatOf } },
      ]);
    },
  );

  test("a correction says what changed in words; one that changes nothing is no change", async () => {
    const number = await recorded(world);
    expect(carriedOut(await edit(number, 1)).version).toBe(1);
    const says = { medium: "press", unit: "phong-van-hoa", topicKey: "bau-cu/phong-dich", seenTime: "09:30" };
    carriedOut(await edit(number, 1, says));
    const [last] = (await page(number)).history;
    expect(last?.act).toBe("edited");
    expect(Object.fromEntries((last?.changes ?? []).map(({ part, after }) => [part, after]))).toEqual({
      ...{ medium: "Báo chí", unitId: "Phòng Văn hóa", seenAt: "09:30 03/05/2021" },
      topicKey: expect.stringContaining("Phòng, chống dịch"),
    });
    expect(codesOf(problemsOf(await edit(number, 1, { claim: "Khác" })))).toEqual(["form case-changed"]);
    expect((await page(number)).row.claim).toBe(caseOf().claim);
  });

  test("a claim was not seen after it was decided on, and a unit's people correct no decided case", async () => {
    const number = await recorded(world, {}, "can-bo");
    await decided(world, number, { decidedTime: "12:00" });
    const late = await edit(number, 2, { seenTime: "12:01" });
    expect(codesOf(problemsOf(late))).toEqual(["seenOn seen-after-decided"]);
    await expect(edit(number, 2, { seenTime: "07:00" }, "can-bo")).rejects.toThrow(AccessDenied);
    await expect(removeCase(world.as("can-bo"), slug, number, { version: 2 })).rejects.toThrow(AccessDenied);
    const merge = mergeCase(world.as("can-bo"), slug, number, { version: 2, into: "PB-1", reason: "" });
    await expect(merge).rejects.toThrow(AccessDenied);
  });

  test("what is removed is changed no more, comes back once, and not over another's change", async () => {
    const number = await recorded(world);
    expect(codesOf(problemsOf(await removeCase(secretary(), slug, number, { version: 5 })))).toEqual([
      "form case-changed",
    ]);
    carriedOut(await removeCase(secretary(), slug, number, { version: 1 }));
    expect(codesOf(problemsOf(await removeCase(secretary(), slug, number, { version: 2 })))).toEqual([
      "form case-changed",
    ]);
    expect(codesOf(problemsOf(await edit(number, 2)))).toEqual(["form case-removed"]);
    expect((await loadCases(secretary(), slug, wholeCases)).removed).toContainEqual({
      ...{ number, code: `PB-${number}`, claim: caseOf().claim, version: 2 },
    });
    expect((await loadCases(world.as("lanh-dao"), slug, wholeCases)).removed).toEqual([]);
    expect(await page(number)).toMatchObject({ isRemoved: true, form: null, may: { report: false } });
    carriedOut(await restoreCase(secretary(), slug, number, { version: 2 }));
    await expect(page(999)).rejects.toThrow(NotFound);
    await expect(edit(999, 1)).rejects.toThrow(NotFound);
  });

  test("a sighting is taken away and put back by whom it is, and one that a merged case brought stays", async () => {
    const [number, twin] = [await recorded(world), await recorded(world, { claim: "Thẻ cử tri bán ở chợ" })];
    const sighting = { _key: randomUUID(), medium: "press" as const, unit: "phong-van-hoa", note: "" };
    const seen = { seenOn: "03/05/2021", seenTime: "10:00" };
    const add = (says: object) => addRepeat(secretary(), slug, number, { ...sighting, ...seen, ...says });
    expect(codesOf(problemsOf(await add({ note: "Gọi 0912 345 678" })))).toEqual(["note personal-phone"]);
    expect(codesOf(problemsOf(await add({ seenTime: "" })))).toEqual(["seenTime required"]);
    const { repeat } = carriedOut(await add({ _key: randomUUID() }));
    const form = { repeat: repeat ?? "" };
    await expect(removeRepeat(world.as("can-bo"), slug, number, form)).rejects.toThrow(AccessDenied);
    await expect(removeRepeat(secretary(), slug, number, { repeat: "la" })).rejects.toThrow(NotFound);
    carriedOut(await removeRepeat(secretary(), slug, number, form));
    expect((await page(number)).repeats).toEqual([]);
    carriedOut(await restoreRepeat(secretary(), slug, number, form));
    carriedOut(await mergeCase(secretary(), slug, twin, { version: 1, into: `PB-${number}`, reason: "" }));
    const brought = (await page(number)).repeats.find(({ mergedFrom }) => mergedFrom !== "");
    expect(brought).toMatchObject({ mergedFrom: `PB-${twin}`, mayRemove: false });
    const kept = await removeRepeat(secretary(), slug, number, { repeat: brought?.id ?? "" });
    expect(codesOf(problemsOf(kept))).toEqual(["form repeat-merged"]);
    const back = await restoreCase(secretary(), slug, twin, { version: 2 });
    expect(codesOf(problemsOf(back))).toEqual(["form case-merged"]);
  });

  test.each([
    ["itself", (own: number) => `PB-${own}`, "into case-itself"],
    ["a case that is not there", () => "PB-999", "into case-unknown"],
    ["what is no code", () => "vụ kia", "into case-unknown"],
  ])("a case is not merged into %s", async (_, into, expected) => {
    const number = await recorded(world);
    const form = { version: 1, into: into(number), reason: "" };
    expect(codesOf(problemsOf(await mergeCase(secretary(), slug, number, form)))).toEqual([expected]);
  });

  test("two cases are not merged over another's change, nor with a telephone number as the reason", async () => {
    const [number, other] = [await recorded(world), await recorded(world)];
    const merge = (says: object) =>
      mergeCase(secretary(), slug, number, { version: 1, into: `${other}`, reason: "", ...says });
    expect(codesOf(problemsOf(await merge({ version: 4 })))).toEqual(["form case-changed"]);
    expect(codesOf(problemsOf(await merge({ reason: "Gọi 0912 345 678" })))).toEqual([
      "reason personal-phone",
    ]);
    expect((await page(number)).mergedInto).toBeNull();
  });
});
