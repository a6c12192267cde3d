import type { UnitListLine } from "~/domain/unit-lists";
import type { UnitKind } from "~/domain/units";
import { haLongUnits } from "../ha-long-2021-units";
import { groupLine } from "./unit-list";

/** The bodies of Hạ Long's sub-committee in 2021, without its wards and communes. */
export const cityBodies: readonly UnitListLine[] = haLongUnits
  .filter((unit) => unit.reportsTo !== undefined && unit.kind !== "ward" && unit.kind !== "commune")
  .filter((unit) => unit.key !== "phuong" && unit.key !== "xa")
  .map((unit) => ({
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    bloc: unit.bloc,
    code: "",
    parent: haLongUnits.find(({ key, kind }) => key === unit.reportsTo && kind === "group")?.name ?? "",
  }));

/** As a province's sub-committee has them; the propaganda board, the departments and the press are named in the news. */
export const provinceBodies: readonly UnitListLine[] = [
  ...bloc("Cơ quan cấp tỉnh", "office", [
    ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Tuyên giáo"],
    ["Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL"],
    ["Sở Nội vụ", "Sở Nội vụ"],
    ["Sở Khoa học và Công nghệ", "Sở KHCN"],
  ]),
  ...bloc("Báo chí", "press-agency", [["Báo và Phát thanh, Truyền hình tỉnh", "Báo và PTTH"]]),
  ...bloc("Khối MTTQ và đoàn thể", "mass-organisation", [["Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban MTTQ"]]),
  ...bloc("Lực lượng vũ trang", "armed-forces", [
    ["Công an tỉnh", "Công an"],
    ["Bộ Chỉ huy Quân sự tỉnh", "Bộ CHQS"],
  ]),
];

/** As a ward or commune with a sub-committee of its own has them since 2025. */
export const communeBodies: readonly UnitListLine[] = [
  ...bloc("Cơ quan phường, xã", "office", [
    ["Ban Xây dựng Đảng", "Ban XDĐ"],
    ["Phòng Văn hóa - Xã hội", "Phòng VHXH"],
    ["Trung tâm Phục vụ hành chính công", "TT PVHCC"],
  ]),
  ...bloc("Khối MTTQ và đoàn thể", "mass-organisation", [["Ủy ban MTTQ Việt Nam phường, xã", "Ủy ban MTTQ"]]),
  ...bloc("Lực lượng vũ trang", "armed-forces", [
    ["Công an phường, xã", "Công an"],
    ["Ban Chỉ huy Quân sự phường, xã", "Ban CHQS"],
  ]),
];

function bloc(name: string, kind: UnitKind, members: readonly [string, string][]): UnitListLine[] {
  return [
    groupLine(name),
    ...members.map(([member, shortName]) => ({
      name: member,
      shortName,
      kind,
      bloc: name,
      code: "",
      parent: name,
    })),
  ];
}
