import { entriesOfChannels, firstOfficialSources } from "~/domain/official-sources";
import type { Connection, WriteTransaction } from "../client.server";
import type { OfficialSourcesTable } from "../schema";

/** Entries that may be sources in a campaign (see domain/official-sources): the list, and the campaign's own outlets. */
export async function listOfficialHosts(db: Connection, campaignId: string): Promise<string[]> {
  const [changes, channels] = await Promise.all([
    listSourceChanges(db, campaignId),
    db.selectFrom("channels").select("url").where("campaign_id", "=", campaignId).execute(),
  ]);
  const decided = new Map(changes.map(({ entry, isAllowed }) => [entry, isAllowed]));
  const listed = [...firstOfficialSources.filter((entry) => !decided.has(entry)), ...decided.keys()].filter(
    (entry) => decided.get(entry) !== false,
  );
  return [...new Set([...listed, ...entriesOfChannels(channels.map(({ url }) => url))])];
}

/** What an administrator decided of an entry: added, or taken out. */
export interface SourceChange {
  entry: string;
  isAllowed: boolean;
  /** Whose page it is. */
  owner: string;
  by: string;
  changedAt: string;
}

export async function listSourceChanges(db: Connection, campaignId: string): Promise<SourceChange[]> {
  const rows = await db
    .selectFrom("official_sources as source")
    .innerJoin("accounts", "accounts.id", "source.changed_by")
    .select(["entry", "is_allowed", "owner", "changed_at", "accounts.display_name as by"])
    .where("campaign_id", "=", campaignId)
    .orderBy("entry")
    .execute();
  return rows.map(({ entry, is_allowed, owner, changed_at, by }) => ({
    ...{ entry, isAllowed: is_allowed === 1, owner, by, changedAt: changed_at },
  }));
}

export async function saveSourceChange(tx: WriteTransaction, row: OfficialSourcesTable): Promise<void> {
  const { is_allowed, owner, changed_by, changed_at } = row;
  await tx
    .insertInto("official_sources")
    .values(row)
    .onConflict((there) =>
      there.columns(["campaign_id", "entry"]).doUpdateSet({ is_allowed, owner, changed_by, changed_at }),
    )
    .execute();
}
