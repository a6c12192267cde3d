import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { mergeForm } from "~/domain/opinion-issue-forms";
import { issueName, issuePath, issuesPath } from "~/domain/opinion-issues";
import type { MergingPage } from "~/domain/opinion-issues-page";
import { LONGEST_ISSUE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Select, TextInput } from "~/ui/kit/inputs";
import type { PageHandle } from "~/ui/page-title";
import { SynthesisTabs } from "~/ui/synthesis-tabs";
import { loadMerging } from "~/usecases/opinion-issues.server";
import { mergeIntoIssue } from "~/usecases/opinion-issues-changes.server";
import { ItemChoices } from "./item-choices";
import { Problems } from "./problems";

export const handle: PageHandle = { title: (t) => t.opinionIssues.merging.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const page = await loadMerging(ctx, params.campaign ?? "", url.searchParams.get("chu-de") ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, mergeForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await mergeIntoIssue(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { number, items } = outcome.value;
  return redirectWithFlash(issuePath(slug, number), {
    code: "items-merged",
    params: { number, count: items.length },
  });
}, "opinion.synthesise");

export default function Merging() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const words = useTexts().opinionIssues;
  const free = page.topics.reduce((sum, { items }) => sum + items, 0);
  return (
    <>
      <PageHead
        title={words.merging.title}
        crumbs={[
          { label: words.crumb, to: `/${page.slug}/du-luan` },
          { label: words.title, to: issuesPath(page.slug) },
          { label: words.merging.title },
        ]}
        crumbsLabel={words.crumbs}
        lede={words.merging.lede(free)}
      />
      <SynthesisTabs slug={page.slug} />
      {page.items.length === 0 ? (
        <EmptyState title={words.merging.empty}>{words.list.emptyText}</EmptyState>
      ) : (
        <>
          <TopicFilter page={page} />
          <MergeForm page={page} answer={answer} />
        </>
      )}
    </>
  );
}

function TopicFilter({ page }: { page: MergingPage }) {
  const words = useTexts().opinionIssues.merging;
  return (
    <Form method="get" className="bar">
      <Select
        name="chu-de"
        label={words.topic}
        defaultValue={page.topic}
        options={[
          { value: "", label: words.everyTopic },
          ...page.topics.map(({ key, name, items }) => ({ value: key, label: `${name} (${items})` })),
        ]}
      />
      <Button>{words.filter}</Button>
    </Form>
  );
}

function MergeForm({ page, answer }: { page: MergingPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.opinionIssues.merging;
  const problems = fieldProblems(answer?.problems, t);
  const issues = page.issues.map(({ number, title }) => ({
    ...{ value: String(number), label: `${issueName(number)} · ${title}` },
  }));
  return (
    <Form method="post" className="form doc-form" key={answer ? "typed" : page.formKey}>
      <Problems answer={answer} />
      <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
      <ItemChoices
        id="items"
        legend={words.choose}
        items={page.items}
        chosen={typedAll(answer, "items")}
        error={problems.items}
      />
      {page.isCut ? <p className="f-hint">{words.cut}</p> : null}
      <Select
        name="issue"
        label={words.into}
        defaultValue={typed(answer, "issue")}
        error={problems.issue}
        options={[{ value: "", label: words.newIssue }, ...issues]}
      />
      <TextInput
        name="title"
        label={words.name}
        hint={`${words.nameHint} ${t.opinionIssues.privacy}`}
        defaultValue={typed(answer, "title")}
        error={problems.title}
        maxLength={LONGEST_ISSUE.title}
      />
      <Select
        name="topic"
        label={words.topicOfNew}
        defaultValue={typed(answer, "topic", page.topic)}
        error={problems.topic}
        options={[
          { value: "", label: words.topicOfItems },
          ...page.topicChoices.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <div className="acts">
        <Button variant="go">{words.submit}</Button>
      </div>
    </Form>
  );
}
