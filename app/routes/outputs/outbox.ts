import { declarationForm } from "~/domain/declarations";
import { addSiteForm, siteCheckForm, siteMoveForm } from "~/domain/decoration-forms";
import { type OutboxAnswer, outboxFields } from "~/domain/outbox";
import { outputForm } from "~/domain/outputs";
import type { Problem } from "~/domain/problem";
import { type FormInput, type Parsed, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { closedProblem } from "~/usecases/campaigns.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { declareOutputs } from "~/usecases/declarations.server";
import { addSite } from "~/usecases/decoration-edit.server";
import { checkSite, moveSite } from "~/usecases/decoration-moves.server";
import { findRecorded, loadOfflineForms } from "~/usecases/outbox.server";
import { logOutput } from "~/usecases/outputs.server";

/** What the entry forms need without a connection. */
export const loader = guardedLoader(async ({ ctx, params }) =>
  Response.json(await loadOfflineForms(ctx, params.campaign ?? "")),
);

/**
 * Takes an entry that waited in a browser; of a closed election it is given back with that reason (422). 409: it was made by somebody else than the person signed in now, and is
 * not to be recorded as theirs; 422 with the reasons: refused.
 */
export const action = guardedAction(
  async ({ ctx, params, form }) => {
    if (form.get(outboxFields.owner) !== ctx.actor?.loginName) return Response.json(null, { status: 409 });
    const slug = params.campaign ?? "";
    const closed = await closedProblem(ctx, slug);
    if (closed) return answer({ ok: false, problems: [closed], recorded: null });
    const outcome = await take(ctx, slug, form);
    if (outcome.ok) return answer({ ok: true, number: outcome.number });
    const isChanged = outcome.problems.some(({ code }) => code === "resent-with-changes");
    const recorded = isChanged ? await findRecorded(ctx, slug, form.get("_key")) : null;
    return answer({ ok: false, problems: outcome.problems, recorded });
  },
  "output.log",
  "goesOn",
);

type Taken = { ok: true; number?: number } | { ok: false; problems: Problem[] };

async function take(ctx: UseCaseContext, slug: string, form: FormInput): Promise<Taken> {
  if (form.get(outboxFields.form) === "declaration")
    return whenRead(parseForm(form, declarationForm), (read) => declareOutputs(ctx, slug, read));
  if (isSiteForm(form.get(outboxFields.form))) return takeSite(ctx, slug, form);
  return whenRead(parseForm(form, outputForm), async (read) => {
    const logged = await logOutput(ctx, slug, read);
    return logged.ok ? { ok: true, number: logged.value.numbers[0] } : logged;
  });
}

const isSiteForm = (name: string) => name === "site" || name === "site-move" || name === "site-check";

/** Decoration: a proposal, or what somebody in the street says of a site. */
async function takeSite(ctx: UseCaseContext, slug: string, form: FormInput): Promise<Taken> {
  const number = Number(form.get("_site"));
  const kind = form.get(outboxFields.form);
  if (kind === "site") return whenRead(parseForm(form, addSiteForm), (read) => addSite(ctx, slug, read));
  if (kind === "site-check")
    return whenRead(parseForm(form, siteCheckForm), (read) => checkSite(ctx, slug, number, read));
  return whenRead(parseForm(form, siteMoveForm), (read) => moveSite(ctx, slug, number, read));
}

async function whenRead<T>(parsed: Parsed<T>, work: (value: T) => Promise<Taken>): Promise<Taken> {
  return parsed.ok ? work(parsed.value) : parsed;
}

const answer = (body: OutboxAnswer) => Response.json(body, { status: body.ok ? 200 : 422 });
