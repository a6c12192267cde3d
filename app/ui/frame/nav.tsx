import { NavLink } from "@remix-run/react";

export interface NavItem {
  to: string;
  label: string;
  /** Only the exact address is this place: the overview. */
  end?: boolean;
  /** A number only where this role must act, with what it counts, spoken: "5 báo cáo thiếu". */
  count?: { value: number; label: string };
}

export interface NavProps {
  label: string;
  items: readonly NavItem[];
  id?: string;
}

/** The row of words under the header, in the order of the work; React Router marks the current one. */
export function Nav({ label, items, id }: NavProps) {
  return (
    <nav className="nav" id={id} aria-label={label}>
      {items.map(({ to, label: word, end, count }) => (
        <NavLink key={to} to={to} end={end}>
          <span data-text={word}>{word}</span>
          {count ? (
            <span className="count">
              <span aria-hidden="true">{count.value}</span>
              <span className="sr">{count.label}</span>
            </span>
          ) : null}
        </NavLink>
      ))}
    </nav>
  );
}
