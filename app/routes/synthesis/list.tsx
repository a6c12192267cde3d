import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { synthesisPath } from "~/domain/opinion-syntheses";
import type { SynthesisListPage, SynthesisRow } from "~/domain/opinion-syntheses-page";
import { newSynthesisForm } from "~/domain/opinion-synthesis-forms";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import type { PageHandle } from "~/ui/page-title";
import { SynthesisTabs } from "~/ui/synthesis-tabs";
import { loadSyntheses } from "~/usecases/opinion-syntheses.server";
import { addSynthesis } from "~/usecases/opinion-synthesis-changes.server";
import { AddReport } from "./list-add";

export const handle: PageHandle = { title: (t) => t.opinionSyntheses.title };

export const loader = guardedLoader(async ({ ctx, params }) => loadSyntheses(ctx, params.campaign ?? ""));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, newSynthesisForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addSynthesis(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(synthesisPath(slug, outcome.value), { code: "synthesis-added" });
}, "opinion.synthesise");

export default function Syntheses() {
  const page = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const words = t.opinionSyntheses;
  const thematic = page.reports.filter(({ kind }) => kind === "thematic").length;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.opinionIssues.crumb, to: `/${page.slug}/du-luan` }, { label: words.title }]}
        crumbsLabel={t.opinionIssues.crumbs}
        lede={words.lede({ all: page.reports.length, thematic })}
      />
      <SynthesisTabs slug={page.slug} />
      {page.canEdit ? <AddReport page={page} answer={answer} /> : null}
      {page.reports.length === 0 ? (
        <EmptyState title={words.list.empty}>{words.list.emptyText}</EmptyState>
      ) : (
        <ListTable<SynthesisRow>
          list="syntheses"
          caption={words.list.caption}
          captionHidden
          rows={page.reports}
          rowKey={({ id }) => id}
          columns={columnsOf(page.slug, t)}
        />
      )}
      {page.removed.length > 0 ? <Removed page={page} /> : null}
    </>
  );
}

function columnsOf(slug: string, t: Texts): ListColumn<SynthesisRow>[] {
  const words = t.opinionSyntheses;
  return [
    {
      key: "name",
      order: { word: "ten", by: ({ title }) => title },
      head: words.list.name,
      rowHeader: true,
      phone: "name",
      cell: ({ id, title }) => <Link to={synthesisPath(slug, id)}>{title}</Link>,
    },
    {
      key: "kind",
      order: { word: "loai", by: ({ kind }) => words.kinds[kind] },
      head: words.list.kind,
      width: "s",
      phone: "fact",
      cell: ({ kind }) => words.kinds[kind],
    },
    {
      key: "period",
      order: { word: "tu", by: ({ from }) => from },
      head: words.list.period,
      width: "m",
      phone: "fact",
      cell: ({ from, to }) => `${formatDay(from)} – ${formatDay(to)}`,
    },
    {
      key: "issues",
      order: { word: "van-de", by: ({ issues }) => issues },
      head: words.list.issues,
      width: "s",
      numeric: true,
      cell: ({ issues }) => issues,
    },
    {
      key: "state",
      order: { word: "phat-hanh", by: ({ issuedOn }) => issuedOn },
      head: words.list.state,
      width: "m",
      phone: "end",
      cell: ({ number, issuedOn }) =>
        issuedOn ? (
          <Status kind="locked">{words.list.issued({ number, on: formatDay(issuedOn) })}</Status>
        ) : (
          <Status kind="draft">{words.list.draft}</Status>
        ),
    },
  ];
}

function Removed({ page }: { page: SynthesisListPage }) {
  const words = useTexts().opinionSyntheses;
  return (
    <Details summary={words.removedTitle(page.removed.length)}>
      <RowList
        rows={page.removed.map(({ id, title, version }) => ({
          key: id,
          title: <Link to={synthesisPath(page.slug, id)}>{title}</Link>,
          end: (
            <Form method="post" action={synthesisPath(page.slug, id)}>
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
