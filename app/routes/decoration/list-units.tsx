import { Link } from "@remix-run/react";
import { siteStates } from "~/domain/decoration";
import { type SiteListPage, siteListPath, type UnitLine } from "~/domain/decoration-page";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { type Column, Table } from "~/ui/kit/table";

/** How many sites of each unit stand in each state; every number opens to its sites. */
export function UnitTable({ page }: { page: SiteListPage }) {
  const { slug, query, units, counts, late, total } = page;
  const { list, states } = useTexts().decoration;
  if (units.length < 2) return null;
  const shown = siteStates.filter((state) => counts[state] > 0);
  const columns: Column<UnitLine>[] = [
    {
      key: "unit",
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
      cell: (unit: UnitLine) =>
        unit[state] === 0 ? (
          0
        ) : (
          <Link to={siteListPath(slug, query, { unitKey: unit.key, state, isLate: false })}>
            {unit[state]}
          </Link>
        ),
    })),
    {
      key: "late",
      head: list.unitColumns.late,
      numeric: true,
      cell: (unit) =>
        unit.late === 0 ? (
          0
        ) : (
          <Link to={siteListPath(slug, query, { unitKey: unit.key, state: "", isLate: true })}>
            {unit.late}
          </Link>
        ),
    },
  ];
  return (
    <Section title={list.unitsTitle} id="don-vi">
      <Table<UnitLine>
        caption={list.unitsTitle}
        captionHidden
        rows={units}
        rowKey={({ key }) => key}
        columns={columns}
        foot={[list.sum, total, ...shown.map((state) => counts[state]), late]}
      />
    </Section>
  );
}
