import { editTopicForm, topicVersionForm } from "~/domain/briefing-forms";
import { briefingPath, topicPath } from "~/domain/briefings-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { editTopic, removeTopic, restoreTopic } from "~/usecases/briefings-edit.server";
import type { UseCaseContext } from "~/usecases/context.server";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  id: string;
}

/** Carries out one of the forms of a topic's page; afterwards its week is shown. */
export function changeTopic(place: Place, form: FormInput) {
  const intent = form.get("intent");
  if (intent === "remove" || intent === "restore") return setRemoved(place, intent, form);
  return edit(place, form);
}

async function edit({ ctx, slug, id }: Place, form: FormInput) {
  const parsed = parseForm(form, editTopicForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await editTopic(ctx, slug, id, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { name, week } = outcome.value;
  return redirectWithFlash(briefingPath(slug, week), { code: "topic-saved", params: { name } });
}

async function setRemoved({ ctx, slug, id }: Place, intent: "remove" | "restore", form: FormInput) {
  const parsed = parseForm(form, topicVersionForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const work = intent === "remove" ? removeTopic : restoreTopic;
  const outcome = await work(ctx, slug, id, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { name, week, version } = outcome.value;
  const back = intent === "remove" ? "restore" : "remove";
  return redirectWithFlash(briefingPath(slug, week), {
    code: intent === "remove" ? "topic-removed" : "topic-restored",
    params: { name },
    undo: { path: topicPath(slug, id), fields: { intent: back, version: String(version) } },
  });
}
