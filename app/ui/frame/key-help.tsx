import { Suspense, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useTexts } from "~/i18n/texts";
import { Button } from "../kit/button";
import { fetchedPiece } from "../kit/fetched-piece";
import { isWriting } from "../kit/typing";

const KeyTable = fetchedPiece(() => import("../help/key-table"));

/** The keys of the whole product, behind a line of the menu and behind "?" wherever nobody is typing. */
export function KeyHelp() {
  const { frame: words } = useTexts();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const ask = (event: KeyboardEvent) => {
      if (event.key !== "?" || isWriting(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", ask);
    return () => document.removeEventListener("keydown", ask);
  }, []);
  return (
    <>
      <Button type="button" variant="bare" onClick={() => setOpen(true)}>
        {words.keys} <kbd>?</kbd>
      </Button>
      {isOpen
        ? createPortal(
            <Suspense fallback={null}>
              <KeyTable onClose={() => setOpen(false)} />
            </Suspense>,
            document.body,
          )
        : null}
    </>
  );
}
