import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useTexts } from "~/i18n/texts";
import { Button } from "../kit/button";
import { Dialog } from "../kit/dialog";
import { isWriting } from "../kit/typing";

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
        {words.keys.title} <kbd>?</kbd>
      </Button>
      {isOpen
        ? createPortal(
            <Dialog title={words.keys.title} closeLabel={words.close} onClose={() => setOpen(false)}>
              {words.keys.groups.map(({ where, keys }) => (
                <section key={where} className="keys">
                  <h3>{where}</h3>
                  <dl>
                    {keys.map(([key, meaning]) => (
                      <div key={key}>
                        <dt>{key}</dt>
                        <dd>{meaning}</dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
            </Dialog>,
            document.body,
          )
        : null}
    </>
  );
}
