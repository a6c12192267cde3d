import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { addSiteForm } from "~/domain/decoration-forms";
import { sitesPath } from "~/domain/decoration-page";
import { sitePath } from "~/domain/decoration-photos";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { DraftBar } from "~/ui/offline/draft-bar";
import { siteDrafts } from "~/ui/offline/mend-site";
import { isQueued } from "~/ui/offline/queued";
import { QueuedNotice } from "~/ui/offline/queued-notice";
import { useAnswer, useKeptDraft } from "~/ui/offline/use-kept-draft";
import type { PageHandle } from "~/ui/page-title";
import { addSite } from "~/usecases/decoration-edit.server";
import { loadNewSite } from "~/usecases/decoration-site.server";
import { SiteForm } from "./site-form";
import { addOrQueue } from "./site-offline";

export const handle: PageHandle = { title: (t) => t.decoration.form.newTitle };

/** `?dv=UNIT`: for that unit. */
export const loader = guardedLoader(async ({ ctx, params, url, draft }) => ({
  page: await loadNewSite(ctx, params.campaign ?? "", url.searchParams.get("dv") ?? ""),
  draft: draft?.fields() ?? null,
}));

/** Goes on to the site's page, where its photographs are taken. */
export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, addSiteForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addSite(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { number, code, place, version } = outcome.value;
  const path = sitePath(slug, number);
  return redirectWithFlash(path, {
    code: "site-added",
    params: { code, place },
    undo: { path, fields: { intent: "remove", version: String(version) } },
  });
}, "decoration.propose");

/** Without a connection the proposal waits in this browser. */
export const clientAction = addOrQueue;

/** A refused form needs the page's new key where its own is spent. */
export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  !isQueued(args) && (args.actionStatus === 422 || args.defaultShouldRevalidate);

export default function NewSite() {
  const { page, draft } = useLoaderData<typeof loader>();
  const told = useActionData<FormAnswer>();
  const kept = useKeptDraft(siteDrafts.site, useAnswer(told, draft), { formKey: page.formKey });
  const t = useTexts();
  const words = t.decoration.form;
  return (
    <>
      <PageHead
        title={words.newTitle}
        crumbs={[{ label: t.decoration.crumb, to: sitesPath(page.slug) }, { label: words.newTitle }]}
        crumbsLabel={t.decoration.crumbs}
      />
      <div className="stack-1">
        <QueuedNotice answer={told} />
        <DraftBar draft={kept} />
        <SiteForm
          key={kept.answer?.values._key?.[0] ?? page.formKey}
          page={page}
          answer={kept.answer}
          submit={words.submit}
          formRef={kept.ref}
        />
      </div>
    </>
  );
}
