import type { MetaFunction } from "@remix-run/node";
import { Form, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { briefingPath, briefingsPath, type TopicPage } from "~/domain/briefings-page";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadTopic } from "~/usecases/briefings-form.server";
import { changeTopic } from "./topic-change.server";
import { TopicForm } from "./topic-form";
import { TopicTwoTexts } from "./topic-two-texts";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => ({
  page: await loadTopic(ctx, params.campaign ?? "", params.topic ?? ""),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(
  ({ ctx, params, form }) => changeTopic({ ctx, slug: params.campaign ?? "", id: params.topic ?? "" }, form),
  "briefing.edit",
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.name ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function Topic() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const words = useTexts().briefings;
  return (
    <>
      <PageHead
        title={page.name}
        compounds={["bầu cử"]}
        crumbs={[
          { label: words.title, to: briefingsPath(page.slug) },
          { label: words.week(page.week), to: briefingPath(page.slug, page.week.key) },
          { label: words.form.editTitle },
        ]}
        crumbsLabel={words.crumbs}
      />
      {page.isRemoved ? <RemovedNow page={page} /> : <Edit page={page} answer={answer} />}
    </>
  );
}

function Edit({ page, answer }: { page: TopicPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.briefings.form;
  const isEdit = answer?.values.intent?.[0] === "save";
  const own = isEdit || answer?.problems.length === 0 ? answer : undefined;
  const lostRace = own?.problems.some(({ code }) => code === "topic-changed") ?? false;
  const loose = own ? undefined : answer?.problems[0];
  return (
    <>
      {loose ? (
        <Notice kind="bad" live="alert">
          {problemText(loose, t)}
        </Notice>
      ) : null}
      <TopicForm key={own ? "typed" : page.version} page={page} answer={own} submit={words.save}>
        <input
          type="hidden"
          name="version"
          value={lostRace ? String(page.version) : typed(own, "version", String(page.version))}
        />
        {lostRace && own ? <TopicTwoTexts page={page} answer={own} /> : null}
      </TopicForm>
      <Details summary={words.remove}>
        <Form method="post" className="form">
          <p className="f-hint">{words.removeHint(page.records)}</p>
          <input type="hidden" name="version" value={page.version} />
          <div className="acts">
            <Button variant="danger" name="intent" value="remove">
              {words.remove}
            </Button>
          </div>
        </Form>
      </Details>
    </>
  );
}

function RemovedNow({ page }: { page: TopicPage }) {
  const words = useTexts().briefings;
  return (
    <Form method="post">
      <input type="hidden" name="version" value={page.version} />
      <Notice
        kind="warn"
        actions={
          <Button name="intent" value="restore">
            {words.restore}
          </Button>
        }
      >
        {words.form.removedNow}
      </Notice>
    </Form>
  );
}
