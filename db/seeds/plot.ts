import { idsOf, type OutlineIds, outlineIdsOf } from "../queries/campaign-outline.server";
import type { CampaignSeed } from "./campaign-seed";

export interface SeedDeps {
  newId(): string;
  /** The instant written as the time of creation, UTC text. */
  now: string;
  /** Hash of the one password that all the campaign's accounts start with. */
  passwordHash: string;
}

/** A seed with the ids that its keys stand for. */
export interface Plot extends OutlineIds {
  seed: CampaignSeed;
  deps: SeedDeps;
  documentId(key: string | undefined): string | null;
  accountId(loginName: string): string;
}

/** Gives every part of the seed its id. Asking for a key that the seed does not have throws. */
export function plotOf(seed: CampaignSeed, deps: SeedDeps): Plot {
  const documentId = idsOf(seed.documents, deps.newId);
  return {
    seed,
    deps,
    ...outlineIdsOf(seed, deps.newId),
    documentId: (key) => (key === undefined ? null : documentId(key)),
    accountId: idsOf(
      seed.accounts.map(({ loginName }) => ({ key: loginName })),
      deps.newId,
    ),
  };
}
