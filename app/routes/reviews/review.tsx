import type { MetaFunction } from "@remix-run/node";
import { Form, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { otherSections, reportSections } from "~/domain/reviews";
import type { ReviewPage } from "~/domain/reviews-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadReview } from "~/usecases/reviews-page.server";
import { changeReview } from "./review-change.server";
import { ReviewDays } from "./review-days";
import { ReviewFigures } from "./review-figures";
import { isReviewIntent } from "./review-intents";
import { ReviewPapers } from "./review-papers";
import { ReviewSteps } from "./review-steps";
import { ReviewTexts } from "./review-texts";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadReview(ctx, params.campaign ?? "", params.review ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isReviewIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeReview({ ctx, slug: params.campaign ?? "", id: params.review ?? "" }, intent, form);
}, "review.edit");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.review.title ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function ReviewScreen() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.reviews;
  const { review, slug } = page;
  return (
    <>
      <PageHead
        title={review.title}
        compounds={["bầu cử"]}
        crumbs={[
          { label: t.plan.crumb, to: `/${slug}/ke-hoach` },
          { label: words.title, to: `/${slug}/ke-hoach/so-ket` },
          { label: formatDay(review.closesOn) },
        ]}
        crumbsLabel={words.crumbs}
        lede={words.page.lede({
          from: formatDay(review.fromOn),
          to: formatDay(review.closesOn),
          meets: review.meetsOn ? formatDay(review.meetsOn) : words.list.noDay,
        })}
      />
      <State page={page} answer={answer} />
      <Section title={words.papers.title} note={words.papers.note} id="van-ban">
        <ReviewPapers page={page} answer={answer} />
      </Section>
      <Section title={words.steps.title} note={words.steps.note} id="tien-trinh">
        <ReviewSteps page={page} answer={answer} />
      </Section>
      <Section title={words.figures.title} id="so-lieu">
        <ReviewFigures page={page} answer={answer} />
      </Section>
      <Section title={words.texts.report} note={words.texts.reportNote} id="noi-dung">
        <ReviewTexts page={page} answer={answer} sections={reportSections} />
      </Section>
      <Section title={words.texts.others}>
        <ReviewTexts page={page} answer={answer} sections={otherSections} />
      </Section>
      {page.canEdit && !review.isRemoved ? <ReviewDays page={page} answer={answer} /> : null}
    </>
  );
}

/** Forms that say themselves what is wrong with them. */
const saysItself = ["edit", "step", "section", "paper", "reopen"];

/** What must be known before reading on: that it has been removed, that a change was refused. */
function State({ page, answer }: { page: ReviewPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const isElsewhere = !saysItself.includes(answer?.values.intent?.[0] ?? "");
  const refused = isElsewhere ? answer?.problems[0] : undefined;
  return (
    <>
      {page.review.isRemoved ? (
        <Notice
          kind="warn"
          actions={
            <Form method="post">
              <input type="hidden" name="version" value={page.review.version} />
              <Button icon="undo" name="intent" value="restore">
                {t.reviews.restore}
              </Button>
            </Form>
          }
        >
          {t.reviews.page.isRemoved}
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
