import { NavLink } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";

export interface Tab {
  to: string;
  label: ReactNode;
  /** False for a tab whose address begins another tab's address. */
  end?: boolean;
}

/** So much of the tab before stays in sight, px. */
const MARGIN = 72;

/**
 * Ways of working on one noun, each a page of its own; the current one follows from the address. On a phone the row
 * scrolls, and the current one is brought into sight.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - row.current.offsetLeft - MARGIN;
  });
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? true}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
