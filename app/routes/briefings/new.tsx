import { useActionData, useLoaderData } from "@remix-run/react";
import { addTopicForm } from "~/domain/briefing-forms";
import { briefingPath, briefingsPath, newTopicPath, topicPath } from "~/domain/briefings-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import type { PageHandle } from "~/ui/page-title";
import { addTopic } from "~/usecases/briefings-edit.server";
import { loadNewTopic } from "~/usecases/briefings-form.server";
import { TopicForm } from "./topic-form";

export const handle: PageHandle = { title: (t) => t.briefings.add };

/** `?tuan=2021-W10`: of which week. */
export const loader = guardedLoader(async ({ ctx, params, url, draft }) => ({
  page: await loadNewTopic(ctx, params.campaign ?? "", url.searchParams.get("tuan") ?? ""),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, addTopicForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addTopic(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { id, name, week, version } = outcome.value;
  const next = form.get("intent") === "more" ? newTopicPath(slug, week) : briefingPath(slug, week);
  return redirectWithFlash(next, {
    code: "topic-added",
    params: { name },
    undo: { path: topicPath(slug, id), fields: { intent: "remove", version: String(version) } },
  });
}, "briefing.edit");

export default function NewTopic() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const words = useTexts().briefings;
  return (
    <>
      <PageHead
        title={words.form.newTitle(page.week)}
        crumbs={[
          { label: words.title, to: briefingsPath(page.slug) },
          { label: words.week(page.week), to: briefingPath(page.slug, page.week.key) },
          { label: words.add },
        ]}
        crumbsLabel={words.crumbs}
      />
      {/* "Add and go on" comes back here: a new key gives empty fields. */}
      <TopicForm
        key={answer ? "typed" : page.formKey}
        page={page}
        answer={answer}
        submit={words.form.submit}
        more={words.form.more}
      >
        <input type="hidden" name="_key" value={page.formKey} />
        <input type="hidden" name="week" value={page.week.key} />
      </TopicForm>
    </>
  );
}
