import { useActionData, useLoaderData } from "@remix-run/react";
import { pasteSitesForm } from "~/domain/decoration-forms";
import { sitesPath } from "~/domain/decoration-page";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import type { PageHandle } from "~/ui/page-title";
import {
  loadPasteSites,
  type PreviewedSite,
  pasteSites,
  previewSites,
} from "~/usecases/decoration-paste.server";
import { PasteForm } from "./paste-form";

export const handle: PageHandle = { title: (t) => t.decoration.pasting.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => ({
  page: await loadPasteSites(ctx, params.campaign ?? ""),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const none: PreviewedSite[] = [];
  const parsed = parseForm(form, pasteSitesForm);
  if (!parsed.ok) return { ...invalid(form, parsed.problems).data, preview: none };
  const preview = await previewSites(ctx, slug, parsed.value);
  if (!preview.ok) return { ...invalid(form, preview.problems).data, preview: none };
  if (form.get("intent") !== "save") return { problems: [], values: form.fields(), preview: preview.value };
  const outcome = await pasteSites(ctx, slug, parsed.value);
  if (!outcome.ok) return { problems: outcome.problems, values: form.fields(), preview: preview.value };
  return redirectWithFlash(sitesPath(slug), { code: "sites-pasted", params: { n: outcome.value } });
}, "decoration.propose");

export default function PasteSites() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const answer = answered ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.decoration.pasting;
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede}
        crumbs={[{ label: t.decoration.crumb, to: sitesPath(page.slug) }, { label: words.title }]}
        crumbsLabel={t.decoration.crumbs}
      />
      <PasteForm page={page} answer={answer} preview={answered?.preview ?? []} />
    </>
  );
}
