import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { placeForm, toldForm } from "~/domain/opinion-issue-forms";
import { issueName, issuesPath } from "~/domain/opinion-issues";
import type { FeedbackPage } from "~/domain/opinion-issues-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { SynthesisTabs } from "~/ui/synthesis-tabs";
import { loadFeedback, placeFeedback, tellAnswers, untellAnswers } from "~/usecases/opinion-feedback.server";
import { AnswerText, Lines } from "./feedback-lines";
import { Problems } from "./problems";

export const handle: PageHandle = { title: (t) => t.opinionIssues.feedback.title };

export const loader = guardedLoader(async ({ ctx, params }) => loadFeedback(ctx, params.campaign ?? ""));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const path = `/${slug}/du-luan/phan-hoi`;
  if (form.get("intent") === "untell") {
    const outcome = await untellAnswers(ctx, slug, form.get("handovers").split(" "));
    return outcome.ok ? redirectWithFlash(path, { code: "answers-untold" }) : invalid(form, outcome.problems);
  }
  if (form.get("intent") === "place") {
    const parsed = parseForm(form, placeForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await placeFeedback(ctx, slug, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(`/${slug}/giao-ban/${parsed.value.on}`, { code: "feedback-placed" });
  }
  const parsed = parseForm(form, toldForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await tellAnswers(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const back = parsed.value.handovers.join(" ");
  // A flash is small: many answers are taken back one by one.
  const undo = back.length <= 500 ? { undo: { path, fields: { intent: "untell", handovers: back } } } : {};
  return redirectWithFlash(path, { code: "answers-told", params: { number: outcome.value }, ...undo });
}, "opinion.synthesise");

export default function Feedback() {
  const page = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const words = useTexts().opinionIssues;
  return (
    <>
      <PageHead
        title={words.feedback.title}
        crumbs={[
          { label: words.crumb, to: `/${page.slug}/du-luan` },
          { label: words.title, to: issuesPath(page.slug) },
          { label: words.feedback.title },
        ]}
        crumbsLabel={words.crumbs}
        lede={words.feedback.lede({ open: page.open.length })}
      />
      <SynthesisTabs slug={page.slug} />
      {page.open.length === 0 ? (
        <EmptyState title={words.feedback.empty}>{words.feedback.emptyText}</EmptyState>
      ) : (
        <Section title={words.feedback.open}>
          {page.canEdit ? (
            <TellForm page={page} answer={answer} />
          ) : (
            <Lines slug={page.slug} lines={page.open} />
          )}
        </Section>
      )}
      <Section title={words.feedback.told}>
        {page.told.length === 0 ? (
          <p className="muted">{words.feedback.noneTold}</p>
        ) : (
          <Lines slug={page.slug} lines={page.told} />
        )}
      </Section>
    </>
  );
}

function TellForm({ page, answer }: { page: FeedbackPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.opinionIssues.feedback;
  const problems = fieldProblems(answer?.problems, t);
  const all = page.open.map(({ handoverId }) => handoverId);
  return (
    <>
      <Form method="post" className="form doc-form">
        <Problems answer={answer} />
        <CheckboxGroup
          name="handovers"
          legend={words.open}
          error={problems.handovers}
          defaultValues={typedAll(answer, "handovers", all)}
          options={page.open.map((line) => ({
            value: line.handoverId,
            label: `${issueName(line.number)} · ${line.title}`,
            hint: <AnswerText line={line} />,
          }))}
        />
        <DateInput
          name="toldOn"
          label={words.toldOn}
          pickerLabel={t.frame.openCalendar}
          defaultValue={typed(answer, "toldOn", formatDay(page.today))}
          error={problems.toldOn}
        />
        <div className="acts">
          <Button variant="go">{words.tell}</Button>
        </div>
      </Form>
      {page.canPlace && page.meeting ? (
        <Form method="post" className="form">
          <input type="hidden" name="_key" value={page.formKey} />
          <input type="hidden" name="on" value={page.meeting.on} />
          <div className="acts">
            <Button name="intent" value="place">
              {words.place(formatDay(page.meeting.on))}
            </Button>
          </div>
          <p className="f-hint">{words.placeHint}</p>
        </Form>
      ) : null}
    </>
  );
}
