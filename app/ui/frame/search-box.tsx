import { Form } from "@remix-run/react";
import {
  type FocusEvent,
  type KeyboardEvent as KeyPress,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { searchPath } from "~/domain/search-page";
import { ButtonLink } from "../kit/button";
import { Icon } from "../kit/icon";
import { isWriting } from "../kit/typing";
import { SearchSuggestions } from "./search-suggestions";

export interface SearchBoxProps {
  slug: string;
  label: string;
}

/** A single letter finds everything. */
const fewestLetters = 2;

/**
 * The header's search: a form that works without scripts; with them Ctrl K, or a slash outside of fields, goes to it, and
 * what is found stands below while one types: the arrows go through it, Escape closes it. A phone gets a link to the page.
 */
export function SearchBox({ slug, label }: SearchBoxProps) {
  const box = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  useJump(field);
  const leave = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget)) setOpen(false);
  };
  const move = (event: KeyPress) => {
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      field.current?.focus();
      setOpen(false);
    }
    if (box.current) step(event, [field.current, ...box.current.querySelectorAll<HTMLElement>("a")]);
  };
  return (
    <>
      <Form
        ref={box}
        className="search"
        role="search"
        action={searchPath(slug)}
        onSubmit={() => setOpen(false)}
        onBlur={leave}
        onKeyDown={move}
      >
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          name="q"
          aria-label={label}
          placeholder={label}
          aria-keyshortcuts="Control+K /"
          autoComplete="off"
          maxLength={200}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
        />
        <span aria-hidden="true">
          <kbd>Ctrl K</kbd>
        </span>
        {isOpen && text.trim().length >= fewestLetters ? (
          <SearchSuggestions slug={slug} text={text.trim()} onGo={() => setOpen(false)} />
        ) : null}
      </Form>
      <ButtonLink to={searchPath(slug)} variant="bare" icon="search" iconOnly className="phone-only">
        {label}
      </ButtonLink>
    </>
  );
}

/** Ctrl K anywhere, or a slash outside of fields, leads to the field. */
function useJump(field: RefObject<HTMLInputElement>) {
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      const isCommand = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!isCommand && !(event.key === "/" && !isWriting(event))) return;
      event.preventDefault();
      field.current?.select();
    };
    document.addEventListener("keydown", jump);
    return () => document.removeEventListener("keydown", jump);
  }, [field]);
}

/** An arrow goes from one stop to the next. */
function step(event: KeyPress, stops: readonly (HTMLElement | null)[]): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + by];
  if (by === 0 || !next) return;
  event.preventDefault();
  next.focus();
}
