import { groupsOf, type TimelinePage } from "~/domain/timeline-page";
import { useTexts } from "~/i18n/texts";

/** Rows of a group that one sheet has room for; timeline.css hides the others on paper. */
const ON_PAPER = 5;

/** Says on paper that a group goes on. */
export function PaperNote({ page }: { page: TimelinePage }) {
  const t = useTexts();
  const printed = groupsOf(page.rows, page).filter(({ key }) => key === "overdue" || key === "near");
  if (printed.every(({ rows }) => rows.length <= ON_PAPER)) return null;
  return <p className="tl-paper">{t.timeline.picture.paper(ON_PAPER)}</p>;
}
