import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { reviewForm } from "~/domain/review-forms";
import { reviewPath } from "~/domain/reviews";
import type { ReviewListPage } from "~/domain/reviews-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { RowList } from "~/ui/kit/row-list";
import type { PageHandle } from "~/ui/page-title";
import { PlanTabs } from "~/ui/plan-tabs";
import { addReview, loadReviews } from "~/usecases/reviews.server";
import { AddReview } from "./list-add";
import { ReviewTable } from "./list-table";

export const handle: PageHandle = { title: (t) => t.reviews.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadReviews(ctx, params.campaign ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, reviewForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addReview(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(reviewPath(slug, outcome.value), { code: "review-added" });
}, "review.edit");

export default function Reviews() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.reviews;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.plan.crumb, to: `/${page.slug}/ke-hoach` }, { label: words.title }]}
        crumbsLabel={words.crumbs}
        lede={words.lede({ count: page.reviews.length })}
        actions={<ButtonLink to={`/${page.slug}/ke-hoach/so-ket/the-thuc`}>{words.letterhead}</ButtonLink>}
      />
      <PlanTabs />
      {page.canEdit && page.choices.length > 0 ? <AddReview page={page} answer={answer} /> : null}
      {page.reviews.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <ReviewTable page={page} />
      )}
      {page.removed.length > 0 ? <RemovedReviews page={page} /> : null}
    </>
  );
}

/** Reviews that were taken away, each with its way back. */
function RemovedReviews({ page }: { page: ReviewListPage }) {
  const words = useTexts().reviews;
  return (
    <Details summary={words.removedTitle(page.removed.length)}>
      <RowList
        rows={page.removed.map(({ id, title, version }) => ({
          key: id,
          title: <Link to={reviewPath(page.slug, id)}>{title}</Link>,
          end: (
            <Form method="post" action={reviewPath(page.slug, id)}>
              <input type="hidden" name="version" value={version} />
              <Button
                size="sm"
                icon="undo"
                name="intent"
                value="restore"
                aria-label={words.restoreOne(title)}
              >
                {words.restore}
              </Button>
            </Form>
          ),
        }))}
      />
    </Details>
  );
}
