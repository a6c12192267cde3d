import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { campaignForm } from "~/domain/campaign-form";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import type { PageHandle } from "~/ui/page-title";
import { loadCampaignSettings, saveCampaignSettings } from "~/usecases/campaign-settings.server";
import { BothTexts, SettingsForm } from "./form-parts";
import { DaysFields, IdentityFields, RhythmFields } from "./general-fields";
import { settingsInWords } from "./general-words";
import { SettingsHead } from "./settings-head";

export const handle: PageHandle = { title: (t) => t.settings.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadCampaignSettings(ctx, params.campaign ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, campaignForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await saveCampaignSettings(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(`/${slug}/cai-dat`, { code: "campaign-settings-saved" });
}, "campaign.settings");

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function GeneralSettings() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.settings.general;
  return (
    <>
      <SettingsHead slug={page.slug} title={t.settings.title} lede={words.lede} />
      <BothTexts answer={answer} stored={settingsInWords(page, t)} />
      {/* Saved settings bring new defaults into the fields. */}
      <SettingsForm
        key={page.version}
        prefix="chung"
        answer={answer}
        hidden={{ _key: page.formKey, _version: String(page.version) }}
      >
        <Section title={words.identity}>
          <IdentityFields page={page} answer={answer} />
        </Section>
        <Section
          title={words.days}
          note={
            <>
              {words.electionDay(formatDay(page.electionOn))}{" "}
              <Link to={`/${page.slug}/cai-dat/ngay-bau-cu`}>{words.moveElectionDay}</Link>
            </>
          }
        >
          <DaysFields page={page} answer={answer} />
        </Section>
        <Section title={words.rhythm}>
          <RhythmFields page={page} answer={answer} />
        </Section>
        <div className="acts">
          <Button variant="go">{words.submit}</Button>
        </div>
      </SettingsForm>
    </>
  );
}
