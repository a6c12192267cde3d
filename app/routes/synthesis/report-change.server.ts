import type { z } from "zod";
import { synthesesPath, synthesisPath } from "~/domain/opinion-syntheses";
import {
  issueReportForm,
  redraftForm,
  reopenReportForm,
  synthesisForm,
  synthesisVersionForm,
  wordingForm,
} from "~/domain/opinion-synthesis-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormAnswer, formAct } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import {
  editSynthesis,
  issueSynthesis,
  reopenSynthesis,
  saveWording,
  setSynthesisRemoved,
} from "~/usecases/opinion-synthesis-changes.server";
import type { ReportIntent } from "./report-intents";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  id: string;
}

/** Carries out one of the forms of a synthesised report's page. */
export function changeReport(place: Place, intent: ReportIntent, form: FormInput): FormAnswer {
  return changes[intent](place, form);
}

const changes: Record<ReportIntent, (place: Place, form: FormInput) => FormAnswer> = {
  edit: told("synthesis-edited", synthesisForm, editSynthesis),
  section: told("wording-saved", wordingForm, saveWording, { at: "#noi-dung" }),
  redraft: told(
    "wording-redrafted",
    redraftForm,
    (ctx, slug, id, value) => saveWording(ctx, slug, id, { ...value, body: null }),
    { at: "#noi-dung" },
  ),
  issue: told("synthesis-issued", issueReportForm, issueSynthesis),
  reopen: told("synthesis-reopened", reopenReportForm, reopenSynthesis),
  remove: told(
    "synthesis-removed",
    synthesisVersionForm,
    (ctx, slug, id, { version }) => setSynthesisRemoved(ctx, slug, id, { version, isRemoved: true }),
    { undoBy: "restore" },
  ),
  restore: told("synthesis-restored", synthesisVersionForm, (ctx, slug, id, { version }) =>
    setSynthesisRemoved(ctx, slug, id, { version, isRemoved: false }),
  ),
};

/** A form of its own schema; what was done is said, with the way back where there is one. */
function told<S extends z.ZodObject, T>(
  code: string,
  schema: S,
  work: (ctx: UseCaseContext, slug: string, id: string, value: z.infer<S>) => Promise<Outcome<T>>,
  { undoBy, at = "" }: { undoBy?: ReportIntent; at?: string } = {},
) {
  return formAct(
    schema,
    ({ ctx, slug, id }: Place, value: z.infer<S>) => work(ctx, slug, id, value),
    (version, { slug, id }) => {
      const path = synthesisPath(slug, id);
      const fields = { intent: undoBy ?? "", version: String(version) };
      const undo = undoBy ? { undo: { path, fields } } : {};
      return redirectWithFlash(undoBy ? synthesesPath(slug) : `${path}${at}`, { code, ...undo });
    },
  );
}
