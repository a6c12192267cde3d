import type { CampaignSeed } from "./campaign-seed";

export interface SeedDeps {
  newId(): string;
  /** The instant written as the time of creation, UTC text. */
  now: string;
  /** Hash of the one password that all the campaign's accounts start with. */
  passwordHash: string;
}

/** A seed with the ids that its keys stand for. */
export interface Plot {
  seed: CampaignSeed;
  deps: SeedDeps;
  campaignId: string;
  unitId(key: string): string;
  categoryId(key: string): string;
  documentId(key: string | undefined): string | null;
  accountId(loginName: string): string;
}

/** Gives every part of the seed its id. Asking for a key that the seed does not have throws. */
export function plotOf(seed: CampaignSeed, deps: SeedDeps): Plot {
  const ids = (keys: readonly string[]) => {
    const byKey = new Map(keys.map((key) => [key, deps.newId()]));
    return (key: string): string => {
      const id = byKey.get(key);
      if (id === undefined) throw new Error(`seed ${seed.slug}: nothing is called ${key}`);
      return id;
    };
  };
  const documentId = ids(seed.documents.map((document) => document.key));
  return {
    seed,
    deps,
    campaignId: deps.newId(),
    unitId: ids(seed.units.map((unit) => unit.key)),
    categoryId: ids(seed.categories.map((category) => category.key)),
    documentId: (key) => (key === undefined ? null : documentId(key)),
    accountId: ids(seed.accounts.map((account) => account.loginName)),
  };
}
