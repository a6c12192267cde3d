import { Link } from "@remix-run/react";
import { listFilePath } from "~/domain/list-files";
import { useTexts } from "~/i18n/texts";
import { ListTable } from "~/ui/lists/list-table";
import type { UnitLine, UnitsPage } from "~/usecases/units.server";

const deepest = 4;

/** The reporting tree, a unit under whom it reports to. */
export function UnitTree({ page }: { page: UnitsPage }) {
  const words = useTexts().settings.units;
  return (
    <ListTable<UnitLine>
      list="units"
      file={listFilePath(page.slug, "units")}
      caption={words.caption}
      captionHidden
      rows={page.tree}
      rowKey={(unit) => unit.id}
      empty={words.empty}
      columns={[
        {
          key: "name",
          head: words.name,
          rowHeader: true,
          cell: (unit) => (
            <span className={`tree-${Math.min(unit.depth, deepest)}`}>
              <Link to={`/${page.slug}/cai-dat/don-vi/${unit.key}`}>{unit.name}</Link>
            </span>
          ),
        },
        { key: "kind", head: words.kind, cell: (unit) => words.kinds[unit.kind] },
        {
          key: "reports",
          head: words.reports,
          cell: (unit) => (unit.reports ? words.doesReport : <span className="muted">{words.gathers}</span>),
        },
        { key: "inCharge", head: words.inCharge, cell: (unit) => unit.inCharge },
      ]}
    />
  );
}
