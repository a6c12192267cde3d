import { outboxPath } from "~/domain/outbox";
import { browserStore } from "./browser-store";

/** How long what the forms offer counts as fresh (ms). */
const fresh = 3_600_000;

const keyOf = (login: string, slug: string) => `${login} ${slug}`;

/** Fetches what the entry forms of a campaign need and keeps it for this person, unless that was done of late. */
export async function refreshForms(login: string, slug: string): Promise<void> {
  const store = await browserStore();
  const kept = await store.get("forms", keyOf(login, slug));
  if (kept && Date.now() - Date.parse(kept.savedAt) < fresh) return;
  const answer = await fetch(outboxPath(slug)).catch(() => null);
  if (!answer?.ok || !answer.headers.get("Content-Type")?.startsWith("application/json")) return;
  const savedAt = new Date().toISOString();
  await store.put("forms", { key: keyOf(login, slug), content: await answer.json(), savedAt });
}

/** What is kept for this person, of every campaign, as the server gave it (`OfflineForms`). */
export async function listForms(login: string): Promise<{ content: unknown; savedAt: string }[]> {
  const range = IDBKeyRange.bound(`${login} `, `${login} \uffff`);
  return (await browserStore()).getAll("forms", range);
}
