import { expect, test } from "vitest";
import { loadAgenda } from "~/usecases/agenda.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied } from "~/usecases/context.server";
import { addDesign, editDesign, loadDesigns, removeDesign } from "~/usecases/decoration-designs.server";
import { addSite, editSite, removeSite, setSitePoint } from "~/usecases/decoration-edit.server";
import { decorationFigures } from "~/usecases/decoration-figures.server";
import { undoMove } from "~/usecases/decoration-undo.server";
import { check, key, media, move, siteForm, siteOf, sitePage, sites, ward } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const open = (world: World, who = "thu-ky") => openCampaign(world.as(who), slug, "decoration.view");

/** A site that is complete as the first secretary said it. */
async function completeSite(world: World, on = ""): Promise<number> {
  const number = await siteOf(world);
  carriedOut(await move(world, number, "approved", { on }));
  carriedOut(await move(world, number, "completed", { on }));
  return number;
}

describeOnEngines("decoration sites", (openWorld) => {
  test("from the proposal to the inspection every step is a record with author and day", async () => {
    const world = await openWorld();
    const number = await siteOf(world, {}, "can-bo");
    expect(codesOf(problemsOf(await move(world, number, "completed", {}, "can-bo")))).toEqual([
      "form site-not-approved",
    ]);
    carriedOut(await move(world, number, "approved", { on: "01/05/2021" }));
    const [pano] = (await sitePage(world, number)).items;
    carriedOut(
      await move(world, number, "progress", { itemId: [pano?.id ?? ""], itemDone: ["1"] }, "can-bo"),
    );
    const halfway = await sitePage(world, number, "can-bo");
    expect(halfway.state).toBe("in-progress");
    expect(halfway.items.map(({ done, quantity }) => [done, quantity])).toEqual([
      [1, 2],
      [0, 20],
    ]);
    carriedOut(await move(world, number, "completed", {}, "can-bo"));
    carriedOut(await check(world, number));
    const page = await sitePage(world, number);
    expect(page.state).toBe("checked");
    expect(page.items.map(({ done }) => done)).toEqual([2, 20]);
    expect(page.history.map(({ kind, on }) => [kind, on])).toEqual([
      ["checked", "2021-05-04"],
      ["completed", "2021-05-04"],
      ["progress", "2021-05-04"],
      ["approved", "2021-05-01"],
      ["proposed", "2021-05-04"],
    ]);
  });

  test("an inspection that fails says what to mend, and the site is complete again once it is", async () => {
    const world = await openWorld();
    const number = await completeSite(world);
    expect(codesOf(problemsOf(await check(world, number, { firm: "no" })))).toEqual(["mend mend-missing"]);
    carriedOut(await check(world, number, { firm: "no", mend: "Buộc chắc dây hai đầu." }));
    expect(await sitePage(world, number)).toMatchObject({
      state: "needs-repair",
      mend: "Buộc chắc dây hai đầu.",
    });
    carriedOut(await move(world, number, "completed"));
    carriedOut(await check(world, number));
    expect(await sitePage(world, number)).toMatchObject({ state: "checked", mend: "" });
    carriedOut(await move(world, number, "taken-down"));
    expect(codesOf(problemsOf(await move(world, number, "completed")))).toEqual(["form site-taken-down"]);
  });

  test("a site of which more is planned than is up is complete no longer", async () => {
    const world = await openWorld();
    const number = await completeSite(world);
    carriedOut(await check(world, number));
    const { version, items } = await sitePage(world, number);
    const { _key, ...form } = siteForm({ itemId: items.map(({ id }) => id), itemQuantity: ["2", "30"] });
    carriedOut(await editSite(world.as("thu-ky"), slug, number, { ...form, version }));
    expect(await sitePage(world, number)).toMatchObject({ state: "in-progress" });
    const counts = await decorationFigures(await open(world), { on: "2021-05-04" });
    expect(counts.get(world.unit(media).id)?.sites).toMatchObject({ planned: 1, complete: 0, checked: 0 });
    carriedOut(await move(world, number, "completed"));
    expect((await sitePage(world, number)).items.map(({ done }) => done)).toEqual([2, 30]);
  });

  test("nobody inspects what they reported complete themselves", async () => {
    const world = await openWorld();
    const number = await completeSite(world);
    expect((await sitePage(world, number)).isOwnReport).toBe(true);
    expect(codesOf(problemsOf(await check(world, number, {}, "thu-ky")))).toEqual(["form check-own-report"]);
    expect((await check(world, number, {}, "thu-ky-2")).ok).toBe(true);
  });

  test("a unit's people propose and report for their own unit, and neither approve nor inspect", async () => {
    const world = await openWorld();
    await expect(addSite(world.as("can-bo"), slug, siteForm({ unit: ward }))).rejects.toThrow(AccessDenied);
    await expect(addSite(world.as("lanh-dao"), slug, siteForm())).rejects.toThrow(AccessDenied);
    const own = await siteOf(world, {}, "can-bo");
    await expect(move(world, own, "approved", {}, "can-bo")).rejects.toThrow(AccessDenied);
    const other = await siteOf(world, { unit: ward });
    carriedOut(await move(world, other, "approved"));
    await expect(move(world, other, "started", {}, "can-bo")).rejects.toThrow(AccessDenied);
    await expect(check(world, other, {}, "can-bo")).rejects.toThrow(AccessDenied);
    await expect(sites(world, "", "cong-tac-vien")).rejects.toThrow(AccessDenied);
    const form = { ...siteForm(), version: 2 };
    carriedOut(await move(world, own, "approved"));
    await expect(editSite(world.as("can-bo"), slug, own, form)).rejects.toThrow(AccessDenied);
  });

  test("the last step is taken back by its author alone, and what was done with it", async () => {
    const world = await openWorld();
    const number = await siteOf(world, {}, "can-bo");
    carriedOut(await move(world, number, "approved"));
    const { event } = carriedOut(await move(world, number, "completed", {}, "can-bo"));
    const undo = (who: string) => undoMove(world.as(who), slug, number, { _key: key(), event });
    expect(codesOf(problemsOf(await undo("thu-ky")))).toEqual(["form move-not-yours"]);
    carriedOut(await undo("can-bo"));
    const page = await sitePage(world, number);
    expect(page.state).toBe("approved");
    expect(page.items.map(({ done }) => done)).toEqual([0, 0]);
    expect(page.history[0]).toMatchObject({ kind: "completed", isWithdrawn: true });
    expect(codesOf(problemsOf(await undo("can-bo")))).toEqual(["form move-not-last"]);
  });

  test("the step of a site that was taken off the list is not taken back behind it", async () => {
    const world = await openWorld();
    const number = await siteOf(world);
    const { event } = carriedOut(await move(world, number, "approved"));
    const { version } = await sitePage(world, number);
    carriedOut(await removeSite(world.as("thu-ky"), slug, number, { version }));
    const undo = await undoMove(world.as("thu-ky"), slug, number, { _key: key(), event });
    expect(codesOf(problemsOf(undo))).toEqual(["form site-removed"]);
    expect((await sitePage(world, number)).state).toBe("approved");
  });

  test("of two people at once the second sees what the first said, and a resend is recorded once", async () => {
    const world = await openWorld();
    const number = await siteOf(world);
    const sent = { version: 1, _key: "một lần" };
    const first = carriedOut(await move(world, number, "approved", sent));
    expect(carriedOut(await move(world, number, "approved", sent))).toEqual(first);
    expect(problemsOf(await move(world, number, "approved", { version: 1 }, "thu-ky-2"))).toMatchObject([
      { field: "form", code: "site-changed", params: { kind: "approved" } },
    ]);
    const edit = await editSite(world.as("thu-ky"), slug, number, { ...siteForm(), version: 1, confirm: [] });
    expect(codesOf(problemsOf(edit))).toEqual(["form site-changed"]);
  });

  test("days follow one another and do not lie ahead", async () => {
    const world = await openWorld();
    const number = await siteOf(world);
    carriedOut(await move(world, number, "approved", { on: "03/05/2021" }));
    const early = await move(world, number, "completed", { on: "02/05/2021" });
    expect(codesOf(problemsOf(early))).toEqual(["on site-day-before-last"]);
    const ahead = await move(world, number, "completed", { on: "05/05/2021" });
    expect(codesOf(problemsOf(ahead))).toEqual(["on in-future"]);
  });

  test("a change of the plan keeps what is up: never fewer than are done, items keep their counts", async () => {
    const world = await openWorld();
    const number = await siteOf(world);
    carriedOut(await move(world, number, "approved"));
    const { items, version } = await sitePage(world, number);
    const ids = items.map(({ id }) => id);
    carriedOut(await move(world, number, "progress", { version, itemId: ids, itemDone: ["2", "5"] }));
    const change = (itemQuantity: string[], at: number) =>
      editSite(world.as("thu-ky"), slug, number, { ...siteForm(), itemId: ids, itemQuantity, version: at });
    expect(codesOf(problemsOf(await change(["1", "20"], 3)))).toEqual(["items item-below-done"]);
    carriedOut(await change(["4", "10"], 3));
    const after = (await sitePage(world, number)).items.map(({ done, quantity }) => [done, quantity]);
    expect(after).toEqual([
      [2, 4],
      [5, 10],
    ]);
  });

  test("a slip of the map and the same place again are warned of and can be meant", async () => {
    const world = await openWorld();
    await siteOf(world, { point: "20.951, 107.080" });
    const again = (differs: Parameters<typeof siteForm>[0]) =>
      addSite(world.as("thu-ky"), slug, siteForm(differs));
    expect(codesOf(problemsOf(await again({})))).toEqual(["place site-twin"]);
    const point = { version: 1, point: "20.952, 107.081", confirm: [] };
    expect((await setSitePoint(world.as("can-bo"), slug, 1, point)).ok).toBe(true);
    const far = { place: "Chợ", point: "10.77, 106.70" };
    expect(codesOf(problemsOf(await again(far)))).toEqual(["point point-far"]);
    expect((await again({ ...far, confirm: ["point-far"] })).ok).toBe(true);
  });

  test("approved wordings have one code each, and one that has ended is not put up any more", async () => {
    const world = await openWorld();
    const design = { code: "KH-01", kind: "slogan" as const, wording: "Toàn dân đi bầu cử!", documentId: "" };
    const days = { validFrom: "", validUntil: "03/05/2021" };
    const add = (says: object) =>
      addDesign(world.as("thu-ky"), slug, { ...design, ...days, _key: key(), ...says });
    const { id } = carriedOut(await add({}));
    expect(codesOf(problemsOf(await add({ code: "kh-01" })))).toEqual(["code design-code-taken"]);
    const ended = await addSite(world.as("thu-ky"), slug, siteForm({ itemDesign: [id, ""] }));
    expect(codesOf(problemsOf(ended))).toEqual(["items item-design-ended"]);
    const change = { ...design, ...days, validUntil: "", id, version: 1 };
    carriedOut(await editDesign(world.as("thu-ky"), slug, change));
    const number = await siteOf(world, { itemDesign: [id, ""] });
    expect((await sitePage(world, number)).items[0]?.design).toBe("KH-01: Toàn dân đi bầu cử!");
    expect((await loadDesigns(world.as("can-bo"), slug)).designs).toMatchObject([
      { code: "KH-01", sites: 1 },
    ]);
    carriedOut(await removeDesign(world.as("thu-ky"), slug, { id, version: 2 }));
    expect((await sitePage(world, number)).items[0]).toMatchObject({ isDesignEnded: true });
    await expect(addDesign(world.as("can-bo"), slug, { ...design, ...days, _key: key() })).rejects.toThrow(
      AccessDenied,
    );
  });

  test("persons' names and telephone numbers are refused, bad items at their row", async () => {
    const world = await openWorld();
    const add = (differs: Parameters<typeof siteForm>[0]) =>
      addSite(world.as("thu-ky"), slug, siteForm(differs));
    expect(codesOf(problemsOf(await add({ itemDoer: ["Ông Nguyễn Văn A", ""] })))).toEqual([
      "items item-doer-person",
    ]);
    expect(codesOf(problemsOf(await add({ note: "Gọi 0912345678" })))).toEqual(["note personal-phone"]);
    expect(problemsOf(await add({ itemQuantity: ["2", "0"] }))).toMatchObject([
      { code: "item-quantity", params: { row: 2 } },
    ]);
    const none = { itemKind: ["", ""], itemQuantity: ["", ""], itemSize: ["", ""] };
    expect(codesOf(problemsOf(await add(none)))).toEqual(["items items-missing"]);
  });

  test("a unit's people have their sites by the decoration date in their agenda, and each that is to be mended", async () => {
    const world = await openWorld();
    const number = await completeSite(world);
    await siteOf(world, { place: "Chợ" });
    const agenda = async (who: string) =>
      (await loadAgenda(await open(world, who), "Giao ban")).filter(({ key: one }) =>
        one.startsWith("decoration"),
      );
    expect((await agenda("can-bo")).map(({ from, title }) => [from, title])).toEqual([
      ["2021-05-10", "Trung tâm TT&VH: Trang trí: còn 1/2 điểm chưa xong"],
    ]);
    carriedOut(await check(world, number, { clean: "no", mend: "Thay tấm phai màu." }));
    expect((await agenda("can-bo")).map(({ path }) => path)).toContain(`/${slug}/trang-tri/${number}`);
    expect(await agenda("thu-ky")).toEqual([]);
  });
});
