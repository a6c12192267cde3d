import { data } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { bulkForm } from "~/domain/outputs-bulk";
import { bulkParams, isBulkAct, mostInBulk } from "~/domain/outputs-bulk-terms";
import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { EmptyState } from "~/ui/kit/empty-state";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { previewBulk, startBulk } from "~/usecases/outputs-bulk.server";
import { loadBulkForm } from "~/usecases/outputs-bulk-pages.server";
import { type BulkAnswer, BulkFields } from "./bulk-fields";
import { RecentBulks } from "./bulk-recent";

export const handle: PageHandle = { title: (t) => t.bulk.title };

/** What an address chooses: rows by number, or the whole of its filter; null: neither. */
function selectionOf({ searchParams }: URL) {
  const ask = (name: string) => searchParams.get(name) ?? "";
  const numbers = searchParams
    .getAll(bulkParams.number)
    .flatMap((text) => (/^\d{1,9}$/.test(text) ? [Number(text)] : []));
  if (numbers.length === 0 && ask(bulkParams.whole) === "") return null;
  return { numbers: [...new Set(numbers)], ask };
}

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const page = await loadBulkForm(ctx, params.campaign ?? "", selectionOf(url));
  const asked = url.searchParams.get(bulkParams.act) ?? "";
  return {
    ...page,
    act: isBulkAct(asked) ? asked : null,
    formKey: ctx.newId(),
    draft: draft?.fields() ?? null,
  };
});

export const action = guardedAction(async ({ ctx, params, form, url }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, bulkForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const selection = selectionOf(url);
  if (!selection) return invalid(form, [{ field: "form", code: "bulk-none" }]);
  if (parsed.value.intent === "apply") {
    const started = await startBulk(ctx, slug, selection, parsed.value);
    if (started.ok)
      return redirectWithFlash(`/${slug}/ket-qua/sua-loat/${started.value.id}`, { code: "bulk-started" });
    const [problem] = started.problems;
    if (problem?.code !== "bulk-list-changed" && problem?.code !== "bulk-nothing")
      return invalid(form, started.problems);
    const seen = await previewBulk(ctx, slug, selection, parsed.value);
    return data<BulkAnswer>(
      { problems: started.problems, values: form.fields(), preview: seen.ok ? seen.value : undefined },
      { status: 422 },
    );
  }
  const preview = await previewBulk(ctx, slug, selection, parsed.value);
  if (!preview.ok) return invalid(form, preview.problems);
  return data<BulkAnswer>({ problems: [], values: form.fields(), preview: preview.value });
}, "output.revise");

export default function Bulk() {
  const page = useLoaderData<typeof loader>();
  const answer: BulkAnswer | undefined =
    useActionData<typeof action>() ?? (page.draft ? { problems: [], values: page.draft } : undefined);
  const t = useTexts();
  const locale = useLocale();
  const words = t.bulk;
  const list = `/${page.slug}/ket-qua`;
  const isEmpty = page.chosen === 0;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.outputs.crumb, to: list }, { label: words.title }]}
        crumbsLabel={t.outputs.way}
        lede={words.lede}
      />
      {page.chosen === null ? (
        <Notice kind="warn" actions={<Link to={list}>{words.toList}</Link>}>
          {words.tooMany(formatNumber(mostInBulk, locale))}
        </Notice>
      ) : isEmpty ? (
        <EmptyState title={words.noneTitle} action={<Link to={list}>{words.toList}</Link>}>
          {words.noneText}
        </EmptyState>
      ) : (
        <BulkFields page={page} chosen={page.chosen} answer={answer} />
      )}
      {page.recent.length > 0 && (isEmpty || !answer) ? (
        <Section title={words.recent}>
          <RecentBulks slug={page.slug} bulks={page.recent} />
        </Section>
      ) : null}
    </>
  );
}
