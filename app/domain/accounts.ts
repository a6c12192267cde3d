import type { CivilDate } from "./calendar/civil-date";
import { type Membership, membershipsOn } from "./permissions";
import { findPersonalData } from "./personal-data";
import type { Problem } from "./problem";

/** The part of an account that an administrator writes; account-forms.ts reads it from a form. */
export interface AccountDetails {
  loginName: string;
  displayName: string;
  title: string;
  email: string | null;
}

/** Texts about an account name its office, never a person's telephone or number: `personal-…` {found} at its field. */
export function checkAccountDetails(details: AccountDetails): Problem[] {
  return (["loginName", "displayName", "title"] as const).flatMap((field) => {
    const found = findPersonalData(details[field]);
    return found ? [{ field, code: `personal-${found.kind}`, params: { found: found.found } }] : [];
  });
}

export const locales = ["vi", "en"] as const;
export const themes = ["auto", "light", "dark"] as const;

/** What people choose for themselves. */
export interface Settings {
  locale: (typeof locales)[number];
  theme: (typeof themes)[number];
}

export const accountStates = ["active", "invited", "disabled"] as const;
/** invited: has not chosen a password yet. */
export type AccountState = (typeof accountStates)[number];

export function accountStateOf(account: {
  status: "active" | "disabled";
  hasPassword: boolean;
}): AccountState {
  if (account.status === "disabled") return "disabled";
  return account.hasPassword ? "active" : "invited";
}

/** How long a one-time link works, in hours. */
export const linkHours = { invite: 72, reset: 24 } as const;
export type LinkPurpose = keyof typeof linkHours;

/** Whether the person runs the whole installation on that day. */
export function isAdministratorOn(memberships: readonly Membership[], day: CivilDate): boolean {
  return membershipsOn(memberships, day).some(
    (held) => held.role === "administrator" && held.campaignId === null,
  );
}

const passwordPath = "/tai-khoan/doi-mat-khau";
export const factorPath = "/tai-khoan/xac-thuc-hai-buoc";
const openBeforeChange = new Set([passwordPath, "/dang-xuat"]);
const openBeforeFactor = new Set([
  factorPath,
  passwordPath,
  "/dang-xuat",
  "/tai-khoan/xac-nhan",
  "/tai-khoan/phien",
]);

/**
 * Where a person has to go first who must choose a password of their own, or set up the second factor that the
 * installation asks for; null: nowhere else.
 */
export function mustChangeFirst(
  actor: { mustChangePassword: boolean; factor?: "held" | "wanted" | "none" },
  pathname: string,
): string | null {
  const place = pathname.replace(/\/+$/, "");
  if (actor.mustChangePassword) return openBeforeChange.has(place) ? null : passwordPath;
  return actor.factor === "wanted" && !openBeforeFactor.has(place) ? factorPath : null;
}
