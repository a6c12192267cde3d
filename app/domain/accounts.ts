import { z } from "zod";
import type { CivilDate } from "./calendar/civil-date";
import { type Membership, membershipsOn } from "./permissions";
import { findPersonalData } from "./personal-data";
import type { Problem } from "./problem";

/** What a person signs in with; letters, digits, full stop and hyphen, so that it can be said on the telephone. */
export const loginNameSchema = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, "required")
      .regex(/^[a-z0-9.-]{3,40}$/, "login-name-form"),
  );

const emailSchema = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => text === "" || z.email().safeParse(text).success, "not-an-email")
  .transform((text) => (text === "" ? null : text));

const displayNameSchema = z.string().trim().min(1, "required").max(120);
const titleSchema = z.string().trim().max(120);

/** The part of an account that an administrator writes. */
export const accountDetailsSchema = z.object({
  loginName: loginNameSchema,
  displayName: displayNameSchema,
  title: titleSchema,
  email: emailSchema,
});
export type AccountDetails = z.infer<typeof accountDetailsSchema>;

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
export const settingsSchema = z.object({
  locale: z.enum(locales, "not-valid"),
  theme: z.enum(themes, "not-valid"),
});
export type Settings = z.infer<typeof settingsSchema>;

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
const openBeforeChange = new Set([passwordPath, "/dang-xuat"]);

/** Where a person who must first choose a password of their own has to go instead; null: nowhere else. */
export function mustChangeFirst(actor: { mustChangePassword: boolean }, pathname: string): string | null {
  if (!actor.mustChangePassword) return null;
  return openBeforeChange.has(pathname.replace(/\/+$/, "")) ? null : passwordPath;
}
