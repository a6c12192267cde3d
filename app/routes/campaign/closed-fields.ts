import { useEffect } from "react";

const fields = 'form[method="post"]:not(.goes-on) :is(input[type="radio"], input[type="checkbox"], select)';

/**
 * In an election that is only read nothing can be chosen by keyboard either: choices stay to be seen and heard, without
 * taking the focus. What comes onto the page later is looked after too. Without scripts a choice can be moved, but
 * there is no button to send it, and the server takes none.
 */
export function useClosedFields(): void {
  useEffect(() => {
    const main = document.querySelector("main");
    if (!main) return;
    const close = () => {
      for (const field of main.querySelectorAll<HTMLInputElement | HTMLSelectElement>(fields))
        field.disabled = true;
    };
    close();
    const watch = new MutationObserver(close);
    watch.observe(main, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
}
