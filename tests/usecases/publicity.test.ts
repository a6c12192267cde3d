import { expect, test } from "vitest";
import type { PublicitySubject } from "~/domain/publicity";
import { AccessDenied } from "~/usecases/context.server";
import { loadPublicityPage } from "~/usecases/publicity.server";
import {
  addPublicityTemplates,
  editPublicityItem,
  removePublicityItem,
  restorePublicityItem,
} from "~/usecases/publicity-items.server";
import { loadRounds } from "~/usecases/rounds.server";
import { completeMilestone } from "~/usecases/timeline-changes.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { addItem, itemForm, key, link, list, milestone, outputOf } from "../support/publicity";
import { hold, roundId, stamp } from "../support/rounds";
import type { World } from "../support/world";

async function auditLines(world: World): Promise<string[]> {
  const rows = await world.db.read
    .selectFrom("audit_entries")
    .select("action")
    .where("subject_kind", "=", "publicity")
    .orderBy("seq")
    .execute();
  return rows.map((row) => row.action);
}

describeOnEngines("the publicity checklist", (open) => {
  test("starts from the usual items of a round, in the person's language, and adds none twice", async () => {
    const world = await open();
    const round: PublicitySubject = { kind: "round", key: await roundId(world) };
    const { templates } = await loadPublicityPage(world.as("thu-ky"), slug, round, { itemId: "", text: "" });
    const form = { _key: key(), templates: templates.map((one) => one.key) };
    expect(await addPublicityTemplates(world.as("thu-ky"), slug, round, form)).toEqual({
      ok: true,
      value: 4,
    });
    expect(await addPublicityTemplates(world.as("thu-ky"), slug, round, { ...form, _key: key() })).toEqual({
      ok: true,
      value: 0,
    });
    const { lines } = await list(world, round);
    expect(lines.map(({ side, fromOn, dueOn }) => [side, fromOn, dueOn])).toEqual([
      ["before", "2021-04-04", "2021-04-15"],
      ["before", "2021-04-04", "2021-04-17"],
      ["after", "2021-04-18", "2021-04-21"],
      ["after", "2021-04-19", "2021-04-28"],
    ]);
    expect(lines[0]?.name).toBe("Thông báo thời gian, mục đích của hội nghị hiệp thương");
  });

  test("counts its days from the day a round was really held, and a milestone really done", async () => {
    const world = await open();
    const id = await roundId(world, { on: "17/04/2021" });
    const round: PublicitySubject = { kind: "round", key: id };
    carriedOut(await addItem(world, round));
    expect((await list(world, round)).anchor).toEqual({ on: "2021-04-17", is: "planned" });
    await hold(world, id, "14/04/2021");
    expect(await list(world, round)).toMatchObject({
      anchor: { on: "2021-04-14", is: "actual" },
      lines: [{ fromOn: "2021-04-14", dueOn: "2021-04-17", state: { code: "late", days: 17 } }],
    });
    carriedOut(await addItem(world, milestone));
    expect((await list(world, milestone)).lines).toMatchObject([
      { dueOn: "2021-05-06", state: { code: "due-soon" } },
    ]);
    await completeMilestone(world.as("thu-ky"), slug, milestone.key, {
      on: "28/04/2021",
      documentId: "",
      reason: "",
      ...stamp(),
    });
    expect((await list(world, milestone)).lines).toMatchObject([
      { dueOn: "2021-05-01", state: { code: "late", days: 3 } },
    ]);
  });

  test("is ticked by linked outputs, says when they came late, and is counted on the rounds' page", async () => {
    const world = await open();
    const id = await roundId(world);
    const round: PublicitySubject = { kind: "round", key: id };
    await hold(world, id, "18/04/2021");
    const itemId = carriedOut(await addItem(world, round));
    const late = await outputOf(world, { date: "23/04/2021" });
    expect(await link(world, round, itemId, [late.id])).toEqual({ ok: true, value: 1 });
    expect((await list(world, round)).lines).toMatchObject([
      { count: 1, state: { code: "done-late", days: 2 }, outputs: [{ number: late.number }] },
    ]);
    const inTime = await outputOf(world, { date: "19/04/2021", title: "Kết quả hiệp thương" });
    expect(await link(world, round, itemId, [late.id, inTime.id])).toEqual({ ok: true, value: 1 });
    expect((await list(world, round)).lines).toMatchObject([{ count: 2, state: { code: "done" } }]);
    const { groups } = await loadRounds(world.as("lanh-dao"), slug);
    expect(groups[0]?.rows[0]?.cells[2]?.publicity).toEqual({ all: 1, done: 1, late: 0 });
    expect(await auditLines(world)).toEqual(["publicity.added", "publicity.linked", "publicity.linked"]);
  });

  test.each([
    ["due before it may begin", { from: "+5", due: "+2" }, ["due due-before-from"]],
    ["due on a day before its first", { from: "05/05/2021", due: "01/05/2021" }, ["due due-before-from"]],
    ["days without a sign", { due: "3" }, ["due not-a-term"]],
    ["31 April", { from: "31/04/2021" }, ["from no-such-day"]],
    ["a slip of the year", { due: "05/05/2012", from: "" }, ["due far-from-election"]],
    ["a form of nowhere", { categoryId: "none" }, ["categoryId category-unknown"]],
    ["a unit of nowhere", { unitId: "none" }, ["unitId unit-unknown"]],
    ["names", { name: "Tiểu sử Nguyễn Văn An, Trần Thị Bình" }, ["name person-list"]],
  ])("an item with %s is refused", async (_, wrong, expected) => {
    const world = await open();
    expect(codesOf(problemsOf(await addItem(world, milestone, wrong)))).toEqual(expected);
    expect((await list(world, milestone)).lines).toEqual([]);
  });

  test("of two who edit an item at once the second is told, and nothing of the first is lost", async () => {
    const world = await open();
    const itemId = carriedOut(await addItem(world, milestone));
    const edit = (name: string, who: string) =>
      editPublicityItem(world.as(who), slug, milestone, { ...itemForm({ name }), itemId, version: 1 });
    expect((await edit("Đưa tin trên Cổng", "thu-ky")).ok).toBe(true);
    expect(codesOf(problemsOf(await edit("Đưa tin trên loa", "thu-ky-2")))).toEqual(["form item-changed"]);
    expect((await list(world, milestone)).lines).toMatchObject([{ name: "Đưa tin trên Cổng", version: 2 }]);
  });

  test("an item that is removed comes back with its outputs", async () => {
    const world = await open();
    const itemId = carriedOut(await addItem(world, milestone));
    await link(world, milestone, itemId, [(await outputOf(world)).id]);
    await removePublicityItem(world.as("thu-ky"), slug, milestone, { _key: key(), itemId });
    expect((await list(world, milestone)).lines).toEqual([]);
    await restorePublicityItem(world.as("thu-ky"), slug, milestone, { _key: key(), itemId });
    expect((await list(world, milestone)).lines).toMatchObject([{ count: 1 }]);
  });

  test("is arranged by the secretary alone, and linked by nobody outside the writers", async () => {
    const world = await open();
    const itemId = carriedOut(await addItem(world, milestone));
    const { id } = await outputOf(world);
    for (const who of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(addItem(world, milestone, {}, who)).rejects.toThrow(AccessDenied);
      await expect(
        removePublicityItem(world.as(who), slug, milestone, { _key: key(), itemId }),
      ).rejects.toThrow(AccessDenied);
    }
    for (const who of ["quan-tri", "lanh-dao", "cong-tac-vien"])
      await expect(link(world, milestone, itemId, [id], who)).rejects.toThrow(AccessDenied);
  });
});
