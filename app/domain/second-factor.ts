import type { CivilDate } from "./calendar/civil-date";
import { type Membership, membershipsOn, permissions, type Role } from "./permissions";

/** Who must have a second factor: everybody, those who close weeks or administer, nobody. */
export const factorPolicies = ["everyone", "closers", "none"] as const;
export type FactorPolicy = (typeof factorPolicies)[number];

/** The installation as far as it decides which policies there are. */
export interface Installation {
  isProduction: boolean;
  /** It holds a demonstration, whose passwords everybody knows. */
  hasDemo: boolean;
}

/** "none" is for development and demonstrations only. */
export const policiesFor = (one: Installation): readonly FactorPolicy[] =>
  one.isProduction && !one.hasDemo ? factorPolicies.filter((policy) => policy !== "none") : factorPolicies;

/** The policy in force: what was chosen if it may be, else everybody in production and nobody elsewhere. */
export function policyInForce(chosen: string | null, installation: Installation): FactorPolicy {
  const allowed = policiesFor(installation);
  return allowed.find((policy) => policy === chosen) ?? (allowed.includes("none") ? "none" : "everyone");
}

const closers: Role[] = [
  ...(Object.keys(permissions["week.close"]) as Role[]),
  ...(Object.keys(permissions["account.manage"]) as Role[]),
];

/** Whether somebody with these memberships must have a second factor on that day. */
export function mustHaveFactor(
  policy: FactorPolicy,
  memberships: readonly Membership[],
  day: CivilDate,
): boolean {
  if (policy !== "closers") return policy === "everyone";
  return membershipsOn(memberships, day).some(({ role }) => closers.includes(role));
}

/** How long (minutes) a secret that was shown waits for its first code. */
export const setUpMinutes = 30;
/** How long (minutes) the second step of signing in may take. */
export const secondStepMinutes = 10;

export const recoveryCodeCount = 10;
const recoveryDigits = 12;

/** A typed code: digits of the app, or of a recovery code with its place; null: neither. Blanks and hyphens are free. */
export function readTypedCode(typed: string): { app: string } | { recovery: string; place: number } | null {
  const digits = typed.replace(/[\s-]/g, "");
  if (/^\d{6}$/.test(digits)) return { app: digits };
  if (!/^\d+$/.test(digits) || digits.length !== recoveryDigits) return null;
  return { recovery: digits, place: Number(digits[0]) };
}

/** A recovery code of that place (0 to 9): its first digit, then random ones. `randomDigit` gives 0 to 9 evenly. */
export function recoveryCodeOf(place: number, randomDigit: () => number): string {
  return `${place}${Array.from({ length: recoveryDigits - 1 }, randomDigit).join("")}`;
}

/** As people read it: groups of four, for a key of letters as for a code of digits. */
export const inFours = (text: string): string => text.match(/.{1,4}/g)?.join(" ") ?? "";
