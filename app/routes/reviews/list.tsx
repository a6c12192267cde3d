import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { reviewForm } from "~/domain/review-forms";
import { reviewPath } from "~/domain/reviews";
import type { ReviewListPage, ReviewRow } from "~/domain/reviews-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import type { PageHandle } from "~/ui/page-title";
import { PlanTabs } from "~/ui/plan-tabs";
import { addReview, loadReviews } from "~/usecases/reviews.server";
import { AddReview } from "./list-add";

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
        <ListTable<ReviewRow>
          list="reviews"
          caption={words.list.caption}
          captionHidden
          rows={page.reviews}
          rowKey={({ id }) => id}
          columns={columnsOf(page.slug, t)}
        />
      )}
      {page.removed.length > 0 ? <RemovedReviews page={page} /> : null}
    </>
  );
}

function columnsOf(slug: string, t: Texts): ListColumn<ReviewRow>[] {
  const words = t.reviews.list;
  return [
    {
      key: "name",
      order: { word: "ten", by: ({ title }) => title },
      head: words.name,
      rowHeader: true,
      phone: "name",
      cell: ({ id, title }) => <Link to={reviewPath(slug, id)}>{title}</Link>,
    },
    {
      key: "period",
      order: { word: "tu", by: ({ fromOn }) => fromOn },
      head: words.period,
      width: "m",
      phone: "fact",
      cell: ({ fromOn, closesOn }) => `${formatDay(fromOn)} – ${formatDay(closesOn)}`,
    },
    {
      key: "meeting",
      order: { word: "hop", by: ({ meetsOn }) => meetsOn },
      head: words.meeting,
      width: "s",
      phone: "fact",
      cell: ({ meetsOn }) => (meetsOn ? formatDay(meetsOn) : <span className="muted">{words.noDay}</span>),
    },
    {
      key: "steps",
      head: words.steps,
      width: "m",
      phone: "fact",
      cell: ({ steps }) => (
        <>
          {words.progress(steps)}{" "}
          {steps.overdue > 0 ? <Status kind="bad">{words.overdue(steps.overdue)}</Status> : null}
        </>
      ),
    },
    {
      key: "figures",
      order: { word: "chot", by: ({ closesOn }) => closesOn },
      head: words.figures,
      width: "m",
      phone: "end",
      cell: ({ closedAt }) =>
        closedAt ? (
          <Status kind="locked">{words.closed(closedAt)}</Status>
        ) : (
          <Status kind="none">{words.open}</Status>
        ),
    },
  ];
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
