import { Link } from "@remix-run/react";
import { type BriefingPage, briefingPath, topicOutputsPath } from "~/domain/briefings-page";
import { heatLevels } from "~/i18n/heat-levels";
import { useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { HeatLegend, HeatTable } from "~/ui/kit/heat-table";
import { unpacked } from "./packed-cells";

/** Each unit at each topic; the table is the picture. */
export function CoverageSection({ page }: { page: BriefingPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.briefings.coverage;
  const { coverage, topics, slug, week } = page;
  const rows = unpacked(coverage, locale);
  if (rows.length === 0) return null;
  const all = rows.length + coverage.hiddenUnits;
  return (
    <Section
      className="screen-only"
      id="don-vi"
      title={words.title}
      note={words.note}
      action={
        coverage.hiddenUnits > 0 ? (
          <Link to={`${briefingPath(slug, week.key)}&toan-bo=1#don-vi`}>{words.whole(all)}</Link>
        ) : null
      }
    >
      {coverage.hiddenUnits > 0 ? <p className="take">{words.some({ shown: rows.length, all })}</p> : null}
      <HeatTable
        caption={words.caption}
        corner={words.corner}
        columns={topics.map(({ id }, index) => ({ key: id, head: String(index + 1) }))}
        sumHeads={[words.sum]}
        rows={rows}
        words={words.words}
        cellTo={(row, column) => {
          const index = topics.findIndex(({ id }) => id === column.key);
          const topic = topics[index];
          if (!topic || row.cells[index]?.state !== "count") return undefined;
          return topicOutputsPath(slug, { ...topic, unitKey: row.key });
        }}
        cellLabel={(row, column, text) => words.cell({ unit: row.name, topic: column.head, text })}
      />
      <ul className="legend">
        {topics.map(({ id, name }, index) => (
          <li key={id}>{`${index + 1}: ${name}`}</li>
        ))}
      </ul>
      <HeatLegend words={words.words} zero={words.zero} levels={heatLevels(coverage.steps, t, locale)} />
    </Section>
  );
}
