import { expect, test } from "vitest";
import { AccessDenied } from "~/usecases/context.server";
import { addDesign } from "~/usecases/decoration-designs.server";
import { loadGate } from "~/usecases/decoration-gate.server";
import { gatePicture } from "~/usecases/decoration-gate-files.server";
import { loadWall } from "~/usecases/decoration-wall.server";
import { check, key, media, move, siteOf, ward } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import { carriedOut, slug } from "../support/output-acts";
import type { World } from "../support/world";

const gate = (world: World, unitKey = "", who = "lanh-dao") => loadGate(world.as(who), slug, unitKey);

/** Three sites: one inspected in a ward, one to be mended and one proposed at the media centre. */
async function threeSites(world: World) {
  const sites = [
    await siteOf(world, { unit: ward }),
    await siteOf(world, { place: "Cầu Bãi Cháy" }),
    await siteOf(world, { place: "Bến xe" }),
  ] as const;
  for (const number of sites.slice(0, 2)) {
    carriedOut(await move(world, number, "approved", { on: "01/05/2021" }));
    carriedOut(await move(world, number, "completed", { on: "02/05/2021" }));
  }
  carriedOut(await check(world, sites[0]));
  carriedOut(await check(world, sites[1], { design: "no", mend: "Thay chữ theo mẫu." }));
  return sites;
}

describeOnEngines("the gate of the decoration", (openWorld) => {
  test("counts what is complete, inspected, to be mended and left, of all and of a unit", async () => {
    const world = await openWorld();
    await threeSites(world);
    const page = await gate(world);
    expect(page.decorationOn).toBe("2021-05-10");
    expect(page.figures).toEqual({ planned: 3, complete: 1, checked: 1, needsRepair: 1, late: 0 });
    // 4/5 through 10/5 are seven days.
    expect(page.left).toEqual({ toComplete: 2, toCheck: 2, days: 7, completePerDay: 1, checkPerDay: 1 });
    expect(page.leftSites.map(({ place, need }) => [place, need])).toEqual([
      ["Cầu Bãi Cháy", "mend"],
      ["Bến xe", "approve"],
    ]);
    expect(page.units.map(({ key: unit, left }) => [unit, left]).sort()).toEqual([
      [ward, 0],
      [media, 2],
    ]);
    expect((await gate(world, ward)).figures).toMatchObject({ planned: 1, checked: 1 });
    expect(page.curve?.actual.at(-1)).toMatchObject({ day: "2021-05-04", complete: 1, checked: 1 });
    expect(page.curve?.planned.at(-1)).toBe(3);
  });

  test("answers what a chairman asks: missing panos, who is in charge, who decides, wrong slogans", async () => {
    const world = await openWorld();
    const sites = await threeSites(world);
    const { answers } = await gate(world);
    expect(answers.withoutPano.map((one) => one.key)).not.toContain(ward);
    expect(answers.withoutPano).toHaveLength(answers.localUnits - 1);
    expect(answers.doers.map(({ sites: left }) => left)).toEqual([2]);
    expect(answers.toApprove).toBe(1);
    expect(answers.slogans.design).toEqual({ yes: 1, no: 1, none: 0 });
    expect(answers.slogans.wrong).toMatchObject([{ number: sites[1], mend: "Thay chữ theo mẫu." }]);
    expect(answers.slogans.unnamed).toBe(3);
    const design = { code: "PN-01", kind: "design", wording: "Pano", documentId: "" } as const;
    const { id } = carriedOut(
      await addDesign(world.as("thu-ky"), slug, { ...design, _key: key(), validFrom: "", validUntil: "" }),
    );
    await siteOf(world, { place: "Chợ", itemDesign: [id, ""] });
    expect((await gate(world)).answers.slogans.unnamed).toBe(3);
  });

  test("the picture leaves as a file with the day and whether the data are illustrative", async () => {
    const world = await openWorld();
    await threeSites(world);
    const { name, svg } = await gatePicture(world.as("lanh-dao"), slug, "");
    expect(name).toBe("tien-do-trang-tri-ha-long-2021-2021-05-04.svg");
    expect(svg).toContain("04/05/2021");
    expect(svg).toContain('class="plan"');
  });

  test("collaborators see neither the gate nor the wall", async () => {
    const world = await openWorld();
    await expect(gate(world, "", "cong-tac-vien")).rejects.toThrow(AccessDenied);
    const query = { unitKey: "", state: "", page: 1 } as const;
    await expect(loadWall(world.as("cong-tac-vien"), slug, query)).rejects.toThrow(AccessDenied);
    expect(await loadWall(world.as("lanh-dao"), slug, query)).toMatchObject({ isEmpty: true, sites: [] });
  });
});
