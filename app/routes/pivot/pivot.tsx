import { useActionData, useLoaderData } from "@remix-run/react";
import { removeViewForm, renameViewForm, saveViewForm } from "~/domain/saved-views";
import { capitalise, formatDay } from "~/i18n/format";
import { measureName } from "~/i18n/pivot-words";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { ProgressTabs } from "~/ui/progress-tabs";
import { loadPivot } from "~/usecases/pivot.server";
import { loadSavedViews, removeView, renameView, saveView } from "~/usecases/saved-views.server";
import { PivotForm } from "./form";
import { PivotSection } from "./section";
import { SavedViews } from "./views";

export const handle: PageHandle = { title: (t) => t.pivot.title };

export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const slug = params.campaign ?? "";
  const page = await loadPivot(ctx, slug, (name) => url.searchParams.get(name) ?? "");
  const saved = await loadSavedViews(ctx, slug);
  // One text: the framework's own encoding of many small values is what makes big pages slow.
  return { packed: JSON.stringify(page), saved };
});

export const action = guardedAction(async ({ ctx, params, form, url }) => {
  const slug = params.campaign ?? "";
  const here = `/${slug}/tien-do/bang`;
  const intent = form.get("intent");
  if (intent === "remove" || intent === "restore") {
    const parsed = parseForm(form, removeViewForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const name = await removeView(ctx, slug, parsed.value.view, intent);
    const undo = { path: here, fields: { intent: "restore", view: parsed.value.view } };
    return intent === "remove"
      ? redirectWithFlash(`${here}${url.search}`, { code: "view-removed", params: { name }, undo })
      : redirectWithFlash(here, { code: "view-restored", params: { name } });
  }
  if (intent === "rename") {
    const parsed = parseForm(form, renameViewForm);
    if (!parsed.ok) return invalid(form, parsed.problems);
    const outcome = await renameView(ctx, slug, parsed.value);
    if (!outcome.ok) return invalid(form, outcome.problems);
    return redirectWithFlash(`${here}${url.search}`, {
      code: "view-renamed",
      params: { name: parsed.value.name },
    });
  }
  const parsed = parseForm(form, saveViewForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await saveView(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(`${here}?${parsed.value.query}`, {
    code: "view-saved",
    params: { name: parsed.value.name },
  });
}, "view.save");

export default function Pivot() {
  const { packed, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.pivot;
  const page: Awaited<ReturnType<typeof loadPivot>> = JSON.parse(packed);
  const lede = words.lede({
    measure: capitalise(measureName(page, t)),
    unit: page.unitName,
    day: formatDay(page.asOf),
  });
  return (
    <>
      <PageHead
        title={words.title}
        lede={lede}
        crumbs={[{ label: t.progress.crumb, to: `/${page.slug}/tien-do` }, { label: words.title }]}
        crumbsLabel={t.frame.nav.label}
      />
      <ProgressTabs slug={page.slug} address={{}} />
      <PivotForm page={page} />
      {page.isTooBig ? <Notice kind="warn">{words.notes.tooBig}</Notice> : <PivotSection page={page} />}
      <SavedViews page={page} saved={saved} answer={answer} />
    </>
  );
}
