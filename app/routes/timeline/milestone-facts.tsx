import { Link } from "@remix-run/react";
import type { MilestonePage } from "~/domain/milestone-page";
import { toneOf } from "~/domain/timeline-page";
import { capitalise, formatDay, formatLongDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { dateWords, stateWords, statusOf } from "~/ui/charts/timeline-words";
import { TMinus } from "~/ui/frame/t-minus";
import { type Fact, Facts } from "~/ui/kit/facts";
import { Status } from "~/ui/kit/status";

/** The three dates apart from one another, then what the law or the plan says about them. */
export function MilestoneFacts({ page }: { page: MilestonePage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.timeline.milestone;
  const { row } = page;
  const facts: Fact[] = [
    {
      term: words.state,
      value: <Status kind={statusOf[toneOf(row)]}>{stateWords(row, t)}</Status>,
      note: page.unitsDone > 0 && !page.units ? words.unitsDone(page.unitsDone) : undefined,
    },
    ...dateFacts(page, t, locale),
    ...(page.law ? lawFacts(page, t) : planFacts(page, t)),
    ...baselineFacts(page, t),
    { term: words.responsible, value: row.responsible || words.notSet },
    { term: words.duty, value: words.duties[row.duty] },
    { term: words.phases, value: page.phases.join(", ") || words.noPhase },
  ];
  return <Facts layout="list" facts={facts} />;
}

function dateFacts({ row, law, waitsFor, slug, hangsOn }: MilestonePage, t: Texts, locale: Locale): Fact[] {
  const words = t.timeline.milestone;
  const day = (on: string | null) => (on ? capitalise(formatLongDay(on, locale)) : words.notSet);
  const latest: Fact = {
    term: words.latest,
    value: row.latest ? (
      <>
        <b>{dateWords(row.latest, true)}</b>{" "}
        {row.tMinus === null ? null : <TMinus tMinus={row.tMinus} label={t.timeline.list.left(row.tMinus)} />}
      </>
    ) : (
      t.timeline.states.undated
    ),
    note: row.isProvisional ? words.provisional : undefined,
  };
  const original: Fact[] =
    row.isOverridden && row.original
      ? [
          {
            term: law ? words.original : words.originalPlan,
            value: <del>{dateWords(row.original, true)}</del>,
          },
        ]
      : [];
  const waits: Fact[] =
    !row.latest && hangsOn.length === 0 && waitsFor.length > 0
      ? [
          {
            term: words.waitsFor,
            value: waitsFor.map(({ key, title }) => (
              <Link key={key} className="tl-line" to={`/${slug}/lich/${key}`}>
                {title}
              </Link>
            )),
          },
        ]
      : [];
  return [
    latest,
    ...original,
    { term: words.planned, value: day(row.plannedOn) },
    { term: words.actual, value: day(row.actualOn) },
    ...waits,
    ...anchorFacts(hangsOn, slug, t),
  ];
}

/** The events that the date is counted from, and whether they have really happened. */
function anchorFacts(anchors: MilestonePage["hangsOn"], slug: string, t: Texts): Fact[] {
  const { due } = t.timeline;
  if (anchors.length === 0) return [];
  const wordsOf = ({ actualOn, latest }: MilestonePage["hangsOn"][number]) => {
    if (actualOn) return due.happened(formatDay(actualOn));
    return latest ? due.notYet(dateWords(latest, true)) : due.undated;
  };
  return [
    {
      term: due.hangsOn,
      value: anchors.map((anchor) => (
        <span key={anchor.key} className="tl-line">
          <Link to={`/${slug}/lich/${anchor.key}`}>{anchor.title}</Link>
          {`: ${wordsOf(anchor)}`}
        </span>
      )),
    },
  ];
}

/** The day in the frozen plan, and by how much the milestone has left it. */
function baselineFacts({ baseline, slug }: MilestonePage, t: Texts): Fact[] {
  if (!baseline) return [];
  const words = t.timeline.baseline;
  const { days, number, frozenOn } = baseline;
  const day =
    days && (days.from === days.to ? formatDay(days.to) : `${formatDay(days.from)}–${formatDay(days.to)}`);
  return [
    {
      term: words.fact,
      value: (
        <>
          {day ? <b>{day}</b> : words.absent}
          {days && days.shift !== null ? ` · ${shiftWords(days.shift, t)}` : null}
        </>
      ),
      note: (
        <Link to={`/${slug}/lich/ke-hoach-goc`}>{words.frozen({ number, day: formatDay(frozenOn) })}</Link>
      ),
    },
  ];
}

function shiftWords(days: number, { timeline: { baseline } }: Texts): string {
  if (days === 0) return baseline.same;
  return days > 0 ? baseline.later(days) : baseline.earlier(-days);
}

function lawFacts({ law, row, note, sources }: MilestonePage, t: Texts): Fact[] {
  const words = t.timeline.milestone;
  return [
    {
      term: words.rule,
      value: law ? `${t.timeline.rule(law.rule, law.names)} (${row.source})` : "",
      note: law?.edition,
    },
    ...(note ? [{ term: words.note, value: note }] : []),
    {
      term: words.sources,
      value:
        sources.length === 0
          ? words.noSources
          : sources.map((source) => (
              <a key={source} className="tl-line" href={source} rel="noreferrer">
                {hostOf(source)}
              </a>
            )),
    },
  ];
}

/** An address is known by its site; the whole of it is behind the link. */
function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/.*$/, "");
}

function planFacts({ due, row, rule }: MilestonePage, t: Texts): Fact[] {
  const words = t.timeline.milestone;
  const limit = due && (due.inclusive ? words.limitBy : words.limitBefore)(formatDay(due.on));
  return [
    { term: words.rule, value: limit ?? t.timeline.due.undated, note: rule && ruleWords(rule, t) },
    { term: words.document, value: row.source || words.notSet },
  ];
}

/** "5 ngày trước ngày bầu cử", "3 ngày sau: Hội nghị quán triệt" */
function ruleWords({ days, anchor }: NonNullable<MilestonePage["rule"]>, { timeline }: Texts): string {
  return anchor
    ? timeline.due.fromAnchor({ days, anchor: anchor.title })
    : timeline.due.fromElection({ days });
}
