import type { z } from "zod";
import {
  holdRoundForm,
  planRoundForm,
  removeRoundForm,
  reopenRoundForm,
  resultForm,
  roundDetailsForm,
  roundDocumentForm,
} from "~/domain/rounds-forms";
import { rounds as en } from "~/i18n/en/rounds";
import { rounds as vi } from "~/i18n/vi/rounds";
import { withDocument } from "~/server/document-form.server";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import {
  type ChangedRound,
  holdRound,
  planRound,
  recordRoundResult,
  removeRound,
  reopenRound,
  restoreRound,
  setRoundDetails,
} from "~/usecases/rounds-changes.server";
import { linkRoundDocument, unlinkRoundDocument } from "~/usecases/rounds-documents.server";
import type { RoundIntent } from "./round-intents";
import { roundPath } from "./rounds-address";

/** Where a form of a round's page comes from and goes back to. */
interface Place {
  ctx: UseCaseContext;
  slug: string;
  id: string;
  path: string;
}

type Answer = Promise<Response | ReturnType<typeof invalid>>;

/** Carries out one of the forms of a round's page and goes back to it. */
export function changeRound(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  intent: RoundIntent,
  form: FormInput,
): Answer {
  return changes[intent]({ ctx, slug, id, path: roundPath(slug, id) }, form);
}

const changes: Record<RoundIntent, (place: Place, form: FormInput) => Answer> = {
  hold: (place, form) =>
    run(form, holdRoundForm, (value) =>
      withDocument(place.ctx, place.slug, form, value, async (chosen) => {
        const outcome = await holdRound(place.ctx, place.slug, place.id, chosen);
        return outcome.ok ? said("round-held", place, undoOf("reopen", place, outcome.value)) : outcome;
      }),
    ),
  "link-document": (place, form) =>
    run(form, roundDocumentForm, (value) =>
      withDocument(place.ctx, place.slug, form, value, async (chosen) => {
        const outcome = await linkRoundDocument(place.ctx, place.slug, place.id, chosen);
        return outcome.ok ? said("round-document-linked", place) : outcome;
      }),
    ),
  remove: (place, form) =>
    run(form, removeRoundForm, async (value) => {
      const outcome = await removeRound(place.ctx, place.slug, place.id, value);
      if (!outcome.ok) return invalid(form, outcome.problems);
      return said("round-removed", place, undoOf("restore", place, outcome.value));
    }),
  "unlink-document": told("round-document-unlinked", roundDocumentForm, unlinkRoundDocument),
  reopen: told("round-reopened", reopenRoundForm, reopenRound),
  plan: told("round-planned", planRoundForm, planRound),
  result: told("round-result", resultForm, recordRoundResult),
  details: told("round-details", roundDetailsForm, setRoundDetails),
  restore: told("round-restored", removeRoundForm, restoreRound),
};

async function run<S extends z.ZodObject>(
  form: FormInput,
  schema: S,
  work: (value: z.infer<S>) => Answer,
): Answer {
  const parsed = parseForm(form, schema);
  return parsed.ok ? work(parsed.value) : invalid(form, parsed.problems);
}

/** A form that needs nothing but its own fields. */
function told<S extends z.ZodObject>(
  code: string,
  schema: S,
  work: (ctx: UseCaseContext, slug: string, id: string, value: z.infer<S>) => Promise<Outcome<unknown>>,
) {
  return (place: Place, form: FormInput): Answer =>
    run(form, schema, async (value) => {
      const outcome = await work(place.ctx, place.slug, place.id, value);
      return outcome.ok ? said(code, place) : invalid(form, outcome.problems);
    });
}

const undoReasons = { vi: vi.round.forms.undoReason, en: en.round.forms.undoReason };

/** The form that takes an act back has seen the line just written. */
function undoOf(intent: RoundIntent, { ctx }: Place, { eventId }: ChangedRound): Record<string, string> {
  return { intent, _seen: eventId, _key: ctx.newId(), reason: undoReasons[ctx.actor?.locale ?? "vi"] };
}

function said(code: string, { path }: Place, undo?: Record<string, string>): Response {
  return redirectWithFlash(path, { code, ...(undo ? { undo: { path, fields: undo } } : {}) });
}
