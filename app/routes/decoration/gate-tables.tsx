import { Link } from "@remix-run/react";
import { type GatePage, type GateSite, type GateUnit, gatePath } from "~/domain/decoration-gate-page";
import { readSiteQuery, siteListPath } from "~/domain/decoration-page";
import { sitePath } from "~/domain/decoration-photos";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { siteStatusOf } from "~/ui/decoration-words";
import { Section } from "~/ui/frame/section";
import { Status } from "~/ui/kit/status";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";

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
      order: { word: "don-vi", by: ({ name }) => name },
      head: unitTable.unit,
      rowHeader: true,
      cell: ({ key, name }) => <Link to={gatePath(slug, key)}>{name}</Link>,
    },
    {
      key: "planned",
      order: { word: "ke-hoach", by: ({ planned }) => planned },
      head: unitTable.planned,
      numeric: true,
      cell: ({ key, planned }) => open(planned, { unitKey: key }),
    },
    {
      key: "complete",
      order: { word: "xong", by: ({ complete }) => complete },
      head: lines.complete,
      numeric: true,
      cell: ({ complete }) => complete,
    },
    {
      key: "checked",
      order: { word: "da-kiem-tra", by: ({ checked }) => checked },
      head: lines.checked,
      numeric: true,
      cell: ({ key, checked }) => open(checked, { unitKey: key, state: "checked" }),
    },
    {
      key: "repair",
      order: { word: "phai-sua", by: ({ needsRepair }) => needsRepair },
      head: lines.needsRepair,
      numeric: true,
      cell: ({ key, needsRepair }) => open(needsRepair, { unitKey: key, state: "needs-repair" }),
    },
    {
      key: "left",
      order: { word: "con-lai", by: ({ left }) => left },
      head: unitTable.left,
      numeric: true,
      cell: (one) => one.left,
    },
    {
      key: "late",
      order: { word: "cham", by: ({ late }) => late },
      head: unitTable.late,
      numeric: true,
      cell: ({ key, late }) => open(late, { unitKey: key, isLate: true }),
    },
  ];
}

/** What has not passed, by name of place, late ones first. */
export function GateSites({ page }: { page: GatePage }) {
  const t = useTexts();
  const { sites: words } = t.decorationGate.gate;
  const { leftSites, leftCount, slug, unit } = page;
  return (
    <Section
      title={words.title}
      id="con-lai"
      action={
        leftCount > leftSites.length ? (
          <Link to={siteListPath(slug, wholeList, { unitKey: unit?.key ?? "" })}>
            {words.more(leftCount)}
          </Link>
        ) : undefined
      }
    >
      <ListTable<GateSite>
        list="gate-sites"
        caption={words.title}
        captionHidden
        rows={leftSites}
        rowKey={({ number }) => String(number)}
        empty={words.none}
        columns={siteColumns(slug, t)}
      />
    </Section>
  );
}

function siteColumns(slug: string, t: Texts): ListColumn<GateSite>[] {
  const { sites: words, needs } = t.decorationGate.gate;
  const { states, late } = t.decoration;
  return [
    {
      key: "site",
      order: { word: "diem", by: ({ place }) => place },
      head: words.site,
      rowHeader: true,
      cell: ({ number, place, street }) => (
        <>
          <Link to={sitePath(slug, number)}>{place}</Link>
          {street ? <span className="sub">{street}</span> : null}
        </>
      ),
    },
    {
      key: "unit",
      order: { word: "don-vi", by: ({ unit }) => unit },
      head: words.unit,
      width: "m",
      phoneLabel: null,
      cell: ({ unit }) => unit,
    },
    {
      key: "need",
      order: { word: "can-lam", by: ({ need }) => needs[need] },
      head: words.need,
      width: "m",
      cell: ({ need }) => needs[need],
    },
    { key: "doer", head: words.doer, width: "l", cell: ({ doers }) => doers.join(", ") },
    {
      key: "due",
      order: { word: "han", by: ({ dueOn }) => dueOn },
      head: words.due,
      width: "s",
      cell: ({ dueOn }) => (dueOn ? formatDay(dueOn) : ""),
    },
    {
      key: "state",
      order: { word: "tinh-trang", by: ({ state }) => states[state] },
      head: words.state,
      width: "m",
      phone: "end",
      cell: ({ state, isLate }) => (
        <>
          <Status kind={siteStatusOf[state]}>{states[state]}</Status>
          {isLate ? (
            <span className="deco-late">
              <Status kind="late">{late}</Status>
            </span>
          ) : null}
        </>
      ),
    },
  ];
}
