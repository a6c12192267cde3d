import { type RefObject, useEffect } from "react";

/** Paper cannot be pressed: the tables under the pictures open for printing and close again after it. */
export function useOpenForPrint(sheet: RefObject<HTMLElement>): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...(sheet.current?.querySelectorAll<HTMLDetailsElement>("details:not([open])") ?? [])];
      for (const one of opened) one.open = true;
    };
    const close = () => {
      for (const one of opened) one.open = false;
    };
    addEventListener("beforeprint", open);
    addEventListener("afterprint", close);
    return () => {
      removeEventListener("beforeprint", open);
      removeEventListener("afterprint", close);
    };
  }, [sheet]);
}
