import type { FiguresPage } from "~/domain/opinion-figures-page";
import type { TeamLine } from "~/domain/opinion-team-review";
import { type Texts, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { type Column, Table } from "~/ui/kit/table";

/** The teams of collaborators in the units' order; people's names only where the reader is their unit's head. */
export function Teams({ page }: { page: FiguresPage }) {
  const words = useTexts().opinionFigures.teams;
  return (
    <Section title={words.title} note={words.note} id="doi-ngu">
      <Table<TeamLine>
        caption={words.caption}
        captionHidden
        rows={page.teams}
        rowKey={({ teamKey }) => teamKey}
        columns={columnsOf(words)}
        empty={page.teamsNeedMonths ? words.wholeMonths : words.empty}
      />
    </Section>
  );
}

function columnsOf(words: Texts["opinionFigures"]["teams"]): Column<TeamLine>[] {
  return [
    {
      key: "name",
      head: words.name,
      rowHeader: true,
      phone: "name",
      cell: ({ name, people }) => (
        <>
          {name || words.alone}
          {people && people.length > 0 ? (
            <span className="sub">
              {words.people}: {people.map(words.person).join("; ")}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "reports",
      head: words.reports,
      width: "l",
      phone: "fact",
      cell: (team) => words.detail(team),
    },
    { key: "expected", head: words.expected, numeric: true, cell: ({ expected }) => expected },
    { key: "onTime", head: words.onTime, numeric: true, cell: ({ onTime }) => onTime },
    { key: "late", head: words.late, numeric: true, cell: ({ late }) => late },
    { key: "missing", head: words.missing, numeric: true, cell: ({ missing }) => missing },
    {
      key: "topics",
      head: words.topics,
      width: "xl",
      phone: "fact",
      cell: ({ topics }) => topics.join("; "),
    },
  ];
}
