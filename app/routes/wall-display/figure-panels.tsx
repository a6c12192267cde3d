import type { ReactNode } from "react";
import type { Figure } from "~/domain/progress-figures";
import type { WallPage } from "~/domain/wall-display";
import { capitalise, formatDay, formatQuantity, formatShortDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { BarList } from "~/ui/kit/bar-list";
import { Status } from "~/ui/kit/status";

/** What is published beside what is planned by today. */
export function ProgressPanel({ page: { progress } }: { page: WallPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.wallDisplay;
  if (!progress) return <p className="wall-big">{words.noProgress}</p>;
  const said = (figure: Figure) => formatQuantity(figure ?? { value: 0, qualifier: "exact" }, t, locale);
  const { actual, planned, percent, categories } = progress;
  const plan = planned === null ? null : said({ value: Math.round(planned), qualifier: "exact" });
  return (
    <>
      <p className="wall-big">
        {plan === null
          ? words.figuresAlone(said(actual))
          : words.figures({ actual: said(actual), planned: plan })}
      </p>
      <p>{percent === null ? words.noPlan : words.ofPlan(`${percent}%`)}</p>
      <BarList
        max={1}
        bars={categories.map((one) => ({
          key: one.key,
          name: one.name,
          value: Math.min(1, (one.actual?.value ?? 0) / one.planned),
          figures: `${said(one.actual)} / ${said({ value: one.planned, qualifier: "exact" })} ${one.measure}`,
        }))}
      />
    </>
  );
}

/** The last week that has ended: who has reported, who has not. */
export function ReportsPanel({ page: { reports } }: { page: WallPage }) {
  const words = useTexts().wallDisplay;
  if (!reports) return <p className="wall-big">{words.noReports}</p>;
  const { week, from, to, dueText, received, expected, missing, late, names } = reports;
  const days = `${formatShortDay(from)}–${formatShortDay(to)}`;
  return (
    <>
      <p className="wall-big">{words.received({ received, expected })}</p>
      <p>{words.week({ week, days, due: dueText })}</p>
      <Marks>
        {missing > 0 ? (
          <Status kind="bad">{words.missing(missing)}</Status>
        ) : (
          <Status kind="ok">{words.allIn}</Status>
        )}
        {late > 0 ? <Status kind="late">{words.late(late)}</Status> : null}
      </Marks>
      <ul className="wall-names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {missing > names.length ? <p className="muted">{words.more(missing - names.length)}</p> : null}
    </>
  );
}

/** Decoration on the way to its day. */
export function DecorationPanel({ page: { decoration } }: { page: WallPage }) {
  const words = useTexts().wallDisplay;
  if (!decoration) return <p className="wall-big">{words.noSites}</p>;
  const { planned, complete, checked, needsRepair, late, decorationOn, left, completePerDay } = decoration;
  return (
    <>
      <p className="wall-big">{words.sites({ complete, planned })}</p>
      {decorationOn !== null && left !== null ? (
        <p>
          {left >= 0
            ? words.gate({ day: formatDay(decorationOn), left: words.left(left) })
            : words.gate({ day: formatDay(decorationOn), left: words.overdue(late) })}
        </p>
      ) : null}
      <svg className="wall-bar wall-bar-wide" aria-hidden="true">
        <rect className="wall-bar-plan" width="100%" height="100%" />
        <rect className="wall-bar-half" width={`${Math.round((complete / planned) * 100)}%`} height="100%" />
        <rect className="wall-bar-done" width={`${Math.round((checked / planned) * 100)}%`} height="100%" />
      </svg>
      <Marks>
        <Status kind="ok">{words.checked(checked)}</Status>
        {needsRepair > 0 ? <Status kind="warn">{words.repair(needsRepair)}</Status> : null}
        {late > 0 ? <Status kind="bad">{words.overdue(late)}</Status> : null}
      </Marks>
      {completePerDay ? <p>{capitalise(words.perDay(completePerDay))}</p> : null}
    </>
  );
}

const Marks = ({ children }: { children: ReactNode }) => <p className="wall-marks">{children}</p>;
