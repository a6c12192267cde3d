import type { CivilDate } from "./calendar/civil-date";
import { cleanFileName } from "./files";

interface Archived {
  unit: string;
  code: string;
  publishedOn: CivilDate;
  kind: "photo" | "pdf";
}

/**
 * The name of a file in an archive, "Phường Cao Thắng/2021-05-04 KQ-2021-0896 1.jpg": safe on every system, and none
 * that is in `taken` already (to which it is added).
 */
export function archiveName({ unit, code, publishedOn, kind }: Archived, taken: Set<string>): string {
  const folder = cleanFileName(unit.replaceAll("/", "-")).replace(/\.+$/, "") || "-";
  const beginning = `${folder}/${publishedOn} ${code}`;
  const ending = kind === "pdf" ? "pdf" : "jpg";
  for (let number = 1; ; number += 1) {
    const name = `${beginning} ${number}.${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
