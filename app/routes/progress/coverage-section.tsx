import { Link } from "@remix-run/react";
import { addressOf, outputsPath, progressPath } from "~/domain/progress-links";
import type { CoverageLine, OpenedCoverage, UnitName, UnitsPage } from "~/domain/progress-units-page";
import type { UnitKind } from "~/domain/units";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { type Column, Table } from "~/ui/kit/table";
import { PictureLinks } from "./picture-links";

/** "33/33" of the wards have something in a category: a fraction opens to the names behind it. */
export function CoverageSection({ page }: { page: UnitsPage }) {
  const t = useTexts();
  const { coverage: words } = t.progress.units;
  const { kinds, lines } = page.coverage;
  return (
    <Section
      id="do-phu"
      title={words.title}
      note={words.note}
      action={<PictureLinks {...page} address={addressOf(page)} file="do-phu" of={words.title} onlyTable />}
    >
      {page.opened ? <Opened page={page} opened={page.opened} /> : null}
      {kinds.length === 0 || lines.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <Table<CoverageLine>
          caption={words.caption}
          captionHidden
          rows={lines}
          rowKey={(line) => line.key}
          columns={[
            { key: "name", head: words.category, rowHeader: true, cell: (line) => line.name },
            ...kinds.map((kind, index) => kindColumn(kind, index, page, t.unitKinds[kind])),
          ]}
        />
      )}
    </Section>
  );
}

function kindColumn(kind: UnitKind, index: number, page: UnitsPage, name: string): Column<CoverageLine> {
  return {
    key: kind,
    head: name,
    numeric: true,
    cell: (line) => {
      const fraction = line.cells[index] ?? "";
      if (fraction === "") return "—";
      const [have, all] = fraction.split("/");
      const at = progressPath(page.slug, {
        ...addressOf(page),
        part: "don-vi",
        more: { "do-phu": `${line.key}.${kind}` },
      });
      return (
        <Link to={`${at}#do-phu`} preventScrollReset>
          {have === all ? <b>{fraction}</b> : fraction}
        </Link>
      );
    },
  };
}

function Opened({ page, opened }: { page: UnitsPage; opened: OpenedCoverage }) {
  const t = useTexts();
  const { coverage: words } = t.progress.units;
  const { have, lack, exempt, name, kind } = opened;
  const fraction = `${have.length}/${have.length + lack.length}`;
  const named = { fraction, kind: t.unitKinds[kind], name };
  return (
    <div className="notice" role="status">
      <div>
        <b>{words.opened(named)}</b>
        <p>
          {words.lack}: <Names units={lack} none={words.none} />
        </p>
        <p>
          {words.have}: <Names units={have} none={words.none} to={(unit) => rowsPath(unit, opened, page)} />
        </p>
        {exempt.length > 0 ? (
          <p>
            {words.exempt}: <Names units={exempt} none={words.none} />
          </p>
        ) : null}
      </div>
    </div>
  );
}

interface NamesProps {
  units: readonly UnitName[];
  none: string;
  to?: (unit: UnitName) => string;
}

function Names({ units, none, to }: NamesProps) {
  if (units.length === 0) return none;
  return units.map((unit, index) => (
    <span key={unit.key}>
      {index > 0 ? "; " : null}
      {to ? <Link to={to(unit)}>{unit.name}</Link> : unit.name}
    </span>
  ));
}

function rowsPath(
  unit: UnitName,
  { key, group, measure }: OpenedCoverage,
  { slug, asOf }: UnitsPage,
): string {
  const scope = { measure, group, categoryKey: key };
  return outputsPath(slug, { unitKey: unit.key, scope, to: asOf });
}
