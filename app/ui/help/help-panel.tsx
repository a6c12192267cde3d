import { Link } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { HelpPage } from "~/domain/help-page";
import { helpPath, helpScreenPath } from "~/domain/help-path";
import { useTexts } from "~/i18n/texts";
import { Button } from "../kit/button";
import { HelpArticle } from "./help-article";

export interface HelpPanelProps {
  /** The address of the page beside it. */
  pathname: string;
  onClose: () => void;
}

/** Below this width the panel covers the screen and keeps the focus. */
const narrow = "(max-width: 899px)";

/**
 * Help beside the screen: on a wide window one goes on working next to it, on a phone it covers the page. It follows
 * when another page is opened; Escape closes it from within.
 */
export default function HelpPanel({ pathname, onClose }: HelpPanelProps) {
  const { help: words, frame } = useTexts();
  const { box, title } = useShown();
  const found = useHelp(pathname);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") box.current?.close();
  };
  const page = typeof found === "string" ? null : found;
  return (
    <dialog
      ref={box}
      className="help-panel"
      aria-labelledby="tro-giup-ten"
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div className="dialog-head">
        <h2 id="tro-giup-ten" ref={title} tabIndex={-1}>
          {page ? words.beside(page.title) : words.title}
        </h2>
        <Button
          type="button"
          variant="bare"
          size="sm"
          icon="close"
          iconOnly
          onClick={() => box.current?.close()}
        >
          {frame.close}
        </Button>
      </div>
      {typeof found === "string" ? (
        <p role="status">{words[found]}</p>
      ) : (
        <>
          <p>{found.purpose}</p>
          <HelpArticle page={found} level="h3" />
        </>
      )}
      <p className="help-links">
        {page ? <Link to={helpScreenPath(page.screen)}>{words.open}</Link> : null}
        <Link to={helpPath}>{words.contents}</Link>
      </p>
    </dialog>
  );
}

/** Shows the panel where it is made, beside the page or over it, and begins at its title. */
function useShown() {
  const box = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (!dialog || dialog.open) return;
    if (matchMedia(narrow).matches) dialog.showModal();
    else dialog.show();
    title.current?.focus();
  }, []);
  return { box, title };
}

/** The help of a page, or why there is none. Fetched by itself: without a connection the page beneath must stay as it is. */
function useHelp(pathname: string): HelpPage | "loading" | "none" | "away" {
  const [found, setFound] = useState<HelpPage | "loading" | "none" | "away">("loading");
  useEffect(() => {
    const stop = new AbortController();
    fetchHelp(pathname, stop.signal).then(setFound, () => {
      if (!stop.signal.aborted) setFound("away");
    });
    return () => stop.abort();
  }, [pathname]);
  return found;
}

async function fetchHelp(pathname: string, signal: AbortSignal): Promise<HelpPage | "none"> {
  const answer = await fetch(`${helpPath}/ben?${new URLSearchParams({ o: pathname })}`, { signal });
  if (!answer.ok) throw new Error(answer.statusText);
  const { page } = (await answer.json()) as { page: HelpPage | null };
  return page ?? "none";
}
