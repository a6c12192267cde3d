import { copyTopicsForm, moveTopicForm, takeBackCopyForm } from "~/domain/briefing-forms";
import { briefingPath, briefingsPath } from "~/domain/briefings-page";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { copyTopics, takeBackCopy } from "~/usecases/briefings-copy.server";
import { moveTopic } from "~/usecases/briefings-edit.server";
import type { UseCaseContext } from "~/usecases/context.server";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  /** The week that the page shows. */
  week: string;
}

/** Carries out one of the forms of a week's page: copying, taking a copy back, moving a topic. */
export function changeBriefing(place: Place, form: FormInput) {
  switch (form.get("intent")) {
    case "copy":
      return copy(place, form);
    case "take-back":
      return takeBack(place, form);
    default:
      return move(place, form);
  }
}

async function copy({ ctx, slug }: Place, form: FormInput) {
  const parsed = parseForm(form, copyTopicsForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await copyTopics(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { topics, source, left } = outcome.value;
  const path = briefingPath(slug, parsed.value.week);
  const ids = topics.join(" ");
  return redirectWithFlash(path, {
    code: "topics-copied",
    params: { n: topics.length, week: source, left },
    // The undo's field holds 500 letters; more than a dozen topics are taken off one by one.
    ...(ids.length <= 500
      ? { undo: { path, fields: { intent: "take-back", topics: ids, _key: ctx.newId() } } }
      : {}),
  });
}

async function takeBack({ ctx, slug, week }: Place, form: FormInput) {
  const parsed = parseForm(form, takeBackCopyForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await takeBackCopy(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(pathOf(slug, week), { code: "copy-taken-back", params: { n: outcome.value } });
}

async function move({ ctx, slug }: Place, form: FormInput) {
  const parsed = parseForm(form, moveTopicForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await moveTopic(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { name, week } = outcome.value;
  return redirectWithFlash(briefingPath(slug, week), { code: "topic-saved", params: { name } });
}

const pathOf = (slug: string, week: string) => (week === "" ? briefingsPath(slug) : briefingPath(slug, week));
