import type { MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import type { PageHandle } from "~/ui/page-title";
import { PublicityChecklist } from "~/ui/timeline/publicity-checklist";
import { loadPublicityOf } from "~/usecases/publicity.server";
import { loadRound } from "~/usecases/rounds-round.server";
import { changeRound } from "./round-change.server";
import { RoundDocuments } from "./round-documents";
import { RoundFacts } from "./round-facts";
import { RoundForms } from "./round-forms";
import { RoundHistory } from "./round-history";
import { isRoundIntent } from "./round-intents";
import { RoundNotices } from "./round-notices";
import { roundsPath } from "./rounds-address";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const [slug, id] = [params.campaign ?? "", params.round ?? ""];
  const page = await loadRound(ctx, slug, id);
  const checklist = page.isRemoved ? null : await loadPublicityOf(ctx, slug, { kind: "round", key: id });
  return { page, checklist, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isRoundIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeRound(ctx, params.campaign ?? "", params.round ?? "", intent, form);
}, "round.edit");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];

/** After a lost race the page has to show what the other person recorded. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function Round() {
  const { page, checklist, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.rounds;
  const { title } = page;
  return (
    <>
      <PageHead
        title={title}
        crumbs={[
          { label: t.timeline.title, to: `/${page.slug}/lich` },
          { label: words.title, to: roundsPath(page.slug, { kind: page.kind, number: null }) },
          { label: title },
        ]}
        crumbsLabel={t.frame.nav.label}
      />
      <RoundNotices page={page} answer={answer} />
      <div className="cols tl-columns">
        <Section className="c-7" title={words.round.facts}>
          <RoundFacts page={page} />
        </Section>
        <Section className="c-5" title={words.round.history}>
          <RoundHistory lines={page.history} />
        </Section>
      </div>
      {checklist ? <PublicityChecklist checklist={checklist} /> : null}
      {page.may.edit && !page.isRemoved ? <RoundForms page={page} answer={answer} /> : null}
      <RoundDocuments page={page} answer={answer} />
    </>
  );
}
