import { type BrowserDraft, browserStore } from "./browser-store";
import { type DraftPlace, draftKey, placeKey } from "./draft-keys";
import { isTaken } from "./sent-drafts";

export interface FieldsDraft extends BrowserDraft {
  content: [string, string][];
}

/** Rejects where the browser keeps nothing. */
export async function saveDraft(place: DraftPlace, fields: [string, string][]): Promise<void> {
  const key = draftKey(place, fields);
  // What has been acknowledged meanwhile is not kept a second time.
  if (isTaken(key)) return;
  const draft: FieldsDraft = { key, content: fields, savedAt: new Date().toISOString() };
  await (await browserStore()).put("drafts", draft);
}

/** The latest draft of this form that the server has not acknowledged. */
export async function findDraft(place: DraftPlace): Promise<FieldsDraft | null> {
  const range = IDBKeyRange.bound(placeKey(place), `${placeKey(place)}\uffff`);
  const found = (await (await browserStore()).getAll("drafts", range)) as FieldsDraft[];
  const open = found.filter(({ key, content }) => !isTaken(key) && Array.isArray(content));
  return open.sort((a, b) => b.savedAt.localeCompare(a.savedAt))[0] ?? null;
}

export async function removeDraft(key: string): Promise<void> {
  await (await browserStore()).delete("drafts", key);
}
