import { z } from "zod";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import type { ActionArgs } from "~/server/guard.server";
import { linkAccountSignOn, unlinkAccountSignOn } from "~/usecases/sign-on-links.server";

const linkSchema = z.object({ subject: z.string().max(1_000) });

export const signOnIntents = ["sign-on-link", "sign-on-unlink"] as const;

/** The two forms about single sign-on on an account's page. */
export const signOnActs = { "sign-on-link": link, "sign-on-unlink": unlink };

async function link({ ctx, form }: ActionArgs, accountId: string) {
  const parsed = parseForm(form, linkSchema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await linkAccountSignOn(ctx, accountId, parsed.value.subject);
  return outcome.ok ? said(accountId, "sso-account-linked") : invalid(form, outcome.problems);
}

async function unlink({ ctx }: ActionArgs, accountId: string) {
  await unlinkAccountSignOn(ctx, accountId);
  return said(accountId, "sso-account-unlinked");
}

const said = (accountId: string, code: string) =>
  redirectWithFlash(`/quan-tri/tai-khoan/${accountId}`, { code });
