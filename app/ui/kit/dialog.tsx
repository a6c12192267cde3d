import { Link, useNavigate } from "@remix-run/react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./icon";

export type DialogProps = {
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
} & Closing;

/** The address of the page beneath, to which closing goes; or what to do, for a dialog that only scripts open. */
type Closing = { closeTo: string; onClose?: undefined } | { closeTo?: undefined; onClose: () => void };

/**
 * A question with its own address, rendered by a nested route. Without scripts it is part of the page; where
 * scripts run it becomes the browser's modal dialog, with its focus and Escape key.
 */
export function Dialog({ title, closeLabel, children, closeTo, onClose }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog || dialog.matches(":modal")) return;
    // The browser focuses the first control, which closes; a part that asked for the focus gets it back.
    const asked = document.activeElement;
    dialog.removeAttribute("open");
    dialog.showModal();
    if (asked instanceof HTMLElement && dialog.contains(asked)) asked.focus();
  }, []);
  return (
    <dialog
      ref={box}
      open
      className="dialog"
      aria-labelledby={titleId}
      onClose={onClose ?? (() => navigate(closeTo, { preventScrollReset: true }))}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Link
          to={closeTo ?? ""}
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
