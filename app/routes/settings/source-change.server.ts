import { addSourceForm, sourceActForm } from "~/domain/official-source-form";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { addSource, changeSource, type SourceAct, sourceActs } from "~/usecases/official-sources.server";

/** Carries out one of the forms of the page of sources; each can be undone by another one. */
export function changeSourcesBy(ctx: UseCaseContext, slug: string, form: FormInput) {
  const act = sourceActs.find((one) => one === form.get("intent"));
  return act ? carryOut(ctx, slug, act, form) : add(ctx, slug, form);
}

const pathOf = (slug: string) => `/${slug}/cai-dat/nguon-chinh-thong`;

async function add(ctx: UseCaseContext, slug: string, form: FormInput) {
  const parsed = parseForm(form, addSourceForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addSource(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return told(slug, "restore", outcome.value.entry);
}

async function carryOut(ctx: UseCaseContext, slug: string, act: SourceAct, form: FormInput) {
  const parsed = parseForm(form, sourceActForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await changeSource(ctx, slug, parsed.value.entry, act);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return told(slug, act, outcome.value.entry);
}

/** What a cookie's field holds. */
const longestUndo = 500;

function told(slug: string, act: SourceAct, entry: string) {
  const shown = entry.length > 60 ? `${entry.slice(0, 59)}…` : entry;
  const intent = act === "remove" ? "restore" : "remove";
  return redirectWithFlash(pathOf(slug), {
    code: act === "remove" ? "source-removed" : "source-added",
    params: { entry: shown },
    ...(entry.length > longestUndo ? {} : { undo: { path: pathOf(slug), fields: { intent, entry } } }),
  });
}
