import { acceptReportsForm } from "~/domain/report-acceptance-forms";
import { upwardSentForm } from "~/domain/report-chase-forms";
import { gridPath, readGridQuery, reportsPath } from "~/domain/report-grid-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { acceptReports } from "~/usecases/report-acceptance.server";
import { markUpwardSent } from "~/usecases/upward-reports.server";

interface Change {
  ctx: UseCaseContext;
  slug: string;
  form: FormInput;
  url: URL;
}

/** Reports that were ticked are accepted; the page stays at its week and filters. */
export async function acceptTicked({ ctx, slug, form, url }: Change) {
  const parsed = parseForm(form, acceptReportsForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await acceptReports(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const query = readGridQuery((name) => url.searchParams.get(name) ?? "");
  return redirectWithFlash(gridPath(slug, query), {
    code: "reports-accepted",
    params: { ...outcome.value },
  });
}

/** A report to a body above is marked as sent. */
export async function markSent({ ctx, slug, form }: Omit<Change, "url">) {
  const parsed = parseForm(form, upwardSentForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await markUpwardSent(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(reportsPath(slug), { code: "upward-sent", params: outcome.value });
}
