import { Link } from "@remix-run/react";
import { type SiteState, siteStates } from "~/domain/decoration";
import { type SiteListPage, type SiteQuery, siteListPath, type UnitLine } from "~/domain/decoration-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";

/** How many sites of each unit stand in each state; every number opens to its sites. */
export function UnitTable({ page }: { page: SiteListPage }) {
  const { units, counts, late, total } = page;
  const t = useTexts();
  const { list } = t.decoration;
  if (units.length < 2) return null;
  const shown = siteStates.filter((state) => counts[state] > 0);
  return (
    <Section title={list.unitsTitle} id="don-vi">
      <ListTable<UnitLine>
        list="decoration-units"
        caption={list.unitsTitle}
        captionHidden
        rows={units}
        rowKey={({ key }) => key}
        columns={unitColumns(page, shown, t)}
        foot={[list.sum, total, ...shown.map((state) => counts[state]), late]}
      />
    </Section>
  );
}

function unitColumns(
  { slug, query }: SiteListPage,
  shown: readonly SiteState[],
  t: Texts,
): ListColumn<UnitLine>[] {
  const { list, states } = t.decoration;
  const numberOf = (count: number, differs: Partial<SiteQuery>) =>
    count === 0 ? 0 : <Link to={siteListPath(slug, query, differs)}>{count}</Link>;
  return [
    {
      key: "unit",
      order: { word: "theo-don-vi", by: ({ name }: UnitLine) => name },
      head: list.unitColumns.unit,
      rowHeader: true,
      cell: ({ key, name }) => (
        <Link to={siteListPath(slug, query, { unitKey: key, state: "", isLate: false })}>{name}</Link>
      ),
    },
    {
      key: "total",
      head: list.unitColumns.total,
      numeric: true,
      cell: (unit) => unit.total,
    },
    ...shown.map((state) => ({
      key: state,
      head: states[state],
      numeric: true,
      cell: (unit: UnitLine) => numberOf(unit[state], { unitKey: unit.key, state, isLate: false }),
    })),
    {
      key: "late",
      head: list.unitColumns.late,
      numeric: true,
      cell: (unit) => numberOf(unit.late, { unitKey: unit.key, state: "", isLate: true }),
    },
  ];
}
