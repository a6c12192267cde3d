import { browserStore, type OutboxItem } from "./browser-store";
import { newKey } from "./new-key";
import { announceOutbox } from "./outbox";

/** What goes with a photograph besides the photograph, as the server's form names it. */
const uploadField = "upload";

/** Keeps a photograph in this browser until the server has it. false: this browser keeps nothing. */
export async function keepPhoto(item: OutboxItem): Promise<boolean> {
  try {
    await (await browserStore()).put("outbox", item);
    announceOutbox();
    return true;
  } catch {
    return false;
  }
}

/** Lets go of a photograph that the server has, or that nobody wants any more. */
export async function dropPhoto(key: string): Promise<void> {
  try {
    await (await browserStore()).delete("outbox", key);
    announceOutbox();
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

/** What may go well the next time although nothing about the file has changed. */
const passing = ["upload-broken", "upload-signed-out", "disk-full", "too-many-uploads"];
export const isPassing = (code: string | undefined) => code !== undefined && passing.includes(code);

/** The page of the output that a photograph is for, where uploads for it begin. */
export const pageOfPhoto = ({ path }: OutboxItem): string => path.replace(/\/minh-chung\/them$/, "");
export const uploadsOfPhoto = (item: OutboxItem): string => `${pageOfPhoto(item)}/gui-anh`;

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
