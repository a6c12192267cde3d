/** Rows of one story: what was published on several channels stands in a file once for each. */
import type { CampaignStructure } from "./campaign";
import type { ImportedRow } from "./import-rows";
import type { OutputFields } from "./outputs";

export interface FileRow extends ImportedRow {
  /** Counted from 1 in the file. */
  line: number;
  cells: readonly string[];
}

export interface StoryRow extends FileRow {
  /** The first line of its story; its own when it stands alone or is the first. */
  leader: number;
}

/**
 * Puts the channels of rows that say the same together in the first of them, so that they are recorded as one story;
 * the others keep no entry of their own.
 */
export function gatherStories(rows: readonly FileRow[], structure: CampaignStructure): StoryRow[] {
  const leaders = new Map<string, StoryRow>();
  return rows.map((row) => {
    const alone: StoryRow = { ...row, leader: row.line };
    const [entry] = row.entries;
    const [channelId] = entry?.channels ?? [];
    if (!entry || !channelId || row.entries.length > 1 || row.problems.length > 0) return alone;
    const key = storyKey(entry, channelId, structure);
    const leader = leaders.get(key);
    const told = leader?.entries[0];
    if (!leader || !told || told.channels.includes(channelId)) {
      leaders.set(key, alone);
      return alone;
    }
    leader.entries = [{ ...told, channels: [...told.channels, channelId] }];
    return { ...alone, leader: leader.line, entries: [] };
  });
}

/** Channels with a category of their own do not ask for the row's. */
function storyKey(entry: OutputFields, channelId: string, structure: CampaignStructure): string {
  const { channels: _, categories, ...rest } = entry;
  const own = structure.channels.find(({ id }) => id === channelId)?.categoryId ?? null;
  return JSON.stringify([rest, own === null ? categories : []]);
}
