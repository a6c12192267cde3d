import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";

export interface Tab {
  to: string;
  label: ReactNode;
  /** False for a tab whose address begins another tab's address. */
  end?: boolean;
}

/** Ways of working on one noun, each a page of its own; the current one follows from the address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? true}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
