import { Link } from "@remix-run/react";
import type { WeeklyReportPage } from "~/domain/weekly-report-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Notice } from "~/ui/kit/notice";
import { Status, type StatusKind } from "~/ui/kit/status";
import { momentWords } from "~/ui/local-time";
import { spanOf } from "./time-span";

type State = WeeklyReportPage["state"];

const kinds: Record<NonNullable<State> | "none", StatusKind> = {
  none: "none",
  draft: "draft",
  presented: "waiting",
  submitted: "waiting",
  returned: "returned",
  accepted: "ok",
};

/** "Đã gửi · trễ 3 giờ": where a report stands, in a shape and in words. */
export function StateWords({
  state,
  standing,
  isNothing,
}: Pick<WeeklyReportPage, "state" | "standing" | "isNothing">) {
  const t = useTexts();
  const words = t.weeklyReport;
  const key = state ?? "none";
  const kind = state === null && standing.timeliness === "missing" ? "bad" : kinds[key];
  const parts = [words.states[key], ...(isNothing ? [words.nothing.toLocaleLowerCase("vi")] : [])];
  return <Status kind={kind}>{[...parts, lateWords(standing, t)].join(" · ")}</Status>;
}

export function lateWords({ timeliness, lateMinutes }: WeeklyReportPage["standing"], t: Texts): string {
  const words = t.weeklyReport;
  if (timeliness !== "late" || lateMinutes === null) return words.timeliness[timeliness];
  return lateMinutes < 60 ? words.lateBy(lateMinutes) : words.lateByLong(spanOf(lateMinutes));
}

/** What must be known before reading on: where it stands, the proof, remarks that wait, that the week is closed. */
export function ReportState({ page }: { page: WeeklyReportPage }) {
  const t = useTexts();
  const words = t.weeklyReport;
  const { sent, closed } = page;
  return (
    <>
      <p className="report-state">
        <StateWords state={page.state} standing={page.standing} isNothing={page.isNothing} />
        {closed ? <Status kind="locked">{words.closing.holds}</Status> : null}
      </p>
      {sent ? (
        <p className="small">
          {words.proof.line({ code: sent.code, at: momentWords(sent.at), by: sent.by })}{" "}
          <Link to={`/${page.slug}/bao-cao/phieu/${sent.number}`}>{words.proof.open}</Link>
        </p>
      ) : null}
      {page.remarks.map((remark) => (
        <Notice
          key={remark.at}
          kind="warn"
          title={words.remarkOn({
            by: remark.by,
            at: momentWords(remark.at),
            about: aboutWords(remark.about, remark.aboutName, t),
          })}
        >
          <p className="report-text">{remark.remark}</p>
        </Notice>
      ))}
      {page.unitUntil ? <Notice>{words.unitUntil(formatDay(page.unitUntil))}</Notice> : null}
      {closed ? (
        <Notice title={words.closed({ at: momentWords(closed.at), by: closed.by })}>
          {words.closedHint}
        </Notice>
      ) : null}
      {!closed && page.instants.closesAt ? (
        <p className="small muted">{words.closesAt(momentWords(page.instants.closesAt))}</p>
      ) : null}
    </>
  );
}

/** What a remark is on, in words. */
export function aboutWords(about: string, name: string, t: Texts): string {
  const { acts, words } = t.weeklyReport;
  if (about.startsWith("figure:")) return acts.figure(name);
  const texts: Record<string, string | undefined> = {
    results: words.results,
    difficulties: words.difficulties,
    proposals: words.proposals,
    nextWeek: words.nextWeek,
  };
  return texts[about] ?? acts.whole;
}
