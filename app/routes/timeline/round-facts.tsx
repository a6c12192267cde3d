import type { RoundPage } from "~/domain/rounds-page";
import { capitalise, formatDay, formatLongDay, formatShortDay } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { TMinus } from "~/ui/frame/t-minus";
import { type Fact, Facts } from "~/ui/kit/facts";
import { Status } from "~/ui/kit/status";
import { resultWords, roundStateWords, roundStatusOf } from "~/ui/timeline/round-words";

/** How it stands and its days apart from one another, then the place and the numbers. */
export function RoundFacts({ page }: { page: RoundPage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.rounds.round;
  const { limit, state } = page;
  const facts: Fact[] = [
    {
      term: words.state,
      value: <Status kind={roundStatusOf[state.code]}>{roundStateWords(state, page, t)}</Status>,
      note: page.heldOn ? (state.hasResult ? t.rounds.hasResult : t.rounds.noResult) : undefined,
    },
    {
      term: words.latest,
      value: (
        <>
          <b>{formatDay(limit.latestOn)}</b>{" "}
          <TMinus tMinus={limit.tMinus} label={t.timeline.list.left(limit.tMinus)} />
        </>
      ),
      note: limit.isOverridden ? t.rounds.limitOverridden : undefined,
    },
    { term: words.article, value: page.article },
    { term: words.leads, value: words.duty },
    ...dayFacts(page, t, locale),
    { term: words.place, value: page.place || words.notSet },
    { term: words.result, value: page.result ? resultWords(page.result, t, locale) : words.notSet },
    ...(page.note ? [{ term: words.note, value: page.note }] : []),
  ];
  return <Facts layout="list" facts={facts} />;
}

function dayFacts(page: RoundPage, t: Texts, locale: Locale): Fact[] {
  const words = t.rounds.round;
  const day = (on: string | null, time: string) =>
    on ? [capitalise(formatLongDay(on, locale)), time].filter(Boolean).join(", ") : words.notSet;
  const { windowFrom, windowTo } = page;
  const window =
    windowFrom || windowTo
      ? words.windowWords({
          from: windowFrom ? formatShortDay(windowFrom) : "",
          to: windowTo ? formatShortDay(windowTo) : "",
        })
      : words.notSet;
  return [
    { term: words.window, value: window },
    { term: words.planned, value: day(page.plannedOn, page.plannedTime) },
    { term: words.held, value: day(page.heldOn, page.heldTime) },
  ];
}
