import type { BriefingPage } from "~/domain/briefings-page";
import { formatDay, formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { type ListColumn, type ListOrders, ListTable } from "~/ui/lists/list-table";
import { Acts, type NumberedTopic, Records, State, Topic, Units } from "./topic-cells";

/** The week's topics: what to say, when, who, on what it rests, and how it stands. */
export function TopicTable({ page }: { page: BriefingPage }) {
  const t = useTexts();
  return (
    <ListTable<NumberedTopic>
      list="briefing"
      orders={orders}
      caption={t.briefings.topics.caption}
      captionHidden
      rows={page.topics.map((line, index) => ({ ...line, number: index + 1 }))}
      rowKey={({ id }) => id}
      columns={columnsOf(page, t)}
    />
  );
}

function columnsOf(page: BriefingPage, t: Texts): ListColumn<NumberedTopic>[] {
  const words = t.briefings.topics;
  return [
    { key: "number", head: words.number, width: "xs", phone: "hide", cell: ({ number }) => number },
    { key: "topic", head: words.topic, rowHeader: true, cell: (line) => <Topic line={line} page={page} /> },
    {
      key: "days",
      head: words.days,
      width: "m",
      cell: ({ from, to }) => `${formatShortDay(from)} – ${formatDay(to)}`,
    },
    { key: "units", head: words.units, width: "m", cell: (line) => <Units line={line} /> },
    {
      key: "records",
      head: words.records,
      width: "s",
      numeric: true,
      cell: (line) => <Records line={line} page={page} />,
    },
    {
      key: "state",
      head: words.state,
      width: "m",
      phone: "end",
      cell: (line) => <State line={line} isOwn={page.isOwn} />,
    },
    ...(page.canEdit || page.topics.some(({ logPath }) => logPath !== null)
      ? [
          {
            key: "acts",
            head: <span className="sr">{words.acts}</span>,
            width: page.canEdit ? ("s" as const) : ("m" as const),
            phoneLabel: null,
            cell: (line: NumberedTopic) => <Acts line={line} page={page} />,
          },
        ]
      : []),
  ];
}

/** What the topics can be ordered by. */
const orders: ListOrders<NumberedTopic> = {
  number: { word: "stt", by: ({ number }) => number },
  topic: { word: "noi-dung", by: ({ name }) => name },
  days: { word: "ngay", by: ({ from }) => from },
};
