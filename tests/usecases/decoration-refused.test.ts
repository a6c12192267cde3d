import { beforeAll, describe, expect, test } from "vitest";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { addSite, editSite, removeSite, restoreSite, setSitePoint } from "~/usecases/decoration-edit.server";
import { approveSites } from "~/usecases/decoration-moves.server";
import { pasteSites, previewSites } from "~/usecases/decoration-paste.server";
import { loadNewSite, loadSiteForm } from "~/usecases/decoration-site.server";
import { undoMove } from "~/usecases/decoration-undo.server";
import { check, key, media, move, siteForm, siteOf, sitePage, sites, ward } from "../support/decoration";
import { endUnit } from "../support/ended-unit";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

type Says = Parameters<typeof siteForm>[0];

describeOnSqlite("what a form of a decoration site gets back", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    await endUnit(world, "phuong-ha-khau", "2021-05-01");
  });
  const add = (differs: Says, who = "thu-ky") => addSite(world.as(who), slug, siteForm(differs));
  const edit = (number: number, version: number, differs: Says = {}, who = "thu-ky") => {
    const { _key, ...form } = siteForm(differs);
    return editSite(world.as(who), slug, number, { ...form, version });
  };

  test.each<[string, Says, string[]]>([
    ["a secretary names no unit", { unit: "" }, ["unit required"]],
    ["nobody knows the unit", { unit: "phuong-la" }, ["unit unit-unknown"]],
    ["the unit has ended", { unit: "phuong-ha-khau" }, ["unit site-unit-ended"]],
    ["the point cannot be read", { point: "gần cầu" }, ["point point-unreadable"]],
    ["a kind of item is none", { itemKind: ["balloon", "flag"] }, ["items item-kind"]],
    ["a size is none", { itemSize: ["rộng", ""] }, ["items item-size"]],
    ["nobody knows the design", { itemDesign: ["KH-99", ""] }, ["items item-design"]],
  ])("%s: it is said at its field and nothing is written", async (_, differs, expected) => {
    const before = (await sites(world)).total;
    expect(codesOf(problemsOf(await add({ place: "Chợ Hạ Long 1", ...differs })))).toEqual(expected);
    expect((await sites(world)).total).toBe(before);
  });

  test("the only unit of a unit's person need not be named, and rows may leave out all but their kind", async () => {
    const none = { itemId: [], itemSize: [], itemFaces: [], itemDoer: [], itemDue: [], itemDesign: [] };
    const says = { unit: "", place: "Cổng chào phía Đông", itemKind: ["gate"], itemQuantity: [], ...none };
    const { number } = carriedOut(await add(says, "can-bo"));
    const page = await sitePage(world, number);
    expect(page.unit.key).toBe(media);
    expect(page.items).toMatchObject([
      { kind: "gate", quantity: 1, size: "", faces: null, doer: "", hasOwnDay: false, design: "" },
    ]);
  });

  test("who puts it up may be one of the units or another organisation, and both come back into the form", async () => {
    const doers = { itemDoer: ["Phường Bãi Cháy", "Công ty Môi trường đô thị"], itemFaces: ["1", "2"] };
    const number = await siteOf(world, { place: "Vòng xuyến Ao Cá", ...doers, itemDue: ["08/05/2021", ""] });
    const page = await sitePage(world, number);
    expect(page.items.map(({ doer, dueOn, faces }) => [doer, dueOn, faces])).toEqual([
      ["Bãi Cháy", "2021-05-08", 1],
      ["Công ty Môi trường đô thị", "2021-05-10", 2],
    ]);
    const form = await loadSiteForm(world.as("thu-ky"), slug, number);
    expect(form?.values).toMatchObject({
      itemDoer: ["Phường Bãi Cháy", "Công ty Môi trường đô thị"],
      itemDue: ["08/05/2021", ""],
      itemFaces: ["1", "2"],
    });
  });

  test("the site of a unit that has ended since is still changed, and new ones are not offered it", async () => {
    const number = await siteOf(world, { unit: "phuong-viet-hung", place: "Trụ sở cũ" });
    await endUnit(world, "phuong-viet-hung", "2021-05-04");
    carriedOut(await edit(number, 1, { unit: "phuong-viet-hung", place: "Trụ sở phường cũ" }));
    const { units } = await loadNewSite(world.as("thu-ky"), slug, "");
    expect(units.map((one) => one.key)).not.toContain("phuong-viet-hung");
    expect(units.map((one) => one.key)).toContain(ward);
  });

  test("an item that is taken out of the plan is gone, what stays keeps what is up", async () => {
    const number = await siteOf(world, { place: "Bến phà cũ" });
    carriedOut(await move(world, number, "approved"));
    const { items } = await sitePage(world, number);
    const [pano, flag] = items.map(({ id }) => id);
    const typed = { itemId: [flag ?? ""], itemDone: ["7"] };
    carriedOut(await move(world, number, "progress", typed));
    const kept = { itemId: ["", flag ?? ""], itemKind: ["led", "flag"], itemQuantity: ["1", "20"] };
    carriedOut(await edit(number, 3, { place: "Bến phà cũ", ...kept }));
    const after = (await sitePage(world, number)).items;
    expect(after.map(({ kind, done }) => [kind, done])).toEqual([
      ["led", 0],
      ["flag", 7],
    ]);
    expect(after.map(({ id }) => id)).not.toContain(pano);
  });

  describe("a site that was removed or taken down", () => {
    test("is neither changed nor moved nor placed, until it is put back", async () => {
      const number = await siteOf(world, { place: "Sân vận động" });
      carriedOut(await move(world, number, "approved"));
      carriedOut(await removeSite(world.as("thu-ky"), slug, number, { version: 2 }));
      expect(codesOf(problemsOf(await edit(number, 3, { place: "Sân bóng" })))).toEqual([
        "form site-removed",
      ]);
      expect(codesOf(problemsOf(await move(world, number, "started", { version: 3 })))).toEqual([
        "form site-removed",
      ]);
      const point = { version: 3, point: "20.951, 107.080", confirm: ["point-far"] };
      const placed = await setSitePoint(world.as("thu-ky"), slug, number, point);
      expect(codesOf(problemsOf(placed))).toEqual(["form site-removed"]);
      expect(await loadSiteForm(world.as("thu-ky"), slug, number)).toBeNull();
      const late = await restoreSite(world.as("thu-ky"), slug, number, { version: 2 });
      expect(codesOf(problemsOf(late))).toEqual(["form site-changed"]);
      carriedOut(await restoreSite(world.as("thu-ky"), slug, number, { version: 3 }));
      expect(await sitePage(world, number)).toMatchObject({ isRemoved: false, place: "Sân vận động" });
    });

    test("what was taken down is not planned anew", async () => {
      const number = await siteOf(world, { place: "Nhà ga" });
      for (const step of ["approved", "completed", "taken-down"] as const)
        carriedOut(await move(world, number, step));
      expect(codesOf(problemsOf(await edit(number, 4, { place: "Ga" })))).toEqual(["form site-taken-down"]);
      expect(await loadSiteForm(world.as("thu-ky"), slug, number)).toBeNull();
    });
  });

  test.each([
    ["nothing", "", "point required"],
    ["what is no point", "gần cầu", "point point-unreadable"],
    ["a point in the sea of another country", "1.2, 103.8", "point point-abroad"],
  ])("of the telephone's place %s is refused", async (_, point, expected) => {
    const number = await siteOf(world, { place: `Điểm chưa định vị ${point}` });
    const said = await setSitePoint(world.as("thu-ky"), slug, number, { version: 1, point, confirm: [] });
    expect(codesOf(problemsOf(said))).toEqual([expected]);
  });

  test("a place far from the unit's other sites is warned of; said over another's change it is not written", async () => {
    const [near, far] = [
      await siteOf(world, { unit: ward, place: "Gần", point: "20.951, 107.080" }),
      await siteOf(world, { unit: ward, place: "Xa" }),
    ];
    expect(near).toBeLessThan(far);
    const say = (version: number, confirm: string[]) =>
      setSitePoint(world.as("thu-ky"), slug, far, { version, point: "21.5, 107.9", confirm });
    expect(codesOf(problemsOf(await say(1, [])))).toEqual(["point point-far"]);
    expect(codesOf(problemsOf(await say(7, ["point-far"])))).toEqual(["form site-changed"]);
    expect((await sitePage(world, far)).point).toBe("");
  });

  test("documents that nobody knows, days before the election's own and more than is planned are refused", async () => {
    const number = await siteOf(world, { place: "Quảng trường 30/10" });
    const approve = (differs: object) => move(world, number, "approved", differs);
    expect(codesOf(problemsOf(await approve({ documentId: "la" })))).toEqual(["documentId document-unknown"]);
    expect(codesOf(problemsOf(await approve({ on: "01/12/2020" })))).toEqual(["on date-outside"]);
    expect(codesOf(problemsOf(await approve({ on: "hôm qua" })))[0]).toMatch(/^on /);
    const many = { _key: key(), sites: [String(number)], documentId: "la" };
    expect(codesOf(problemsOf(await approveSites(world.as("thu-ky"), slug, many)))).toEqual([
      "documentId document-unknown",
    ]);
    const [document] = world.structure.documents;
    carriedOut(await approve({ documentId: document?.id ?? "" }));
    const { items, history } = await sitePage(world, number);
    expect(history[0]?.document).toContain(document?.numberSymbol);
    const typed = { itemId: items.map(({ id }) => id), itemDone: ["3"] };
    expect(problemsOf(await move(world, number, "progress", typed))).toMatchObject([
      { field: "done", code: "item-done", params: { most: 2 } },
    ]);
  });

  test("nothing is done to a site that is not there, nor to another unit's", async () => {
    await expect(sitePage(world, 999)).rejects.toThrow(NotFound);
    await expect(edit(999, 1)).rejects.toThrow(NotFound);
    await expect(loadSiteForm(world.as("thu-ky"), slug, 999)).rejects.toThrow(NotFound);
    const undo = undoMove(world.as("thu-ky"), slug, 999, { _key: key(), event: "x" });
    await expect(undo).rejects.toThrow(NotFound);
    const number = await siteOf(world, { place: "Đã duyệt" }, "can-bo");
    carriedOut(await move(world, number, "approved"));
    // What the secretary has approved is the secretary's to take off the list.
    await expect(removeSite(world.as("can-bo"), slug, number, { version: 2 })).rejects.toThrow(AccessDenied);
    await expect(removeSite(world.as("can-bo"), slug, 999, { version: 2 })).rejects.toThrow(NotFound);
  });

  test("an inspection that failed with two items says what it asked for until the next one", async () => {
    const number = await siteOf(world, { place: "Cầu Trới" });
    for (const step of ["approved", "completed"] as const) carriedOut(await move(world, number, step));
    const late = await check(world, number, { version: 1 });
    expect(codesOf(problemsOf(late))).toEqual(["form site-changed"]);
    const wrongDay = await check(world, number, { on: "32/13/2021" });
    expect(codesOf(problemsOf(wrongDay))[0]).toMatch(/^on /);
  });
});

describeOnSqlite("a pasted list of decoration sites", (open) => {
  test.each([
    ["without a line", "\n\n", "text paste-nothing"],
    [
      "longer than the program takes",
      Array.from({ length: 501 }, (_, n) => `Phường Bãi Cháy\tChợ ${n}\t\tCờ\t1`).join("\n"),
      "text paste-too-many",
    ],
  ])("%s is refused, at its preview and when it is sent", async (_, text, expected) => {
    const world = await open();
    const form = { unit: "", text, confirm: [] };
    expect(codesOf(problemsOf(await previewSites(world.as("thu-ky"), slug, form)))).toEqual([expected]);
    const sent = await pasteSites(world.as("thu-ky"), slug, { ...form, _key: key() });
    expect(codesOf(problemsOf(sent))).toEqual([expected]);
    expect((await sites(world)).total).toBe(0);
  });

  test("a place that stands in it twice, apart, is warned of with the line above", async () => {
    const world = await open();
    const lines = ["Phường Bãi Cháy\tBến xe\t\tCờ\t1", "Phường Hà Khẩu\tCầu\t\tCờ\t1"];
    const text = [...lines, lines[0]].join("\n");
    const preview = carriedOut(await previewSites(world.as("thu-ky"), slug, { unit: "", text, confirm: [] }));
    expect(preview.map(({ warnings }) => codesOf(warnings))).toEqual([[], [], ["place site-twin-above"]]);
    expect(preview[2]?.warnings[0]?.params).toEqual({ line: 1 });
  });

  test("lines of a unit's person that name no unit are the own unit's; the preview names it", async () => {
    const world = await open();
    const form = { unit: "", text: "\tBến xe\t\tCờ\t1\n\tChợ\t\tKhinh khí cầu\t1", confirm: [] };
    const preview = carriedOut(await previewSites(world.as("can-bo"), slug, form));
    expect(preview.map(({ unit, problems }) => [unit, codesOf(problems)])).toEqual([
      ["Trung tâm TT&VH", []],
      ["Trung tâm TT&VH", ["items item-kind-unknown"]],
    ]);
  });
});
