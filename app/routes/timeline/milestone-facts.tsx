import { Link } from "@remix-run/react";
import type { MilestonePage } from "~/domain/milestone-page";
import { toneOf } from "~/domain/timeline-page";
import { capitalise, formatDay, formatLongDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { dateWords, stateWords, statusOf } from "~/ui/charts/timeline-words";
import { workingDaysWords } from "~/ui/charts/warning-words";
import { TMinus } from "~/ui/frame/t-minus";
import { type Fact, Facts } from "~/ui/kit/facts";
import { Status } from "~/ui/kit/status";
import { anchorFacts, baselineFacts, ruleWords } from "./counted-facts";

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
    note: latestNote(row, t),
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

function latestNote(row: MilestonePage["row"], t: Texts): string | undefined {
  const left = row.actualOn ? "" : capitalise(workingDaysWords(row.warnings, t));
  const notes = [left && `${left}.`, row.isProvisional && t.timeline.milestone.provisional];
  return notes.filter(Boolean).join(" ") || undefined;
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
