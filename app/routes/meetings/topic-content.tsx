import { Link } from "@remix-run/react";
import type { PackTopic } from "~/domain/meeting-pack";
import type { MeetingPage } from "~/domain/meetings-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Status } from "~/ui/kit/status";
import { Table } from "~/ui/kit/table";
import { WeekFigures } from "./figures-content";
import { OpenOnes } from "./open-ones";
import { dayWords } from "./pack-words";
import { ReportsContent } from "./reports-content";

type Pack = MeetingPage["pack"];

export interface ContentProps {
  topic: PackTopic;
  pack: Pack;
  slug: string;
  on: string;
}

/** What the pack says of a topic; the same on the page and on a projector. */
export function TopicContent(props: ContentProps) {
  switch (props.topic.kind) {
    case "conclusions":
      return <OpenOnes {...props} />;
    case "words":
      return <UnitWords {...props} />;
    case "figures":
      return <WeekFigures {...props} />;
    case "reports":
      return <ReportsContent reports={props.pack.reports} />;
    case "milestones":
      return <Milestones {...props} />;
    case "decoration":
      return <Decoration {...props} />;
    case "free":
      return <FreeText {...props} />;
  }
}

function UnitWords({ pack }: ContentProps) {
  const words = useTexts().meetings.sheet;
  if (pack.words.length === 0) return <p>{words.noWords}</p>;
  return (
    <Table<Pack["words"][number]>
      caption={words.unit}
      captionHidden
      rows={pack.words}
      rowKey={({ unit }) => unit}
      columns={[
        {
          key: "unit",
          head: words.unit,
          width: "l",
          rowHeader: true,
          phone: "name",
          cell: (row) => row.unit,
        },
        {
          key: "difficulties",
          head: words.difficulties,
          cell: (row) => <span className="meeting-text">{row.difficulties}</span>,
        },
        {
          key: "proposals",
          head: words.proposals,
          cell: (row) => <span className="meeting-text">{row.proposals}</span>,
        },
      ]}
    />
  );
}

function Milestones({ pack }: ContentProps) {
  const words = useTexts().meetings.sheet;
  if (pack.milestones.length === 0) return <p>{words.noMilestones}</p>;
  return (
    <Table<Pack["milestones"][number]>
      caption={words.milestone}
      captionHidden
      rows={pack.milestones}
      rowKey={({ path }) => path}
      columns={[
        { key: "day", head: words.day, width: "l", phone: "start", cell: dayWords },
        {
          key: "title",
          head: words.milestone,
          rowHeader: true,
          phone: "name",
          cell: ({ title, path }) => <Link to={path}>{title}</Link>,
        },
        { key: "source", head: words.source, width: "l", cell: ({ source }) => source },
        {
          key: "state",
          head: words.state,
          width: "m",
          phone: "end",
          cell: ({ isOverdue, isOurs }) =>
            isOverdue ? (
              <Status kind="bad">{words.overdueMark}</Status>
            ) : (
              <span className="muted">{isOurs ? words.ours : words.publicise}</span>
            ),
        },
      ]}
    />
  );
}

function Decoration({ pack: { decoration } }: ContentProps) {
  const words = useTexts().meetings.sheet;
  if (!decoration) return <p>{words.noDecoration}</p>;
  const { sites } = decoration;
  return (
    <>
      <p>
        <Link to={decoration.path}>{words.decoration({ ...decoration, on: formatDay(decoration.on) })}</Link>
      </p>
      {sites ? (
        <p>
          <Link to={sites.path}>{words.sites(sites)}</Link>
        </p>
      ) : null}
    </>
  );
}

function FreeText({ topic }: ContentProps) {
  const words = useTexts().meetings.page;
  if (topic.body === "") return <p className="muted">{words.discussed}</p>;
  return <p className="meeting-text">{topic.body}</p>;
}
