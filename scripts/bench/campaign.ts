import type { CampaignSeed, UnitSeed } from "~db/seeds/campaign-seed";
import { haLong2021 } from "~db/seeds/ha-long-2021";

const benchGroups = 10;
export const benchUnits = 200;
/** Days of the benchmark's campaign that carry outputs: 25/12/2020 to 23/05/2021. */
export const benchFirstDay = "2020-12-25";
export const benchDays = 150;

/** An election as large as a province's: 200 reporting units in ten groups, the catalogue and plan of Hạ Long 2021. */
export const benchCampaign: CampaignSeed = {
  ...haLong2021,
  slug: "do-tai",
  name: "Đo tải",
  shortName: "Đo tải",
  startsOn: benchFirstDay,
  isDemo: false,
  pinnedOn: "2021-05-23",
  unitsValidFrom: benchFirstDay,
  units: unitsOfBench(),
  roster: [],
  channels: [{ unit: "don-vi-1", name: "Cổng thông tin điện tử", kind: "portal", category: "portal-item" }],
  accounts: haLong2021.accounts.map((account) => ({ ...account, unit: account.unit && "don-vi-1" })),
};

/** A root, its groups, and so many units that report to them in turn. */
export function unitsOfBench(units = benchUnits, groups = benchGroups): UnitSeed[] {
  const gather = { kind: "group", bloc: "", gathers: true } as const;
  const root: UnitSeed = {
    ...gather,
    kind: "city",
    key: "goc",
    name: "Toàn tỉnh",
    shortName: "Toàn tỉnh",
    sortOrder: 0,
  };
  const middle = Array.from({ length: groups }, (_, index): UnitSeed => {
    const name = `Khối ${index + 1}`;
    return {
      ...gather,
      key: `khoi-${index + 1}`,
      name,
      shortName: name,
      reportsTo: "goc",
      belongsTo: "goc",
      sortOrder: index + 1,
    };
  });
  const leaves = Array.from({ length: units }, (_, index): UnitSeed => {
    const name = `Đơn vị ${index + 1}`;
    const parent = `khoi-${(index % groups) + 1}`;
    return {
      key: `don-vi-${index + 1}`,
      name,
      shortName: name,
      kind: "ward",
      bloc: "",
      reportsTo: parent,
      belongsTo: parent,
      sortOrder: 100 + index,
    };
  });
  return [root, ...middle, ...leaves];
}
