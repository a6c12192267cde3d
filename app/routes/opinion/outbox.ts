import { addFieldReportForm } from "~/domain/field-report-forms";
import { fileReportForm } from "~/domain/opinion-forms";
import { type OutboxAnswer, outboxFields } from "~/domain/outbox";
import type { Problem } from "~/domain/problem";
import { parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { closedProblem } from "~/usecases/campaigns.server";
import { NotFound } from "~/usecases/context.server";
import { addFieldReport } from "~/usecases/field-reports.server";
import { fileReport } from "~/usecases/opinion-reports.server";

/** There is nothing to look at: entries are only sent here. */
export const loader = guardedLoader(async () => {
  throw new NotFound();
});

/**
 * Takes a report that waited in a browser. 409: it was made by somebody else than the person signed in now, and is not
 * to be recorded as theirs; 422 with the reasons: refused.
 */
export const action = guardedAction(
  async ({ ctx, params, form }) => {
    if (form.get(outboxFields.owner) !== ctx.actor?.loginName) return Response.json(null, { status: 409 });
    const slug = params.campaign ?? "";
    const closed = await closedProblem(ctx, slug);
    if (closed) return answer({ ok: false, problems: [closed] });
    if (form.get(outboxFields.form) === "field-report") {
      const parsed = parseForm(form, addFieldReportForm);
      return answer(parsed.ok ? await addFieldReport(ctx, slug, parsed.value) : parsed);
    }
    const parsed = parseForm(form, fileReportForm);
    return answer(parsed.ok ? await fileReport(ctx, slug, parsed.value) : parsed);
  },
  "opinion.report",
  "goesOn",
);

function answer(outcome: { ok: true } | { ok: false; problems: Problem[] }): Response {
  const body: OutboxAnswer = outcome.ok
    ? { ok: true }
    : { ok: false, problems: outcome.problems, recorded: null };
  return Response.json(body, { status: body.ok ? 200 : 422 });
}
