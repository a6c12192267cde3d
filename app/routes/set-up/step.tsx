import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { Problem } from "~/domain/problem";
import { stepOfPath } from "~/domain/set-up";
import type { SetUpPage } from "~/domain/set-up-page";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { NotFound } from "~/usecases/context.server";
import { loadSetUp } from "~/usecases/set-up.server";
import { answerStep } from "./answer.server";
import { StepBody } from "./step-body";
import { DefaultSubmit, StepActs, StepNav } from "./step-nav";
import { useStepProblems } from "./step-problems";

export const handle: PageHandle = { title: (t) => t.setUp.start.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const step = stepOfPath(params.step ?? "");
  if (!step) throw new NotFound();
  const page = Number(url.searchParams.get("trang") ?? 1) || 1;
  return loadSetUp(ctx, params.draft ?? "", step, { page, unsaved: draft });
});

export const action = guardedAction(async ({ ctx, params, url, form }) => {
  const step = stepOfPath(params.step ?? "");
  const draftId = params.draft ?? "";
  if (!step) throw new NotFound();
  const answer = await answerStep(ctx, draftId, step, { form, search: url.search });
  if (answer instanceof Response) return answer;
  const page = Number(url.searchParams.get("trang") ?? 1) || 1;
  const shown = await loadSetUp(ctx, draftId, step, { page, unsaved: form });
  return data<Refused>({ shown, problems: answer }, { status: 422 });
}, "campaign.create");

/** The step as it was sent, and why it could not be kept or made. */
interface Refused {
  shown: SetUpPage;
  problems: Problem[];
}

export default function SetUpStepPage() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData() as Refused | undefined;
  const { frame, part } = refused?.shown ?? loaded;
  const t = useTexts();
  const words = t.setUp;
  const n = frame.steps.findIndex(({ step }) => step === part.step) + 1;
  const { fields, list, count } = useStepProblems(part, frame, refused?.problems ?? []);
  const isForm = part.step !== "preview";
  return (
    <>
      <PageHead
        title={words.steps[part.step]}
        crumbs={[
          { label: t.admin.title, to: "/quan-tri" },
          { label: words.list.title, to: "/quan-tri/cuoc-bau-cu" },
          { label: frame.name || words.start.title },
        ]}
        crumbsLabel={t.admin.crumbs}
        lede={words.stepOf({ n, all: frame.steps.length })}
      />
      <Form
        method="post"
        className="form su-form"
        key={`${part.step} ${frame.seen} ${refused ? "again" : ""}`}
      >
        <DefaultSubmit step={part.step} />
        <input type="hidden" name="_seen" value={frame.seen} />
        <StepNav frame={frame} current={part.step} />
        {isForm ? <FormErrorSummary title={t.frame.summaryTitle(count)} problems={list} /> : null}
        {isForm && frame.warnings.length > 0 ? (
          <Notice kind="warn" title={words.preview.warnings}>
            <ul>
              {frame.warnings.map((one) => (
                <li key={one.code}>{problemText(one, t)}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <StepBody frame={frame} part={part} problems={fields} refused={refused?.problems ?? []} />
        <StepActs current={part.step} />
      </Form>
    </>
  );
}
