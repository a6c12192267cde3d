import type { PivotPage } from "~/domain/pivot-page";
import { formatDay, formatNumber } from "~/i18n/format";
import { measureName, pivotBars } from "~/i18n/pivot-words";
import { useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { BarList } from "~/ui/kit/bar-list";
import { PivotFiles, PivotPicture } from "./files";
import { PivotTable } from "./table";

/** The picture of the outer rows, the table, what has to be said about its sums, and the ways out. */
export function PivotSection({ page }: { page: PivotPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.pivot;
  const bars = pivotBars(page, t, locale);
  return (
    <>
      {bars.length > 0 ? (
        <Section
          title={words.table.bars(words.axes[page.axes.rows].toLowerCase())}
          note={measureName(page, t)}
          action={<PivotPicture slug={page.slug} query={page.query} asOf={page.asOf} />}
        >
          <BarList
            bars={bars.map(({ target, figures, ...bar }) => ({
              ...bar,
              ...(target === null ? {} : { target }),
              figures: <b>{figures}</b>,
            }))}
          />
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
    page.plan === "" ? "" : notes.plan[page.plan],
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
