import { redirect } from "@remix-run/node";
import type { Problem } from "~/domain/problem";
import { type SetUpStep, setUpPath, setUpSteps } from "~/domain/set-up";
import { type CopyPart, copyParts } from "~/domain/set-up-copy";
import { redirectWithFlash } from "~/server/flash.server";
import type { FormInput } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { loadSetUp } from "~/usecases/set-up.server";
import { createCampaign } from "~/usecases/set-up-create.server";
import { copyIntoSetUp, saveSetUpStep, undoCopy } from "~/usecases/set-up-drafts.server";

interface Sent {
  form: FormInput;
  /** The page of a long list, `?trang=2`. */
  search: string;
}

/** Carries out what a step's form asks for: the way on, or why not. */
export async function answerStep(
  ctx: UseCaseContext,
  draftId: string,
  step: SetUpStep,
  sent: Sent,
): Promise<Response | Problem[]> {
  switch (sent.form.get("intent")) {
    case "create":
      return create(ctx, draftId, sent.form);
    case "copy":
      return copy(ctx, draftId, sent.form);
    case "undo-copy":
      await undoCopy(ctx, draftId);
      return redirectWithFlash(setUpPath(draftId, step), { code: "set-up-copy-undone" });
    default:
      return save(ctx, draftId, step, sent);
  }
}

async function create(ctx: UseCaseContext, draftId: string, form: FormInput): Promise<Response | Problem[]> {
  const key = form.get("_key");
  if (key === "" || key.length > 60) return [{ field: "form", code: "not-valid" }];
  const outcome = await createCampaign(ctx, draftId, { key, version: Number(form.get("version")) });
  if (!outcome.ok) return outcome.problems;
  const { slug, shortName: name, units } = outcome.value;
  return redirectWithFlash(`/${slug}`, { code: "campaign-created", params: { name, units } });
}

async function copy(ctx: UseCaseContext, draftId: string, form: FormInput): Promise<Response | Problem[]> {
  const parts = form.all("parts").filter((part): part is CopyPart => copyParts.some((one) => one === part));
  const outcome = await copyIntoSetUp(ctx, draftId, form.get("from"), parts);
  if (!outcome.ok) return outcome.problems;
  const path = setUpPath(draftId, "copy");
  const undo = { path, fields: { intent: "undo-copy" } };
  return redirectWithFlash(setUpPath(draftId, "basics"), {
    code: "set-up-copied",
    params: { name: outcome.value.name },
    undo,
  });
}

/** The step is kept whatever is wrong with it; "next" stays while something is, every other way on is free. */
async function save(
  ctx: UseCaseContext,
  draftId: string,
  step: SetUpStep,
  { form, search }: Sent,
): Promise<Response | Problem[]> {
  const isKept = step !== "copy" && step !== "preview";
  const outcome = isKept ? await saveSetUpStep(ctx, draftId, step, { seen: form.get("_seen"), form }) : null;
  if (outcome && !outcome.ok) return outcome.problems;
  const asked = form.get("to");
  const here = `${setUpPath(draftId, step)}${pageOf(form, search)}`;
  if (outcome?.ok && outcome.value.added + outcome.value.there > 0 && asked === "") {
    const { added, there, columns } = outcome.value;
    const params = { added, there, columns: columns.join(",") };
    return redirectWithFlash(here, { code: "set-up-units-added", params });
  }
  const isNext = asked === "next";
  const to = isNext ? setUpSteps[setUpSteps.indexOf(step) + 1] : setUpSteps.find((one) => one === asked);
  if (!to || to === step) return redirectWithFlash(here, { code: "set-up-saved" });
  if (isNext && isKept && (await loadSetUp(ctx, draftId, step)).frame.problems.length > 0)
    return redirect(here);
  return redirect(setUpPath(draftId, to));
}

function pageOf(form: FormInput, search: string): string {
  const page = form.get("page");
  return /^\d{1,3}$/.test(page) ? `?trang=${page}` : search.startsWith("?trang=") ? search : "";
}
