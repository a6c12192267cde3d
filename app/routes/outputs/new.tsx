import { Form, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { Ref } from "react";
import { evidencePath } from "~/domain/evidence";
import { type OutputForm, outputForm } from "~/domain/outputs";
import { useTexts } from "~/i18n/texts";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { DraftBar } from "~/ui/offline/draft-bar";
import { isQueued } from "~/ui/offline/queued";
import { QueuedNotice } from "~/ui/offline/queued-notice";
import { useAnswer, useKeptDraft } from "~/ui/offline/use-kept-draft";
import type { PageHandle } from "~/ui/page-title";
import { logOutput } from "~/usecases/outputs.server";
import { formParams, loadOutputForm } from "~/usecases/outputs-form.server";
import { EntryRules } from "./entry-rules";
import { useLiveFields } from "./form-view";
import { heldBack } from "./held-back.server";
import { receiptFor } from "./log-flash.server";
import { entryDraft, logOrQueue } from "./log-offline";
import { OutputFields } from "./output-fields";
import { ProblemSummary, Warnings, withoutWarnings } from "./warnings";

export const handle: PageHandle = { title: (t) => t.outputs.form.title };

/** The channels of the item before, kept for the next one; and that there was one. */
const seriesParams = { channel: "kenh", next: "tiep-theo" } as const;

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const asked = url.searchParams;
  const page = await loadOutputForm(ctx, params.campaign ?? "", (name) => asked.get(name) ?? "");
  const known = page.options.channels.map(([id]) => id);
  const channels = asked.getAll(seriesParams.channel).filter((id) => known.includes(id));
  const initial = channels.length > 0 ? { ...page.initial, channels } : page.initial;
  return { ...page, initial, isNext: asked.has(seriesParams.next), draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, outputForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await logOutput(ctx, slug, parsed.value);
  if (!outcome.ok) return heldBack(slug, outcome.problems) ?? invalid(form, outcome.problems);
  const isSeries = form.get("intent") === "more";
  const [first = 0] = outcome.value.numbers;
  const after = form.get("intent") === "photos" ? evidencePath(slug, first) : `/${slug}/ket-qua`;
  return receiptFor(ctx, slug, isSeries ? nextFormPath(slug, parsed.value) : after, outcome.value);
}, "output.log");

/** An empty form for the same unit, channels, category and day. */
function nextFormPath(slug: string, { units, categories, channels, date }: OutputForm): string {
  const [unit = ""] = units.filter(Boolean);
  const [category = ""] = categories.filter(Boolean);
  const params = new URLSearchParams({ [formParams.unit]: unit, [formParams.category]: category });
  params.set(formParams.day, date);
  for (const channel of channels.filter(Boolean)) params.append(seriesParams.channel, channel);
  params.set(seriesParams.next, "1");
  return `/${slug}/ket-qua/moi?${params}`;
}

/** Without a connection the entry waits in this browser. */
export const clientAction = logOrQueue;

/** A refused form needs the page's new key where its own is spent. */
export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  !isQueued(args) && (args.actionStatus === 422 || args.defaultShouldRevalidate);

export default function NewOutput() {
  const page = useLoaderData<typeof loader>();
  const told = useActionData<FormAnswer>();
  const kept = useKeptDraft(entryDraft, useAnswer(told, page.draft), { formKey: page.formKey });
  const { answer } = kept;
  const t = useTexts();
  const words = t.outputs.form;
  // A form that was sent before with other content goes on as a new one: under the key of this page.
  const isSpent = answer?.problems.some(({ code }) => code === "resent-with-changes") ?? false;
  const formKey = isSpent ? page.formKey : typed(answer, "_key", page.formKey);
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.outputs.crumb, to: `/${page.slug}/ket-qua` }, { label: words.title }]}
        crumbsLabel={t.outputs.way}
        lede={words.lede}
      />
      <div className="cols">
        <div className="c-8 stack-1">
          <QueuedNotice answer={told} />
          <DraftBar draft={kept} />
          <EntryForm
            formRef={kept.ref}
            key={formKey}
            formKey={formKey}
            isSpent={isSpent}
            page={page}
            answer={answer}
          />
        </div>
        <EntryRules />
      </div>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

interface EntryFormProps {
  page: Page;
  answer: FormAnswer | undefined;
  formKey: string;
  isSpent: boolean;
  formRef: Ref<HTMLFormElement>;
}

function EntryForm({ page, answer, formKey, isSpent, formRef }: EntryFormProps) {
  const t = useTexts();
  const words = t.outputs.form;
  const problems = fieldProblems(withoutWarnings(answer, t), t);
  const { live, onChange } = useLiveFields(page.initial, answer);
  const view = { ...page, answer, problems, live, isRevision: false };
  return (
    <Form ref={formRef} method="post" className="form" onChange={onChange}>
      <ProblemSummary answer={answer} />
      {isSpent ? <Notice>{words.anew}</Notice> : null}
      <input type="hidden" name="_key" value={formKey} />
      <OutputFields view={view} focusTitle={page.isNext && answer === undefined} />
      <Warnings answer={answer} reasonError={problems.confirmReason} />
      <div className="acts">
        <Button variant="go" name="intent" value="one">
          {words.submit}
        </Button>
        <Button name="intent" value="more">
          {words.submitAndMore}
        </Button>
        <Button name="intent" value="photos">
          {words.submitAndPhotos}
        </Button>
        <ButtonLink variant="bare" to={`/${page.slug}/ket-qua`}>
          {words.cancel}
        </ButtonLink>
      </div>
    </Form>
  );
}
