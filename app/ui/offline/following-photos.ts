import { evidencePath } from "~/domain/evidence";
import type { OutboxItem } from "./browser-store";
import { keepInOutbox, listOutbox } from "./outbox";

/** Gives the photographs of an entry their address: that of the output which it has become. */
export async function followEntry({ key, owner, path }: OutboxItem, number: number): Promise<void> {
  const slug = path.split("/")[1] ?? "";
  for (const { of, ...photo } of await listOutbox(owner))
    if (of === key) await keepInOutbox({ ...photo, path: `${evidencePath(slug, number)}/them` });
}
