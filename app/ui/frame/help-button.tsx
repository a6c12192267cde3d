import { useLocation } from "@remix-run/react";
import { type MouseEvent, Suspense, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { helpPath } from "~/domain/help-path";
import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "../kit/button";
import { fetchedPiece } from "../kit/fetched-piece";

const HelpPanel = fetchedPiece(() => import("../help/help-panel"));

/**
 * Help for the page that is open, behind an icon and behind F1, which works while somebody types as well. Without
 * scripts it is a link to the page of the same help; with them help opens beside the page and is loaded only then.
 */
export function HelpButton() {
  const { frame: words } = useTexts();
  const { pathname } = useLocation();
  const isHelp = pathname.startsWith(helpPath);
  const { isOpen, open, close } = useBeside(isHelp);
  const to = isHelp ? helpPath : `${helpPath}?${new URLSearchParams({ o: pathname })}`;
  return (
    <>
      <ButtonLink
        to={to}
        variant="bare"
        icon="help"
        iconOnly
        title={`${words.help} (F1)`}
        aria-keyshortcuts="F1"
        onClick={open}
      >
        {words.help}
      </ButtonLink>
      {isOpen && !isHelp
        ? createPortal(
            <Suspense fallback={null}>
              <HelpPanel pathname={pathname} onClose={close} />
            </Suspense>,
            document.body,
          )
        : null}
    </>
  );
}

/** Whether help stands beside the page; it opens by F1 and by a plain click, and gives the focus back. */
function useBeside(isHelp: boolean) {
  const [isOpen, setOpen] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    const ask = (event: KeyboardEvent) => {
      if (event.key !== "F1" || isHelp) return;
      event.preventDefault();
      cameFrom.current ??= document.activeElement;
      setOpen(true);
    };
    document.addEventListener("keydown", ask);
    return () => document.removeEventListener("keydown", ask);
  }, [isHelp]);
  useEffect(() => {
    // Who opens the page of help from the panel does not find the panel again on the way back.
    if (isHelp) setOpen(false);
  }, [isHelp]);
  const open = (event: MouseEvent) => {
    if (isHelp || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    cameFrom.current ??= event.currentTarget;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    cameFrom.current = null;
  };
  return { isOpen, open, close };
}
