import { haLongChannels } from "~db/seeds/ha-long-2021-units";
import { hasPanos, localUnits } from "./phase-2-local";

/** Planned quantities of one unit and category in the three phases; null: none. */
export interface DemoTarget {
  unit: string;
  category: string;
  phases: readonly [dot1: number | null, dot2: number | null, dot3: number | null];
}

/** Illustrative: no source gives a plan with figures for Hạ Long. */
export function demoTargets(): DemoTarget[] {
  return [...cityTargets, ...localTargets()];
}

const cityTargets: readonly DemoTarget[] = [
  target("ban-tuyen-giao", "social-share", 175, 209, 80),
  target("ban-tuyen-giao", "rebuttal", 60, 68, 20),
  target("ban-tuyen-giao", "cell-bulletin", 3, 2, 1),
  target("trung-tam-truyen-thong", "portal-item", 55, 75, 40),
  target("trung-tam-truyen-thong", "broadcast-item", 85, 120, 60),
  target("trung-tam-truyen-thong", "fanpage-post", 55, 84, 45),
  target("phong-van-hoa", "banner", null, 110, null),
  target("phong-van-hoa", "pano", null, 20, null),
  target("phong-van-hoa", "pennant", null, 900, null),
  target("phong-van-hoa", "flag", null, 600, null),
  target("phong-van-hoa", "poster", null, 400, null),
  target("phong-van-hoa", "led", null, 10, null),
  target("phong-van-hoa", "performance", null, 4, 2),
  target("phong-van-hoa", "vehicle-run", null, 14, 20),
  target("uy-ban-mttq", "oral-session", null, 11, 4),
  target("uy-ban-mttq", "training", null, 2, null),
  target("uy-ban-mttq", "leaflet", null, 3300, null),
  target("uy-ban-mttq", "article", null, 5, 3),
  target("hoi-phu-nu", "oral-session", null, 11, 3),
  target("hoi-phu-nu", "social-share", null, 13, 6),
  target("hoi-phu-nu", "contest", null, 1, null),
  target("hoi-nong-dan", "oral-session", null, 7, 2),
  target("hoi-nong-dan", "leaflet", null, 900, null),
  target("hoi-cuu-chien-binh", "oral-session", null, 8, 2),
  target("thanh-doan", "social-share", null, 25, 15),
  target("thanh-doan", "contest", null, 1, null),
  target("lien-doan-lao-dong", "oral-session", null, 6, 2),
  target("lien-doan-lao-dong", "leaflet", null, 1600, null),
  target("chi-dang-bo-co-so", "oral-session", null, 110, 50),
  target("chi-dang-bo-co-so", "training", null, 2, null),
  target("cong-an-thanh-pho", "social-share", null, 13, 8),
  target("ban-chqs-thanh-pho", "oral-session", null, 5, 2),
];

function target(
  unit: string,
  category: string,
  dot1: number | null,
  dot2: number | null,
  dot3: number | null,
): DemoTarget {
  return { unit, category, phases: [dot1, dot2, dot3] };
}

/** The same for every ward and commune; online posts only where there is a page, panos where there is a place. */
function localTargets(): DemoTarget[] {
  return localUnits.flatMap(({ key }, index) => {
    const online = haLongChannels.find((channel) => channel.unit === key && channel.kind !== "loudspeaker");
    return [
      target(key, "broadcast-run", null, 74, 56),
      target(key, "banner", null, 38, null),
      target(key, "pennant", null, 125, null),
      target(key, "flag", null, 70, null),
      target(key, "leaflet", null, 500, null),
      target(key, "oral-session", null, 7, 3),
      ...(hasPanos(index) ? [target(key, "pano", null, 3, null)] : []),
      ...(online ? [target(key, online.category, null, 12, 8)] : []),
    ];
  });
}
