import { pivotLink } from "~/domain/pivot-links";
import type { PivotPage } from "~/domain/pivot-page";
import { unpackCell } from "~/domain/pivot-table";
import { formatDay, formatNumber } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { type Bar, BarList } from "~/ui/kit/bar-list";
import { PivotFiles } from "./files";
import { PivotTable } from "./table";
import { cellText, headsOf, measureName } from "./words";

/** The picture of the outer rows, the table, what has to be said about its sums, and the ways out. */
export function PivotSection({ page }: { page: PivotPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.pivot;
  const bars = barsOf(page, t, locale);
  return (
    <>
      {bars.length > 1 ? (
        <Section
          title={words.table.bars(words.axes[page.axes.rows].toLowerCase())}
          note={measureName(page, t)}
        >
          <BarList bars={bars} />
        </Section>
      ) : null}
      <Section
        title={words.table.section}
        note={`${measureName(page, t)} · ${words.files.asOf.toLowerCase()} ${formatDay(page.asOf)}`}
        action={<PivotFiles slug={page.slug} query={page.query} />}
      >
        <PivotTable page={page} />
        <Notes page={page} />
      </Section>
    </>
  );
}

/** More bars than this are a table. */
const mostBars = 14;

function barsOf(page: PivotPage, t: Texts, locale: Locale): Bar[] {
  const heads = headsOf(page.members.rows, page.axes.rows, t);
  const bars = page.rows.flatMap((row): Bar[] => {
    const [outer = "", inner, ...cells] = row.split("\t");
    const head = heads[Number(outer)];
    const cell = unpackCell(cells.at(-1) ?? "");
    if (!head || inner !== "" || (cell.kind !== "figure" && cell.kind !== "share")) return [];
    const rest = { link: page.totalLinks.inner };
    return [
      {
        key: outer,
        name: head.name,
        to: pivotLink(page.link, [head, rest, { link: page.totalLinks.columns }]),
        value: cell.kind === "figure" ? (cell.value ?? 0) : cell.part,
        ...(cell.kind === "share" ? { target: cell.of } : {}),
        figures: <b>{cellText(cell, t, locale)}</b>,
      },
    ];
  });
  return bars.length > mostBars ? [] : bars;
}

function Notes({ page }: { page: PivotPage }) {
  const t = useTexts();
  const locale = useLocale();
  const { notes, axes, legend } = t.pivot;
  const number = (value: number) => formatNumber(value, locale);
  const isCoverage = page.measure.kind === "coverage";
  const told = page.countedElse.map(({ axis, records }) => {
    const params = { axis: axes[axis].toLowerCase(), n: number(Math.abs(records)), records };
    return records > 0 ? notes.more(params) : notes.fewer(params);
  });
  const lines = [
    page.hiddenRows > 0
      ? notes.hidden({ shown: number(page.rows.length - 1), hidden: number(page.hiddenRows) })
      : "",
    ...(isCoverage ? [notes.coverage] : told),
    page.measure.kind === "amount" && page.uncounted > 0 ? notes.uncounted(number(page.uncounted)) : "",
    page.measure.kind === "records" ? notes.mixed : "",
    legend,
  ].filter((line) => line !== "");
  return (
    <ul className="pivot-notes">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
