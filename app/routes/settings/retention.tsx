import { data } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { retentionForm } from "~/domain/retention-form";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import type { PageHandle } from "~/ui/page-title";
import { type KindLine, loadRetention, previewRetention, setRetention } from "~/usecases/retention.server";
import { BothTexts } from "./form-parts";
import { DeletionTable, VersionTable } from "./retention-history";
import { TermsForm } from "./retention-terms";
import { SettingsHead } from "./settings-head";

export const handle: PageHandle = { title: (t) => t.keeping.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => ({
  page: await loadRetention(ctx, params.campaign ?? ""),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, retentionForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  if (form.get("intent") === "preview") {
    const seen = await previewRetention(ctx, slug, parsed.value);
    if (!seen.ok) return invalid(form, seen.problems);
    return data({ problems: [], values: form.fields(), preview: seen.value });
  }
  const outcome = await setRetention(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(`/${slug}/cai-dat/luu-giu`, { code: "retention-set", params: outcome.value });
}, "campaign.settings");

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function RetentionSettings() {
  const { page, draft } = useLoaderData<typeof loader>();
  const told: (FormAnswer & { preview?: KindLine[] }) | undefined = useActionData<typeof action>();
  const answer = told ?? (draft ? { problems: [], values: draft } : undefined);
  const words = useTexts().keeping;
  const stored = page.kinds.map(({ kind, months }) => ({
    ...{ name: `months-${kind}`, label: words.kinds[kind].name, value: String(months) },
  }));
  return (
    <>
      <SettingsHead slug={page.slug} title={words.title} lede={words.lede(formatDay(page.endsOn))} />
      <BothTexts answer={answer} stored={stored} />
      <Section title={words.termsTitle} action={<a href="/du-lieu-ca-nhan">{useTexts().frame.whatIsKept}</a>}>
        <TermsForm key={page.version} page={page} answer={answer} preview={told?.preview} />
      </Section>
      <Section title={words.recordTitle}>
        <DeletionTable deletions={page.deletions} />
      </Section>
      <Section title={words.historyTitle}>
        <VersionTable versions={page.versions} />
      </Section>
    </>
  );
}
