import { browserStore, type OutboxItem } from "./browser-store";
import { newKey } from "./new-key";

/** What goes with a photograph besides the photograph, as the server's form names it. */
const uploadField = "upload";

/** Keeps a photograph in this browser until the server has it. false: this browser keeps nothing. */
export async function keepPhoto(item: OutboxItem): Promise<boolean> {
  try {
    await (await browserStore()).put("outbox", item);
    return true;
  } catch {
    return false;
  }
}

/** Lets go of a photograph that the server has, or that nobody wants any more. */
export async function dropPhoto(key: string): Promise<void> {
  try {
    await (await browserStore()).delete("outbox", key);
  } catch {
    // Nothing is kept here, so nothing has to go.
  }
}

/** A person's photographs that wait for an output (its address), the oldest first. */
export async function keptPhotos(path: string, owner: string): Promise<OutboxItem[]> {
  try {
    const all = await (await browserStore()).getAllFromIndex("outbox", "queuedAt");
    return all.filter((item) => item.kind === "photo" && item.path === path && item.owner === owner);
  } catch {
    return [];
  }
}

/** The name under which the server holds what has arrived of a photograph; null before it has begun. */
export function uploadOf({ fields }: OutboxItem): string | null {
  return fields.find(([name]) => name === uploadField)?.[1] ?? null;
}

/** The photograph with (or without) that name. */
export function withUpload(item: OutboxItem, upload: string | null): OutboxItem {
  const others = item.fields.filter(([name]) => name !== uploadField);
  return { ...item, fields: upload === null ? others : [...others, [uploadField, upload]] };
}

/** A key that no other photograph has. */
export const newPhotoKey = (): string => `anh-${newKey()}`;
