import { Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { type ListOrders, ListTable } from "~/ui/lists/list-table";
import type { CampaignLine } from "~/usecases/campaign-list.server";
import { ElectionPeople } from "./election-people";

/** The elections of the installation, with what stands in each. */
export function CampaignTable({ campaigns }: { campaigns: readonly CampaignLine[] }) {
  const words = useTexts().setUp.list;
  return (
    <ListTable
      list="campaigns"
      orders={ordersOf(words)}
      caption={words.caption}
      captionHidden
      rows={campaigns}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: "name",
          head: words.columns.name,
          rowHeader: true,
          cell: ({ slug, shortName, committee, isDemo }) => (
            <>
              <Link to={`/${slug}`}>{shortName}</Link>
              <span className="sub">{isDemo ? `${committee} · ${words.demo}` : committee}</span>
            </>
          ),
        },
        {
          key: "day",
          head: words.columns.day,
          width: "m",
          phone: "start",
          cell: (one) => formatDay(one.electionOn),
        },
        { key: "law", head: words.columns.law, cell: ({ edition }) => edition },
        { key: "units", head: words.columns.units, numeric: true, width: "s", cell: ({ units }) => units },
        {
          key: "people",
          head: words.columns.people,
          width: "l",
          cell: (one) => <ElectionPeople line={one} />,
        },
        {
          key: "state",
          head: words.columns.state,
          width: "m",
          phone: "end",
          cell: ({ stage }) => words.stages[stage],
        },
      ]}
    />
  );
}

const ordersOf = (words: Texts["setUp"]["list"]): ListOrders<CampaignLine> => ({
  name: { word: "ten", by: ({ shortName }) => shortName },
  day: { word: "ngay", by: ({ electionOn }) => electionOn },
  law: { word: "luat", by: ({ edition }) => edition },
  units: { word: "don-vi", by: ({ units }) => units },
  state: { word: "tinh-trang", by: ({ stage }) => words.stages[stage] },
});
