import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { DesignPage } from "~/domain/decoration-designs-page";
import { sitesPath } from "~/domain/decoration-page";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { DecorationTabs } from "~/ui/decoration-tabs";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { Notice } from "~/ui/kit/notice";
import { RowList } from "~/ui/kit/row-list";
import type { PageHandle } from "~/ui/page-title";
import { loadDesigns } from "~/usecases/decoration-designs.server";
import { changeDesigns } from "./design-change.server";
import { DesignForm } from "./design-form";
import { DesignTable } from "./design-table";

export const handle: PageHandle = { title: (t) => t.decoration.designs.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => ({
  page: await loadDesigns(ctx, params.campaign ?? ""),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(
  ({ ctx, params, form }) => changeDesigns({ ctx, slug: params.campaign ?? "" }, form),
  "design.edit",
);

export default function Designs() {
  const { page, draft } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const answer: FormAnswer | undefined = told ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.decoration.designs;
  const isAdding = answer?.values.intent?.[0] === "add";
  const isEditing = answer?.values.intent?.[0] === "edit";
  const [problem] = isAdding || isEditing ? [] : (answer?.problems ?? []);
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede}
        crumbs={[{ label: t.decoration.crumb, to: sitesPath(page.slug) }, { label: words.title }]}
        crumbsLabel={t.decoration.crumbs}
      />
      <DecorationTabs slug={page.slug} />
      {problem ? (
        <Notice kind="bad" live="alert">
          {problemText(problem, t)}
        </Notice>
      ) : null}
      {page.designs.length === 0 ? (
        <EmptyState title={words.none}>{page.canEdit ? words.noneText : words.noneRead}</EmptyState>
      ) : (
        <DesignTable page={page} answer={isEditing ? answer : undefined} />
      )}
      {page.canEdit ? (
        <div className="screen-only">
          <Details summary={words.add} open={isAdding || page.designs.length === 0 || undefined}>
            <DesignForm
              key={isAdding ? "typed" : page.formKey}
              page={page}
              design={null}
              answer={isAdding ? answer : undefined}
            />
          </Details>
          <Removed page={page} />
        </div>
      ) : null}
    </>
  );
}

function Removed({ page: { removed } }: { page: DesignPage }) {
  const words = useTexts().decoration.designs;
  if (removed.length === 0) return null;
  const rows = removed.map(({ id, code, version }) => ({
    key: id,
    title: code,
    end: (
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <Button size="sm" name="intent" value="restore" aria-label={`${words.restore} ${code}`}>
          {words.restore}
        </Button>
      </Form>
    ),
  }));
  return (
    <Details summary={words.removed(removed.length)}>
      <RowList fine rows={rows} />
    </Details>
  );
}
