import type { OutboxItem } from "./browser-store";
import { keepInOutbox, listOutbox } from "./outbox";
import { newPhotoKey } from "./photo-outbox";
import { shrunkPhoto } from "./shrink-photo";

/** Keeps the photographs of an entry that waits here itself. They follow it once the server has given it a number. */
export async function keepPhotosOf(
  { key, owner }: Pick<OutboxItem, "key" | "owner">,
  files: readonly File[],
): Promise<void> {
  const items = files.map((file) => waiting(file, key, owner));
  // First all as they are, so that a page that closes in the middle of shrinking loses none.
  for (const item of items) await keepInOutbox(item);
  for (const [at, item] of items.entries()) {
    const file = files[at];
    if (!file) continue;
    const { blob, takenOn } = await shrunkPhoto(file);
    const isStillHere = (await listOutbox(owner)).find((one) => one.key === item.key);
    if (!isStillHere) continue;
    const fields: [string, string][] = [...item.fields, ["takenOn", takenOn]];
    await keepInOutbox({ ...isStillHere, blob, fields });
  }
}

function waiting(file: File, of: string, owner: string): OutboxItem {
  const { name } = file;
  return {
    ...{ key: newPhotoKey(), kind: "photo", owner, of, path: "", fields: [["name", name]], blob: file },
    ...{ label: name, state: "waiting", problem: "", queuedAt: new Date().toISOString() },
  };
}
