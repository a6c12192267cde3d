import { expect, test } from "vitest";
import type { PublicitySubject } from "~/domain/publicity";
import { NotFound } from "~/usecases/context.server";
import { withdrawOutput } from "~/usecases/outputs-revise.server";
import { loadPublicityPage } from "~/usecases/publicity.server";
import { unlinkOutput } from "~/usecases/publicity-links.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { addItem, key, link, list, milestone, outputOf } from "../support/publicity";

describeOnEngines("the outputs of a publicity checklist", (open) => {
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

  test("offers people of a unit their own unit's outputs, the latest of those that are alike first", async () => {
    const world = await open();
    const itemId = carriedOut(await addItem(world, milestone));
    const own = { units: ["trung-tam-truyen-thong"], date: "03/05/2021", title: "Treo cờ phướn" };
    const first = await outputOf(world, own);
    const later = await outputOf(world, { ...own, date: "04/05/2021" });
    const foreign = await outputOf(world, { ...own, units: ["phuong-cao-xanh"] });
    const ask = async (who: string, text = "") => {
      const page = await loadPublicityPage(world.as(who), slug, milestone, { itemId, text });
      return page.open?.found.map(({ number }) => number);
    };
    expect(await ask("can-bo")).toEqual([later.number, first.number]);
    expect(await ask("can-bo", String(foreign.number))).toEqual([]);
    expect(await ask("thu-ky")).toEqual([foreign.number, later.number, first.number]);
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
    const elsewhere: PublicitySubject = { kind: "milestone", key: "consultation-3" };
    await expect(link(world, elsewhere, itemId, [id])).rejects.toThrow(NotFound);
    await expect(list(world, { kind: "milestone", key: "khong-co" })).rejects.toThrow(NotFound);
    await expect(list(world, { kind: "round", key: "khong-co" })).rejects.toThrow(NotFound);
  });
});
