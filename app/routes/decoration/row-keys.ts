import { useEffect, useRef } from "react";

/** `j` and `k` move from one row's link to the next, as long as nobody types; Enter then opens it as any link. */
export function useRowKeys() {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (step === 0) return;
      const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>("tbody th a") ?? [])];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return list;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;
