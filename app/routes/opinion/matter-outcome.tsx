import { Link } from "@remix-run/react";
import { issuePath } from "~/domain/opinion-issues";
import type { MatterIssue } from "~/domain/opinion-page";
import { useTexts } from "~/i18n/texts";

/** What became of a matter: the issue that it went into, where that stands, and what was answered. */
export function MatterOutcome({ slug, issue }: { slug: string; issue: MatterIssue | null }) {
  const { states } = useTexts().opinionIssues;
  if (!issue) return null;
  return (
    <>
      <span className="sub">
        <Link to={issuePath(slug, issue.number)}>{issue.title}</Link>: {states[issue.state]}
      </span>
      {issue.answers.map((answer) => (
        <span className="op-say sub" key={answer}>
          {answer}
        </span>
      ))}
    </>
  );
}
