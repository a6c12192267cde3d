import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export interface Segment {
  to: string;
  label: ReactNode;
  current?: boolean;
}

/** Two to four views of the same data, as links; the caller knows which is current. */
export function Segmented({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <nav className="seg" aria-label={label}>
      {segments.map((segment) => (
        <Link
          key={segment.to}
          to={segment.to}
          aria-current={segment.current ? "true" : undefined}
          preventScrollReset
        >
          {segment.label}
        </Link>
      ))}
    </nav>
  );
}
