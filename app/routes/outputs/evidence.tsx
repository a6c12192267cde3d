import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { type EvidencePage, loadEvidence } from "~/usecases/evidence-page.server";
import { changeEvidence } from "./evidence-change.server";
import { isEvidenceIntent } from "./evidence-intents";
import { EvidenceRow } from "./evidence-item";
import { EvidenceUpload } from "./evidence-upload";
import { isUpload, uploadEvidence, type WaitingTwin } from "./evidence-upload.server";
import { evidenceName } from "./evidence-words";
import { numberIn } from "./output-number";
import { TwinNotice } from "./twin-notice";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadEvidence(ctx, params.campaign ?? "", numberIn(params));
  return { page, formKey: ctx.newId(), draft: draft?.fields() ?? null };
});

const change = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isEvidenceIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeEvidence({ ctx, slug: params.campaign ?? "", number: numberIn(params) }, intent, form);
}, "output.revise");

/** A form with files has to be read otherwise than one without. */
export const action = (args: ActionFunctionArgs) =>
  isUpload(args.request) ? uploadEvidence(args) : change(args);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.code ?? "" }];

/** After a refusal the page has to show what is there now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

type Answer = FormAnswer & { waiting?: WaitingTwin[] };

export default function Evidence() {
  const { page, formKey, draft } = useLoaderData<typeof loader>();
  const answer: Answer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.evidence;
  const output = `/${page.slug}/ket-qua/${page.number}`;
  const general = (answer?.problems ?? []).filter(({ field }) => field === "form");
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[
          { label: t.outputs.crumb, to: `/${page.slug}/ket-qua` },
          { label: page.code, to: output },
          { label: words.title },
        ]}
        crumbsLabel={t.outputs.way}
        lede={page.title}
        actions={<ButtonLink to={output}>{words.back}</ButtonLink>}
      />
      {general.map((problem) => (
        <Notice key={problem.code} kind="bad">
          {problemText(problem, t)}
        </Notice>
      ))}
      {page.isClosed && page.canAdd ? <Notice>{words.closedNote}</Notice> : null}
      {(answer?.waiting ?? []).map((waiting) => (
        <Waiting key={waiting.upload} page={page} formKey={formKey} waiting={waiting} />
      ))}
      {page.canAdd ? <EvidenceUpload evidence={page} problems={answer?.problems ?? []} /> : null}
      <Items page={page} answer={answer} />
    </>
  );
}

/** Of a plain form: a photograph that looks like another, to be added all the same or left. */
function Waiting({ page, formKey, waiting }: { page: EvidencePage; formKey: string; waiting: WaitingTwin }) {
  const words = useTexts().evidence.twin;
  const { upload, name, twin } = waiting;
  return (
    <TwinNotice slug={page.slug} name={name} twin={twin}>
      <Form method="post">
        <input type="hidden" name="_key" value={`${formKey}-${upload}`.slice(0, 100)} />
        <input type="hidden" name="upload" value={upload} />
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="confirm" value="photo-twin" />
        <Button size="sm" name="intent" value="arrived" aria-label={words.confirmOne(name)}>
          {words.confirm}
        </Button>
      </Form>
    </TwinNotice>
  );
}

function Items({ page, answer }: { page: EvidencePage; answer: Answer | undefined }) {
  const t = useTexts();
  const words = t.evidence;
  const { items, slug, number, code, canAdd, isClosed } = page;
  return (
    <Section title={words.titleOf(code)} note={items.length > 0 ? words.count(items.length) : undefined}>
      {items.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="ev-rows">
        {items.map((item, at) => (
          <EvidenceRow
            key={item.id}
            {...{ slug, number, item, answer, canChange: canAdd }}
            name={evidenceName(item, at, code, t)}
            isFirst={at === 0}
            isLast={at + 1 === items.length}
            canRemove={!isClosed || item.afterClose}
          />
        ))}
      </ul>
    </Section>
  );
}
