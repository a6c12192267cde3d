import type { CivilDate } from "./calendar/civil-date";

/** Roles are held by membership: account × campaign × unit × role × [from, to). */
export const roles = [
  "administrator",
  "secretary",
  "leader",
  "unit-head",
  "member",
  "collaborator",
  "press-unit",
] as const;
export type Role = (typeof roles)[number];

export interface Membership {
  role: Role;
  /** null: every campaign (administrators only). */
  campaignId: string | null;
  /** null: the campaign as a whole. */
  unitId: string | null;
  validFrom: CivilDate;
  /** First day on which it no longer holds; null: open. */
  validTo: CivilDate | null;
}

/**
 * How far a permission reaches: the installation, the whole campaign, or the membership's own unit with the units
 * that report below it.
 */
export type Reach = "system" | "campaign" | "own-units";

const everyone = reach("campaign", ...roles);
const subCommittee = reach("campaign", "administrator", "secretary", "leader", "unit-head", "member");
const writers = {
  ...reach("campaign", "secretary"),
  ...reach("own-units", "unit-head", "member", "press-unit"),
};

/** The one table of who may do what. An action that a role is not named for is refused. */
export const permissions = {
  "campaign.view": everyone,
  "timeline.view": everyone,
  "milestone.complete": reach("campaign", "secretary"),
  "milestone.override": reach("campaign", "secretary"),
  "milestone.assign": reach("campaign", "secretary"),
  "milestone.add": reach("campaign", "secretary"),
  "milestone.unit-complete": {
    ...reach("campaign", "secretary"),
    ...reach("own-units", "unit-head", "member"),
  },
  "baseline.freeze": reach("campaign", "secretary"),
  "round.edit": reach("campaign", "secretary"),
  "publicity.link": { ...reach("campaign", "secretary"), ...reach("own-units", "unit-head", "member") },
  "output.view": { ...subCommittee, ...reach("own-units", "press-unit") },
  "output.log": writers,
  "output.revise": writers,
  "output.withdraw": writers,
  "output.declare": writers,
  "progress.view": subCommittee,
  "plan.view": subCommittee,
  "target.edit": reach("campaign", "secretary"),
  "task.edit": reach("campaign", "secretary"),
  "task.report": { ...reach("campaign", "secretary"), ...reach("own-units", "unit-head", "member") },
  "review.edit": reach("campaign", "secretary"),
  "view.save": subCommittee,
  "view.share": reach("campaign", "secretary"),
  "own-feed.manage": reach("campaign", "administrator", "secretary"),
  "report.view": subCommittee,
  "report.prepare": { ...reach("campaign", "secretary"), ...reach("own-units", "unit-head", "member") },
  "report.submit": { ...reach("campaign", "secretary"), ...reach("own-units", "unit-head") },
  "report.review": reach("campaign", "secretary"),
  "week.close": reach("campaign", "secretary"),
  "intervention.ask": reach("campaign", "secretary", "leader"),
  "meeting.view": subCommittee,
  "meeting.edit": reach("campaign", "secretary"),
  "action.report": { ...reach("campaign", "secretary"), ...reach("own-units", "unit-head", "member") },
  "briefing.view": { ...subCommittee, ...reach("campaign", "press-unit") },
  "briefing.edit": reach("campaign", "secretary"),
  "decoration.view": subCommittee,
  "decoration.propose": { ...reach("campaign", "secretary"), ...reach("own-units", "unit-head", "member") },
  "decoration.approve": reach("campaign", "secretary"),
  "decoration.report": { ...reach("campaign", "secretary"), ...reach("own-units", "unit-head", "member") },
  "decoration.check": reach("campaign", "secretary"),
  "design.edit": reach("campaign", "secretary"),
  "case.view": subCommittee,
  "case.report": { ...reach("campaign", "secretary"), ...reach("own-units", "unit-head", "member") },
  "case.decide": reach("campaign", "secretary"),
  "opinion.view": { ...subCommittee, ...reach("campaign", "collaborator") },
  "opinion.report": {
    // Some collaborators belong to no unit ("đơn tuyến").
    ...reach("campaign", "secretary", "collaborator"),
    ...reach("own-units", "unit-head", "member"),
  },
  "opinion.synthesise": reach("campaign", "secretary"),
  "opinion.answer": { ...reach("campaign", "secretary"), ...reach("own-units", "unit-head", "member") },
  "source.manage": reach("campaign", "administrator"),
  "document.add": reach("campaign", "secretary"),
  "document.view": subCommittee,
  "campaign.create": reach("system", "administrator"),
  "campaign.settings": reach("campaign", "administrator", "secretary"),
  "holiday.edit": reach("system", "administrator"),
  "demo-day.move": reach("campaign", "administrator", "secretary"),
  "election.close": reach("campaign", "administrator", "secretary"),
  "election.archive": reach("campaign", "administrator", "secretary"),
  "account.manage": reach("system", "administrator"),
  "job.manage": reach("system", "administrator"),
  "audit.view": reach("system", "administrator"),
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof permissions;

function reach<R extends Role>(how: Reach, ...who: R[]): Record<R, Reach> {
  return Object.fromEntries(who.map((role) => [role, how])) as Record<R, Reach>;
}

/** Memberships that hold on a day. */
export function membershipsOn(memberships: readonly Membership[], day: CivilDate): Membership[] {
  return memberships.filter((one) => one.validFrom <= day && (one.validTo === null || day < one.validTo));
}

export interface Grant {
  /** "all", or the units named by own-units memberships (their subtrees are the caller's to expand). */
  units: "all" | string[];
}

/**
 * What an action is granted over in a campaign: null when refused, else all of it or the membership's own units.
 * `campaignId` null asks for an action on the installation, which only an open-campaign membership grants.
 */
export function grantOf(
  memberships: readonly Membership[],
  action: Action,
  campaignId: string | null,
  day: CivilDate,
): Grant | null {
  const reaches: Partial<Record<Role, Reach>> = permissions[action];
  const units = new Set<string>();
  for (const held of membershipsOn(memberships, day)) {
    const how = reaches[held.role];
    if (how === undefined || !coversCampaign(held, campaignId, how)) continue;
    if (how !== "own-units") return { units: "all" };
    if (held.unitId !== null) units.add(held.unitId);
  }
  return units.size > 0 ? { units: [...units] } : null;
}

function coversCampaign(held: Membership, campaignId: string | null, how: Reach): boolean {
  if (how === "system" || campaignId === null) return how === "system" && held.campaignId === null;
  return held.campaignId === null ? held.role === "administrator" : held.campaignId === campaignId;
}
