import { columnOf, gridColumns } from "~/domain/output-grid";
import { namedKey, suggestionsFor } from "~/domain/output-grid-names";
import { type GridRow, isFixed } from "~/domain/output-grid-state";
import { useTexts } from "~/i18n/texts";
import { type GridDesk, pasteBlock } from "./grid-acts";
import type { Hands } from "./grid-hands";
import { GridInput } from "./grid-input";
import { notesId } from "./grid-notes";
import type { GridView } from "./use-grid";

interface GridCellInputProps {
  view: GridView;
  row: GridRow;
  hands: Hands;
}

/** The field of the active cell; nothing where the person stands on the state of the row. */
export function GridCellInput({ view, row, hands }: GridCellInputProps) {
  const { desk, place, noteTyping } = view;
  const words = useTexts().grid;
  const name = gridColumns[place.column];
  if (!name) return null;
  const isWrong = row.problems.some(({ field }) => columnOf(field) === name);
  const placeholders: Partial<Record<string, string>> = words.placeholders;
  return (
    <GridInput
      key={`${row.key} ${name}`}
      value={row.cells[name]}
      label={words.cell({ column: words.columns[name], row: place.row + 1 })}
      placeholder={placeholders[name]}
      isInvalid={isWrong}
      isReadOnly={isFixed(row)}
      describedBy={isWrong ? notesId(place.row) : undefined}
      suggest={suggesting(desk, row, name)}
      takesFocus={hands.isAtWork.current}
      beginsEditing={window.matchMedia("(pointer: coarse)").matches}
      onTyping={(text) => {
        desk.typed.current = text;
        noteTyping();
      }}
      onKey={hands.onCellKey}
      onBlock={(text) => pasteBlock(desk, text)}
    />
  );
}

const offered = 8;

function suggesting({ names: { choices, index } }: GridDesk, row: GridRow, name: string) {
  const from = {
    unit: () => choices.units,
    category: () => choices.categories,
    message: () => choices.messages,
    channel: () => {
      const units = row.cells.unit.split(";").map((text) => namedKey(index.unit, text));
      const own = choices.channels.filter(([, , unit]) => units.includes(unit));
      return (own.length > 0 ? own : choices.channels).map(([id, channel]) => [id, channel] as const);
    },
  }[name as "unit"];
  return from && ((typed: string) => suggestionsFor(from(), typed, offered));
}
