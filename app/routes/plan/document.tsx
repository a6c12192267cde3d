import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { DocumentPage } from "~/domain/documents-page";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadClauses } from "~/usecases/clauses-page.server";
import { loadDocument } from "~/usecases/documents-page.server";
import { changeClause } from "./clause-change.server";
import { isClauseIntent } from "./clause-intents";
import { Clauses } from "./clauses";
import { changeDocument } from "./document-change.server";
import { DocumentFacts } from "./document-facts";
import { DocumentFiles } from "./document-files";
import { DocumentForms, RestoreForm } from "./document-forms";
import { DocumentHistory } from "./document-history";
import { isDocumentIntent } from "./document-intents";
import { isUpload, uploadFromPage } from "./document-upload.server";
import { DocumentUses } from "./document-uses";
import { kindName } from "./document-words";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const [slug, id] = [params.campaign ?? "", params.document ?? ""];
  const [page, clauses] = await Promise.all([loadDocument(ctx, slug, id), loadClauses(ctx, slug, id)]);
  return { page, clauses, draft: draft?.fields() ?? null };
});

const change = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (isClauseIntent(intent))
    return changeClause(
      { ctx, slug: params.campaign ?? "", documentId: params.document ?? "" },
      intent,
      form,
    );
  if (!isDocumentIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeDocument({ ctx, slug: params.campaign ?? "", id: params.document ?? "" }, intent, form);
}, "document.add");

/** A form with files has to be read otherwise than one without. */
export const action = (args: ActionFunctionArgs) =>
  isUpload(args.request) ? uploadFromPage(args) : change(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.document.title ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function Document() {
  const { page, clauses, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.documents.page;
  const { document, slug } = page;
  return (
    <>
      <PageHead
        title={document.title}
        compounds={["bầu cử"]}
        crumbs={[
          { label: t.plan.crumb, to: `/${slug}/ke-hoach` },
          { label: t.plan.documents.title, to: `/${slug}/ke-hoach/van-ban` },
          { label: document.numberSymbol ?? kindName(document.kind, t.plan.documents) },
        ]}
        crumbsLabel={t.plan.documents.crumbs}
      />
      <State page={page} answer={answer} />
      <div className="cols">
        <div className="c-7">
          <DocumentFiles page={page} answer={answer} />
          <Clauses part={clauses} isRemoved={page.isRemoved} answer={answer} />
          <Section title={words.uses} id="dung-o">
            <DocumentUses uses={page.uses} />
          </Section>
        </div>
        <div className="c-5">
          <Section title={words.facts}>
            <DocumentFacts document={document} />
          </Section>
          <Section title={words.history}>
            <DocumentHistory lines={page.history} />
          </Section>
        </div>
      </div>
      {page.canEdit && !page.isRemoved ? <DocumentForms page={page} answer={answer} /> : null}
    </>
  );
}

/** What must be known before reading on: that it has been removed, that a change was refused. */
function State({ page, answer }: { page: DocumentPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  // The form for the document itself says its own.
  const intent = answer?.values.intent?.[0] ?? "";
  const isElsewhere = !["edit", "clauses-add", "clause-edit"].includes(intent);
  const refused = isElsewhere ? answer?.problems.find(({ field }) => field === "form") : undefined;
  return (
    <>
      {page.isRemoved ? (
        <Notice kind="warn" actions={<RestoreForm page={page} />}>
          {t.documents.page.isRemoved}
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
