import {
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import { addDays, formatCivil, weekdayOf } from "~/domain/calendar/civil-date";
import { declarationForm } from "~/domain/declarations";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { DraftBar } from "~/ui/offline/draft-bar";
import { isQueued } from "~/ui/offline/queued";
import { QueuedNotice } from "~/ui/offline/queued-notice";
import { sendOrQueue } from "~/ui/offline/send-or-queue";
import { useAnswer, useKeptDraft } from "~/ui/offline/use-kept-draft";
import type { PageHandle } from "~/ui/page-title";
import { declareOutputs, loadDeclarations, withdrawDeclaration } from "~/usecases/declarations.server";
import { DeclarationForm } from "./declaration-form";
import { DeclarationTable } from "./declaration-table";
import { typedDay } from "./list-address";
import { declarationLabel } from "./next-entry";
import { OutputTabs } from "./output-tabs";
import { ProblemSummary } from "./warnings";

export const handle: PageHandle = { title: (t) => t.outputs.declare };

/** Name of this form's draft in the browser. */
const draftName = "khai-bao";

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const page = await loadDeclarations(ctx, params.campaign ?? "");
  const asked = (name: string) => (url.searchParams.get(name) ?? "").slice(0, 400);
  const monday = addDays(page.today, 1 - weekdayOf(page.today));
  const initial = {
    unit: asked("don-vi"),
    from: typedDay(asked("tu")) || formatCivil(monday < page.startsOn ? page.startsOn : monday),
    to: typedDay(asked("den")) || formatCivil(page.today),
  };
  return { page, initial, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const path = `/${slug}/ket-qua/khai-bao`;
  if (form.get("intent") === "withdraw") {
    const outcome = await withdrawDeclaration(ctx, slug, form.get("id"));
    if (!outcome.ok) return invalid(form, outcome.problems);
    const { units, ...said } = outcome.value;
    const fields = { ...said, units: units.join() };
    return redirectWithFlash(path, { code: "declaration-withdrawn", undo: { path, fields } });
  }
  const parsed = parseForm(form, declarationForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await declareOutputs(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(path, { code: "declared", params: { count: outcome.value.declared } });
}, "output.declare");

/** Without a connection a declaration waits in this browser; taking one back needs the server. */
export const clientAction = async ({ request, params, serverAction }: ClientActionFunctionArgs) => {
  const form = await request.clone().formData();
  if (form.get("intent") === "withdraw") return serverAction<FormAnswer | undefined>();
  return sendOrQueue<FormAnswer | undefined>({
    ...{ request, slug: params.campaign ?? "", form: "declaration", draft: draftName },
    serverAction,
    labelOf: declarationLabel,
    nextOf: () => ({}),
  });
};

export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  !isQueued(args) && args.defaultShouldRevalidate;

export default function Declarations() {
  const { page, initial, draft } = useLoaderData<typeof loader>();
  const told = useActionData<FormAnswer>();
  const kept = useKeptDraft(draftName, useAnswer(told, draft), { formKey: page.formKey });
  const { answer } = kept;
  const t = useTexts();
  const words = t.outputs.declarations;
  const isWithdrawal = typed(answer, "intent") === "withdraw";
  const entered = isWithdrawal ? undefined : answer;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.outputs.crumb, to: `/${page.slug}/ket-qua` }, { label: words.crumb }]}
        crumbsLabel={t.outputs.way}
        lede={words.lede}
      />
      <OutputTabs />
      {isWithdrawal ? <ProblemSummary answer={answer} /> : null}
      <Section title={words.newTitle}>
        <div className="cols">
          <div className="c-8 stack-1">
            <QueuedNotice answer={told} />
            <DraftBar draft={kept} />
            <DeclarationForm
              formRef={kept.ref}
              key={typed(entered, "_key", page.formKey)}
              page={page}
              initial={initial}
              answer={entered}
            />
          </div>
        </div>
      </Section>
      <Section title={words.listTitle} note={words.shown(page.rows.length)}>
        <DeclarationTable rows={page.rows} />
      </Section>
    </>
  );
}
