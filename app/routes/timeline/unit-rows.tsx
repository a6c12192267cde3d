import type { MilestonePage, UnitRow, UnitSection } from "~/domain/milestone-page";
import { toneOf } from "~/domain/timeline-page";
import { formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { dateWords, stateWords, statusOf } from "~/ui/charts/timeline-words";
import { FieldError } from "~/ui/kit/field";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";

interface ListProps {
  page: MilestonePage;
  units: UnitSection;
}

interface Marking {
  id: string;
  chosen: readonly string[];
  error: string | undefined;
}

/** Those who have not done it, overdue first; with boxes to tick inside a form. */
export function OpenUnits({ page, units, marking }: ListProps & { marking?: Marking }) {
  const t = useTexts();
  const words = t.timeline.units;
  const box: Column<UnitRow>[] = marking
    ? [
        {
          key: "choose",
          head: <span className="sr">{words.choose}</span>,
          width: "xs",
          phone: "start",
          cell: (row) =>
            row.isMine ? (
              <input
                type="checkbox"
                name="units"
                id={row === units.open.find(({ isMine }) => isMine) ? marking.id : undefined}
                value={row.key}
                defaultChecked={marking.chosen.includes(row.key)}
                aria-label={words.markOne(row.name)}
              />
            ) : null,
        },
      ]
    : [];
  const due: Column<UnitRow> = {
    key: "due",
    head: words.due,
    width: "m",
    numeric: true,
    cell: ({ latest }) => latest && dateWords(latest),
  };
  return (
    <>
      <Table
        caption={words.open(units.total - units.done)}
        columns={[...box, nameColumn(t), due, stateColumn(page, t)]}
        rows={units.open}
        rowKey={({ key }) => key}
        empty={units.search ? words.noneFound : words.everyone}
      />
      {marking?.error ? <FieldError id={`${marking.id}-error`}>{marking.error}</FieldError> : null}
    </>
  );
}

/** Those who have done it, the latest first. */
export function FinishedUnits({ page, units }: ListProps) {
  const t = useTexts();
  const words = t.timeline.units;
  const columns: Column<UnitRow>[] = [
    nameColumn(t),
    {
      key: "on",
      head: words.on,
      width: "s",
      numeric: true,
      cell: ({ actualOn }) => actualOn && formatShortDay(actualOn),
    },
    { key: "document", head: words.document, width: "m", cell: ({ document }) => document },
    stateColumn(page, t),
  ];
  return (
    <Table
      caption={words.finished(units.done)}
      captionHidden
      columns={columns}
      rows={units.finished}
      rowKey={({ key }) => key}
      empty={units.search ? words.noneFound : words.nobody}
    />
  );
}

const nameColumn = (t: Texts): Column<UnitRow> => ({
  key: "name",
  head: t.timeline.units.unit,
  rowHeader: true,
  cell: ({ name }) => name,
});

const stateColumn = ({ row: { duty } }: MilestonePage, t: Texts): Column<UnitRow> => ({
  key: "state",
  head: t.timeline.units.state,
  width: "l",
  phone: "end",
  cell: ({ state }) => <Status kind={statusOf[toneOf({ state, duty })]}>{stateWords({ state }, t)}</Status>,
});
