import { type BriefingPage, topicOutputsPath } from "~/domain/briefings-page";
import { formatShortDay } from "~/i18n/format";
import { heatLevels } from "~/i18n/heat-levels";
import { useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { HeatLegend, HeatTable } from "~/ui/kit/heat-table";
import { unpacked } from "./packed-cells";

/** Each briefed topic over the last weeks, in the weeks that asked for it and in the others. */
export function TrendSection({ page: { slug, trend } }: { page: BriefingPage }) {
  const t = useTexts();
  const locale = useLocale();
  const { trend: words, coverage } = t.briefings;
  const rows = unpacked(trend, locale);
  if (rows.length === 0) return null;
  const states = {
    ...coverage.words,
    missingLong: words.missing,
    notApplicable: words.notApplicable,
    notDue: words.notDue,
  };
  return (
    <Section className="screen-only" title={words.title} note={words.note}>
      <HeatTable
        caption={words.caption}
        corner={words.corner}
        columns={trend.weeks.map(({ key, number, startsOn }, index) => ({
          key,
          head: String(number),
          note: formatShortDay(startsOn),
          now: trend.isLastOpen && index === trend.weeks.length - 1,
        }))}
        sumHeads={[coverage.sum]}
        rows={rows}
        words={states}
        cellTo={(row, column) => {
          const index = trend.weeks.findIndex(({ key }) => key === column.key);
          const week = trend.weeks[index];
          if (!week || row.cells[index]?.state !== "count") return undefined;
          return topicOutputsPath(slug, { messageKey: row.key, from: week.startsOn, to: week.endsOn });
        }}
        cellLabel={(row, column, text) => words.cell({ topic: row.name, week: column.head, text })}
      />
      <HeatLegend words={states} zero={coverage.zero} levels={heatLevels(trend.steps, t, locale)} />
    </Section>
  );
}
