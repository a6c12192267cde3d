import { Link, useNavigate } from "@remix-run/react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./icon";

export interface DialogProps {
  title: ReactNode;
  /** The address of the page beneath; closing goes there. */
  closeTo: string;
  closeLabel: string;
  children: ReactNode;
}

/**
 * A question with its own address, rendered by a nested route. Without scripts it is part of the page; where
 * scripts run it becomes the browser's modal dialog, with its focus and Escape key.
 */
export function Dialog({ title, closeTo, closeLabel, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog || dialog.matches(":modal")) return;
    dialog.removeAttribute("open");
    dialog.showModal();
  }, []);
  return (
    <dialog
      ref={box}
      open
      className="dialog"
      aria-labelledby={titleId}
      onClose={() => navigate(closeTo, { preventScrollReset: true })}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Link
          to={closeTo}
          preventScrollReset
          className="btn btn-bare btn-icon btn-sm"
          aria-label={closeLabel}
          onClick={(event) => {
            event.preventDefault();
            box.current?.close();
          }}
        >
          <Icon name="close" />
        </Link>
      </div>
      {children}
    </dialog>
  );
}
