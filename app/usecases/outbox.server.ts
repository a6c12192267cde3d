import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Recorded } from "~/domain/outbox";
import { findIdempotencyKey } from "~db/queries/idempotency.server";
import { findOutput } from "~db/queries/outputs.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { Logged } from "./outputs.server";
import { fieldsOf, loadOutputForm, type OutputFormPage } from "./outputs-form.server";

/** What the entry forms need to be filled in without a connection; of this person, for this person. */
export interface OfflineForms {
  slug: string;
  campaign: string;
  /** The campaign's day stands still (demonstration): the form's day stays what it was. */
  isPinned: boolean;
  today: CivilDate;
  endsOn: CivilDate;
  output: Omit<OutputFormPage, "formKey">;
  canDeclare: boolean;
}

export async function loadOfflineForms(ctx: UseCaseContext, slug: string): Promise<OfflineForms> {
  const campaign = await openCampaign(ctx, slug, "output.log");
  const { formKey: _unused, ...output } = await loadOutputForm(ctx, slug, () => "");
  return {
    slug,
    campaign: campaign.campaign.name,
    isPinned: campaign.campaign.pinnedOn !== null,
    today: campaign.today,
    endsOn: campaign.campaign.endsOn,
    output,
    canDeclare: campaign.may("output.declare"),
  };
}

/**
 * What is already recorded under the key of an entry that came again with other content: the person sees both. null:
 * nothing that the person may see.
 */
export async function findRecorded(ctx: UseCaseContext, slug: string, key: string): Promise<Recorded | null> {
  const open = await openCampaign(ctx, slug, "output.log");
  const kept = await findIdempotencyKey(open.db.read, open.actor.accountId, key);
  const { numbers, codes, loggedAt } = JSON.parse(kept?.result ?? "{}") as Partial<Logged>;
  const [number] = numbers ?? [];
  if (number === undefined || !codes || !loggedAt) return null;
  const within = open.unitsFor("output.view");
  const output = await findOutput(open.db.read, { campaignId: open.campaign.id, number, within });
  if (!output) return null;
  const fields = Object.entries(fieldsOf(output, open.structure)).map(([name, value]) => [
    name,
    [value].flat(),
  ]);
  return { number, codes, loggedAt, fields: Object.fromEntries(fields) };
}
