import { Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Facts } from "~/ui/kit/facts";
import { Icon } from "~/ui/kit/icon";
import { RowList } from "~/ui/kit/row-list";
import type { UnitPage } from "~/usecases/unit-page.server";

/** What a unit is, where it hangs and hung, and who is in charge of it. */
export function UnitFacts({ page }: { page: UnitPage }) {
  const words = useTexts().settings.units;
  const { unit } = page;
  const span = (from: string, to: string | null) =>
    words.time({ from: formatDay(from), to: to ? formatDay(to) : "" });
  return (
    <Facts
      layout="list"
      facts={[
        { term: words.kind, value: words.kinds[unit.kind] },
        { term: words.bloc, value: unit.bloc || words.none },
        { term: words.reports, value: unit.reports ? words.doesReport : words.gathers },
        { term: words.from, value: span(unit.validFrom, unit.validTo) },
        ...page.parents.map((one) => ({
          term: words.trees[one.kind],
          value: one.name,
          note: span(one.from, one.to),
        })),
        { term: words.children, value: <Children page={page} /> },
        { term: words.inCharge, value: page.inCharge || words.nobody },
        { term: words.people, value: words.peopleCount(page.people) },
      ]}
    />
  );
}

function Children({ page }: { page: UnitPage }) {
  const words = useTexts().settings.units;
  if (page.children.length === 0) return words.none;
  return page.children.map(({ key, name }, index) => (
    <span key={key}>
      {index > 0 ? ", " : ""}
      <Link to={`/${page.slug}/cai-dat/don-vi/${key}`}>{name}</Link>
    </span>
  ));
}

/** Every change, newest first. */
export function UnitHistory({ page }: { page: UnitPage }) {
  const t = useTexts();
  const words = t.settings.units;
  if (page.history.length === 0) return <p className="muted">{words.historyEmpty}</p>;
  const events: Record<string, string> = words.events;
  return (
    <RowList
      ordered
      rows={page.history.map((line) => ({
        key: line.id,
        lead: <Icon name="edit" />,
        title: words.eventLine({
          what: events[line.event] ?? line.event,
          after: line.event === "unit-edited" ? "" : line.after,
          on: line.on ? formatDay(line.on) : "",
        }),
        note: (
          <>
            {line.reason}
            {line.reason ? <br /> : null}
            {t.timeline.milestone.by({ who: line.by, when: line.at })}
          </>
        ),
      }))}
    />
  );
}
