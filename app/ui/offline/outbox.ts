import { type OutboxForm, outboxFields, sendingPath } from "~/domain/outbox";
import { browserStore, type OutboxItem } from "./browser-store";
import { newKey } from "./new-key";

export interface Entry {
  slug: string;
  owner: string;
  form: OutboxForm;
  /** Fields of the form with its `_key`. */
  fields: [string, string][];
  label: string;
}

/** Keeps an entry until the server has it. An entry with the same key takes the place of the earlier one. */
export async function putInOutbox({ slug, owner, form, fields, label }: Entry): Promise<OutboxItem> {
  const store = await browserStore();
  const own = fields.filter(([name]) => name !== outboxFields.owner && name !== outboxFields.form);
  const key = own.find(([name]) => name === "_key")?.[1] ?? newKey();
  const earlier = await store.get("outbox", key);
  const item: OutboxItem = {
    key,
    kind: "form",
    owner,
    path: sendingPath(slug, form),
    fields: [...own, [outboxFields.owner, owner], [outboxFields.form, form]],
    blob: null,
    label,
    state: "waiting",
    problem: "",
    queuedAt: earlier?.queuedAt ?? new Date().toISOString(),
  };
  await store.put("outbox", item);
  await navigator.storage?.persist?.();
  announceOutbox();
  void askForSync(owner);
  return item;
}

interface Syncing {
  sync: { register(tag: string): Promise<void> };
}

/** Where the browser can send later by itself, also when no page is open any more. */
async function askForSync(owner: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration: (ServiceWorkerRegistration & Partial<Syncing>) | undefined =
    await navigator.serviceWorker.getRegistration();
  await registration?.sync?.register(`outbox ${owner}`).catch(() => {});
}

/** What this person has waiting here, in the order in which it is sent. */
export async function listOutbox(owner: string): Promise<OutboxItem[]> {
  const items = await (await browserStore()).getAllFromIndex("outbox", "queuedAt");
  return items.filter((item) => item.owner === owner);
}

export async function keepInOutbox(item: OutboxItem): Promise<void> {
  await (await browserStore()).put("outbox", item);
  announceOutbox();
}

export async function removeFromOutbox(key: string): Promise<void> {
  await (await browserStore()).delete("outbox", key);
  announceOutbox();
}

/** Sends what the server has recorded in another form under a key of its own. */
export async function sendAsNew(item: OutboxItem): Promise<void> {
  const key = newKey();
  const fields = item.fields.map(([name, value]): [string, string] => [name, name === "_key" ? key : value]);
  await keepInOutbox({ ...item, key, fields, state: "waiting", problem: "", refusal: undefined });
  for (const photo of await listOutbox(item.owner))
    if (photo.of === item.key) await keepInOutbox({ ...photo, of: key });
  await removeFromOutbox(item.key);
}

const channelName = "cot-moc-outbox";
const listeners = new Set<() => void>();

/** Tells this tab, the others and the service worker's pages that the list has changed. */
export function announceOutbox(): void {
  for (const listener of listeners) listener();
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("changed");
  channel.close();
}

/** Calls back whenever the list changes, here or in another tab. Returns how to stop it. */
export function onOutboxChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = listener;
  listeners.add(listener);
  return () => {
    channel.close();
    listeners.delete(listener);
  };
}
