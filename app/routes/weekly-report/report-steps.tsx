import type { WeeklyReportPage } from "~/domain/weekly-report-page";
import { useTexts } from "~/i18n/texts";
import { RowList } from "~/ui/kit/row-list";
import { StatusMark } from "~/ui/kit/status";
import { momentWords } from "~/ui/local-time";
import { aboutWords, lateWords } from "./report-state";

const marks = {
  begun: "draft",
  presented: "ok",
  submitted: "ok",
  returned: "returned",
  accepted: "ok",
} as const;

/** Through whose hands it has gone, with hour and remark, and whom it waits for. */
export function ReportSteps({ page }: { page: WeeklyReportPage }) {
  const t = useTexts();
  const words = t.weeklyReport.steps;
  const firstSent = page.steps.find(({ kind }) => kind === "submitted");
  const rows = page.steps.map((step, at) => ({
    key: `${step.at} ${at}`,
    lead: <StatusMark kind={marks[step.kind]} />,
    title: [
      words[step.kind],
      ...(step === firstSent && page.standing.timeliness === "late" ? [lateWords(page.standing, t)] : []),
    ].join(" · "),
    note: (
      <>
        {[step.by, ...(step.onBehalf ? [words.onBehalf] : [])].join(", ")}
        {step.remark ? (
          <span className="sub report-text">
            {aboutWords(step.about, step.aboutName, t)}: {step.remark}
          </span>
        ) : null}
      </>
    ),
    end: momentWords(step.at),
  }));
  const next = nextOf(page.state);
  const waiting = next
    ? [{ key: "next", lead: <StatusMark kind="none" />, title: words.next[next], note: null, end: null }]
    : [];
  return <RowList ordered rows={[...rows, ...waiting]} />;
}

function nextOf(state: WeeklyReportPage["state"]): "head" | "secretary" | "unit" | "begin" | null {
  if (state === "accepted") return null;
  if (state === "submitted") return "secretary";
  if (state === "returned") return "unit";
  return state === null ? "begin" : "head";
}
