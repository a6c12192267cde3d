import { Link } from "@remix-run/react";
import { type GatePage, type GateUnit, gatePath } from "~/domain/decoration-gate-page";
import { readSiteQuery, siteListPath } from "~/domain/decoration-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { type ListColumn, type ListOrders, ListTable } from "~/ui/lists/list-table";

const wholeList = readSiteQuery(() => "");

/** How far each unit is; every number opens to its sites. */
export function GateUnits({ page }: { page: GatePage }) {
  const t = useTexts();
  const { unitTable } = t.decorationGate.gate;
  const { units, figures, left, slug } = page;
  if (units.length < 2) return null;
  const { planned, complete, checked, needsRepair, late } = figures;
  return (
    <Section title={unitTable.title} id="don-vi">
      <ListTable<GateUnit>
        list="gate-units"
        orders={orders}
        caption={unitTable.title}
        captionHidden
        rows={units}
        rowKey={({ key }) => key}
        columns={unitColumns(slug, t)}
        foot={[unitTable.sum, planned, complete, checked, needsRepair, left.toCheck, late]}
      />
    </Section>
  );
}

function unitColumns(slug: string, t: Texts): ListColumn<GateUnit>[] {
  const { unitTable, lines } = t.decorationGate.gate;
  const open = (count: number, differs: Partial<typeof wholeList>) =>
    count === 0 ? 0 : <Link to={siteListPath(slug, wholeList, differs)}>{count}</Link>;
  return [
    {
      key: "unit",
      head: unitTable.unit,
      rowHeader: true,
      cell: ({ key, name }) => <Link to={gatePath(slug, key)}>{name}</Link>,
    },
    {
      key: "planned",
      head: unitTable.planned,
      numeric: true,
      cell: ({ key, planned }) => open(planned, { unitKey: key }),
    },
    {
      key: "complete",
      head: lines.complete,
      numeric: true,
      cell: ({ complete }) => complete,
    },
    {
      key: "checked",
      head: lines.checked,
      numeric: true,
      cell: ({ key, checked }) => open(checked, { unitKey: key, state: "checked" }),
    },
    {
      key: "repair",
      head: lines.needsRepair,
      numeric: true,
      cell: ({ key, needsRepair }) => open(needsRepair, { unitKey: key, state: "needs-repair" }),
    },
    {
      key: "left",
      head: unitTable.left,
      numeric: true,
      cell: (one) => one.left,
    },
    {
      key: "late",
      head: unitTable.late,
      numeric: true,
      cell: ({ key, late }) => open(late, { unitKey: key, isLate: true }),
    },
  ];
}

/** What the units can be ordered by. */
const orders: ListOrders<GateUnit> = {
  unit: { word: "don-vi", by: ({ name }) => name },
  planned: { word: "ke-hoach", by: ({ planned }) => planned },
  complete: { word: "xong", by: ({ complete }) => complete },
  checked: { word: "da-kiem-tra", by: ({ checked }) => checked },
  repair: { word: "phai-sua", by: ({ needsRepair }) => needsRepair },
  left: { word: "con-lai", by: ({ left }) => left },
  late: { word: "cham", by: ({ late }) => late },
};
