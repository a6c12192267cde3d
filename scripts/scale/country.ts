import type { CampaignSeed, UnitSeed } from "~db/seeds/campaign-seed";
import { haLong2021 } from "~db/seeds/ha-long-2021";

/** Days that carry outputs: 25/12/2020 to 23/05/2021. */
export const countryFirstDay = "2020-12-25";
export const countryDays = 150;

export interface CountrySize {
  provinces: number;
  communes: number;
}

/** Since 1/7/2025 (Resolution 202/2025/QH15 and those on the communes): 34 provinces and cities, 3,321 communes. */
export const wholeCountry: CountrySize = { provinces: 34, communes: 3_321 };

/** An election of a whole country: a root, its provinces, and communes that report to them. */
export function countryCampaign(size: CountrySize): CampaignSeed {
  return {
    ...haLong2021,
    slug: "ca-nuoc",
    name: "Bầu cử cả nước",
    shortName: "Cả nước",
    place: "Cả nước",
    level: "central",
    startsOn: countryFirstDay,
    isDemo: false,
    pinnedOn: "2021-05-23",
    unitsValidFrom: countryFirstDay,
    units: unitsOf(size),
    roster: [],
    channels: [
      { unit: communeKey(1), name: "Cổng thông tin điện tử", kind: "portal", category: "portal-item" },
    ],
    milestones: haLong2021.milestones.map(({ units: _units, ...milestone }) => milestone),
    accounts: haLong2021.accounts.map((account) => ({ ...account, unit: account.unit && communeKey(1) })),
  };
}

export const provinceKey = (number: number) => `tinh-${number}`;
export const communeKey = (number: number) => `xa-${number}`;

/** The province of a commune; both count from 1. */
export const provinceOf = (commune: number, { provinces }: CountrySize) => ((commune - 1) % provinces) + 1;

function unitsOf(size: CountrySize): UnitSeed[] {
  const root: UnitSeed = {
    ...{ key: "ca-nuoc", name: "Cả nước", shortName: "Cả nước", kind: "province", bloc: "" },
    ...{ gathers: true, sortOrder: 0 },
  };
  const provinces = Array.from({ length: size.provinces }, (_, index): UnitSeed => {
    const name = `Tỉnh ${index + 1}`;
    const place = { reportsTo: root.key, belongsTo: root.key, sortOrder: index + 1 };
    return {
      key: provinceKey(index + 1),
      name,
      shortName: name,
      kind: "province",
      bloc: "",
      gathers: true,
      ...place,
    };
  });
  const communes = Array.from({ length: size.communes }, (_, index): UnitSeed => {
    const name = `Xã ${index + 1}`;
    const parent = provinceKey(provinceOf(index + 1, size));
    const place = { reportsTo: parent, belongsTo: parent, sortOrder: 100 + index };
    return { key: communeKey(index + 1), name, shortName: name, kind: "commune", bloc: "", ...place };
  });
  return [root, ...provinces, ...communes];
}
