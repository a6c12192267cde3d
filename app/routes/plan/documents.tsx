import { useActionData, useLoaderData } from "@remix-run/react";
import { documentForm } from "~/domain/documents";
import { documentPath, readDocumentQuery } from "~/domain/documents-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { EmptyState } from "~/ui/kit/empty-state";
import type { PageHandle } from "~/ui/page-title";
import { PlanTabs } from "~/ui/plan-tabs";
import { addDocument, loadDocuments } from "~/usecases/documents.server";
import { AddDocument } from "./document-add";
import { DocumentFilter } from "./document-filter";
import { DocumentList } from "./document-list";
import { RemovedDocuments } from "./document-removed";

export const handle: PageHandle = { title: (t) => t.plan.documents.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const query = readDocumentQuery((name) => url.searchParams.get(name) ?? "");
  const page = await loadDocuments(ctx, params.campaign ?? "", query);
  return { ...page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, documentForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addDocument(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const title = parsed.value.title.slice(0, 200);
  return redirectWithFlash(documentPath(slug, outcome.value), { code: "document-added", params: { title } });
}, "document.add");

export default function Documents() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const answer: FormAnswer | undefined =
    refused ?? (page.draft ? { problems: [], values: page.draft } : undefined);
  const t = useTexts();
  const words = t.documents;
  const { slug, dated, undated, query, total } = page;
  const found = [...dated, ...undated];
  const isAsking = query.text !== "" || query.kind !== "";
  const files = found.reduce((sum, row) => sum + row.files.length, 0);
  return (
    <>
      <PageHead
        title={t.plan.documents.title}
        crumbs={[{ label: t.plan.crumb, to: `/${slug}/ke-hoach` }, { label: t.plan.documents.title }]}
        crumbsLabel={t.plan.documents.crumbs}
        lede={
          isAsking
            ? words.found({ found: found.length, total })
            : words.lede({ documents: found.length, files })
        }
      />
      <PlanTabs />
      {page.canAdd ? <AddDocument page={page} answer={answer} /> : null}
      {total === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
      ) : (
        <DocumentFilter slug={slug} query={query} />
      )}
      {total > 0 && found.length === 0 ? <p className="muted">{words.notFound}</p> : null}
      {dated.length > 0 ? (
        <Section title={words.dated} note={words.datedNote}>
          <DocumentList slug={slug} caption={words.dated} rows={dated} />
        </Section>
      ) : null}
      {undated.length > 0 ? (
        <Section title={words.undated} note={page.canAdd ? words.undatedNote : undefined}>
          <DocumentList slug={slug} caption={words.undated} rows={undated} />
        </Section>
      ) : null}
      {page.removed.length > 0 ? <RemovedDocuments slug={slug} removed={page.removed} /> : null}
    </>
  );
}
