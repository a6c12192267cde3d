import { data, redirect } from "@remix-run/node";
import { inMebibytes } from "~/domain/files";
import type { Separator } from "~/domain/import-csv";
import { importSaving, importSettings, importVersion } from "~/domain/import-forms";
import { maxImportBytes } from "~/domain/import-table";
import { nameEdits } from "~/domain/pasted-names";
import type { Problem } from "~/domain/problem";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, type InvalidForm, invalid, parseForm } from "~/server/forms.server";
import type { UploadArgs } from "~/server/guard.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import {
  dropImport,
  nameInImport,
  rereadImport,
  resumeImport,
  saveImport,
  takeBackImport,
} from "~/usecases/imports.server";
import { beginImport } from "~/usecases/imports-begin.server";
import { workNow } from "~/usecases/imports-work.server";

/** How long a form waits for the work that it has begun; then its page shows how far it is. */
const patience = 1_500;

/** Takes the file of the form and goes on to the page of its import. */
export async function takeImport({ ctx, params, uploads }: UploadArgs) {
  const slug = params.campaign ?? "";
  const refusal = (problems: Problem[], status = 422) =>
    data<InvalidForm>({ problems, values: {} }, { status });
  if (uploads === null) {
    const max = inMebibytes(maxImportBytes);
    return refusal([{ field: "file", code: "file-too-big", params: { max } }], 413);
  }
  let outcome: Outcome<string> | null = null;
  // What comes behind the first file is read and let go, so that the answer reaches the sender.
  for await (const file of uploads) outcome ??= await beginImport(ctx, slug, file);
  if (!outcome) return refusal([{ field: "file", code: "import-file-missing" }]);
  if (!outcome.ok) return refusal(outcome.problems);
  await begun(ctx);
  return redirect(importPath(slug, outcome.value));
}

const importPath = (slug: string, id: string) => `/${slug}/ket-qua/nhap-tep/${id}`;

/** Lets short work finish, so that its page shows the end at once; long work goes on by itself, and the queue with it. */
async function begun(ctx: UseCaseContext): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([workNow(ctx).catch(() => pause), pause]);
  clearTimeout(timer);
}

/** What the buttons of an import's page do. */
export async function answerImport(ctx: UseCaseContext, slug: string, id: string, form: FormInput) {
  const intent = form.get("intent");
  if (intent === "drop") {
    const parsed = parseForm(form, importVersion);
    const outcome = parsed.ok ? await dropImport(ctx, slug, id, parsed.value) : parsed;
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(`/${slug}/ket-qua/nhap-tep`, {
      code: "import-dropped",
      params: { file: outcome.value },
    });
  }
  const outcome = await outcomeOf(ctx, slug, id, form);
  if (!outcome.ok) return invalid(form, outcome.problems);
  await begun(ctx);
  return redirect(importPath(slug, id));
}

async function outcomeOf(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  form: FormInput,
): Promise<Outcome<string>> {
  switch (form.get("intent")) {
    case "check": {
      const parsed = parseForm(form, importSettings);
      if (!parsed.ok) return parsed;
      const { version, separator, ...rest } = parsed.value;
      const chosen: Separator | "" = separator === "tab" ? "\t" : separator;
      return rereadImport(ctx, slug, id, { version, options: { ...rest, separator: chosen } });
    }
    case "names": {
      const parsed = parseForm(form, importVersion);
      return parsed.ok
        ? nameInImport(ctx, slug, id, { ...parsed.value, said: nameEdits(form.fields()) })
        : parsed;
    }
    case "forget-names": {
      const parsed = parseForm(form, importVersion);
      return parsed.ok ? rereadImport(ctx, slug, id, { ...parsed.value, options: { names: [] } }) : parsed;
    }
    case "save": {
      const parsed = parseForm(form, importSaving);
      if (!parsed.ok) return parsed;
      return saveImport(ctx, slug, id, { ...parsed.value, withTwins: parsed.value.withTwins === "1" });
    }
    case "undo": {
      const parsed = parseForm(form, importVersion);
      return parsed.ok ? takeBackImport(ctx, slug, id, parsed.value) : parsed;
    }
    case "resume":
      return resumeImport(ctx, slug, id);
    default:
      return { ok: false, problems: [{ field: "form", code: "not-valid" }] };
  }
}
