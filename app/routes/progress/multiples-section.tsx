import { Link } from "@remix-run/react";
import { panelShapes, panelSize, type UnitPanel } from "~/domain/charts-drawn/multiples";
import { addressOf, progressPath } from "~/domain/progress-links";
import type { UnitsPage } from "~/domain/progress-units-page";
import { panelOf } from "~/i18n/progress-bars";
import { countedName } from "~/i18n/progress-words";
import { useLocale, useTexts } from "~/i18n/texts";
import { DrawnChart } from "~/ui/charts/shapes";
import { Section } from "~/ui/frame/section";
import { PictureLinks } from "./picture-links";

/** One small picture for each unit, each on a scale of its own. The figures stand in the table of units above. */
export function MultiplesSection({ page }: { page: UnitsPage }) {
  const t = useTexts();
  const locale = useLocale();
  const { multiples: words } = t.progress.units;
  const { units, hidden } = page.multiples;
  if (units.length === 0) return null;
  const whole = progressPath(page.slug, { ...addressOf(page), part: "don-vi", isWhole: true });
  return (
    <Section
      id="tung-don-vi"
      title={words.title}
      note={words.note(countedName(page, t))}
      action={
        <>
          {hidden > 0 ? <Link to={`${whole}#tung-don-vi`}>{words.whole(units.length + hidden)}</Link> : null}
          <PictureLinks
            {...page}
            address={{ ...addressOf(page), isWhole: hidden === 0 }}
            file="tung-don-vi"
            of={words.title}
          />
        </>
      }
    >
      <ul className="multiples">
        {units.map((unit) => (
          <li key={unit.key}>
            <Panel
              panel={panelOf(unit, t, locale)}
              to={progressPath(page.slug, { ...addressOf(page), unitKey: unit.key })}
            />
          </li>
        ))}
      </ul>
      <Legend />
    </Section>
  );
}

function Panel({ panel, to }: { panel: UnitPanel; to: string }) {
  const { multiples: words } = useTexts().progress.units;
  const silent = panel.states.filter((state) => state === "missing").length;
  const drawing = { ...panelSize, shapes: panelShapes(panel) };
  return (
    <>
      <Link to={to}>{panel.name}</Link>
      <span className="num">{panel.figure}</span>
      <DrawnChart drawing={drawing} spoken={words.spoken({ ...panel, silent })} />
    </>
  );
}

function Legend() {
  const { legend } = useTexts().progress.units.multiples;
  return (
    <ul className="legend chart">
      <li>
        <svg width="28" height="6" aria-hidden="true">
          <path className="actual" d="M0 3h28" />
        </svg>
        {legend.actual}
      </li>
      <li>
        <svg width="28" height="6" aria-hidden="true">
          <path className="plan" d="M0 3h28" />
        </svg>
        {legend.plan}
      </li>
      <li>
        <svg width="28" height="6" aria-hidden="true">
          <rect className="cell-missing" width="28" height="6" />
        </svg>
        {legend.silent}
      </li>
    </ul>
  );
}
