import { beforeAll, expect, test } from "vitest";
import { readMapQuery } from "~/domain/decoration-map";
import { readWallQuery } from "~/domain/decoration-wall";
import { NotFound } from "~/usecases/context.server";
import { addDesign, editDesign } from "~/usecases/decoration-designs.server";
import { exportSites } from "~/usecases/decoration-export.server";
import { loadGate } from "~/usecases/decoration-gate.server";
import { exportGate, gatePicture } from "~/usecases/decoration-gate-files.server";
import { loadMap } from "~/usecases/decoration-map.server";
import { writeMinutes } from "~/usecases/decoration-papers.server";
import { receiveSitePhoto } from "~/usecases/decoration-photo-files.server";
import { addSitePhoto } from "~/usecases/decoration-photos.server";
import { loadNewSite, loadSiteForm } from "~/usecases/decoration-site.server";
import { loadWall } from "~/usecases/decoration-wall.server";
import { check, key, media, move, siteOf, sites, ward } from "../support/decoration";
import { partsOfDocx, textOfDocx } from "../support/docx";
import { describeOnSqlite } from "../support/engines";
import { bytesOf } from "../support/evidence";
import { carriedOut, slug } from "../support/output-acts";
import { drawnPhoto } from "../support/photo-samples";
import { inPieces } from "../support/sample-files";
import type { World } from "../support/world";

/** The city's own offices; the media centre is one of them and the wards are not. */
const offices = "co-quan-thanh-pho";
const gone = new AbortController().signal;

const asking = (search: string) => {
  const asked = new URLSearchParams(search);
  return (name: string) => asked.get(name) ?? "";
};

/** Rows of the first sheet of a workbook, heads first. */
async function rowsOf(world: World, content: AsyncIterable<Uint8Array>): Promise<string[][]> {
  const ctx = world.as("thu-ky");
  const read = await ctx.readTable(await bytesOf(content), { encoding: "", separator: "", sheet: "" });
  return carriedOut(read).rows.map((row) => row.map(String));
}

describeOnSqlite("decoration narrowed by an address", (open) => {
  let world: World;
  /** An inspected site of a ward, one to be mended of the media centre, and one that is only proposed there. */
  let numbers: { inWard: number; toMend: number; proposed: number };
  let design: string;

  beforeAll(async () => {
    world = await open();
    const wording = { code: "PN-01", kind: "design" as const, wording: "Pano", documentId: "" };
    const days = { validFrom: "", validUntil: "" };
    design = carriedOut(await addDesign(world.as("thu-ky"), slug, { ...wording, ...days, _key: key() })).id;
    numbers = {
      inWard: await siteOf(world, { unit: ward, point: "20.951, 107.080", itemDesign: [design, ""] }),
      toMend: await siteOf(world, { place: "Cầu Bãi Cháy", itemDoer: ["Phường Bãi Cháy", ""] }),
      proposed: await siteOf(world, { place: "Bến xe", itemKind: ["led", ""], itemQuantity: ["1", ""] }),
    };
    for (const number of [numbers.inWard, numbers.toMend]) {
      carriedOut(await move(world, number, "approved", { on: "01/05/2021" }));
      carriedOut(await move(world, number, "completed", { on: "02/05/2021" }));
    }
    carriedOut(await check(world, numbers.inWard));
    carriedOut(await check(world, numbers.toMend, { clean: "no", mend: "Thay tấm phai màu." }));
    const ctx = world.as("thu-ky");
    const upload = carriedOut(await receiveSitePhoto(ctx, slug, inPieces(await drawnPhoto(11))));
    const form = { _key: key(), upload, name: "anh.jpg", takenOn: "", confirm: [], moment: "after" as const };
    const added = await addSitePhoto(ctx, slug, numbers.inWard, form);
    carriedOut(added.outcome);
  });

  test.each([
    ["a unit with all below it", `dv=${offices}`, ["Cầu Bãi Cháy", "Bến xe"]],
    ["one unit", `dv=${ward}`, ["Ngã tư Loong Toòng"]],
    ["a key that is no unit's", "dv=la", ["Cầu Bãi Cháy", "Bến xe", "Ngã tư Loong Toòng"]],
    ["a kind of item", "loai=led", ["Bến xe"]],
    ["no photograph", "anh=khong", ["Cầu Bãi Cháy", "Bến xe"]],
    ["words of the unit's name", "q=bai+chay", ["Cầu Bãi Cháy", "Ngã tư Loong Toòng"]],
    ["the place, from the last", "thu-tu=-dia-diem", ["Ngã tư Loong Toòng", "Cầu Bãi Cháy", "Bến xe"]],
  ])("the list of %s", async (_, search, expected) => {
    expect((await sites(world, search)).rows.map(({ place }) => place)).toEqual(expected);
  });

  test("the list of a design names its site, and the workbook has the same lines with the design's code", async () => {
    expect((await sites(world, `mau=${design}`)).rows).toMatchObject([{ number: numbers.inWard }]);
    const file = await exportSites(world.as("lanh-dao"), slug, asking(""), gone);
    const [heads = [], ...rows] = await rowsOf(world, file.content);
    const of = (row: string[], head: string) => row[heads.findIndex((one) => one.startsWith(head))];
    // The unit's own name stands where a unit puts it up.
    expect(rows.map((row) => [of(row, "Địa điểm"), of(row, "Đơn vị thi công"), of(row, "Mẫu")])).toEqual([
      ["Cầu Bãi Cháy", "Phường Bãi Cháy", ""],
      ["Cầu Bãi Cháy", "", ""],
      ["Bến xe", "", ""],
      ["Ngã tư Loong Toòng", "", "PN-01"],
      ["Ngã tư Loong Toòng", "", ""],
    ]);
  });

  test("the wall of a unit and of a state shows its photographs alone, the rest counts as not asked for", async () => {
    const wall = (search: string) => loadWall(world.as("lanh-dao"), slug, readWallQuery(asking(search)));
    expect(await wall("")).toMatchObject({ isEmpty: false, found: { sites: 1, photos: 1 } });
    expect((await wall(`dv=${ward}`)).sites).toMatchObject([{ number: numbers.inWard, before: null }]);
    expect((await wall(`dv=${ward}`)).sites[0]?.after).not.toBeNull();
    expect(await wall(`dv=${offices}`)).toMatchObject({ isEmpty: false, sites: [] });
    expect((await wall("tt=da-kiem-tra")).sites).toMatchObject([{ number: numbers.inWard }]);
    expect((await wall("tt=can-sua")).sites).toEqual([]);
  });

  test("the map of a unit has its points alone, and tiles only of a server that is set", async () => {
    const map = (search: string, tiles = false) => {
      const ctx = world.as("lanh-dao");
      const mapTiles = { address: "https://tiles.example/{z}/{x}/{y}.png", attribution: "Ai đó" };
      return loadMap(tiles ? { ...ctx, mapTiles } : ctx, slug, readMapQuery(asking(search)));
    };
    const whole = await map(`dv=${ward}`);
    expect(whole).toMatchObject({ all: 1, located: 1, shown: 1, attribution: "" });
    expect(whole.rows).toMatchObject([{ number: numbers.inWard, place: "Ngã tư Loong Toòng" }]);
    expect(whole.drawings?.wide).toMatchObject({ tiles: [], names: [{ name: "Bãi Cháy" }] });
    expect(await map(`dv=${offices}`)).toMatchObject({ all: 2, located: 0, rows: [], drawings: null });
    const tiled = await map("", true);
    expect(tiled.attribution).toBe("Ai đó");
    expect(tiled.drawings?.wide.tiles.length).toBeGreaterThan(0);
    expect(await map(`diem=${numbers.inWard}&muc=6`)).toMatchObject({ shown: 1 });
  });

  test("minutes are of all, of a unit with all below it, or of one site; of nothing inspected there are none", async () => {
    const minutes = async (unitKey: string, site: number | null) => {
      const file = await writeMinutes(world.as("lanh-dao"), slug, { unitKey, site, gone });
      return { name: file.name, text: textOfDocx(await partsOfDocx(file.content)) };
    };
    const ofOffices = await minutes(offices, null);
    expect(ofOffices.name).toBe(`bien-ban-kiem-tra-${offices}-2021-05-04.docx`);
    expect(ofOffices.text).toContain("Cầu Bãi Cháy");
    expect(ofOffices.text).not.toContain("Ngã tư Loong Toòng");
    const one = await minutes("", numbers.inWard);
    expect(one.name).toBe(`bien-ban-kiem-tra-diem-${numbers.inWard}-2021-05-04.docx`);
    expect(one.text).toContain("Ngã tư Loong Toòng (Phường Bãi Cháy)");
    expect(one.text).toContain("PN-01");
    expect(one.text).not.toContain("Cầu Bãi Cháy");
    await expect(minutes("", numbers.proposed)).rejects.toThrow(NotFound);
  });

  test("the gate of a unit: its picture and workbook carry its name, its late sites come first in who is asked", async () => {
    const page = await loadGate(world.as("lanh-dao"), slug, offices);
    expect(page).toMatchObject({ unit: { key: offices }, figures: { planned: 2, needsRepair: 1 } });
    expect(page.answers.doers).toEqual([
      { name: "Trung tâm TT&VH", sites: 2, late: 0 },
      { name: "Bãi Cháy", sites: 1, late: 0 },
    ]);
    const { name, svg } = await gatePicture(world.as("lanh-dao"), slug, offices);
    expect(name).toBe(`tien-do-trang-tri-${offices}-2021-05-04.svg`);
    expect(svg).toContain("Cơ quan Thành phố");
    const file = await exportGate(world.as("lanh-dao"), slug, offices, gone);
    expect(file.name).toBe(`tien-do-trang-tri-${offices}-2021-05-04.xlsx`);
    const [, ...days] = await rowsOf(world, file.content);
    // Complete, inspected, to be mended; before them stands what was planned by that day.
    expect(days.at(-1)?.slice(2)).toEqual(["0", "0", "1"]);
    await expect(gatePicture(world.as("lanh-dao"), slug, "phuong-ha-khau")).rejects.toThrow(NotFound);
    const none = await exportGate(world.as("lanh-dao"), slug, "phuong-ha-khau", gone);
    expect((await rowsOf(world, none.content)).length).toBe(1);
  });

  test("without a decoration milestone no day is counted down to, and no site is late", async () => {
    const other = await open();
    await other.db.write(other.campaign.id, (tx) =>
      tx.updateTable("campaigns").set({ decoration_key: null }).execute(),
    );
    await siteOf(other);
    expect(await sites(other)).toMatchObject({
      ...{ decorationOn: null, decorationPath: null, late: 0 },
      left: { sites: 1, days: 0, perDay: null },
    });
    const page = await loadGate(other.as("lanh-dao"), slug, media);
    expect(page).toMatchObject({ decorationOn: null, decorationPath: null });
    const file = await exportSites(other.as("lanh-dao"), slug, asking(""), gone);
    expect((await rowsOf(other, file.content)).length).toBe(3);
  });

  test("a late site, and one with a wording that has ended, are said to be so on the page and in the workbook", async () => {
    const other = await open();
    const days = { validFrom: "", validUntil: "" };
    const wording = {
      code: "KH-09",
      kind: "slogan" as const,
      wording: "Khẩu hiệu cũ",
      documentId: "",
      ...days,
    };
    const { id } = carriedOut(await addDesign(other.as("thu-ky"), slug, { ...wording, _key: key() }));
    const number = await siteOf(other, { itemDue: ["01/05/2021", ""], itemDesign: [id, ""] });
    carriedOut(
      await editDesign(other.as("thu-ky"), slug, { ...wording, id, version: 1, validUntil: "03/05/2021" }),
    );
    const { answers, figures } = await loadGate(other.as("lanh-dao"), slug, offices);
    expect(figures.late).toBe(1);
    expect(answers.slogans.ended).toBe(1);
    expect(answers.doers).toEqual([{ name: "Trung tâm TT&VH", sites: 1, late: 1 }]);
    const file = await exportSites(other.as("lanh-dao"), slug, asking(""), gone);
    expect((await rowsOf(other, file.content))[1]?.join("|")).toMatch(/chậm/i);
    expect((await loadSiteForm(other.as("thu-ky"), slug, number))?.designs).toMatchObject([
      { id, isEnded: true },
    ]);
    // A new site is offered none that has ended.
    expect((await loadNewSite(other.as("thu-ky"), slug, "")).designs).toEqual([]);
  });
});
