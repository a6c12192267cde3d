import { data } from "@remix-run/node";
import { z } from "zod";
import { accountDetailsSchema } from "~/domain/account-forms";
import { membershipSchema } from "~/domain/memberships";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import type { ActionArgs } from "~/server/guard.server";
import { resetAccess } from "~/usecases/account-links.server";
import { disableAccount, editAccount, enableAccount } from "~/usecases/accounts.server";
import { removeFactor } from "~/usecases/factor-removal.server";
import { endMembership, grantMembership } from "~/usecases/memberships.server";
import { signOnActs, signOnIntents } from "./account-sign-on-acts.server";
import { shownLink } from "./shown-link.server";

const intentSchema = z.object({
  intent: z.enum(["edit", "status", "reset", "grant", "end", "remove-factor", ...signOnIntents], "not-valid"),
});

/** Carries out what one of the forms on an account's page asks for. */
export async function performOnAccount(args: ActionArgs) {
  const wanted = parseForm(args.form, intentSchema);
  if (!wanted.ok) return invalid(args.form, wanted.problems);
  return performers[wanted.value.intent](args, args.params.account ?? "");
}

const performers = { edit, status, reset, grant, end, "remove-factor": removeTheirs, ...signOnActs };

const versionSchema = z.object({ version: z.coerce.number("not-valid").int().min(1) });

async function edit({ ctx, form }: ActionArgs, accountId: string) {
  const version = parseForm(form, versionSchema);
  const details = parseForm(form, accountDetailsSchema);
  if (!details.ok) return invalid(form, details.problems);
  if (!version.ok) return invalid(form, version.problems);
  const request = { version: version.value.version, details: details.value };
  const outcome = await editAccount(ctx, accountId, request);
  return outcome.ok ? said(accountId, "account-saved") : invalid(form, outcome.problems);
}

const nameSchema = z.object({ name: z.string().max(120) });
const statusSchema = versionSchema.extend({
  status: z.enum(["active", "disabled"], "not-valid"),
  ...nameSchema.shape,
});

async function status({ ctx, form }: ActionArgs, accountId: string) {
  const parsed = parseForm(form, statusSchema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { status: wanted, version, name } = parsed.value;
  const change = wanted === "disabled" ? disableAccount : enableAccount;
  const outcome = await change(ctx, accountId, version);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return said(accountId, wanted === "disabled" ? "account-disabled" : "account-enabled", { name });
}

async function reset({ ctx, form, url }: ActionArgs, accountId: string) {
  const outcome = await resetAccess(ctx, accountId);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return data({ link: shownLink(outcome.value, url) }, { status: 201 });
}

async function removeTheirs({ ctx, form }: ActionArgs, accountId: string) {
  const parsed = parseForm(form, nameSchema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await removeFactor(ctx, accountId);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return said(accountId, "factor-taken", parsed.value);
}

async function grant({ ctx, form }: ActionArgs, accountId: string) {
  const parsed = parseForm(form, membershipSchema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await grantMembership(ctx, accountId, { key: form.get("_key"), draft: parsed.value });
  return outcome.ok ? said(accountId, "membership-granted") : invalid(form, outcome.problems);
}

const endSchema = z.object({
  /** The membership, and the end that the person saw. */
  held: z
    .string()
    .min(1, "required")
    .max(80)
    .regex(/^[\w-]+:(\d{4}-\d{2}-\d{2})?$/, "not-valid"),
  lastDay: z.string().max(20),
});

async function end({ ctx, form }: ActionArgs, accountId: string) {
  const parsed = parseForm(form, endSchema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { held, lastDay } = parsed.value;
  const [membershipId = "", was = ""] = held.split(":");
  const outcome = await endMembership(ctx, { accountId, membershipId, was: was || null, lastDay });
  return outcome.ok ? said(accountId, "membership-ended") : invalid(form, outcome.problems);
}

function said(accountId: string, code: string, params: Record<string, string> = {}) {
  return redirectWithFlash(`/quan-tri/tai-khoan/${accountId}`, { code, params });
}
