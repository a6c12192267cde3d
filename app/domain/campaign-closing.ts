/** The end of an election: from its closing on it is only read. */
import type { Action } from "./permissions";

/**
 * Actions that change nothing of the election itself, and so are granted in a closed one as before. `campaign.settings`
 * opens the settings to be read; their forms are refused by the guard of all forms.
 */
const goingOn: readonly Action[] = [
  "campaign.settings",
  "election.close",
  "election.archive",
  "campaign.create",
  "account.manage",
  "job.manage",
];

export const isReading = (action: Action): boolean => action.endsWith(".view") || goingOn.includes(action);

/**
 * Lines of the audit trail that a closed election still gets: its closing and reopening themselves, what time deletes,
 * people's own data, accounts and roles.
 */
const linesOfAfterwards = [
  "campaign.close-ask",
  "campaign.closed",
  "campaign.close-refused",
  "campaign.reopen-ask",
  "campaign.reopened",
  "campaign.reopen-refused",
  "retention.deleted",
] as const;
const areasOfAfterwards = [
  "account.",
  "calendar-feed.",
  "correction.",
  "membership.",
  "reminder.",
  "session.",
];

export const goesOnWhenClosed = (auditAction: string): boolean =>
  (linesOfAfterwards as readonly string[]).includes(auditAction) ||
  areasOfAfterwards.some((area) => auditAction.startsWith(area));

/** What may still be open when an election is closed, in the order in which the page names it. */
export const openMatters = [
  "weeks",
  "reports",
  "adjustments",
  "imports",
  "milestones",
  "tasks",
  "conclusions",
  "packs",
  "cases",
  "issues",
  "field-reports",
  "decoration",
] as const;
export type OpenMatter = (typeof openMatters)[number];

/** How many of each are open. */
export type OpenMatters = Record<OpenMatter, number>;

/** Where each is seen and settled, below the election's own path. */
export const matterPaths: Record<OpenMatter, string> = {
  weeks: "bao-cao/chot-so-lieu",
  reports: "bao-cao",
  adjustments: "bao-cao/dieu-chinh",
  imports: "ket-qua/nhap-tep",
  milestones: "san-sang/chi-tiet?nhom=milestones",
  tasks: "ke-hoach/nhiem-vu",
  conclusions: "giao-ban/ket-luan",
  packs: "giao-ban",
  cases: "phan-bac",
  issues: "du-luan/van-de",
  "field-reports": "du-luan/hien-truong",
  decoration: "trang-tri",
};

export type ClosingKind = "close" | "reopen";
export type ClosingDecision = "consented" | "refused";
