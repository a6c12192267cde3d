import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { useHydrated } from "./hydrated";

export interface ToastProps {
  /** What was done: "Đã chuyển 1 mục vào thùng rác." */
  children: ReactNode;
  /** The way back: a form with one button, which works without scripts. */
  undo?: ReactNode;
  closeLabel: string;
}

/**
 * The answer to the last action, written by the server. It stays at the foot of the window until the next page
 * or until it is closed; it never leaves by itself. Give it a `key` that changes with each message.
 */
export function Toast({ children, undo, closeLabel }: ToastProps) {
  const [open, setOpen] = useState(true);
  const hydrated = useHydrated();
  if (!open) return null;
  return (
    <div className="toast" role="status">
      <span className="toast-text">{children}</span>
      {undo}
      {hydrated ? (
        <Button type="button" size="sm" icon="close" iconOnly onClick={() => setOpen(false)}>
          {closeLabel}
        </Button>
      ) : null}
    </div>
  );
}
