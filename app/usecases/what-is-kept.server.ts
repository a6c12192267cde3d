import {
  type CampaignKind,
  campaignKinds,
  defaultTerms,
  type InstallationKind,
  installationKinds,
  installationTerms,
  termsOf,
} from "~/domain/retention";
import { listCampaigns } from "~db/queries/campaigns.server";
import { listTerms } from "~db/queries/retention.server";
import type { UseCaseContext } from "./context.server";

/** What the page for everybody says; the terms are those by which the job deletes. */
export interface WhatIsKept {
  isSignedIn: boolean;
  campaignKinds: {
    kind: CampaignKind;
    /** Where nobody has set another term. */
    months: number;
    differs: { campaign: string; months: number }[];
  }[];
  installationKinds: { kind: InstallationKind; days: number }[];
}

export async function loadWhatIsKept(ctx: UseCaseContext): Promise<WhatIsKept> {
  const campaigns = await listCampaigns(ctx.db.read);
  const inForce = await Promise.all(
    campaigns.map(async ({ id, shortName }) => {
      const [latest] = await listTerms(ctx.db.read, id);
      return { campaign: shortName, terms: termsOf(latest?.months ?? {}) };
    }),
  );
  return {
    isSignedIn: ctx.actor !== null,
    campaignKinds: campaignKinds.map((kind) => ({
      ...{ kind, months: defaultTerms[kind] },
      differs: inForce.flatMap(({ campaign, terms }) =>
        terms[kind] === defaultTerms[kind] ? [] : [{ campaign, months: terms[kind] }],
      ),
    })),
    installationKinds: installationKinds.map((kind) => ({ kind, days: installationTerms[kind] })),
  };
}
