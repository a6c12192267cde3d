import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { addPhaseForm, editPhaseForm, removePhaseForm } from "~/domain/phase-form";
import { settings as en } from "~/i18n/en/settings";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { settings as vi } from "~/i18n/vi/settings";
import { withDocument } from "~/server/document-form.server";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { type ActionArgs, guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import type { PageHandle } from "~/ui/page-title";
import { addPhase, editPhase, loadPhases, removePhase } from "~/usecases/phases.server";
import { BothTexts } from "./form-parts";
import { PhaseForm, phaseInWords, RemovePhase } from "./phase-form";
import { PhaseTable } from "./phase-table";
import { SettingsHead } from "./settings-head";

export const handle: PageHandle = { title: (t) => t.settings.phases.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const page = await loadPhases(ctx, params.campaign ?? "");
  return { page, asked: url.searchParams.get("sua") ?? "", draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  switch (form.get("intent")) {
    case "remove":
      return remove(ctx, slug, form);
    case "edit":
      return edit(ctx, slug, form);
    default:
      return add(ctx, slug, form);
  }
}, "campaign.settings");

type Ctx = ActionArgs["ctx"];

async function add(ctx: Ctx, slug: string, form: FormInput) {
  const parsed = parseForm(form, addPhaseForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  return withDocument(ctx, slug, form, parsed.value, async (chosen) => {
    const outcome = await addPhase(ctx, slug, chosen);
    return outcome.ok ? saved(slug, "phase-added", outcome.value) : outcome;
  });
}

async function edit(ctx: Ctx, slug: string, form: FormInput) {
  const parsed = parseForm(form, editPhaseForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  return withDocument(ctx, slug, form, parsed.value, async (chosen) => {
    const outcome = await editPhase(ctx, slug, chosen);
    return outcome.ok ? saved(slug, "phase-edited", outcome.value) : outcome;
  });
}

const saved = (slug: string, code: string, params: { name: string }) =>
  redirectWithFlash(`/${slug}/cai-dat/dot`, { code, params });

/** A removal is undone by adding the same phase again. */
async function remove(ctx: Ctx, slug: string, form: FormInput) {
  const parsed = parseForm(form, removePhaseForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  return withDocument(ctx, slug, form, parsed.value, async (chosen) => {
    const outcome = await removePhase(ctx, slug, chosen);
    if (!outcome.ok) return outcome;
    const { name, kind, startOn, endOn } = outcome.value;
    const words = (ctx.actor?.locale === "en" ? en : vi).phases;
    const fields = {
      intent: "add",
      _key: ctx.newId(),
      name,
      kind,
      startOn: formatDay(startOn),
      endOn: formatDay(endOn),
      documentId: chosen.documentId,
      reason: words.undoReason,
    };
    const path = `/${slug}/cai-dat/dot`;
    return redirectWithFlash(path, { code: "phase-removed", params: { name }, undo: { path, fields } });
  });
}

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function Phases() {
  const { page, asked, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.settings.phases;
  const wanted = answer?.values.phase?.[0] ?? asked;
  const phase = page.phases.find((one) => one.key === wanted);
  return (
    <>
      <SettingsHead slug={page.slug} title={words.title} lede={words.lede} />
      {phase ? <BothTexts answer={answer} stored={phaseInWords(phase, t)} /> : null}
      {phase ? (
        <Section
          title={words.editTitle(phase.name)}
          action={
            <ButtonLink variant="bare" size="sm" to={`/${page.slug}/cai-dat/dot`}>
              {words.cancel}
            </ButtonLink>
          }
        >
          <PhaseForm key={`${phase.key} ${phase.version}`} page={page} phase={phase} answer={answer} />
          <div className="set-more">
            <RemovePhase page={page} phase={phase} answer={answer} />
          </div>
        </Section>
      ) : null}
      <Section title={words.caption}>
        <PhaseTable page={page} current={phase?.key ?? ""} />
      </Section>
      {phase ? null : (
        <Section className="adds" title={words.addTitle}>
          <PhaseForm key={page.phases.length} page={page} phase={null} answer={answer} />
        </Section>
      )}
    </>
  );
}
