import { Link } from "@remix-run/react";
import { type NowLine, nowOf } from "~/domain/now";
import { type Texts, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { RowList } from "~/ui/kit/row-list";
import { StatusMark } from "~/ui/kit/status";
import type { OverviewPage } from "~/usecases/overview.server";

/** The first page begins with what is the person's to do, each thing with the way to where it is done. */
export function Now({ page }: { page: OverviewPage }) {
  const t = useTexts();
  const lines = nowOf(page);
  return (
    <Section title={t.now.title}>
      {lines.length === 0 ? (
        <p>{t.now.empty}</p>
      ) : (
        <RowList
          rows={lines.map((line) => ({
            key: line.key,
            lead: <StatusMark kind={line.tone} />,
            title: <Link to={line.path}>{titleOf(line, t)}</Link>,
            note: noteOf(line, t),
          }))}
        />
      )}
    </Section>
  );
}

function titleOf(line: NowLine, { now: words }: Texts): string {
  switch (line.kind) {
    case "report-returned":
    case "report-to-sign":
    case "report-missing":
    case "report-ahead":
      return words.report[line.kind](line.report);
    case "missing":
      return words.missing(line.missing);
    case "to-accept":
      return words.toAccept(line.n);
    case "to-close":
      return words.toClose(line.week.week);
    case "adjustments":
      return words.adjustments(line.n);
    case "reopenings":
      return words.reopenings(line.n);
    case "cases":
      return words.cases(line.cases);
    case "meeting":
      return words.meeting(line.meeting);
    case "copies":
      return words.copies(line.hours);
    case "failed-jobs":
      return words.failedJobs(line.n);
    case "audit-findings":
      return words.auditFindings(line.n);
    case "accounts":
      return words.accounts(line);
  }
}

function noteOf(line: NowLine, { now: words, reportGrid, overview }: Texts): string | undefined {
  switch (line.kind) {
    case "report-returned":
    case "report-to-sign":
    case "report-missing":
    case "report-ahead": {
      const { dueText, state, nudge } = line.report;
      const chased = nudge ? words.nudged(nudge) : "";
      return [words.due(dueText), reportGrid.states[state], chased].filter(Boolean).join(" · ");
    }
    case "missing": {
      const { names, n } = line.missing;
      const more = n - names.length;
      return words.missingNote({ ...line.missing, names: names.join("; "), more });
    }
    case "to-accept":
      return words.toAcceptNote;
    case "to-close":
      return words.toCloseNote(line.week);
    case "cases":
      return line.cases.over > 0 ? words.casesOver(line.cases.over) : undefined;
    case "meeting":
      return overview.meeting.open;
    case "copies":
      return words.copiesNote;
    case "accounts":
      return line.notTaken > 0 ? words.accountsNote : undefined;
    default:
      return undefined;
  }
}
