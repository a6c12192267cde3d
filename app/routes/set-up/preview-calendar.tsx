import type { Preview, PreviewRow } from "~/domain/set-up-page";
import { capitalise, formatDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { dayOffWords } from "~/ui/charts/warning-words";
import { Section } from "~/ui/frame/section";
import { TMinus } from "~/ui/frame/t-minus";
import { Status } from "~/ui/kit/status";
import { Table } from "~/ui/kit/table";

/** Every milestone of the law and the plan in the order of days, by month. */
export function PreviewCalendar({ preview }: { preview: Preview }) {
  const t = useTexts();
  const words = t.setUp.preview;
  return (
    <Section title={words.calendar} note={words.onDaysOff(preview.onDaysOff)}>
      <Table
        caption={words.calendar}
        captionHidden
        groups={byMonth(preview.rows, capitalise(words.undated))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "date",
            head: words.columns.date,
            width: "l",
            phone: "start",
            cell: (row) => <When row={row} />,
          },
          {
            key: "t",
            head: words.columns.t,
            width: "s",
            numeric: true,
            phone: "end",
            cell: ({ tMinus }) =>
              tMinus === null ? null : <TMinus tMinus={tMinus} label={t.frame.daysLeft(tMinus)} column />,
          },
          { key: "title", head: words.columns.title, rowHeader: true, cell: ({ title }) => title },
          { key: "source", head: words.columns.source, width: "l", cell: ({ article }) => article },
          { key: "kind", head: words.columns.kind, width: "m", cell: ({ origin }) => words.origins[origin] },
        ]}
      />
    </Section>
  );
}

function byMonth(rows: readonly PreviewRow[], undated: string) {
  const groups = new Map<string, PreviewRow[]>();
  for (const row of rows) {
    const day = firstDay(row);
    const month = day ? `${day.slice(5, 7)}/${day.slice(0, 4)}` : undated;
    groups.set(month, [...(groups.get(month) ?? []), row]);
  }
  return [...groups].map(([title, own]) => ({ key: title, title, rows: own }));
}

const firstDay = ({ date }: PreviewRow) => date && (date.form === "window" ? date.from : date.on);

function When({ row: { date, warnings, isProvisional } }: { row: PreviewRow }) {
  const t = useTexts();
  const words = t.setUp.preview;
  const locale = useLocale();
  if (!date) return words.undated;
  const text =
    date.form === "window"
      ? words.window({ from: formatDay(date.from), to: formatDay(date.to) })
      : date.form === "hour"
        ? `${date.at.slice(11, 16)} ${formatDay(date.on)}`
        : formatDay(date.on);
  const dayOff = dayOffWords(warnings, t, locale);
  return (
    <>
      <span className="nb">{text}</span>
      {dayOff ? (
        <span className="sub">
          <Status kind="warn">{dayOff}</Status>
        </span>
      ) : null}
      {isProvisional ? <span className="sub">{words.provisional}</span> : null}
    </>
  );
}
