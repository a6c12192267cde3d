import { Link } from "@remix-run/react";
import { taskPath } from "~/domain/tasks-page";
import { useTexts } from "~/i18n/texts";
import { Notice } from "~/ui/kit/notice";
import type { ElectionDayPreview, MoveLine } from "~/usecases/election-day-page.server";

/** Every date that was put elsewhere by hand, by name. */
export function OverriddenDates({ slug, lines }: { slug: string; lines: readonly MoveLine[] }) {
  const words = useTexts().settings.move;
  if (lines.length === 0) return null;
  return (
    <Notice title={words.overriddenTitle}>
      {lines.map((line, index) => (
        <span key={line.id}>
          {index > 0 ? "; " : ""}
          <Link to={`/${slug}/lich/${line.key}`}>{[line.unit, line.title].filter(Boolean).join(": ")}</Link>
        </span>
      ))}
      . {words.overriddenNote}
    </Notice>
  );
}

/** How many typed days stay that the list does not show, and where they are changed. */
export function FixedDays({ slug, fixed }: { slug: string; fixed: ElectionDayPreview["fixed"] }) {
  const words = useTexts().settings.move.fixed;
  const { rounds, publicity, planned, tasks } = fixed;
  if (rounds + publicity + planned + tasks.length === 0) return null;
  const parts = [
    { text: words.rounds(rounds), count: rounds, to: `/${slug}/lich/hiep-thuong` },
    { text: words.publicity(publicity), count: publicity, to: `/${slug}/lich` },
    { text: words.planned(planned), count: planned, to: `/${slug}/lich` },
    ...tasks.map(({ id, title }) => ({ text: title, count: 1, to: taskPath(slug, id) })),
  ].filter(({ count }) => count > 0);
  return (
    <Notice title={words.title}>
      {parts.map(({ text, to }, index) => (
        <span key={to + text}>
          {index > 0 ? "; " : ""}
          <Link to={to}>{text}</Link>
        </span>
      ))}
      . {words.note}
    </Notice>
  );
}
