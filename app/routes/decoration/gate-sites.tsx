import { Link } from "@remix-run/react";
import type { GatePage, GateSite } from "~/domain/decoration-gate-page";
import { readSiteQuery, siteListPath } from "~/domain/decoration-page";
import { sitePath } from "~/domain/decoration-photos";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { siteStatusOf } from "~/ui/decoration-words";
import { Section } from "~/ui/frame/section";
import { Status } from "~/ui/kit/status";
import { type ListColumn, type ListOrders, ListTable } from "~/ui/lists/list-table";

const wholeList = readSiteQuery(() => "");

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
        orders={ordersOf(t)}
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
      head: words.site,
      rowHeader: true,
      cell: ({ number, place, street }) => (
        <>
          <Link to={sitePath(slug, number)}>{place}</Link>
          {street ? <span className="sub">{street}</span> : null}
        </>
      ),
    },
    { key: "unit", head: words.unit, width: "m", phoneLabel: null, cell: ({ unit }) => unit },
    { key: "need", head: words.need, width: "m", cell: ({ need }) => needs[need] },
    { key: "doer", head: words.doer, width: "l", cell: ({ doers }) => doers.join(", ") },
    {
      key: "due",
      head: words.due,
      width: "s",
      cell: ({ dueOn }) => (dueOn ? formatDay(dueOn) : ""),
    },
    {
      key: "state",
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

const ordersOf = ({ decoration, decorationGate }: Texts): ListOrders<GateSite> => {
  const { needs } = decorationGate.gate;
  const { states } = decoration;
  return {
    site: { word: "diem", by: ({ place }) => place },
    unit: { word: "don-vi", by: ({ unit }) => unit },
    need: { word: "can-lam", by: ({ need }) => needs[need] },
    due: { word: "han", by: ({ dueOn }) => dueOn },
    state: { word: "tinh-trang", by: ({ state }) => states[state] },
  };
};
