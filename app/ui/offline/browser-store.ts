import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Recorded } from "~/domain/outbox";
import type { Problem } from "~/domain/problem";

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
  /** Key of the waiting entry that a photo belongs to: its own address is known once the server has that one. */
  of?: string;
  /** The photo itself; null for a form. */
  blob: Blob | null;
  /** What the lists call it: a title, a file's name. */
  label: string;
  state: "waiting" | "sending" | "refused";
  /** Why it was refused, in words of the screen's language; "" while it waits, or where `refusal` says it. */
  problem: string;
  /** Why the server refused a form, field by field, and what it has already under the same key. */
  refusal?: { problems: Problem[]; recorded: Recorded | null };
  queuedAt: string;
}

/** What a person's entry forms need to be filled in without a connection. */
export interface KeptForms {
  /** Login name and campaign: `can-bo ha-long-2021`. */
  key: string;
  content: unknown;
  /** UTC instant on this device's clock. */
  savedAt: string;
}

interface BrowserStores extends DBSchema {
  drafts: { key: string; value: BrowserDraft };
  outbox: { key: string; value: OutboxItem; indexes: { queuedAt: string } };
  forms: { key: string; value: KeptForms };
}

let opening: Promise<IDBPDatabase<BrowserStores>> | undefined;

/**
 * The one database that the product keeps in a browser. Rejects where the browser keeps none (a private window, a full
 * disk): say then that nothing is kept, and let the form work without it.
 */
export function browserStore(): Promise<IDBPDatabase<BrowserStores>> {
  opening ??= openDB<BrowserStores>("cot-moc", 2, {
    upgrade(store) {
      const has = (name: "drafts" | "outbox" | "forms") => store.objectStoreNames.contains(name);
      if (!has("drafts")) store.createObjectStore("drafts", { keyPath: "key" });
      if (!has("outbox"))
        store.createObjectStore("outbox", { keyPath: "key" }).createIndex("queuedAt", "queuedAt");
      if (!has("forms")) store.createObjectStore("forms", { keyPath: "key" });
    },
    // A newer release in another tab waits for this one to let go.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opening = undefined;
    },
  });
  // A browser that refused once may keep things later, when its disk has room again.
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}
