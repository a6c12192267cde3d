import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTexts } from "~/i18n/texts";
import { takeBlock, useOpening, useStanding } from "./grid-field";

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
  const { label, suggest } = props;
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const cell = useCellText(props);
  const { text, isEditing, offers, chosen } = cell;
  useStanding(field, props.takesFocus, isEditing);
  const isOffering = offers.length > 0 && !props.isReadOnly;
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
        {...(suggest ? comboOf(isOffering, listId, chosen) : {})}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => cell.type(event.target.value)}
        onMouseDown={cell.edit}
        onKeyDown={cell.onKeyDown}
        onPaste={(event) => takeBlock(event, props.onBlock)}
      />
      {isOffering ? <Offers listId={listId} label={label} cell={cell} /> : null}
    </>
  );
}

type CellText = ReturnType<typeof useCellText>;

/** What is typed in the cell, and which names are offered for it. */
function useCellText({ value, suggest, beginsEditing, onTyping, onKey }: GridInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(beginsEditing);
  const [marked, setMarked] = useState(0);
  const text = typed ?? value;
  const wanted = typed === null ? "" : (text.split(";").at(-1) ?? "").trim();
  const offers = suggest && isEditing ? suggest(wanted) : [];
  // Nothing typed yet chooses nothing: who passes over an empty cell leaves it empty.
  const first = wanted === "" ? -1 : 0;
  const chosen = Math.min(first + marked, offers.length - 1);
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
      setMarked(Math.max(0, Math.min(marked + step, offers.length - 1 - first)));
      return;
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
  const edit = () => setEditing(true);
  const type = (next: string) => {
    setEditing(true);
    change(next);
  };
  const take = (name: string) => {
    pick(name);
    setEditing(false);
  };
  return { text, isEditing, offers, chosen, onKeyDown, edit, type, take };
}

function Offers({ listId, label, cell }: { listId: string; label: string; cell: CellText }) {
  const words = useTexts().grid;
  const list = useOpening();
  return (
    <div ref={list} className="grid-offers" role="listbox" id={listId} aria-label={words.suggestions(label)}>
      {cell.offers.map((name, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
        <div
          key={name}
          id={`${listId}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === cell.chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => cell.take(name)}
        >
          {name}
        </div>
      ))}
    </div>
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
