import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What a form or a grid holds that the server has not acknowledged, kept in this browser only. */
export interface BrowserDraft {
  /** Address of the form with whose it is: `/ha-long-2021/ket-qua/moi can-bo`. */
  key: string;
  /** The fields as typed; only plain data, which the browser can copy. */
  content: unknown;
  /** UTC instant on this device's clock. */
  savedAt: string;
}

/** Something that is on its way to the server: sent in order of `queuedAt`, each under its own key. */
export interface OutboxItem {
  /** The idempotency key (`_key`) under which the server takes it once. */
  key: string;
  kind: "form" | "photo";
  /** Login name of the person who made it: never sent in another person's session. */
  owner: string;
  /** Address that it is sent to. */
  path: string;
  /** Fields of a form, or what goes with a photo. */
  fields: [string, string][];
  /** The photo itself; null for a form. */
  blob: Blob | null;
  /** What the lists call it: a title, a file's name. */
  label: string;
  state: "waiting" | "sending" | "refused";
  /** Why it was refused, in words of the screen's language; "" while it waits. */
  problem: string;
  queuedAt: string;
}

interface BrowserStores extends DBSchema {
  drafts: { key: string; value: BrowserDraft };
  outbox: { key: string; value: OutboxItem; indexes: { queuedAt: string } };
}

let opening: Promise<IDBPDatabase<BrowserStores>> | undefined;

/**
 * The one database that the product keeps in a browser. Rejects where the browser keeps none (a private window, a full
 * disk): say then that nothing is kept, and let the form work without it.
 */
export function browserStore(): Promise<IDBPDatabase<BrowserStores>> {
  opening ??= openDB<BrowserStores>("cot-moc", 1, {
    upgrade(store) {
      store.createObjectStore("drafts", { keyPath: "key" });
      store.createObjectStore("outbox", { keyPath: "key" }).createIndex("queuedAt", "queuedAt");
    },
  });
  return opening;
}
