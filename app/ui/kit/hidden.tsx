import type { ReactNode } from "react";

/** The first stop of the Tab key: past the header, to the work. */
export function SkipLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className="skip" href={`#${to}`}>
      {children}
    </a>
  );
}
