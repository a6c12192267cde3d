import type { UnitListLine } from "~/domain/unit-lists";
import type { UnitKind } from "~/domain/units";

/** Commune-level units of one place, each kind a list of "code name" with commas. */
export interface LocalUnits {
  wards?: string;
  communes?: string;
  towns?: string;
  zones?: string;
}

const types: Record<keyof LocalUnits, { word: string; kind: UnitKind; bloc: string }> = {
  wards: { word: "Phường", kind: "ward", bloc: "Phường" },
  communes: { word: "Xã", kind: "commune", bloc: "Xã" },
  towns: { word: "Thị trấn", kind: "commune", bloc: "Thị trấn" },
  zones: { word: "Đặc khu", kind: "special-zone", bloc: "Đặc khu" },
};

/** The units under a group for each kind ("Phường", "Xã" …), the groups under the root. */
export function inGroups(units: LocalUnits): UnitListLine[] {
  return kindsOf(units).flatMap(({ bloc, lines }) => [groupLine(bloc), ...lines.map(under(bloc))]);
}

/** The units directly under a district. */
export function inDistrict(units: LocalUnits, district: string): UnitListLine[] {
  return kindsOf(units).flatMap(({ lines }) => lines.map(under(district)));
}

export const groupLine = (name: string): UnitListLine => ({
  name,
  kind: "group",
  bloc: name,
  code: "",
  parent: "",
});

const under = (parent: string) => (line: UnitListLine) => ({ ...line, parent });

function kindsOf(units: LocalUnits) {
  return (Object.keys(types) as (keyof LocalUnits)[]).flatMap((key) => {
    const text = units[key];
    if (text === undefined) return [];
    const { word, kind, bloc } = types[key];
    const lines = text.split(",").map((one): UnitListLine => {
      const [code = "", ...name] = one.trim().split(" ");
      return { name: `${word} ${name.join(" ")}`, kind, bloc, code, parent: "" };
    });
    return [{ bloc, lines }];
  });
}
