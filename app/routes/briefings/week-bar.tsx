import { Link } from "@remix-run/react";
import { type BriefingPage, briefingPath, type WeekName } from "~/domain/briefings-page";
import { formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Details } from "~/ui/kit/details";
import { RowList } from "~/ui/kit/row-list";
import { Segmented } from "~/ui/kit/segmented";

/** The week shown between its neighbours, and all weeks that have a briefing. */
export function WeekBar({ page }: { page: BriefingPage }) {
  const words = useTexts().briefings;
  const { slug, earlier, later, weeks, week } = page;
  const shown = [earlier, week, later].filter((one): one is WeekName => one !== null);
  const others = weeks.filter(({ key }) => key !== week.key);
  return (
    <div className="stack-1 screen-only">
      <Segmented
        label={words.weeksLabel}
        segments={shown.map((one) => ({
          to: briefingPath(slug, one.key),
          label:
            one.startsOn <= page.today && page.today <= one.endsOn
              ? `${words.week(one)} · ${words.thisWeek}`
              : words.week(one),
          current: one.key === week.key,
        }))}
      />
      {others.length > 0 ? (
        <Details summary={words.otherWeeks}>
          <RowList
            fine
            rows={others.map((one) => ({
              key: one.key,
              title: <Link to={briefingPath(slug, one.key)}>{words.weekLine(one)}</Link>,
              end: `${formatShortDay(one.startsOn)} – ${formatShortDay(one.endsOn)}`,
            }))}
          />
        </Details>
      ) : null}
    </div>
  );
}
