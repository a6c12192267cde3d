import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { ButtonLink } from "../kit/button";
import { Icon } from "../kit/icon";

export interface SearchBoxProps {
  /** The page that answers, by `?q=`. */
  action: string;
  label: string;
}

/** The header's search: a form that works without scripts; with them Ctrl K, or a slash outside of fields, goes to it. A phone gets a link to the page. */
export function SearchBox({ action, label }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      const isCommand = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!isCommand && !(event.key === "/" && !isWriting(event))) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", jump);
    return () => document.removeEventListener("keydown", jump);
  }, []);
  return (
    <>
      <Form className="search" role="search" action={action}>
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          name="q"
          aria-label={label}
          placeholder={label}
          aria-keyshortcuts="Control+K /"
        />
        <span aria-hidden="true">
          <kbd>Ctrl K</kbd>
        </span>
      </Form>
      <ButtonLink to={action} variant="bare" icon="search" iconOnly className="phone-only">
        {label}
      </ButtonLink>
    </>
  );
}

/** Whether the key belongs to a text, or to a command of the browser's own. */
function isWriting({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}
