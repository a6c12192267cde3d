import { browserStore } from "./browser-store";
import { announceOutbox, listOutbox } from "./outbox";
import { forgetOwner } from "./this-browser";

/** How much of this person's is in this browser and nowhere else. */
export async function countKept(login: string): Promise<{ waiting: number; drafts: number }> {
  try {
    const waiting = (await listOutbox(login)).length;
    return { waiting, drafts: (await draftKeys(login)).length };
  } catch {
    return { waiting: 0, drafts: 0 };
  }
}

/** Removes from this browser everything that is this person's. */
export async function wipe(login: string): Promise<void> {
  forgetOwner();
  try {
    const store = await browserStore();
    for (const key of await draftKeys(login)) await store.delete("drafts", key);
    for (const { key } of await listOutbox(login)) await store.delete("outbox", key);
    await store.delete("forms", IDBKeyRange.bound(`${login} `, `${login} \uffff`));
    announceOutbox();
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
}

/** A draft's key is its form's address, its name, the login and the form's own key. */
async function draftKeys(login: string): Promise<string[]> {
  const keys = await (await browserStore()).getAllKeys("drafts");
  return keys.filter((key) => key.split(" ").includes(login));
}
