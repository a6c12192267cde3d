/** The sub-committee's members: who sits in it, in which position, from which agency, in charge of which units. */
import { z } from "zod";
import { tidy } from "./campaign-form";
import { freeText } from "./guarded-text";
import type { Problem } from "./problem";
import { LONGEST_ROSTER } from "./text-lengths";
import { foldVietnamese } from "./vietnamese";

export const MOST_ROSTER = 300;

export interface RosterMember {
  id: string;
  name: string;
  position: string;
  agency: string;
  accountId: string | null;
  accountName: string;
  areas: { id: string; key: string; name: string }[];
  version: number;
}

const member = {
  _key: z.string().min(1).max(60),
  name: freeText().min(1, "required").max(LONGEST_ROSTER.name),
  position: freeText().min(1, "required").max(LONGEST_ROSTER.position),
  agency: freeText().max(LONGEST_ROSTER.agency),
  accountId: z.string().max(60),
  /** Keys of units. */
  areas: z.array(z.string().max(80)),
  /** Stands before this member; "" at the end. */
  before: z.string().max(60),
};
export const addMemberForm = z.object(member);
export const editMemberForm = z.object({
  ...member,
  member: z.string().max(60),
  _version: z.string().max(12),
});
export const memberForm = z.object({ _key: member._key, member: z.string().min(1).max(60) });
export const pasteMembersForm = z.object({
  _key: member._key,
  lines: z.string().min(1, "required").max(LONGEST_ROSTER.lines),
});
export type AddMemberForm = z.infer<typeof addMemberForm>;
export type EditMemberForm = z.infer<typeof editMemberForm>;
export type MemberForm = z.infer<typeof memberForm>;
export type PasteMembersForm = z.infer<typeof pasteMembersForm>;

export interface NewMember {
  name: string;
  position: string;
  agency: string;
  areaIds: string[];
}

/**
 * The members of a pasted list, one a line with tabs between: name, position, agency, areas (with commas or
 * semicolons). Problems at `lines`: member-line {line}, member-line-long {line}, area-unknown {line, name}.
 */
export function readMemberLines(
  text: string,
  units: readonly { id: string; name: string; shortName: string }[],
): { members: NewMember[]; problems: Problem[] } {
  const byName = new Map(
    units.flatMap(({ id, name, shortName }) => [name, shortName].map((one) => [foldVietnamese(one), id])),
  );
  const problems: Problem[] = [];
  const members: NewMember[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const [name = "", position = "", agency = "", areas = ""] = line.split("\t").map(tidy);
    const note = (code: string, more: Record<string, string> = {}) =>
      problems.push({ field: "lines", code, params: { line: index + 1, ...more } });
    if (line.trim() === "") continue;
    if (name === "" || position === "") note("member-line");
    const { name: most, position: mostPosition, agency: mostAgency } = LONGEST_ROSTER;
    if (name.length > most || position.length > mostPosition || agency.length > mostAgency)
      note("member-line-long");
    const areaIds = areas
      .split(/[,;]/)
      .map(tidy)
      .filter(Boolean)
      .flatMap((area) => {
        const id = byName.get(foldVietnamese(area));
        if (!id) note("area-unknown", { name: area });
        return id ?? [];
      });
    members.push({ name, position, agency, areaIds: [...new Set(areaIds)] });
  }
  if (members.length === 0 && problems.length === 0) problems.push({ field: "lines", code: "required" });
  return { members, problems };
}
