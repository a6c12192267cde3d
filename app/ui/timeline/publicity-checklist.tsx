import { Link } from "@remix-run/react";
import type { PublicityChecklist as Checklist } from "~/domain/publicity-page";
import { useTexts } from "~/i18n/texts";
import { Section } from "../frame/section";
import { PublicityTable } from "./publicity-table";

/**
 * What must be made public around a round or a milestone, for its page; work on it has a page of its own. Those who
 * have nothing to do with an empty list do not see it.
 */
export function PublicityChecklist({ checklist }: { checklist: Checklist }) {
  const { publicity: words } = useTexts();
  const { lines, counts, may, path } = checklist;
  if (lines.length === 0 && !may.edit) return null;
  const action = lines.length === 0 ? words.arrange : may.edit || may.link ? words.work : null;
  return (
    <Section
      id="tuyen-truyen"
      title={words.title}
      note={lines.length > 0 ? words.note(counts) : undefined}
      action={
        action ? (
          <Link className="btn btn-sm" to={path}>
            {action}
          </Link>
        ) : null
      }
    >
      {lines.length === 0 ? (
        <p className="muted">
          {words.empty} {words.emptyText}
        </p>
      ) : (
        <PublicityTable checklist={checklist} />
      )}
    </Section>
  );
}
