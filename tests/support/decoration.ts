import type { AddSiteForm, SiteCheckForm, SiteMoveForm } from "~/domain/decoration-forms";
import { readSiteQuery } from "~/domain/decoration-page";
import { loadSites } from "~/usecases/decoration.server";
import { addSite } from "~/usecases/decoration-edit.server";
import { checkSite, moveSite } from "~/usecases/decoration-moves.server";
import { emptySite, loadSite } from "~/usecases/decoration-site.server";
import { carriedOut, slug } from "./output-acts";
import { stamp } from "./rounds";
import type { World } from "./world";

export const media = "trung-tam-truyen-thong";
export const ward = "phuong-bai-chay";
export const key = () => stamp()._key;

export const siteForm = (differs: Partial<AddSiteForm> = {}): AddSiteForm => ({
  ...emptySite,
  _key: key(),
  unit: media,
  place: "Ngã tư Loong Toòng",
  street: "Đường Lê Thánh Tông",
  itemId: ["", ""],
  itemKind: ["pano", "flag"],
  itemQuantity: ["2", "20"],
  itemSize: ["3 x 2", ""],
  itemFaces: ["2", ""],
  itemDoer: ["", ""],
  itemDue: ["", ""],
  itemDesign: ["", ""],
  ...differs,
});

/** The number of a site that is proposed for it. */
export async function siteOf(world: World, differs: Partial<AddSiteForm> = {}, who = "thu-ky") {
  return carriedOut(await addSite(world.as(who), slug, siteForm(differs))).number;
}

export const sitePage = (world: World, number: number, who = "thu-ky") =>
  loadSite(world.as(who), slug, number);

/** A move at the version that the site has now, on the demonstration's day unless said otherwise. */
export async function move(
  world: World,
  number: number,
  step: SiteMoveForm["move"],
  differs: Partial<SiteMoveForm> = {},
  who = "thu-ky",
) {
  const { version } = await sitePage(world, number);
  return moveSite(world.as(who), slug, number, {
    ...{ _key: key(), version, move: step, on: "", note: "", documentId: "", itemId: [], itemDone: [] },
    ...differs,
  });
}

export async function check(
  world: World,
  number: number,
  differs: Partial<SiteCheckForm> = {},
  who = "thu-ky-2",
) {
  const { version } = await sitePage(world, number);
  return checkSite(world.as(who), slug, number, {
    ...{ _key: key(), version, on: "", content: "yes", design: "yes", clean: "yes", firm: "yes" },
    ...{ light: "none", remark: "", mend: "" },
    ...differs,
  });
}

export function sites(world: World, search = "", who = "thu-ky") {
  const asked = new URLSearchParams(search);
  return loadSites(
    world.as(who),
    slug,
    readSiteQuery((name) => asked.get(name) ?? ""),
  );
}
