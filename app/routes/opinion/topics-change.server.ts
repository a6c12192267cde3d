import type { z } from "zod";
import { addTopicForm, renameTopicForm, topicVersionForm } from "~/domain/opinion-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import {
  addTopic,
  type ChangedTopic,
  hideTopic,
  renameTopic,
  showTopic,
} from "~/usecases/opinion-topics.server";

type Answer = Promise<Response | ReturnType<typeof invalid>>;

/** Carries out one of the forms of the tree of topics. */
export function changeTopics(ctx: UseCaseContext, slug: string, form: FormInput): Answer {
  const intent = form.get("intent");
  if (intent === "rename") return told(renameTopicForm, renameTopic, "opinion-topic-saved")(ctx, slug, form);
  if (intent === "hide") return told(topicVersionForm, hideTopic, "topic-hidden", "show")(ctx, slug, form);
  if (intent === "show") return told(topicVersionForm, showTopic, "topic-shown", "hide")(ctx, slug, form);
  return told(addTopicForm, addTopic, "opinion-topic-added", "hide")(ctx, slug, form);
}

function told<S extends z.ZodObject>(
  schema: S,
  work: (ctx: UseCaseContext, slug: string, value: z.infer<S>) => Promise<Outcome<ChangedTopic>>,
  code: string,
  undo?: "hide" | "show",
) {
  return async (ctx: UseCaseContext, slug: string, form: FormInput): Answer => {
    const parsed = parseForm(form, schema);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await work(ctx, slug, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    const { key, name, version } = outcome.value;
    const path = `/${slug}/du-luan/chu-de`;
    const flash = { code, params: { name } };
    const fields = { intent: undo ?? "", key, version: String(version) };
    return redirectWithFlash(path, undo ? { ...flash, undo: { path, fields } } : flash);
  };
}
