import { expect, test } from "vitest";
import type { AddItemForm } from "~/domain/publicity-forms";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { withdrawOutput } from "~/usecases/outputs-revise.server";
import { loadPublicityOf, loadPublicityPage } from "~/usecases/publicity.server";
import {
  addPublicityItem,
  addPublicityTemplates,
  editPublicityItem,
  removePublicityItem,
  restorePublicityItem,
} from "~/usecases/publicity-items.server";
import { linkOutputs, unlinkOutput } from "~/usecases/publicity-links.server";
import { loadRounds } from "~/usecases/rounds.server";
import { completeMilestone } from "~/usecases/timeline-changes.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, logged, problemsOf, slug } from "../support/output-acts";
import { hold, roundId, stamp } from "../support/rounds";
import type { World } from "../support/world";

type Subject = Parameters<typeof loadPublicityOf>[2];

const milestone: Subject = { kind: "milestone", key: "candidate-lists-posted" };
const key = () => stamp()._key;
const list = (world: World, subject: Subject, who = "thu-ky") =>
  loadPublicityOf(world.as(who), slug, subject);
const itemForm = (differs: Partial<AddItemForm> = {}): AddItemForm => ({
  _key: key(),
  side: "after",
  name: "Đưa tin niêm yết danh sách",
  categoryId: "",
  unitId: "",
  from: "0",
  due: "+3",
  ...differs,
});
const addItem = (world: World, subject: Subject, differs: Partial<AddItemForm> = {}, who = "thu-ky") =>
  addPublicityItem(world.as(who), slug, subject, itemForm(differs));
const link = (world: World, subject: Subject, itemId: string, outputs: string[], who = "thu-ky") =>
  linkOutputs(world.as(who), slug, subject, { _key: key(), itemId, outputs });

/** The id and number of an output that is logged for it. */
async function outputOf(world: World, differs: Parameters<typeof logged>[1] = {}) {
  const { numbers } = await logged(world.as("thu-ky"), differs);
  const number = numbers[0] ?? 0;
  const { id } = await world.db.read
    .selectFrom("outputs")
    .select("id")
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return { id, number };
}

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
    const round: Subject = { kind: "round", key: await roundId(world) };
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
    const round: Subject = { kind: "round", key: id };
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
    const round: Subject = { kind: "round", key: id };
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

  test("is not ticked by a withdrawn output, which stays linked", async () => {
    const world = await open();
    const itemId = carriedOut(await addItem(world, milestone));
    const { id, number } = await outputOf(world);
    await link(world, milestone, itemId, [id]);
    await withdrawOutput(world.as("thu-ky"), slug, number, { version: 1, reason: "Ghi nhầm" });
    expect((await list(world, milestone)).lines).toMatchObject([
      { count: 0, state: { code: "due-soon" }, outputs: [{ isWithdrawn: true }] },
    ]);
    const { id: other } = await outputOf(world, { title: "Đã thu hồi", link: "" });
    const found = await world.db.read
      .selectFrom("outputs")
      .select("number")
      .where("id", "=", other)
      .executeTakeFirstOrThrow();
    await withdrawOutput(world.as("thu-ky"), slug, found.number, { version: 1, reason: "Ghi nhầm" });
    expect(codesOf(problemsOf(await link(world, milestone, itemId, [other])))).toEqual([
      "outputs output-not-linkable",
    ]);
  });

  test("offers the outputs of its days first by likeness, finds others by words and code, and leaves out linked ones", async () => {
    const world = await open();
    const itemId = carriedOut(await addItem(world, milestone));
    const alike = await outputOf(world, {
      date: "03/05/2021",
      title: "Niêm yết danh sách người ứng cử ở phường",
    });
    const other = await outputOf(world, { date: "04/05/2021", title: "Treo cờ phướn" });
    const far = await outputOf(world, { date: "02/02/2021", title: "Hội thi tìm hiểu luật" });
    const ask = async (text: string) => {
      const page = await loadPublicityPage(world.as("thu-ky"), slug, milestone, { itemId, text });
      return page.open?.found.map(({ number }) => number);
    };
    expect(await ask("")).toEqual([alike.number, other.number]);
    expect(await ask("hoi thi")).toEqual([far.number]);
    expect(await ask(`KQ-2021-${String(far.number).padStart(4, "0")}`)).toEqual([far.number]);
    expect(await ask(String(far.number))).toEqual([far.number]);
    await link(world, milestone, itemId, [alike.id]);
    expect(await ask("")).toEqual([other.number]);
  });

  test("proposes only outputs of the form and the unit that an item asks for", async () => {
    const world = await open();
    const asked = { categoryId: world.category("banner").id, unitId: world.unit("phuong-bai-chay").id };
    const itemId = carriedOut(await addItem(world, milestone, asked));
    const banner = { categories: ["banner"], date: "03/05/2021" };
    const fitting = await outputOf(world, { ...banner, units: ["phuong-bai-chay"] });
    await outputOf(world, { ...banner, units: ["phuong-cao-xanh"], title: "Băng rôn Cao Xanh" });
    await outputOf(world, { units: ["phuong-bai-chay"], date: "03/05/2021", title: "Tin Bãi Cháy" });
    const page = await loadPublicityPage(world.as("thu-ky"), slug, milestone, { itemId, text: "" });
    expect(page.open?.found.map(({ number }) => number)).toEqual([fitting.number]);
    expect(page.lines[0]).toMatchObject({ category: "Băng rôn, khẩu hiệu", unit: "Phường Bãi Cháy" });
  });

  test("is linked by people of a unit with outputs of their own unit only, and read by the whole sub-committee", async () => {
    const world = await open();
    const itemId = carriedOut(await addItem(world, milestone));
    const own = await outputOf(world);
    const others = await outputOf(world, { units: ["phuong-bai-chay"], title: "Tin của phường" });
    expect((await link(world, milestone, itemId, [own.id], "can-bo")).ok).toBe(true);
    expect(codesOf(problemsOf(await link(world, milestone, itemId, [others.id], "thu-truong")))).toEqual([
      "outputs output-not-linkable",
    ]);
    const both = await link(world, milestone, itemId, [own.id, others.id], "can-bo");
    expect(problemsOf(both)).toMatchObject([{ params: { n: 1 } }]);
    await link(world, milestone, itemId, [others.id]);
    const unlink = (who: string, outputId: string) =>
      unlinkOutput(world.as(who), slug, milestone, { _key: key(), itemId, outputId });
    expect(codesOf(problemsOf(await unlink("can-bo", others.id)))).toEqual(["form output-not-linked"]);
    const seen = (await list(world, milestone, "can-bo")).lines[0]?.outputs;
    expect(seen?.map(({ mayUnlink }) => mayUnlink)).toEqual([true, false]);
    expect((await unlink("can-bo", own.id)).ok).toBe(true);
    expect((await unlink("thu-ky", others.id)).ok).toBe(true);
    expect((await list(world, milestone)).lines[0]?.count).toBe(0);
  });

  test("shows a collaborator that an item is done, and not by which outputs", async () => {
    const world = await open();
    const itemId = carriedOut(await addItem(world, milestone));
    await link(world, milestone, itemId, [(await outputOf(world)).id]);
    const { lines, may } = await list(world, milestone, "cong-tac-vien");
    expect(lines).toMatchObject([{ count: 1, outputs: [], state: { code: "done" } }]);
    expect(may).toEqual({ edit: false, link: false });
  });

  test("links no output that is not the campaign's, and no item of another subject", async () => {
    const world = await open();
    const itemId = carriedOut(await addItem(world, milestone));
    const { id } = await outputOf(world);
    const foreign = await link(world, milestone, itemId, [id, "output-of-another-campaign"]);
    expect(codesOf(problemsOf(foreign))).toEqual(["outputs output-not-linkable"]);
    expect((await list(world, milestone)).lines[0]?.count).toBe(0);
    const elsewhere: Subject = { kind: "milestone", key: "consultation-3" };
    await expect(link(world, elsewhere, itemId, [id])).rejects.toThrow(NotFound);
    await expect(list(world, { kind: "milestone", key: "khong-co" })).rejects.toThrow(NotFound);
    await expect(list(world, { kind: "round", key: "khong-co" })).rejects.toThrow(NotFound);
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
