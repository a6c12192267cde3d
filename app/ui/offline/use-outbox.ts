import { useEffect, useState } from "react";
import type { OutboxItem } from "./browser-store";
import { listOutbox, onOutboxChange } from "./outbox";

/** What this person has waiting in this browser, as it changes; "unkept": the browser keeps nothing. */
export function useOutbox(owner: string | null): OutboxItem[] | "unkept" | null {
  const [items, setItems] = useState<OutboxItem[] | "unkept" | null>(null);
  useEffect(() => {
    if (owner === null) return;
    let isOver = false;
    const read = () =>
      listOutbox(owner).then(
        (found) => isOver || setItems(found),
        () => isOver || setItems("unkept"),
      );
    read();
    const stop = onOutboxChange(read);
    return () => {
      isOver = true;
      stop();
    };
  }, [owner]);
  return items;
}
