import { siteArrivedForm } from "~/domain/decoration-forms";
import type { EvidenceAnswer } from "~/domain/evidence";
import { outboxFields } from "~/domain/outbox";
import { parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { NotFound } from "~/usecases/context.server";
import { addSitePhoto } from "~/usecases/decoration-photos.server";
import { siteNumber } from "./site-number";

/** There is nothing to look at: photographs are shown on their site's page. */
export const loader = guardedLoader(async () => {
  throw new NotFound();
});

/**
 * The page's script says that a photograph has arrived, and gets to know what became of it. 409: it waited in a browser
 * at which somebody else has signed in since, and is not to be recorded as theirs.
 */
export const action = guardedAction(async ({ ctx, params, form }) => {
  const isForeign = form.has(outboxFields.owner) && form.get(outboxFields.owner) !== ctx.actor?.loginName;
  if (isForeign) return Response.json(null, { status: 409 });
  const parsed = parseForm(form, siteArrivedForm);
  if (!parsed.ok) return answer({ problems: parsed.problems, twin: null });
  const { outcome, twin } = await addSitePhoto(ctx, params.campaign ?? "", siteNumber(params), parsed.value);
  return answer({ problems: outcome.ok ? [] : outcome.problems, twin });
}, "decoration.report");

function answer(body: EvidenceAnswer): Response {
  const isFull = body.problems.some(({ code }) => code === "disk-full");
  return Response.json(body, { status: body.problems.length === 0 ? 200 : isFull ? 507 : 422 });
}
