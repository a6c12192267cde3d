import type { ReactNode } from "react";

/** A short word on the screen, spoken with what it is about where a page has many of the same. */
export function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      {children}
      <span className="sr">: {name}</span>
    </>
  );
}
