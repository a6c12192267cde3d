import type { CategoryLine, ProgressPage } from "~/domain/progress";
import { addressOf } from "~/domain/progress-links";
import { percentReached } from "~/domain/progress-plan";
import { formatDay } from "~/i18n/format";
import { againstPlan, barFigure, barText } from "~/i18n/progress-bars";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { type Bar, type BarColour, BarList } from "~/ui/kit/bar-list";
import { Details } from "~/ui/kit/details";
import { comparedPath } from "./category-figures";
import { CategoryTable } from "./category-table";
import { PictureLinks } from "./picture-links";

/** Each category against its target: those of the chosen measure as bars, the others as a table. */
export function CategorySection({ page }: { page: ProgressPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.progress.categories;
  const chosen = page.categories.filter((line) => line.measure === page.scope.measure);
  const others = page.categories.filter((line) => line.measure !== page.scope.measure);
  return (
    <>
      <Section
        title={words.title}
        note={words.note({ day: formatDay(page.asOf), unit: page.measureName })}
        action={<PictureLinks {...page} address={addressOf(page)} file="hinh-thuc" of={words.title} />}
      >
        {chosen.length === 0 ? <p>{words.none}</p> : <p className="take">{findingOf(chosen, t, locale)}</p>}
        <BarList bars={chosen.map((line) => barOf(line, page, t, locale))} />
        {chosen.length > 0 ? (
          <Details summary={t.progress.table.summary}>
            <CategoryTable page={page} lines={chosen} caption={words.caption(page.measureName)} />
          </Details>
        ) : null}
      </Section>
      {page.apart.length > 0 ? (
        <Section title={words.apart(page.categoryName ?? "")} note={words.apartNote}>
          <CategoryTable page={page} lines={page.apart} caption={words.apart(page.categoryName ?? "")} />
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section title={words.others} note={words.othersNote}>
          <CategoryTable page={page} lines={others} caption={words.others} />
        </Section>
      ) : null}
    </>
  );
}

function barOf(line: CategoryLine, page: ProgressPage, t: Texts, locale: Locale): Bar {
  return {
    key: line.key,
    name: line.name,
    to: comparedPath(line, page),
    value: barFigure(line)?.value ?? 0,
    target: line.planned ?? undefined,
    figures: <Figures line={line} t={t} locale={locale} />,
    colour: line.colour as BarColour,
  };
}

/** "trên 358 / 360 · 99%"; only the figure where there is no target. */
function Figures({ line, t, locale }: { line: CategoryLine; t: Texts; locale: Locale }) {
  return (
    <>
      <b>{barText(line, t, locale)}</b>
      {againstPlan(line, t, locale)}
    </>
  );
}

function figuresText(line: CategoryLine, t: Texts, locale: Locale): string {
  return barText(line, t, locale) + againstPlan(line, t, locale);
}

/** How many are behind, and which is furthest. */
function findingOf(lines: readonly CategoryLine[], t: Texts, locale: Locale): string {
  const words = t.progress.categories;
  const planned = lines.filter((line) => line.planned !== null && line.planned > 0);
  if (planned.length === 0) return words.noTargets;
  const share = (line: CategoryLine) => percentReached(line.compared?.value ?? 0, line.planned) ?? 0;
  const behind = planned.filter((line) => share(line) < 100).sort((a, b) => share(a) - share(b));
  const [lowest] = behind;
  if (!lowest) return words.allReached(planned.length);
  return words.behind({
    behind: behind.length,
    planned: planned.length,
    name: lowest.name,
    figures: figuresText(lowest, t, locale),
  });
}
