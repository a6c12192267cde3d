import {
  type CampaignFields,
  type CampaignForm,
  type CampaignSettings,
  fieldsOf,
  readCampaign,
} from "~/domain/campaign-form";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { findLastChange, updateCampaignSettings } from "~db/queries/campaign-settings.server";
import { bumpStructure, findCampaign } from "~db/queries/campaigns.server";
import { listPlanMilestones } from "~db/queries/timeline.server";
import { appendAudit } from "./audit.server";
import { checkCampaignDays, followCampaignDays } from "./campaign-days.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";
import { writeIfDone } from "./outputs-transaction.server";
import { followReportHour } from "./report-rules.server";

export interface CampaignSettingsPage {
  slug: string;
  fields: CampaignFields;
  version: number;
  formKey: string;
  electionOn: string;
  /** The plan's milestones, of which one may be the decoration's. */
  milestones: { key: string; title: string; dueOn: string }[];
}

export async function loadCampaignSettings(ctx: UseCaseContext, slug: string): Promise<CampaignSettingsPage> {
  const { campaign } = await openCampaign(ctx, slug, "campaign.settings");
  const milestones = await listPlanMilestones(ctx.db.read, campaign.id);
  return {
    slug,
    fields: fieldsOf(campaign),
    version: campaign.version,
    formKey: ctx.newId(),
    electionOn: campaign.electionOn,
    milestones: milestones.map(({ key, title, dueOn }) => ({ key, title, dueOn })),
  };
}

/**
 * Saves a campaign's general settings; reporting weeks and totals follow its days. Problems: those of `readCampaign`,
 * `checkCampaignDays` and `followCampaignDays`; phases-outside at `startsOn` or `endsOn`; milestone-unknown;
 * personal-… at the texts; nothing-changed; changed-by-other {by, at}.
 */
export async function saveCampaignSettings(
  ctx: UseCaseContext,
  slug: string,
  { _key, _version, ...fields }: CampaignForm,
): Promise<Outcome<{ name: string }>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const read = readCampaign(fields, open.campaign);
  const { name, shortName, committee, place } = fields;
  const problems = textProblems({ name, shortName, committee, place }, open.structure);
  if (!read.ok) return refused(...read.problems, ...problems);
  if (problems.length > 0) return refused(...problems);
  return writeIfDone(ctx.db, open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: fields }, () => save(tx, open, read.settings, _version)),
  );
}

async function save(
  tx: WriteTransaction,
  open: CampaignContext,
  settings: CampaignSettings,
  version: string,
): Promise<Outcome<{ name: string }>> {
  const campaign = await findCampaign(tx, open.campaign.slug);
  if (!campaign) throw new NotFound();
  if (String(campaign.version) !== version) {
    const last = await findLastChange(tx, campaign.id, { kind: "campaign", id: campaign.id });
    const params = { by: last?.by ?? "", at: last ? momentOf(last.at) : "" };
    return refused({ field: "form", code: "changed-by-other", params });
  }
  const [before, after] = [fieldsOf(campaign), fieldsOf(settings)];
  if (JSON.stringify(before) === JSON.stringify(after))
    return refused({ field: "form", code: "nothing-changed" });
  const problems = [
    ...checkPhasesInside(open, settings),
    ...(await checkCampaignDays(tx, campaign, settings)),
    ...(await checkDecoration(tx, campaign.id, settings)),
  ];
  if (problems.length > 0) return refused(...problems);
  await updateCampaignSettings(tx, campaign, settings);
  await followReportHour(tx, open, campaign.reportCloses, settings.reportCloses);
  const refusal = await followCampaignDays(tx, campaign, settings);
  if (refusal) return refused(refusal);
  await bumpStructure(tx, campaign.id);
  await appendAudit(tx, open, {
    chain: campaign.id,
    action: "campaign.settings-saved",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    payload: { before, after },
  });
  return done({ name: settings.name });
}

function checkPhasesInside(
  { structure }: CampaignContext,
  { startsOn, endsOn }: CampaignSettings,
): Problem[] {
  const early = structure.phases.find((phase) => phase.startOn < startsOn);
  const late = structure.phases.find((phase) => phase.endOn > endsOn);
  return [
    ...(early ? [{ field: "startsOn", code: "phase-left-out", params: { name: early.name } }] : []),
    ...(late ? [{ field: "endsOn", code: "phase-left-out", params: { name: late.name } }] : []),
  ];
}

async function checkDecoration(
  tx: WriteTransaction,
  campaignId: string,
  { decorationKey }: CampaignSettings,
): Promise<Problem[]> {
  if (decorationKey === null) return [];
  const milestones = await listPlanMilestones(tx, campaignId);
  return milestones.some((one) => one.key === decorationKey)
    ? []
    : [{ field: "decorationKey", code: "milestone-unknown" }];
}
