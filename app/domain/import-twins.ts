/** Summaries of a file that claim the same total, beside what `listedTwins` finds. */
import { isSummary } from "./outputs-cover";
import type { OutputDraft } from "./outputs-draft";

/** Two figures for the same units, days and category claim the same total, whatever they are called. */
export function summariesAbove() {
  const lines = new Map<string, number>();
  return {
    /** The first line above with such a figure; remembers this one. */
    add(line: number, draft: OutputDraft, categoryIds: readonly string[]): number | null {
      if (!isSummary(draft.basis)) return null;
      const { basis, periodFrom, publishedOn, unitIds } = draft;
      const span = [basis, periodFrom, publishedOn, ...[...unitIds].sort()].join(" ");
      const keys = categoryIds.map((category) => `${category} ${span}`);
      const above = keys.map((key) => lines.get(key)).find((one) => one !== undefined && one !== line);
      for (const key of keys) if (!lines.has(key)) lines.set(key, line);
      return above ?? null;
    },
  };
}
