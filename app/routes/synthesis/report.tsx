import type { MetaFunction } from "@remix-run/node";
import { Form, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { synthesesPath, synthesisPath } from "~/domain/opinion-syntheses";
import type { SynthesisPage } from "~/domain/opinion-syntheses-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { SynthesisTabs } from "~/ui/synthesis-tabs";
import { loadSynthesis } from "~/usecases/opinion-synthesis-page.server";
import { changeReport } from "./report-change.server";
import { ReportForms } from "./report-forms";
import { isReportIntent } from "./report-intents";
import { Covered, Figures } from "./report-parts";
import { ReportTexts } from "./report-texts";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadSynthesis(ctx, params.campaign ?? "", params.synthesis ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isReportIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeReport({ ctx, slug: params.campaign ?? "", id: params.synthesis ?? "" }, intent, form);
}, "opinion.synthesise");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.synthesis.title ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function SynthesisScreen() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.opinionSyntheses;
  const { synthesis, slug } = page;
  const file = (layout: string) => `${synthesisPath(slug, synthesis.id)}/tai-ve?the-thuc=${layout}`;
  return (
    <>
      <PageHead
        title={synthesis.title}
        crumbs={[
          { label: t.opinionIssues.crumb, to: `/${slug}/du-luan` },
          { label: words.title, to: synthesesPath(slug) },
          { label: words.kinds[synthesis.kind] },
        ]}
        crumbsLabel={t.opinionIssues.crumbs}
        lede={words.page.lede({
          kind: words.kinds[synthesis.kind],
          from: formatDay(synthesis.from),
          to: formatDay(synthesis.to),
        })}
        actions={
          <>
            <ButtonLink icon="download" to={file("state")} reloadDocument>
              {words.page.state}
            </ButtonLink>
            <ButtonLink icon="download" to={file("party")} reloadDocument>
              {words.page.party}
            </ButtonLink>
          </>
        }
      />
      <SynthesisTabs slug={slug} />
      <State page={page} answer={answer} />
      <Covered page={page} />
      <ReportForms page={page} answer={answer} />
      <Section title={words.page.texts} note={words.page.textsNote} id="noi-dung">
        <ReportTexts page={page} answer={answer} />
      </Section>
      <Figures page={page} />
    </>
  );
}

/** Forms that say themselves what is wrong with them. */
const saysItself = ["edit", "section", "issue", "reopen"];

function State({ page, answer }: { page: SynthesisPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.opinionSyntheses;
  const { number, issuedOn, isRemoved, version } = page.synthesis;
  const isElsewhere = !saysItself.includes(answer?.values.intent?.[0] ?? "");
  const refused = isElsewhere ? answer?.problems[0] : undefined;
  const restore = (
    <Form method="post">
      <input type="hidden" name="version" value={version} />
      <Button icon="undo" name="intent" value="restore">
        {words.restore}
      </Button>
    </Form>
  );
  return (
    <>
      {issuedOn ? <Notice kind="ok">{words.page.issued({ number, on: formatDay(issuedOn) })}</Notice> : null}
      {isRemoved ? (
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
