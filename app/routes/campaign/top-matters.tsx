import { Link } from "@remix-run/react";
import { interventionsPath } from "~/domain/interventions-page";
import { matterSince, matterTitle } from "~/i18n/matter-words";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { RowList } from "~/ui/kit/row-list";
import type { OverviewPage } from "~/usecases/overview.server";

/** The weightiest of what needs a leader's hand, for leaders and the secretary. */
export function TopMatters({ page: { slug, matters } }: { page: OverviewPage }) {
  const t = useTexts();
  const words = t.interventions;
  if (!matters || matters.found === 0) return null;
  return (
    <Section
      title={words.overview.title}
      note={words.overview.note}
      action={<Link to={interventionsPath(slug)}>{words.overview.all(matters.found)}</Link>}
    >
      <RowList
        ordered
        rows={matters.lines.map((line, index) => {
          const names = line.units.map(({ name }) => name).join("; ");
          const more = line.unitCount - line.units.length;
          const owner = line.unitCount === 0 ? words.committee : words.owner({ names, more });
          const told = line.told ? words.told(line.told) : "";
          const { asked } = line;
          const wish = asked ? words.asked({ ...asked, act: words.askedActs[asked.act] }) : "";
          return {
            key: line.key,
            lead: <span className="num">{index + 1}</span>,
            title: <Link to={line.path}>{matterTitle(line, t)}</Link>,
            note: [matterSince(line, t), owner, wish, told].filter(Boolean).join(" · "),
          };
        })}
      />
    </Section>
  );
}
