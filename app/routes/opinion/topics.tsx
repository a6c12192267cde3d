import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { listFilePath } from "~/domain/list-files";
import { type Texts, useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { RowList } from "~/ui/kit/row-list";
import { OpinionTabs } from "~/ui/opinion-tabs";
import type { PageHandle } from "~/ui/page-title";
import { loadTopics, type TopicRow, type TopicsPage } from "~/usecases/opinion-topics.server";
import { TopicForm } from "./topic-form";
import { changeTopics } from "./topics-change.server";

export const handle: PageHandle = { title: (t) => t.opinion.topics.title };

export const loader = guardedLoader(({ ctx, params }) => loadTopics(ctx, params.campaign ?? ""));

export const action = guardedAction(
  ({ ctx, params, form }) => changeTopics(ctx, params.campaign ?? "", form),
  "opinion.synthesise",
);

export default function OpinionTopics() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const t = useTexts();
  const { topics: words } = t.opinion;
  const key = answer?.values.key?.[0];
  return (
    <>
      <PageHead title={words.title} lede={words.lede} />
      <OpinionTabs slug={page.slug} />
      <Section className="adds" title={words.add}>
        <TopicForm page={page} answer={key ? undefined : answer} />
      </Section>
      <Section title={words.list} action={<a href={listFilePath(page.slug, "topics")}>{t.lists.save}</a>}>
        <RowList rows={page.rows.map((row) => lineOf(row, page, key === row.key ? answer : undefined, t))} />
      </Section>
    </>
  );
}

function lineOf(row: TopicRow, page: TopicsPage, answer: FormAnswer | undefined, t: Texts) {
  const { topics: words } = t.opinion;
  return {
    key: row.key,
    title: <span className={row.depth > 0 ? "op-deeper" : undefined}>{row.name.vi}</span>,
    note: [words.matters(row.matters), row.isHidden ? words.hidden : ""].filter(Boolean).join(" · "),
    below: (
      <Details summary={words.edit} open={answer !== undefined || undefined}>
        <TopicForm page={page} answer={answer} row={row} />
      </Details>
    ),
    end: (
      <Form method="post">
        <input type="hidden" name="key" value={row.key} />
        <input type="hidden" name="version" value={row.version} />
        <Button
          size="sm"
          name="intent"
          value={row.isHidden ? "show" : "hide"}
          aria-label={row.isHidden ? words.showOne(row.name.vi) : words.hideOne(row.name.vi)}
        >
          {row.isHidden ? words.show : words.hide}
        </Button>
      </Form>
    ),
  };
}
