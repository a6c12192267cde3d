import { type ClipboardEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useTexts } from "~/i18n/texts";

interface GridInputProps {
  value: string;
  label: string;
  placeholder?: string;
  isInvalid: boolean;
  isReadOnly: boolean;
  /** The row's notes, where it says what is wrong. */
  describedBy?: string;
  /** Names that fit what is typed; undefined: a cell of free text. */
  suggest?: (typed: string) => string[];
  /** Whether the person is at work in the grid, so that the cell takes the focus. */
  takesFocus: boolean;
  /** Begins in the cell instead of on it: a finger cannot press F2. */
  beginsEditing: boolean;
  onTyping: (text: string | null) => void;
  onKey: (event: KeyboardEvent, isEditing: boolean) => void;
  onBlock: (text: string) => void;
}

/**
 * The active cell. Standing on it, its text is selected whole, so that typing replaces it (also through the programs
 * by which Vietnamese is typed) and arrows move on; F2 or a second click goes into the text.
 */
export function GridInput(props: GridInputProps) {
  const { value, label, suggest, onTyping, onKey } = props;
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(props.beginsEditing);
  const [marked, setMarked] = useState(0);
  const listId = useId();
  const words = useTexts().grid;
  const text = typed ?? value;
  const wanted = typed === null ? "" : (text.split(";").at(-1) ?? "").trim();
  const offers = suggest && isEditing ? suggest(wanted) : [];
  const chosen =
    wanted === "" && marked === 0 ? -1 : Math.min(marked - (wanted === "" ? 1 : 0), offers.length - 1);
  useStanding(field, props.takesFocus, isEditing, value);
  const change = (next: string | null) => {
    setTyped(next);
    setMarked(0);
    onTyping(next);
  };
  const pick = (name: string) =>
    change([...text.split(";").slice(0, -1), name].map((one) => one.trim()).join("; "));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (offers.length > 0 && step !== 0) {
      event.preventDefault();
      return setMarked(Math.max(0, Math.min(marked + step, offers.length - (wanted === "" ? 0 : 1))));
    }
    const offer = offers[chosen];
    if ((event.key === "Enter" || event.key === "Tab") && offer !== undefined) pick(offer);
    if (event.key === "F2") setEditing(true);
    if (event.key === "Escape" && isEditing) {
      change(null);
      setEditing(false);
    }
    onKey(event, isEditing);
  };
  const shown = offers.length > 0 && !props.isReadOnly;
  return (
    <>
      <input
        ref={field}
        className={isEditing ? "grid-in is-editing" : "grid-in"}
        value={text}
        placeholder={props.placeholder}
        readOnly={props.isReadOnly}
        aria-label={label}
        aria-invalid={props.isInvalid || undefined}
        aria-describedby={props.describedBy}
        {...(suggest ? comboOf(shown, listId, chosen) : {})}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setEditing(true);
          change(event.target.value);
        }}
        onMouseDown={() => setEditing(true)}
        onKeyDown={onKeyDown}
        onPaste={(event) => takeBlock(event, props.onBlock)}
      />
      {shown ? (
        <ul className="grid-offers" role="listbox" id={listId} aria-label={words.suggestions(label)}>
          {offers.map((name, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
            <li
              key={name}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                pick(name);
                setEditing(false);
              }}
            >
              {name}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

const comboOf = (isShown: boolean, listId: string, chosen: number) =>
  ({
    role: "combobox",
    "aria-expanded": isShown,
    "aria-controls": isShown ? listId : undefined,
    "aria-autocomplete": "list",
    "aria-activedescendant": isShown && chosen >= 0 ? `${listId}-${chosen}` : undefined,
  }) as const;

/** Takes the focus, and selects the text while the person stands on the cell. */
function useStanding(
  field: { current: HTMLInputElement | null },
  takesFocus: boolean,
  isEditing: boolean,
  value: string,
): void {
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus, field]);
  useLayoutEffect(() => {
    const input = field.current;
    if (input && !isEditing && document.activeElement === input) input.select();
  }, [field, isEditing, value]);
}

/** Several cells go into the grid; one cell, as a worksheet copies it with a line end, into the field. */
function takeBlock(event: ClipboardEvent, onBlock: (text: string) => void): void {
  const text = event.clipboardData.getData("text/plain");
  if (!/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
  event.preventDefault();
  onBlock(text);
}
