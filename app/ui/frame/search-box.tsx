import { Form } from "@remix-run/react";
import {
  type FocusEvent,
  type FormEvent,
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
  useJump(field);
  const { sought, close, hands } = useSought(box, field);
  return (
    <>
      <Form ref={box} className="search" role="search" action={searchPath(slug)} onSubmit={close} {...hands}>
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
        />
        <span aria-hidden="true">
          <kbd>Ctrl K</kbd>
        </span>
        {sought === null ? null : <SearchSuggestions slug={slug} text={sought} onGo={close} />}
      </Form>
      <ButtonLink to={searchPath(slug)} variant="bare" icon="search" iconOnly className="phone-only">
        {label}
      </ButtonLink>
    </>
  );
}

/** What is being looked for (null: nothing, or nobody is at it), and what the box does with keys and the focus. */
function useSought(box: RefObject<HTMLFormElement>, field: RefObject<HTMLInputElement>) {
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const hands = {
    onInput: (event: FormEvent<HTMLFormElement>) => {
      setText((event.target as HTMLInputElement).value.trim());
      setOpen(true);
    },
    onFocus: (event: FocusEvent) => {
      if (event.target === field.current) setOpen(true);
    },
    onBlur: (event: FocusEvent) => {
      if (!box.current?.contains(event.relatedTarget)) close();
    },
    onKeyDown: (event: KeyPress) => {
      if (event.key === "Escape" && isOpen) {
        event.preventDefault();
        field.current?.focus();
        close();
      }
      if (box.current) step(event, [field.current, ...box.current.querySelectorAll<HTMLElement>("a")]);
    },
  };
  return { sought: isOpen && text.length >= fewestLetters ? text : null, close, hands };
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
