import { data } from "@remix-run/node";
import { addFeedForm, editFeedForm, feedActForm, tryFeedForm } from "~/domain/own-feed-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { addFeed, changeFeed, editFeed, type FeedAct, feedActs } from "~/usecases/own-feeds.server";
import { readFeedNow, tryFeed } from "~/usecases/own-feeds-page.server";

/** Carries out one of the forms of the page of feeds, as the pressed button says. */
export function changeFeedsBy(ctx: UseCaseContext, slug: string, form: FormInput) {
  const intent = form.get("intent");
  if (intent === "try") return attempt(ctx, slug, form);
  if (intent === "read") return read(ctx, slug, form);
  const act = feedActs.find((one) => one === intent);
  return act ? carryOut(ctx, slug, act, form) : save(ctx, slug, form);
}

const pathOf = (slug: string) => `/${slug}/cai-dat/nguon-tin`;

async function save(ctx: UseCaseContext, slug: string, form: FormInput) {
  const isEdit = form.get("intent") === "edit";
  const outcome = isEdit ? await edit(ctx, slug, form) : await add(ctx, slug, form);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { name } = outcome.value;
  return redirectWithFlash(pathOf(slug), {
    code: isEdit ? "feed-edited" : "feed-added",
    params: { name: shortened(name) },
  });
}

async function add(ctx: UseCaseContext, slug: string, form: FormInput) {
  const parsed = parseForm(form, addFeedForm);
  return parsed.ok ? addFeed(ctx, slug, parsed.value) : parsed;
}

async function edit(ctx: UseCaseContext, slug: string, form: FormInput) {
  const parsed = parseForm(form, editFeedForm);
  return parsed.ok ? editFeed(ctx, slug, parsed.value) : parsed;
}

/** Reads an address without keeping anything; the form stays as it was typed. */
async function attempt(ctx: UseCaseContext, slug: string, form: FormInput) {
  const parsed = parseForm(form, tryFeedForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await tryFeed(ctx, slug, parsed.value.address);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return data({ problems: [], values: form.fields(), tried: outcome.value });
}

async function read(ctx: UseCaseContext, slug: string, form: FormInput) {
  const parsed = parseForm(form, feedActForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const result = await readFeedNow(ctx, slug, parsed.value.feed);
  const name = shortened(result.name);
  const path = pathOf(slug);
  if (result.is === "failed") return redirectWithFlash(path, { code: "feed-failed", params: { name } });
  if (result.is !== "read") return redirectWithFlash(path, { code: "feed-unchanged", params: { name } });
  const { found, fresh } = result;
  return redirectWithFlash(path, { code: "feed-read", params: { name, found, fresh } });
}

const told: Record<FeedAct, { code: string; undo: FeedAct }> = {
  pause: { code: "feed-paused", undo: "resume" },
  resume: { code: "feed-resumed", undo: "pause" },
  remove: { code: "feed-removed", undo: "restore" },
  restore: { code: "feed-restored", undo: "remove" },
};

/** Each of these is undone by another one of them. */
async function carryOut(ctx: UseCaseContext, slug: string, act: FeedAct, form: FormInput) {
  const parsed = parseForm(form, feedActForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await changeFeed(ctx, slug, parsed.value.feed, act);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { code, undo } = told[act];
  const { id, name } = outcome.value;
  return redirectWithFlash(pathOf(slug), {
    code,
    params: { name: shortened(name) },
    undo: { path: pathOf(slug), fields: { intent: undo, feed: id } },
  });
}

/** An address within a sentence. */
const shortened = (name: string) => (name.length > 60 ? `${name.slice(0, 59)}…` : name);
