import { onTestFinished } from "vitest";

export interface Gate {
  opened: Promise<void>;
  open(): void;
}

/** Something to wait for that the test itself lets happen; with the end of the test it happens in any case. */
export function gate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  onTestFinished(() => open());
  return { opened, open };
}
