import { Link } from "@remix-run/react";
import { actionPath } from "~/domain/meeting-topics";
import type { MeetingPage } from "~/domain/meetings-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";

type Conclusion = MeetingPage["pack"]["conclusions"][number];

/** What earlier meetings concluded and nobody has finished, with its age. */
export function OpenOnes({
  pack: { conclusions, settled },
  slug,
}: {
  pack: MeetingPage["pack"];
  slug: string;
}) {
  const t = useTexts();
  const words = t.meetings.sheet;
  return (
    <>
      {conclusions.length === 0 ? (
        <p>{words.noOpen}</p>
      ) : (
        <Table<Conclusion>
          caption={words.content}
          captionHidden
          rows={conclusions}
          rowKey={({ id }) => id}
          columns={columnsOf(slug, t)}
        />
      )}
      {settled > 0 ? <p className="muted">{words.settled(settled)}</p> : null}
    </>
  );
}

function columnsOf(slug: string, { meetings: { sheet: words } }: Texts): Column<Conclusion>[] {
  return [
    {
      key: "content",
      head: words.content,
      rowHeader: true,
      phone: "name",
      cell: ({ id, content, saidOn }) => (
        <>
          <Link to={actionPath(slug, id)}>{content}</Link>
          <small className="muted meeting-said"> · {words.said(formatDay(saidOn))}</small>
        </>
      ),
    },
    { key: "units", head: words.units, width: "l", cell: ({ waiting }) => waiting.join("; ") },
    {
      key: "age",
      head: words.age,
      width: "s",
      numeric: true,
      cell: ({ ageWeeks }) => words.weeks(ageWeeks),
    },
    {
      key: "due",
      head: words.due,
      width: "m",
      phone: "end",
      cell: ({ dueOn, overdueDays }) =>
        overdueDays > 0 ? (
          <Status kind="bad">{words.overdue(overdueDays)}</Status>
        ) : dueOn === null ? (
          words.always
        ) : (
          formatDay(dueOn)
        ),
    },
  ];
}
