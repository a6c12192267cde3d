import { dimensions } from "~/domain/readiness";
import type { ReadinessPage } from "~/domain/readiness-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Details } from "~/ui/kit/details";
import { Table } from "~/ui/kit/table";

/** How it is worked out, in words and figures, so that everybody can do it over. */
export function Formula({ page }: { page: ReadinessPage }) {
  const { rules, version, phase, decorationOn } = page;
  const words = useTexts().readiness;
  const { formula } = words;
  const from = formatDay(phase.from);
  const rows = [
    ...dimensions.map((key) => ({
      ...{ key, name: words.dimensions[key], how: formula.dimensions[key] },
      ...rules.dimensions[key],
    })),
    { key: "overall", name: formula.overall, how: "", weight: null, ...rules.overall },
  ];
  return (
    <div className="screen-only">
      <Section title={words.sections.formula} note={words.version(version)} id="cach-cham">
        <Details summary={words.sections.formula}>
          <ul>
            {formula.intro.map((line) => (
              <li key={line}>{line}</li>
            ))}
            <li>{phase.name === null ? formula.noPhase(from) : formula.phase({ name: phase.name, from })}</li>
            {decorationOn ? <li>{formula.decoration(formatDay(decorationOn))}</li> : null}
            {version.number > 0 ? <li>{formula.reason(version.reason)}</li> : null}
          </ul>
          <Table
            caption={words.sections.formula}
            captionHidden
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { key: "name", head: formula.columns.dimension, rowHeader: true, cell: ({ name }) => name },
              { key: "how", head: formula.columns.how, cell: ({ how }) => how },
              { key: "weight", head: formula.columns.weight, numeric: true, cell: ({ weight }) => weight },
              { key: "green", head: formula.columns.green, numeric: true, cell: ({ green }) => `${green}%` },
              { key: "amber", head: formula.columns.amber, numeric: true, cell: ({ amber }) => `${amber}%` },
            ]}
          />
        </Details>
      </Section>
    </div>
  );
}
