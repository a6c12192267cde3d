import { Link } from "@remix-run/react";
import type { MilestonePage } from "~/domain/milestone-page";
import { formatDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";
import { dateWords } from "~/ui/charts/timeline-words";
import type { Fact } from "~/ui/kit/facts";

/** The events that the date is counted from, and whether they have really happened. */
export function anchorFacts(anchors: MilestonePage["hangsOn"], slug: string, t: Texts): Fact[] {
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
export function baselineFacts({ baseline, slug }: MilestonePage, t: Texts): Fact[] {
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
      note: <Link to={`/${slug}/ke-hoach/goc`}>{words.frozen({ number, day: formatDay(frozenOn) })}</Link>,
    },
  ];
}

function shiftWords(days: number, { timeline: { baseline } }: Texts): string {
  if (days === 0) return baseline.same;
  return days > 0 ? baseline.later(days) : baseline.earlier(-days);
}

/** "5 ngày trước ngày bầu cử", "3 ngày sau: Hội nghị quán triệt" */
export function ruleWords({ days, anchor }: NonNullable<MilestonePage["rule"]>, { timeline }: Texts): string {
  return anchor
    ? timeline.due.fromAnchor({ days, anchor: anchor.title })
    : timeline.due.fromElection({ days });
}
