import { type ReactNode, useEffect, useRef } from "react";
import { buttonClass } from "./button";
import { Icon, type IconName } from "./icon";

export interface MenuProps {
  label: string;
  icon: IconName;
  /** `MenuItem`s, each with one link or one form with one button. */
  children: ReactNode;
}

/** A few links behind a name. It opens without scripts; with them Escape and a click elsewhere close it. */
export function Menu({ label, icon, children }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const menu = box.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        menu.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && menu.contains(event.target)) {
        return;
      }
      menu.open = false;
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details className="menu" ref={box}>
      <summary className={buttonClass({ variant: "bare" })}>
        <Icon name={icon} />
        <span className="menu-label">{label}</span>
      </summary>
      <ul className="menu-list">{children}</ul>
    </details>
  );
}

/** One line of a menu; `cut` draws a line above it. */
export function MenuItem({ cut, children }: { cut?: boolean; children: ReactNode }) {
  return <li className={cut ? "menu-cut" : undefined}>{children}</li>;
}
