import type { CampaignStructure } from "~/domain/campaign";
import type { Category, CategoryGroup } from "~/domain/categories";
import type { DraftFrame } from "~/domain/outputs-draft";
import { type Unit, unitTreeOf } from "~/domain/units";

/** A small campaign for rules that need one: a city with a centre, an office and a ward that ends on 1/3. */
export const smallStructure: CampaignStructure = {
  tree: unitTreeOf(
    [
      unit("city", { reports: false, kind: "city" }),
      unit("centre", { kind: "press-agency" }),
      unit("office", {}),
      unit("ward", { kind: "ward", validTo: "2021-03-01" }),
    ],
    ["centre", "office", "ward"].map((key) => ({
      unitId: `unit-${key}`,
      parentId: "unit-city",
      validFrom: "2021-01-01",
      validTo: null,
    })),
  ),
  categories: [
    category("article", "Tin, bài báo chí", "tin, bài", "press"),
    category("feature", "Phóng sự", "phóng sự", "press"),
    category("portal-item", "Tin, bài Cổng thông tin điện tử", "tin, bài", "press"),
    category("fanpage-post", "Bài đăng fanpage", "tin, bài", "social"),
    { ...category("banner", "Băng rôn", "chiếc", "visual"), measure: "piece" },
    { ...category("old", "Hình thức cũ", "cái", "visual"), isActive: false },
  ],
  channels: [
    channel("portal", "centre", "portal-item", "https://halong.gov.vn"),
    channel("fanpage", "centre", "fanpage-post", "https://www.tiktok.com/@halongtv"),
    channel("newspaper", "office", null, null),
  ],
  messages: [{ id: "message-law", key: "luat-bau-cu", name: "Luật Bầu cử" }],
  phases: [],
  documents: [],
};

export const smallFrame: DraftFrame = {
  campaign: { startsOn: "2021-01-01", endsOn: "2021-06-12" },
  structure: smallStructure,
  today: "2021-05-04",
};

function unit(key: string, differs: Partial<Unit>): Unit {
  return {
    id: `unit-${key}`,
    key,
    name: `Đơn vị ${key}`,
    shortName: key,
    kind: "office",
    bloc: "",
    reports: true,
    validFrom: "2021-01-01",
    validTo: null,
    ...differs,
  };
}

function category(key: string, name: string, unitWord: string, group: CategoryGroup): Category {
  return {
    id: `category-${key}`,
    key,
    name: { vi: name, en: key },
    unit: { vi: unitWord, en: key },
    group,
    measure: "news-item",
    kind: "single",
    memberKeys: [],
    isActive: true,
  };
}

function channel(key: string, unitKey: string, categoryKey: string | null, url: string | null) {
  const categoryId = categoryKey === null ? null : `category-${categoryKey}`;
  return { id: `channel-${key}`, unitId: `unit-${unitKey}`, name: key, kind: key, url, categoryId };
}
