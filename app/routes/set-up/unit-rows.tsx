import { type SetUpUnit, unitField } from "~/domain/set-up";
import type { SetUpPart } from "~/domain/set-up-page";
import { unitKinds } from "~/domain/units";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { StatusMark } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import { RowField, RowSelect } from "./row-field";

interface UnitRowsProps {
  part: Extract<SetUpPart, { step: "units" }>;
  problems: Record<string, string>;
}

interface Row extends SetUpUnit {
  number: number;
}

/** The units as fields, a hundred to a page; what is wrong stands in its row with what was typed. */
export function UnitRows({ part, problems }: UnitRowsProps) {
  const words = useTexts().setUp.units;
  const first = (part.page - 1) * part.perPage + 1;
  const rows = part.lines.map((line, index) => ({ ...line, number: first + index }));
  return (
    <>
      <Table
        caption={words.page(part)}
        captionHidden={part.pages === 1}
        rows={rows}
        rowKey={({ id }) => id}
        columns={useColumns(problems)}
      />
      <Pages part={part} />
    </>
  );
}

function useColumns(problems: Record<string, string>): Column<Row>[] {
  const words = useTexts().setUp.units;
  const named = (field: keyof typeof words.columns, row: Row) =>
    words.fieldOf({ field: words.columns[field], row: row.number });
  const text = (field: "name" | "bloc" | "code" | "parent", row: Row) => {
    const name = unitField(row.id, field);
    return (
      <RowField name={name} label={named(field, row)} defaultValue={row[field]} error={problems[name]} />
    );
  };
  return [
    { key: "name", head: words.columns.name, cell: (row) => text("name", row) },
    {
      key: "kind",
      head: words.columns.kind,
      width: "l",
      cell: (row) => (
        <RowSelect
          name={unitField(row.id, "kind")}
          label={named("kind", row)}
          defaultValue={row.kind}
          options={unitKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
      ),
    },
    { key: "parent", head: words.columns.parent, width: "l", cell: (row) => text("parent", row) },
    { key: "bloc", head: words.columns.bloc, width: "l", cell: (row) => text("bloc", row) },
    { key: "code", head: words.columns.code, width: "s", cell: (row) => text("code", row) },
    {
      key: "drop",
      head: words.columns.drop,
      width: "xs",
      cell: (row) => (
        <label className="choice su-drop">
          <input type="checkbox" name={unitField(row.id, "drop")} value="1" aria-label={named("drop", row)} />
        </label>
      ),
    },
  ];
}

/** Turning the page keeps what is typed on this one. */
function Pages({ part }: { part: UnitRowsProps["part"] }) {
  const words = useTexts().setUp.units;
  if (part.pages === 1) return null;
  return (
    <div className="acts su-pages">
      {Array.from({ length: part.pages }, (_, index) => index + 1).map((page) => (
        <Button
          key={page}
          size="sm"
          name="page"
          value={page}
          aria-current={page === part.page ? "page" : undefined}
        >
          {words.goPage(page)}
          {part.wrongPages.includes(page) ? <StatusMark kind="bad" label={words.wrongPage} /> : null}
        </Button>
      ))}
    </div>
  );
}
