import type { MetaFunction } from "@remix-run/node";
import { Form, Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { issueName, issuesPath } from "~/domain/opinion-issues";
import type { IssuePage } from "~/domain/opinion-issues-page";
import { synthesisPath } from "~/domain/opinion-syntheses";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { Status } from "~/ui/kit/status";
import type { PageHandle } from "~/ui/page-title";
import { SynthesisTabs } from "~/ui/synthesis-tabs";
import { loadIssue } from "~/usecases/opinion-issues.server";
import { changeIssue } from "./issue-change.server";
import { Handovers } from "./issue-handovers";
import { isIssueIntent } from "./issue-intents";
import { IssueItems } from "./issue-items";
import { IssueName } from "./issue-name";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadIssue(ctx, params.campaign ?? "", params.issue ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isIssueIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeIssue({ ctx, slug: params.campaign ?? "", number: params.issue ?? "" }, intent, form);
}, "opinion.answer");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.issue.title ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function IssueScreen() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const words = useTexts().opinionIssues;
  const { issue, slug, canEdit } = page;
  return (
    <>
      <PageHead
        title={issue.title}
        crumbs={[
          { label: words.crumb, to: `/${slug}/du-luan` },
          { label: words.title, to: issuesPath(slug) },
          { label: issueName(issue.number) },
        ]}
        crumbsLabel={words.crumbs}
        lede={words.page.lede({
          topic: issue.topic,
          reports: issue.reports,
          places: issue.places.join(", ") || words.whole,
        })}
      />
      <SynthesisTabs slug={slug} />
      <State page={page} answer={answer} />
      <Held page={page} />
      <Section title={words.passing.title} action={<IssueState page={page} />} id="tra-loi">
        <Handovers page={page} answer={answer} />
      </Section>
      {canEdit ? <IssueItems page={page} answer={answer} /> : null}
      {page.syntheses.length > 0 ? (
        <Section title={words.page.syntheses}>
          <ul>
            {page.syntheses.map(({ id, title }) => (
              <li key={id}>
                <Link to={synthesisPath(slug, id)}>{title}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {canEdit && !issue.isRemoved ? <IssueName page={page} answer={answer} /> : null}
    </>
  );
}

/** How widely each tendency is held. */
function Held({ page }: { page: IssuePage }) {
  const words = useTexts().opinionIssues;
  if (page.held.length === 0) return null;
  return (
    <Section title={words.page.held}>
      <ul>
        {page.held.map(({ breadth, tendency }) => (
          <li key={tendency}>
            {words.breadths[breadth]} {words.tendencies[tendency]}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const kinds = { new: "none", passed: "waiting", overdue: "bad", answered: "ok", "fed-back": "ok" } as const;

function IssueState({ page: { issue } }: { page: IssuePage }) {
  const words = useTexts().opinionIssues;
  return <Status kind={kinds[issue.state]}>{words.states[issue.state]}</Status>;
}

/** Forms that say themselves what is wrong with them. */
const saysItself = ["edit", "pass", "answer"];

function State({ page, answer }: { page: IssuePage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.opinionIssues;
  const isElsewhere = !saysItself.includes(answer?.values.intent?.[0] ?? "");
  const refused = isElsewhere ? answer?.problems[0] : undefined;
  const restore = (
    <Form method="post">
      <input type="hidden" name="version" value={page.issue.version} />
      <Button icon="undo" name="intent" value="restore">
        {words.restore}
      </Button>
    </Form>
  );
  return (
    <>
      {page.issue.isRemoved ? (
        <Notice kind="warn" actions={restore}>
          {words.page.isRemoved}
        </Notice>
      ) : null}
      {refused ? (
        <Notice kind="warn" live="alert">
          {problemText(refused, t)}
        </Notice>
      ) : null}
    </>
  );
}
