import { Form, Link } from "@remix-run/react";
import type { HolidayRow } from "~/domain/holidays";
import { capitalise, formatDay, formatWeekday } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Table } from "~/ui/kit/table";
import type { HolidayPage } from "~/usecases/holidays.server";
import { holidaysPath } from "./holiday-intents";

/** The year's days off in order, each with its source; the day leads to its form. */
export function HolidayTable({ page }: { page: HolidayPage }) {
  const words = useTexts().holidays;
  const locale = useLocale();
  return (
    <Table
      caption={words.listTitle(page.year)}
      captionHidden
      rows={page.rows}
      rowKey={({ day }) => day}
      empty={words.empty(page.year)}
      columns={[
        {
          key: "day",
          head: words.columns.day,
          width: "m",
          rowHeader: true,
          phone: "lead",
          cell: ({ day }) => (
            <>
              <Link to={`${holidaysPath(page.year)}&sua=${day}#sua-ngay`}>{formatDay(day)}</Link>
              <span className="sub">{capitalise(formatWeekday(day, locale))}</span>
            </>
          ),
        },
        {
          key: "kind",
          head: words.columns.kind,
          width: "m",
          phone: "end",
          cell: ({ kind }) => words.kinds[kind],
        },
        {
          key: "name",
          head: words.columns.name,
          phoneLabel: null,
          cell: (row) => <Name row={row} />,
        },
        { key: "remove", head: "", width: "s", cell: (row) => <Remove row={row} page={page} /> },
      ]}
    />
  );
}

function Name({ row }: { row: HolidayRow }) {
  const words = useTexts().holidays;
  const locale = useLocale();
  return (
    <>
      {locale === "vi" ? row.nameVi : row.nameEn}
      {row.mustBeChecked ? " " : null}
      {row.mustBeChecked ? <span className="tag tag-warn">{words.mustBeChecked}</span> : null}
      <span className="sub">
        <Source text={row.source} />
      </span>
    </>
  );
}

const ADDRESS = /(https?:\/\/[^\s,;]*[^\s,;.])/;

/** Addresses in a source can be followed; a long one is known by its site. */
function Source({ text }: { text: string }) {
  return text.split(ADDRESS).map((part) =>
    ADDRESS.test(part) ? (
      <a key={part} href={part} rel="noreferrer">
        {part.replace(/^https?:\/\/(www\.)?/, "").replace(/\/.*$/, "")}
      </a>
    ) : (
      part
    ),
  );
}

function Remove({ row, page }: { row: HolidayRow; page: HolidayPage }) {
  const words = useTexts().holidays;
  return (
    <Form method="post" action={holidaysPath(page.year)}>
      <input type="hidden" name="_key" value={`${page.formKey}-${row.day}`} />
      <input type="hidden" name="rows" value={`${row.day}@${row.version}`} />
      <Button size="sm" name="intent" value="remove" aria-label={words.removeDay(formatDay(row.day))}>
        {words.remove}
      </Button>
    </Form>
  );
}
