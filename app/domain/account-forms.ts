/** What the forms about accounts may hold. Apart from the rules, so that no browser loads the schema library. */
import { z } from "zod";
import { type AccountDetails, locales, type Settings, themes } from "./accounts";
import { freeText } from "./guarded-text";
import { factorPolicies } from "./second-factor";

export const signInSchema = z.object({ login: z.string().max(254), password: z.string().max(1_000) });

const typedPassword = z.string().max(1_000);
/** From an app, or one of the recovery codes, with blanks as people type it. */
const typedCode = z.string().max(40);
export const confirmSchema = z.object({ password: typedPassword, code: typedCode });
export const secondStepSchema = z.object({ challenge: z.string().max(2_000), code: typedCode });
export const factorSchema = z.object({
  intent: z.enum(["start", "stop", "finish", "renew", "remove"], "not-valid"),
  code: typedCode,
});
export const factorPolicySchema = z.object({
  policy: z.enum(factorPolicies, "not-valid"),
  version: z.coerce.number("not-valid").int().min(0),
});
export const newPasswordSchema = z.object({ newPassword: typedPassword, newPasswordAgain: typedPassword });
export const passwordChangeSchema = newPasswordSchema.extend({ currentPassword: typedPassword });

export const settingsSchema = z.object({
  locale: z.enum(locales, "not-valid"),
  theme: z.enum(themes, "not-valid"),
}) satisfies z.ZodType<Settings>;

/** What a person signs in with; letters, digits, full stop and hyphen, so that it can be said on the telephone. */
const loginNameSchema = z
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

export const accountDetailsSchema = z.object({
  loginName: loginNameSchema,
  displayName: freeText().trim().min(1, "required").max(120),
  title: freeText().trim().max(120),
  email: emailSchema,
}) satisfies z.ZodType<AccountDetails>;
