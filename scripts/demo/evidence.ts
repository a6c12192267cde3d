import sharp from "sharp";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { addEvidence } from "~/usecases/evidence.server";
import { captionEvidence } from "~/usecases/evidence-changes.server";
import { receiveEvidence } from "~/usecases/evidence-page.server";
import { must } from "./must";

/** Numbers of outputs with what their pictures show. */
const pictures: { number: number; scene: keyof typeof scenes; caption: string }[] = [
  { number: 1061, scene: "banner", caption: "Băng rôn trên đường (hình vẽ minh họa)" },
  { number: 5, scene: "board", caption: "Bảng tin ở khu phố (hình vẽ minh họa)" },
  { number: 1048, scene: "speaker", caption: "Loa truyền thanh cơ sở (hình vẽ minh họa)" },
  { number: 1117, scene: "screen", caption: "Trang tin của cơ quan (hình vẽ minh họa)" },
];

/** A few drawn pictures as evidence, so that the gallery shows some; a second run finds them there. */
export async function addDemoEvidence(campaign: CampaignContext, slug: string): Promise<void> {
  for (const [index, { number, scene, caption }] of pictures.entries()) {
    const photo = await sharp(Buffer.from(drawn(scenes[scene])))
      .jpeg()
      .toBuffer();
    const upload = must(await receiveEvidence(campaign, slug, once(photo)));
    const form = { _key: `minh-hoa-anh-${index}`, upload, name: `${scene}.jpg`, takenOn: "", confirm: [] };
    const { id } = must((await addEvidence(campaign, slug, number, form)).outcome);
    // A caption that is there already has been given by an earlier run.
    await captionEvidence(campaign, slug, number, { evidence: id, version: 1, caption });
  }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

/** Plain shapes without people, emblems or words. */
const scenes = {
  banner: `<rect width="1200" height="900" fill="#cfe0ea"/><rect y="620" width="1200" height="280" fill="#8f8f88"/>
    <rect x="90" y="180" width="26" height="520" fill="#555"/><rect x="1080" y="180" width="26" height="520" fill="#555"/>
    <rect x="116" y="220" width="964" height="170" fill="#14506b"/><rect x="190" y="270" width="560" height="26" fill="#fff"/>
    <rect x="190" y="320" width="800" height="20" fill="#cfe0ea"/><circle cx="980" cy="560" r="70" fill="#6b8f5a"/>`,
  board: `<rect width="1200" height="900" fill="#e8dcc4"/><rect x="180" y="110" width="840" height="620" fill="#7a5230"/>
    <rect x="220" y="150" width="760" height="540" fill="#d9c7a3"/><rect x="260" y="190" width="200" height="280" fill="#fff"/>
    <rect x="500" y="210" width="200" height="260" fill="#fdf6e3"/><rect x="740" y="190" width="190" height="270" fill="#fff"/>
    <rect x="260" y="500" width="310" height="150" fill="#f4f4f0"/><rect x="620" y="510" width="300" height="140" fill="#eef3f5"/>`,
  speaker: `<rect width="1200" height="900" fill="#b9d3c4"/><rect x="560" y="250" width="40" height="650" fill="#6d6d6d"/>
    <path d="M600 300 860 200v280L600 400z" fill="#404850"/><path d="M560 300 320 230v240l240-70z" fill="#59626b"/>
    <rect y="760" width="1200" height="140" fill="#5f7a4f"/><rect x="60" y="520" width="260" height="240" fill="#c98f5a"/>`,
  screen: `<rect width="1200" height="900" fill="#f4f4f0"/><rect width="1200" height="110" fill="#14506b"/>
    <rect x="60" y="170" width="700" height="44" fill="#333"/><rect x="60" y="250" width="700" height="380" fill="#9db7c4"/>
    <rect x="60" y="660" width="640" height="20" fill="#888"/><rect x="60" y="700" width="680" height="20" fill="#888"/>
    <rect x="830" y="170" width="310" height="150" fill="#ddd3c0"/><rect x="830" y="350" width="310" height="150" fill="#c6d3c0"/>`,
};

const drawn = (shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">${shapes}</svg>`;
