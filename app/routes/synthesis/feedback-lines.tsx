import { Link } from "@remix-run/react";
import { issuePath } from "~/domain/opinion-issues";
import type { FeedbackLine } from "~/domain/opinion-issues-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { RowList } from "~/ui/kit/row-list";

/** Answers, each with its issue. */
export function Lines({ slug, lines }: { slug: string; lines: readonly FeedbackLine[] }) {
  return (
    <RowList
      rows={lines.map((line) => ({
        key: line.handoverId,
        title: <Link to={issuePath(slug, line.number)}>{line.title}</Link>,
        note: <AnswerText line={line} />,
        end: line.fedBackOn ? formatDay(line.fedBackOn) : undefined,
      }))}
    />
  );
}

export function AnswerText({ line }: { line: FeedbackLine }) {
  const words = useTexts().opinionIssues.feedback;
  const by = { agency: line.agency, on: formatDay(line.answeredOn), document: line.answerDocument };
  return (
    <>
      {words.answer(by)}: {line.answer}
    </>
  );
}
