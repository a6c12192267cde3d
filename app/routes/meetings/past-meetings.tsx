import { Link } from "@remix-run/react";
import { listFilePath } from "~/domain/list-files";
import { meetingPath } from "~/domain/meeting-topics";
import type { MeetingRow } from "~/domain/meetings-page";
import { formatDay, formatShortDay, formatWeekday } from "~/i18n/format";
import { type Locale, type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Status } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";

/** Meetings that have been held, the latest first: their pack, and how many of their conclusions are open. */
export function PastMeetings({ slug, rows }: { slug: string; rows: readonly MeetingRow[] }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.meetings.list;
  return (
    <ListTable<MeetingRow>
      list="meetings"
      file={listFilePath(slug, "meetings")}
      caption={words.past}
      captionHidden
      rows={rows}
      rowKey={({ on }) => on}
      empty={words.pastNone}
      columns={columnsOf(slug, words, locale)}
    />
  );
}

function columnsOf(slug: string, words: Texts["meetings"]["list"], locale: Locale): ListColumn<MeetingRow>[] {
  return [
    {
      key: "on",
      order: { word: "ngay", by: ({ on }) => on },
      head: words.meeting,
      rowHeader: true,
      phone: "name",
      cell: ({ on, time }) => (
        <Link to={meetingPath(slug, on)}>
          {words.at({ time, day: formatDay(on), weekday: formatWeekday(on, locale) })}
        </Link>
      ),
    },
    {
      key: "week",
      head: words.week,
      width: "l",
      phone: "fact",
      cell: ({ week, from, to }) =>
        words.weekOf({ week, from: formatShortDay(from), to: formatShortDay(to) }),
    },
    {
      key: "conclusions",
      order: { word: "con-mo", by: ({ open }) => open },
      head: words.conclusions,
      width: "m",
      phone: "fact",
      cell: ({ conclusions, open }) => words.openOf({ open, all: conclusions }),
    },
    {
      key: "pack",
      head: words.pack,
      width: "l",
      phone: "end",
      cell: ({ frozenAt, isBegun }) =>
        frozenAt ? (
          <Status kind="locked">{words.frozen(frozenAt)}</Status>
        ) : (
          <Status kind={isBegun ? "draft" : "none"}>{isBegun ? words.draft : words.nothing}</Status>
        ),
    },
  ];
}
