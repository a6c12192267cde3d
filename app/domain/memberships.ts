import { z } from "zod";
import { addDays, type CivilDate, formatCivil, parseVietnameseDate } from "./calendar/civil-date";
import { type Membership, permissions, type Reach, type Role, roles } from "./permissions";
import type { Problem } from "./problem";

/** Where a role is held, as one choice of a form: `system`, `campaign:ID` or `unit:ID`. */
export const membershipSchema = z.object({
  role: z.enum(roles, "required"),
  scope: z.string().min(1, "required").max(80),
  from: z.string().max(20),
  /** The last day on which it holds; "": open. */
  lastDay: z.string().max(20),
});
export type MembershipDraft = z.infer<typeof membershipSchema>;

export type ScopeChoice =
  | { kind: "system" }
  | { kind: "campaign"; campaignId: string }
  | { kind: "unit"; unitId: string };

export function scopeOfChoice(scope: string): ScopeChoice | null {
  if (scope === "system") return { kind: "system" };
  const [kind, id] = scope.split(":", 2);
  if (!id) return null;
  if (kind === "campaign") return { kind, campaignId: id };
  return kind === "unit" ? { kind, unitId: id } : null;
}

/** How far a role must reach: the installation, a campaign as a whole, one unit, or either of the last two. */
export type RoleScope = "system" | "campaign" | "unit" | "campaign-or-unit";

export function roleScopeOf(role: Role): RoleScope {
  const reaches = Object.values<Partial<Record<Role, Reach>>>(permissions).flatMap(
    (entry) => entry[role] ?? [],
  );
  if (reaches.includes("system")) return "system";
  if (reaches.includes("own-units")) return "unit";
  return role === "collaborator" ? "campaign-or-unit" : "campaign";
}

/** Why a role cannot be held there: `system-role`, `unit-role` or `campaign-role`, at `scope`. */
export function checkScope(role: Role, chosen: ScopeChoice["kind"]): Problem[] {
  const wanted = roleScopeOf(role);
  if (wanted === chosen || (wanted === "campaign-or-unit" && chosen !== "system")) return [];
  const code = wanted === "campaign-or-unit" ? "campaign-role" : `${wanted}-role`;
  return [{ field: "scope", code }];
}

export type MembershipDays =
  | { ok: true; validFrom: CivilDate; validTo: CivilDate | null }
  | { ok: false; problems: Problem[] };

/** The days of a membership as typed. Problems at `from` and `lastDay`: required, not a day, `last-day-before-first`. */
export function readMembershipDays(draft: Pick<MembershipDraft, "from" | "lastDay">): MembershipDays {
  const problems: Problem[] = [];
  const validFrom = readDay(draft.from, "from", problems);
  const lastDay = draft.lastDay === "" ? null : readDay(draft.lastDay, "lastDay", problems);
  if (draft.from === "") return { ok: false, problems: [{ field: "from", code: "required" }] };
  if (problems.length > 0 || validFrom === null) return { ok: false, problems };
  if (lastDay !== null && lastDay < validFrom) {
    return {
      ok: false,
      problems: [
        { field: "lastDay", code: "last-day-before-first", params: { from: formatCivil(validFrom) } },
      ],
    };
  }
  return { ok: true, validFrom, validTo: lastDay === null ? null : addDays(lastDay, 1) };
}

function readDay(typed: string, field: string, problems: Problem[]): CivilDate | null {
  const parsed = parseVietnameseDate(typed);
  if (parsed.ok) return parsed.date;
  const { code, ...params } = parsed.problem;
  problems.push({ field, code, params });
  return null;
}

/** Whether two memberships are the same role in the same place with days in common. */
export function overlaps(one: Membership, other: Membership): boolean {
  return (
    one.role === other.role &&
    one.campaignId === other.campaignId &&
    one.unitId === other.unitId &&
    (other.validTo === null || one.validFrom < other.validTo) &&
    (one.validTo === null || other.validFrom < one.validTo)
  );
}

/** Roles of which a sub-committee needs two people, for what takes two and for stand-ins. */
export const secretariesNeeded = 2;
