import type { UnitList, UnitListLine } from "~/domain/unit-lists";
import { haLongUnits } from "../ha-long-2021-units";
import { cityBodies, communeBodies, provinceBodies } from "./bodies";
import { haiPhong2025, quangNinh2025 } from "./from-2025";
import { haiPhong2021 } from "./hai-phong-2021";
import { groupLine, inDistrict, inGroups } from "./unit-list";

const of2021 = "daohoangson/dvhcvn, commit 21756a68 (01/07/2021), GPL-3.0";
const of2025 = "thanglequoc/vietnamese-provinces-database, commit 346f8b19 (29/07/2025), MIT";

/** Ready-made lists of units by year and level. Names and codes are those of the source; bodies are a usual set. */
export const unitLists: readonly UnitList[] = [
  {
    key: "quang-ninh-2025",
    name: {
      vi: "Tỉnh Quảng Ninh từ 1/7/2025: 54 phường, xã, đặc khu",
      en: "Quảng Ninh since 1/7/2025: 54 units",
    },
    source: { vi: of2025, en: of2025 },
    what: "area",
    root: "Tỉnh Quảng Ninh",
    lines: inGroups(quangNinh2025),
  },
  {
    key: "hai-phong-2025",
    name: {
      vi: "Thành phố Hải Phòng từ 1/7/2025: 114 phường, xã, đặc khu",
      en: "Hải Phòng since 1/7/2025: 114 units",
    },
    source: { vi: of2025, en: of2025 },
    what: "area",
    root: "Thành phố Hải Phòng",
    lines: inGroups(haiPhong2025),
  },
  {
    key: "ha-long-2021",
    name: {
      vi: "Thành phố Hạ Long năm 2021: 33 phường, xã",
      en: "Hạ Long city in 2021: 33 wards and communes",
    },
    source: { vi: of2021, en: of2021 },
    what: "area",
    root: "Thành phố Hạ Long",
    lines: haLongLocalities(),
  },
  {
    key: "hai-phong-2021",
    name: {
      vi: "Thành phố Hải Phòng năm 2021: 15 quận, huyện; 217 phường, xã, thị trấn",
      en: "Hải Phòng in 2021: 15 districts, 217 communes",
    },
    source: { vi: of2021, en: of2021 },
    what: "area",
    root: "Thành phố Hải Phòng",
    lines: haiPhong2021.flatMap(({ code, name, ...local }) => [
      { name, kind: "district" as const, bloc: "Quận, huyện", code, parent: "" },
      ...inDistrict(local, name),
    ]),
  },
  bodies("thanh-vien-tinh", "tỉnh", "a province", provinceBodies),
  bodies("thanh-vien-thanh-pho", "thành phố thuộc tỉnh", "a city", cityBodies),
  bodies("thanh-vien-xa", "phường, xã", "a ward or commune", communeBodies),
];

function haLongLocalities(): UnitListLine[] {
  return (["Phường", "Xã"] as const).flatMap((bloc) => [
    groupLine(bloc),
    ...haLongUnits
      .filter((unit) => unit.adminCode !== undefined && unit.bloc === bloc)
      .map((unit) => ({ name: unit.name, kind: unit.kind, bloc, code: unit.adminCode ?? "", parent: bloc })),
  ]);
}

function bodies(key: string, vi: string, en: string, lines: readonly UnitListLine[]): UnitList {
  return {
    key,
    name: {
      vi: `Thành viên Tiểu ban cấp ${vi} (mẫu)`,
      en: `Member bodies of ${en}'s sub-committee (sample)`,
    },
    source: {
      vi: "Mẫu để sửa theo quyết định thành lập Tiểu ban",
      en: "A sample, to be edited after the decision that sets the sub-committee up",
    },
    what: "bodies",
    root: null,
    lines,
  };
}
