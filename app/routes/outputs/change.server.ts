import type { z } from "zod";
import { rebutForm } from "~/domain/case-forms";
import { rerunForm, rerunRemovalForm } from "~/domain/output-twin-forms";
import { revisionForm, withdrawalForm } from "~/domain/outputs";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { linkOutputToCase } from "~/usecases/cases-publish.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import { addRerun, removeRerun } from "~/usecases/outputs-reruns.server";
import { restoreOutput, reviseOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { heldBack } from "./held-back.server";
import type { Intent } from "./intents";

const restorationForm = withdrawalForm.pick({ version: true });

/** Carries out one of the forms of an output's page and goes back to the page. */
export function changeOutput(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  intent: Intent,
  form: FormInput,
) {
  const path = `/${slug}/ket-qua/${number}`;
  switch (intent) {
    case "revise":
      return run(form, revisionForm, path, "output-revised", (value) =>
        reviseOutput(ctx, slug, number, value),
      );
    case "withdraw":
      return run(
        form,
        withdrawalForm,
        path,
        "output-withdrawn",
        (value) => withdrawOutput(ctx, slug, number, value),
        ({ version }) => ({ path, fields: { intent: "restore", version: String(version) } }),
      );
    case "restore":
      return run(form, restorationForm, path, "output-restored", (value) =>
        restoreOutput(ctx, slug, number, value),
      );
    case "rerun":
      return run(form, rerunForm, path, "rerun-added", (value) => addRerun(ctx, slug, number, value));
    case "rerun-remove":
      return run(form, rerunRemovalForm, path, "rerun-removed", ({ rerun }) =>
        removeRerun(ctx, slug, number, rerun),
      );
    case "rebut":
      return run(form, rebutForm, path, "case-linked-one", (value) =>
        linkOutputToCase(ctx, slug, number, value),
      );
  }
}

interface Undo {
  path: string;
  fields: Record<string, string>;
}

async function run<S extends z.ZodObject, T>(
  form: FormInput,
  schema: S,
  path: string,
  code: string,
  work: (value: z.infer<S>) => Promise<Outcome<T>>,
  undoOf?: (changed: T) => Undo,
) {
  const parsed = parseForm(form, schema);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await work(parsed.value);
  const [, slug = ""] = path.split("/");
  if (!outcome.ok) return heldBack(slug, outcome.problems) ?? invalid(form, outcome.problems);
  return redirectWithFlash(path, { code, undo: undoOf?.(outcome.value) });
}
