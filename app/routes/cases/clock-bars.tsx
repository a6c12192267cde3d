import type { ClockPage } from "~/domain/case-clock-page";
import { casesPath } from "~/domain/cases-page";
import { drawBars } from "~/domain/charts-drawn/bars";
import { clockBars } from "~/i18n/case-bars";
import { useTexts } from "~/i18n/texts";
import { DrawnChart } from "~/ui/charts/shapes";
import { ButtonLink } from "~/ui/kit/button";
import { PngButton } from "~/ui/png-button";

/** The medians of each week against the goals. */
export function WeekBars({ page }: { page: ClockPage }) {
  const t = useTexts();
  const series = clockBars(page, t);
  if (series.rows.length === 0) return <p className="muted">{t.cases.clock.empty}</p>;
  const spoken = series.rows
    .map((row) => ("head" in row ? row.head : `${row.name} ${row.figures}`))
    .join("; ");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className="case-bars" tabIndex={0} aria-label={t.cases.clock.byWeek}>
      <DrawnChart drawing={drawBars(series)} spoken={`${t.cases.clock.byWeek}: ${spoken}`} />
    </section>
  );
}

/** The picture and its table as files. */
export function ClockFiles({ page }: { page: ClockPage }) {
  const t = useTexts();
  const words = t.cases.clock.files;
  if (clockBars(page, t).rows.length === 0) return null;
  const svg = `${casesPath(page.slug)}/thoi-gian/hinh`;
  const name = `thoi-gian-phan-bac-${page.slug}-${page.today}`;
  return (
    <fieldset className="pic-files">
      <legend className="sr">{words.label}</legend>
      <PngButton svg={svg} name={name} words={words} />
      <ButtonLink variant="bare" size="sm" icon="download" to={svg} reloadDocument download={`${name}.svg`}>
        {words.svg}
      </ButtonLink>
      <ButtonLink
        variant="bare"
        size="sm"
        icon="download"
        to={`${casesPath(page.slug)}/tai-ve`}
        reloadDocument
      >
        {words.xlsx}
      </ButtonLink>
    </fieldset>
  );
}
