import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type SitePage, sitesPath } from "~/domain/decoration-page";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { siteStatusOf } from "~/ui/decoration-words";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Notice } from "~/ui/kit/notice";
import { Status } from "~/ui/kit/status";
import { isQueued } from "~/ui/offline/queued";
import { QueuedNotice } from "~/ui/offline/queued-notice";
import type { PageHandle } from "~/ui/page-title";
import { loadSite, loadSiteForm } from "~/usecases/decoration-site.server";
import { isPhotoUpload, uploadPhotos } from "./photo-upload.server";
import { SiteActs } from "./site-acts";
import { changeSite } from "./site-change.server";
import { SiteCheck } from "./site-check";
import { SiteFacts } from "./site-facts";
import { SiteHistory } from "./site-history";
import { isSiteIntent } from "./site-intents";
import { SiteItems } from "./site-items";
import { LooseProblem, RemovedNotice, SiteActions } from "./site-notices";
import { siteNumber } from "./site-number";
import { reportOrQueue } from "./site-offline";
import { SitePhotos } from "./site-photos";
import { SiteReport } from "./site-report";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const [slug, number] = [params.campaign ?? "", siteNumber(params)];
  const [page, form] = await Promise.all([loadSite(ctx, slug, number), loadSiteForm(ctx, slug, number)]);
  return { page, form, draft: draft?.fields() ?? null };
});

const change = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isSiteIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeSite({ ctx, slug: params.campaign ?? "", number: siteNumber(params) }, intent, form);
}, "decoration.report");

/** A form with files has to be read otherwise than one without. */
export const action = (args: ActionFunctionArgs) =>
  isPhotoUpload(args.request) ? uploadPhotos(args) : change(args);

/** Without a connection reports and checks wait in this browser. */
export const clientAction = reportOrQueue;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.place ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  !isQueued(args) && (args.actionStatus === 422 || args.defaultShouldRevalidate);

export default function Site() {
  const { page, form, draft } = useLoaderData<typeof loader>();
  const told = useActionData<FormAnswer>();
  const answer = told ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.decoration;
  const answerTo = (...intents: string[]) =>
    answer && !isQueuedAnswer(answer) && intents.includes(answer.values.intent?.[0] ?? "")
      ? answer
      : undefined;
  return (
    <>
      <PageHead
        title={page.place}
        crumbs={[{ label: words.crumb, to: sitesPath(page.slug) }, { label: page.code }]}
        crumbsLabel={words.crumbs}
        lede={<Lede page={page} />}
        actions={<SiteActions page={page} />}
      />
      <QueuedNotice answer={told} />
      <LooseProblem answer={answer} />
      {page.isRemoved ? <RemovedNotice page={page} /> : null}
      {page.mend === "" ? null : (
        <Notice kind="bad" title={`${words.site.mend}:`}>
          {page.mend}
        </Notice>
      )}
      <div className="cols">
        <div className="c-7">
          <SiteCheck page={page} answer={answerTo("check")} />
          <SiteReport page={page} answer={answerTo("move")} />
          <SitePhotos page={page} answer={answer} />
          <Section title={words.site.items}>
            <SiteItems page={page} />
          </Section>
        </div>
        <div className="c-5">
          <Section title={words.site.facts}>
            <SiteFacts page={page} answer={answerTo("point")} />
          </Section>
          <Section title={words.site.history}>
            <SiteHistory page={page} />
          </Section>
        </div>
      </div>
      <SiteActs page={page} form={form} answer={answerTo("edit")} />
    </>
  );
}

const isQueuedAnswer = (answer: FormAnswer) => "queued" in answer;

function Lede({ page: { state, isLate } }: { page: SitePage }) {
  const { states, late } = useTexts().decoration;
  return (
    <>
      <Status kind={siteStatusOf[state]}>{states[state]}</Status>{" "}
      {isLate ? <Status kind="late">{late}</Status> : null}
    </>
  );
}
