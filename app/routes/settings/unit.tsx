import type { MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import type { PageHandle } from "~/ui/page-title";
import { loadUnit } from "~/usecases/unit-page.server";
import { BothTexts } from "./form-parts";
import { changeUnitBy } from "./unit-change.server";
import { UnitFacts, UnitHistory } from "./unit-facts";
import { UnitForms, unitInWords } from "./unit-forms";
import { isUnitIntent } from "./unit-intents";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadUnit(ctx, params.campaign ?? "", params.unit ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isUnitIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeUnitBy(ctx, params.campaign ?? "", params.unit ?? "", intent, form);
}, "campaign.settings");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.unit.name ?? "" }];

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function UnitSettings() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.settings.units;
  const base = `/${page.slug}/cai-dat`;
  return (
    <>
      <PageHead
        title={page.unit.name}
        crumbs={[
          { label: t.settings.title, to: base },
          { label: words.title, to: `${base}/don-vi` },
          { label: page.unit.shortName },
        ]}
        crumbsLabel={words.crumbs}
      />
      <BothTexts answer={answer} stored={unitInWords(page, t)} />
      <div className="cols set-columns">
        <Section className="c-7" title={words.facts}>
          <UnitFacts page={page} />
        </Section>
        <Section className="c-5" title={words.history}>
          <UnitHistory page={page} />
        </Section>
      </div>
      <UnitForms page={page} answer={answer} />
    </>
  );
}
