import { addDays, type CivilDate, civilDateOfInstant } from "./calendar/civil-date";
import type { Campaign } from "./campaign";
import { draftLimits } from "./form-drafts";
import { NOTICE_DAYS } from "./notices-page";

/**
 * How long what is kept is kept (Law 91/2025/QH15 art. 3: no longer than the purpose needs). What belongs to an election
 * is deleted some months after its closing (or its last day, while nobody has closed it), or after it was written where that is later; what belongs to the
 * installation some days after it has served its purpose. Figures, frozen packs and published items are not in here:
 * they hold no personal data.
 */
export const campaignTerms = {
  "opinion-texts": { months: 24, least: 1, most: 120 },
  "field-texts": { months: 12, least: 1, most: 120 },
  "case-texts": { months: 12, least: 1, most: 120 },
  "reminder-digests": { months: 3, least: 1, most: 60 },
  "report-nudges": { months: 12, least: 1, most: 60 },
  "import-files": { months: 6, least: 1, most: 60 },
  "audit-texts": { months: 60, least: 12, most: 240 },
} as const;
export type CampaignKind = keyof typeof campaignTerms;
export const campaignKinds = Object.keys(campaignTerms) as CampaignKind[];

/** In days, the same everywhere: nobody has to decide on them. */
export const installationTerms = {
  sessions: 90,
  "account-links": 90,
  "form-drafts": draftLimits.days,
  "set-up-drafts": 90,
  // A notice is shown for half as long.
  "notice-reads": 2 * NOTICE_DAYS,
  "sign-in-limits": 1,
  "resend-keys": 400,
  "correction-requests": 730,
  "account-audit-texts": 1825,
} as const;
export type InstallationKind = keyof typeof installationTerms;
export const installationKinds = Object.keys(installationTerms) as InstallationKind[];

export type RetentionKind = CampaignKind | InstallationKind;

/** Months by kind. */
export type Terms = Record<CampaignKind, number>;

export const defaultTerms: Terms = termsOf({});

/** Stored terms with the default of every kind that came later. */
export function termsOf(stored: Partial<Record<string, number>>): Terms {
  return Object.fromEntries(
    campaignKinds.map((kind) => [kind, stored[kind] ?? campaignTerms[kind].months]),
  ) as Terms;
}

/** The day from which a campaign's terms count: that of its closing, or its last day while nobody has closed it. */
export const termsBegin = ({ endsOn, closedAt }: Pick<Campaign, "endsOn" | "closedAt">): CivilDate =>
  closedAt === null ? endsOn : civilDateOfInstant(closedAt);

/** The first day on which something of a campaign is due; `begin` as `termsBegin` says it. */
export const dueOn = (begin: CivilDate, months: number): CivilDate => addMonths(begin, months);

/** What was written before that day is due; null while nothing is. */
export function cutoffOf(begin: CivilDate, months: number, today: CivilDate): CivilDate | null {
  return today < dueOn(begin, months) ? null : addMonths(today, -months);
}

/** The same day of another month, or that month's last day. */
export function addMonths(day: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  const first = (n: number) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}-01`;
  const wanted = `${first(count).slice(0, 8)}${day.slice(8)}`;
  const last = addDays(first(count + 1), -1);
  return wanted > last ? last : wanted;
}
