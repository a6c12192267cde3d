import { Link } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { RowList } from "~/ui/kit/row-list";
import type { OverviewPage } from "~/usecases/overview.server";

/** What the secretary reminded the person's units of, while it is open. */
export function OwnNudges({ page: { nudges } }: { page: OverviewPage }) {
  const words = useTexts().interventions.own;
  if (nudges.length === 0) return null;
  return (
    <Section title={words.title} note={words.note}>
      <RowList
        rows={nudges.map(({ key, title, unit, since, path, at, by }) => ({
          key,
          title: <Link to={path}>{title}</Link>,
          note: [unit, since, words.by({ at, by })].join(" · "),
        }))}
      />
    </Section>
  );
}
