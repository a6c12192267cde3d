import { meetingPath } from "~/domain/meeting-topics";
import type { MeetingPage } from "~/domain/meetings-page";
import { formatDay, formatNumber } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Details } from "~/ui/kit/details";
import { type Column, Table } from "~/ui/kit/table";
import { figureWords, lineWords, planWords } from "./pack-words";
import type { ContentProps } from "./topic-content";

type Pack = MeetingPage["pack"];

/** The week's figures: by category, as pictures, by unit. */
export function WeekFigures({ pack, slug, on }: ContentProps) {
  const words = useTexts().meetings.sheet;
  return (
    <>
      <CategoryTable pack={pack} />
      {pack.pictures.curve ? <PackPicture slug={slug} on={on} picture="curve" /> : null}
      <Details summary={words.byUnit(pack.bodies.length)}>
        <UnitTable pack={pack} />
        <p className="small muted">{words.together}</p>
        {pack.pictures.unitWeeks ? <PackPicture slug={slug} on={on} picture="unitWeeks" /> : null}
      </Details>
    </>
  );
}

export function PackPicture({
  slug,
  on,
  picture,
}: {
  slug: string;
  on: string;
  picture: "curve" | "unitWeeks";
}) {
  const words = useTexts().meetings.sheet;
  const src = `${meetingPath(slug, on)}/hinh/${picture}`;
  return <img className="meeting-picture" src={src} alt={words[picture]} loading="lazy" />;
}

export function CategoryTable({ pack: { categories, week } }: { pack: Pack }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.meetings.sheet;
  return (
    <Table<Pack["categories"][number]>
      caption={words.byCategory}
      rows={categories}
      rowKey={({ name, unit }) => `${name} ${unit}`}
      empty={words.noFigures}
      columns={categoryColumns(week.to, t, locale)}
    />
  );
}

function categoryColumns(weekEnd: string, t: Texts, locale: Locale): Column<Pack["categories"][number]>[] {
  const words = t.meetings.sheet;
  return [
    { key: "name", head: words.category, rowHeader: true, phone: "name", cell: ({ name }) => name },
    { key: "unit", head: words.measure, width: "m", cell: ({ unit }) => unit },
    {
      key: "week",
      head: words.inWeek,
      width: "s",
      numeric: true,
      cell: ({ inWeek }) => figureWords(inWeek, t, locale),
    },
    {
      key: "before",
      head: words.before,
      width: "s",
      numeric: true,
      cell: ({ before }) => figureWords(before, t, locale),
    },
    {
      key: "since",
      head: words.since,
      width: "s",
      numeric: true,
      cell: ({ sinceStart, compared }) => {
        const [own, whole] = [figureWords(sinceStart, t, locale), figureWords(compared, t, locale)];
        return own === whole ? own : `${own} (${words.group(whole)})`;
      },
    },
    {
      key: "planned",
      head: words.planned(formatDay(weekEnd)),
      width: "m",
      numeric: true,
      cell: ({ planned }) => (planned === null ? null : formatNumber(planned, locale)),
    },
    {
      key: "percent",
      head: words.percent,
      width: "xs",
      numeric: true,
      cell: ({ percent }) => (percent === null ? null : `${percent}%`),
    },
  ];
}

export function UnitTable({ pack: { bodies } }: { pack: Pack }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.meetings.sheet;
  return (
    <Table<Pack["bodies"][number]>
      caption={words.unit}
      captionHidden
      rows={bodies}
      rowKey={({ key }) => key}
      columns={[
        { key: "unit", head: words.unit, rowHeader: true, phone: "name", cell: ({ name }) => name },
        { key: "records", head: words.records, width: "xs", numeric: true, cell: ({ records }) => records },
        { key: "before", head: words.before, width: "s", numeric: true, cell: ({ before }) => before },
        {
          key: "lines",
          head: words.results,
          cell: ({ lines }) =>
            lines.length === 0 ? (
              <span className="muted">{words.blank}</span>
            ) : (
              lines.map((line) => lineWords(line, t, locale)).join("; ")
            ),
        },
        {
          key: "plans",
          head: words.plans,
          cell: ({ plans }) => plans.map((plan) => planWords(plan, t, locale)).join("; "),
        },
      ]}
    />
  );
}
