import {
  answerForm,
  handoverVersionForm,
  issueForm,
  issueVersionForm,
  itemsForm,
  mergeForm,
  moveItemForm,
  passForm,
} from "~/domain/opinion-issue-forms";
import { issuePath, issuesPath } from "~/domain/opinion-issues";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { answerIssue, passIssue, setHandoverRemoved } from "~/usecases/opinion-handovers.server";
import {
  editIssue,
  mergeIntoIssue,
  moveItem,
  setIssueRemoved,
  takeOutItems,
} from "~/usecases/opinion-issues-changes.server";
import type { IssueIntent } from "./issue-intents";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  number: string;
}

type Answer = Promise<Response | ReturnType<typeof invalid>>;

/** Carries out one of the forms of an issue's page. */
export function changeIssue(place: Place, intent: IssueIntent, form: FormInput): Answer {
  return changes[intent](place, form);
}

const changes: Record<IssueIntent, (place: Place, form: FormInput) => Answer> = {
  edit: async (place, form) => {
    const parsed = parseForm(form, issueForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await editIssue(place.ctx, place.slug, place.number, parsed.value);
    return outcome.ok ? told(place, "issue-edited") : invalid(form, outcome.problems);
  },
  remove: (place, form) => setRemoved(place, form, true),
  restore: (place, form) => setRemoved(place, form, false),
  "take-out": async (place, form) => {
    const parsed = parseForm(form, itemsForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await takeOutItems(place.ctx, place.slug, place.number, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    const [only = ""] = outcome.value;
    const path = issuePath(place.slug, Number(place.number));
    // A flash takes back one item at once; more are put back from the suggestions.
    const undo =
      outcome.value.length === 1
        ? { undo: { path, fields: { intent: "put-back", items: only, _key: place.ctx.newId() } } }
        : {};
    return redirectWithFlash(path, {
      code: "items-taken-out",
      params: { count: outcome.value.length },
      ...undo,
    });
  },
  "put-back": merged,
  merge: merged,
  move: async (place, form) => {
    const parsed = parseForm(form, moveItemForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await moveItem(place.ctx, place.slug, place.number, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    const back = { intent: "move", item: parsed.value.item, to: place.number };
    const undo = { path: issuePath(place.slug, outcome.value), fields: back };
    return told(place, "item-moved", { number: outcome.value }, undo);
  },
  pass: async (place, form) => {
    const parsed = parseForm(form, passForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await passIssue(place.ctx, place.slug, place.number, parsed.value);
    return outcome.ok ? told(place, "issue-passed") : invalid(form, outcome.problems);
  },
  answer: async (place, form) => {
    const parsed = parseForm(form, answerForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await answerIssue(place.ctx, place.slug, place.number, parsed.value);
    return outcome.ok ? told(place, "issue-answered") : invalid(form, outcome.problems);
  },
  "take-back": (place, form) => setHandover(place, form, true),
  "pass-again": (place, form) => setHandover(place, form, false),
};

interface Undo {
  path: string;
  fields: Record<string, string>;
}

function told(place: Place, code: string, params: Record<string, number> = {}, undo?: Undo): Response {
  const path = issuePath(place.slug, Number(place.number));
  return redirectWithFlash(path, { code, params, ...(undo ? { undo } : {}) });
}

async function merged(place: Place, form: FormInput): Answer {
  const parsed = parseForm(form, mergeForm.pick({ _key: true, items: true }));
  if (!parsed.ok) return invalid(form, parsed.problems);
  const wish = { ...parsed.value, issue: place.number, title: "", topic: "" };
  const outcome = await mergeIntoIssue(place.ctx, place.slug, wish);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { number, items } = outcome.value;
  return told(place, "items-merged", { number, count: items.length });
}

async function setRemoved(place: Place, form: FormInput, isRemoved: boolean): Answer {
  const parsed = parseForm(form, issueVersionForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await setIssueRemoved(place.ctx, place.slug, place.number, { ...parsed.value, isRemoved });
  if (!outcome.ok) return invalid(form, outcome.problems);
  if (!isRemoved) return told(place, "issue-restored");
  const path = issuePath(place.slug, Number(place.number));
  return redirectWithFlash(issuesPath(place.slug), {
    code: "issue-removed",
    undo: { path, fields: { intent: "restore", version: String(outcome.value) } },
  });
}

async function setHandover(place: Place, form: FormInput, isRemoved: boolean): Answer {
  const parsed = parseForm(form, handoverVersionForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const wish = { ...parsed.value, isRemoved };
  const outcome = await setHandoverRemoved(place.ctx, place.slug, place.number, wish);
  if (!outcome.ok) return invalid(form, outcome.problems);
  if (!isRemoved) return told(place, "pass-restored");
  const fields = {
    ...{ intent: "pass-again", handover: parsed.value.handover, version: String(outcome.value) },
  };
  return told(place, "pass-taken-back", {}, { path: issuePath(place.slug, Number(place.number)), fields });
}
