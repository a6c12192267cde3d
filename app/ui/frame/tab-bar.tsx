import { NavLink } from "@remix-run/react";
import { Icon, type IconName } from "../kit/icon";

export interface TabBarItem {
  /** An address, or "#id" for a part of this page, which is never the current place. */
  to: string;
  label: string;
  icon: IconName;
  end?: boolean;
  /** The one main act, drawn as a filled square: Ghi. */
  main?: boolean;
}

/** Five places at the bottom of a phone, for the thumb. */
export function TabBar({ label, items }: { label: string; items: readonly TabBarItem[] }) {
  return (
    <nav className="tabbar" aria-label={label}>
      {items.map(({ to, label: word, icon, end, main }) =>
        to.startsWith("#") ? (
          <a key={to} href={to}>
            <Icon name={icon} />
            {word}
          </a>
        ) : (
          <NavLink key={to} to={to} end={end} className={main ? "tabbar-main" : undefined}>
            <Icon name={icon} />
            {word}
          </NavLink>
        ),
      )}
    </nav>
  );
}
