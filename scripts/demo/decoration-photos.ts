import sharp from "sharp";
import type { UseCaseContext } from "~/usecases/context.server";
import { receiveSitePhoto } from "~/usecases/decoration-photo-files.server";
import { addSitePhoto } from "~/usecases/decoration-photos.server";
import { must } from "./must";

/** Sites by number with the scene that is drawn of them before and after. */
const pictured = [1, 2, 3, 67, 69];

/** Drawn pictures of a few sites, each street another, without people, emblems or words. */
export async function addSitePictures(ctx: UseCaseContext, slug: string): Promise<void> {
  for (const [index, number] of pictured.entries()) {
    for (const moment of ["before", "after"] as const) {
      const photo = await sharp(Buffer.from(street(index, moment === "after")))
        .jpeg()
        .toBuffer();
      const upload = must(await receiveSitePhoto(ctx, slug, once(photo)));
      const key = `minh-hoa-diem-${number}-${moment}`;
      const form = { _key: key, upload, name: `${moment}.jpg`, takenOn: "", confirm: ["photo-twin"], moment };
      must((await addSitePhoto(ctx, slug, number, form)).outcome);
    }
  }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

const skies = ["#cfe0ea", "#b9d3c4", "#e3dccb", "#c7d2e0", "#d9e2d0"];

/** A road with houses at places of its own; decorated, a board stands there with streamers along the road. */
function street(index: number, isDecorated: boolean): string {
  const at = 120 + index * 150;
  const houses = [0, 1, 2, 3]
    .map((one) => {
      const [x, height] = [one * 300 + index * 40, 180 + ((one * 7 + index * 5) % 6) * 40];
      return `<rect x="${x}" y="${640 - height}" width="210" height="${height}" fill="#${["c9a77c", "b98f6a", "a8a39a", "d4c3a0"][(one + index) % 4]}"/>`;
    })
    .join("");
  const board = `<rect x="${at}" y="250" width="420" height="250" fill="#14506b"/>
    <rect x="${at + 40}" y="300" width="340" height="34" fill="#fff"/><rect x="${at + 40}" y="370" width="250" height="24" fill="#cfe0ea"/>
    <rect x="${at + 30}" y="500" width="18" height="190" fill="#555"/><rect x="${at + 370}" y="500" width="18" height="190" fill="#555"/>
    ${[0, 1, 2, 3, 4].map((one) => `<path d="M${60 + one * 240} 560v150M${60 + one * 240} 560h50v90l-25-20-25 20z" stroke="#555" stroke-width="8" fill="#c9962f"/>`).join("")}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="${skies[index % skies.length]}"/>
    ${houses}<rect y="640" width="1200" height="260" fill="#8f8f88"/><rect y="760" width="1200" height="14" fill="#e8e8e0"/>${isDecorated ? board : ""}</svg>`;
}
