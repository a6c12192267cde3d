import { useMemo } from "react";
import type { ProgressPage } from "~/domain/progress";
import { addressOf } from "~/domain/progress-links";
import { curveSeries } from "~/i18n/curve-series";

import { countedName } from "~/i18n/progress-words";
import { useLocale, useTexts } from "~/i18n/texts";
import { ProgressChart } from "~/ui/charts/progress-chart";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { CurveTable } from "./curve-table";
import { ForecastEntry, ForecastRule } from "./forecast-rule";
import { PictureLinks } from "./picture-links";

/** The running total against the plan, and its figures. */
export function CurveSection({ page }: { page: ProgressPage }) {
  const t = useTexts();
  const words = t.progress.curve;
  const isEmpty = page.curve.actual.length === 0 && page.curve.plan.length === 0;
  const note = words.note({ unit: countedName(page, t), documents: page.documents.join(", ") });
  return (
    <Section
      title={words.title}
      note={note}
      action={
        isEmpty ? undefined : (
          <PictureLinks {...page} address={addressOf(page)} file="cong-don" of={words.title} />
        )
      }
    >
      {isEmpty ? <NothingYet page={page} /> : <Picture page={page} />}
    </Section>
  );
}

/** Each person is shown the steps that are theirs. */
function NothingYet({ page: { slug, canLog, canSetTargets } }: { page: ProgressPage }) {
  const { curve: words } = useTexts().progress;
  const steps = (
    <>
      {canLog ? <ButtonLink to={`/${slug}/ket-qua/moi`}>{words.log}</ButtonLink> : null}
      {canSetTargets ? <ButtonLink to={`/${slug}/ke-hoach`}>{words.setTargets}</ButtonLink> : null}
    </>
  );
  return (
    <EmptyState title={words.emptyTitle} action={canLog || canSetTargets ? steps : undefined}>
      {words.emptyText}
    </EmptyState>
  );
}

function Picture({ page }: { page: ProgressPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.progress.curve;
  const series = useMemo(() => curveSeries(page, t, locale), [page, t, locale]);
  return (
    <>
      {page.withoutTarget.length > 0 ? (
        <p className="take">{words.withoutTarget(page.withoutTarget.join("; "))}</p>
      ) : null}
      <figure className="pic">
        <ProgressChart series={series} />
        <figcaption>
          <Legend page={page} />
        </figcaption>
      </figure>
      <ForecastRule page={page} />
      <Details summary={t.progress.table.summary}>
        <CurveTable page={page} />
      </Details>
    </>
  );
}

/** Explains forms only: the lines bear their names. */
function Legend({ page }: { page: ProgressPage }) {
  const { legend } = useTexts().progress.curve;
  const { actual, plan, marks, forecast } = page.curve;
  return (
    <ul className="legend chart">
      {actual.length > 0 ? (
        <li>
          <svg width="28" height="6" aria-hidden="true">
            <path className="actual" d="M0 3h28" />
          </svg>
          {legend.actual}
        </li>
      ) : null}
      {plan.length > 0 ? (
        <li>
          <svg width="28" height="6" aria-hidden="true">
            <path className="plan" d="M0 3h28" />
          </svg>
          {legend.plan}
        </li>
      ) : null}
      {forecast === null ? null : <ForecastEntry {...forecast} />}
      {marks.some((mark) => mark.missing > 0) ? (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <circle className="dot-open" cx="7" cy="7" r="5" />
          </svg>
          {legend.open}
        </li>
      ) : null}
      {marks.some((mark) => mark.missing === 0) ? (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <circle className="dot" cx="7" cy="7" r="4" />
          </svg>
          {legend.full}
        </li>
      ) : null}
    </ul>
  );
}
