/**
 * Which form was sent last from this tab, until the server's word about it has come. It stands apart from the drafts
 * themselves because every page needs it and few need those.
 */
const places = { sent: "cot-moc-sent", taken: "cot-moc-taken" } as const;
/** An answer that comes later than this (ms) belongs to something else. */
const longest = 120_000;

export function noteSent(draftKey: string): void {
  write(places.sent, JSON.stringify({ draftKey, at: Date.now() }));
}

/** The form was given back, or no word came: its draft stays. */
export const forgetSent = (): void => write(places.sent, null);

/** The server has said that it was done: the draft of what was sent last is no longer needed. */
export function acknowledgeSent(): void {
  const key = takeSent();
  if (key !== null) import("./drafts").then(({ removeDraft }) => removeDraft(key)).catch(() => {});
}

function takeSent(): string | null {
  const sent = JSON.parse(read(places.sent) ?? "null") as { draftKey: string; at: number } | null;
  forgetSent();
  if (!sent || Date.now() - sent.at > longest) return null;
  write(places.taken, sent.draftKey);
  return sent.draftKey;
}

/** Whether that draft has been acknowledged and is about to be removed. */
export const isTaken = (draftKey: string): boolean => read(places.taken) === draftKey;

function read(place: string): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}

function write(place: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, text);
  } catch {
    // A browser that keeps nothing keeps no drafts either.
  }
}
