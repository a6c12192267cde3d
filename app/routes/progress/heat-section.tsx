import { Link } from "@remix-run/react";
import type { ProgressPage } from "~/domain/progress";
import { heatLevel, unpackWeeks, type WeekState } from "~/domain/progress-heat";
import { addressOf, outputsPath, progressPath } from "~/domain/progress-links";
import { formatNumber, formatShortDay } from "~/i18n/format";
import { heatLevels } from "~/i18n/heat-levels";
import { type Locale, useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { type HeatCell, type HeatColumn, HeatLegend, type HeatRow, HeatTable } from "~/ui/kit/heat-table";
import { PictureLinks } from "./picture-links";

/** Records of each unit, week by week; the table is the picture. */
export function HeatSection({ page }: { page: ProgressPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.progress.heat;
  const weeks = page.heat.weeks.map(weekOf);
  if (weeks.length === 0) {
    return (
      <Section id="tuan" title={words.title}>
        <p>{words.none}</p>
      </Section>
    );
  }
  return (
    <Section
      id="tuan"
      title={words.title}
      note={words.note}
      action={
        <>
          <MoreLink page={page} />
          <PictureLinks
            {...page}
            address={{ ...addressOf(page), isWhole: page.isWhole }}
            file="tuan"
            of={words.title}
          />
        </>
      }
    >
      <Finding page={page} />
      <HeatTable
        caption={words.caption}
        corner={words.corner}
        columns={weeks.map((week, index) =>
          columnOf(week, page.heat.isLastOpen && index === weeks.length - 1),
        )}
        sumHeads={[words.sum]}
        rows={page.heat.rows.map((line) => rowOf(line, weeks, page, locale))}
        words={words.words}
        cellTo={(row, column) => cellPath(row, column, weeks, page)}
        cellLabel={(row, column, text) => words.cell({ unit: row.name, week: column.head, text })}
      />
      <HeatLegend words={words.words} zero={words.zero} levels={heatLevels(page.heat.steps, t, locale)} />
    </Section>
  );
}

interface Week {
  index: number;
  from: string;
  to: string;
  number: string;
}

function weekOf(line: string, index: number): Week {
  const [from = "", to = "", number = ""] = line.split("\t");
  return { index, from, to, number };
}

const columnOf = ({ from, number }: Week, now: boolean): HeatColumn => ({
  key: from,
  head: number,
  note: formatShortDay(from),
  now,
});

function rowOf(line: string, weeks: readonly Week[], page: ProgressPage, locale: Locale): HeatRow {
  const [key = "", name = "", packed = "", sum = ""] = line.split("\t");
  const from = weeks[0]?.from;
  return {
    key,
    name,
    to: progressPath(page.slug, { ...addressOf(page), unitKey: key }),
    cells: unpackWeeks(packed).map((state) => cellOf(state, page.heat.steps, locale)),
    sums: [
      sum === "" ? (
        "—"
      ) : (
        <a key={key} href={outputsPath(page.slug, { unitKey: key, from, to: page.asOf })}>
          {formatNumber(Number(sum), locale)}
        </a>
      ),
    ],
  };
}

function cellOf(state: WeekState, steps: readonly number[], locale: Locale): HeatCell {
  if (typeof state !== "number") return { state };
  return { state: "count", text: formatNumber(state, locale), level: heatLevel(state, steps) };
}

/** Only a number has something behind it. */
function cellPath(row: HeatRow, column: HeatColumn, weeks: readonly Week[], page: ProgressPage) {
  const week = weeks.find((one) => one.from === column.key);
  if (!week || row.cells[week.index]?.state !== "count") return undefined;
  const to = week.to < page.asOf ? week.to : page.asOf;
  return outputsPath(page.slug, { unitKey: row.key, from: week.from, to });
}

/** How the last finished week was reported, and which units are shown where not all are. */
function Finding({ page }: { page: ProgressPage }) {
  const { heat: words } = useTexts().progress;
  const row = page.rows.findLast((one) => one.week !== null);
  const units = page.reporting;
  if (!row || row.week === null) return null;
  const { week, missing } = row;
  return (
    <p className="take">
      {missing === 0 ? words.allReported(week) : words.someMissing({ week, missing, units })}
      {` ${words.active({ active: page.activity.active, units })}`}
      {page.activity.silent > 0 ? ` ${words.silent(page.activity.silent)}` : null}
      {page.heat.hiddenUnits > 0 ? ` ${words.mostMissing({ shown: page.heat.rows.length, units })}` : null}
    </p>
  );
}

function MoreLink({ page }: { page: ProgressPage }) {
  const { heat: words } = useTexts().progress;
  const { hiddenUnits, hiddenWeeks, rows, weeks } = page.heat;
  if (hiddenUnits === 0 && hiddenWeeks === 0) return null;
  const units = hiddenUnits > 0 ? rows.length + hiddenUnits : 0;
  return (
    <Link to={`${progressPath(page.slug, { ...addressOf(page), isWhole: true })}#tuan`}>
      {words.whole({ units, weeks: weeks.length + hiddenWeeks })}
    </Link>
  );
}
