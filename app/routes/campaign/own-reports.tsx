import { Link } from "@remix-run/react";
import type { CellState } from "~/domain/report-grid";
import { reportsPath } from "~/domain/report-grid-page";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Notice } from "~/ui/kit/notice";
import { RowList } from "~/ui/kit/row-list";
import { Status, type StatusKind } from "~/ui/kit/status";
import type { OverviewPage } from "~/usecases/overview.server";

/** Who has not reported, for those who look after all; for a unit's people what they still have to send. */
export function OwnReports({ page: { slug, reports } }: { page: OverviewPage }) {
  const { reportGrid } = useTexts();
  const words = reportGrid.overview;
  if (!reports) return null;
  const { missing, own } = reports;
  if (missing) {
    return (
      <Notice
        kind="warn"
        title={words.missingTitle(missing.week)}
        actions={<Link to={missing.path}>{words.open}</Link>}
      >
        {words.missing(missing)}{" "}
        {words.names({ names: missing.names.join("; "), more: missing.n - missing.names.length })}
      </Notice>
    );
  }
  if (own.length === 0) return null;
  return (
    <Section
      title={words.ownTitle}
      note={words.ownNote}
      action={<Link to={reportsPath(slug)}>{words.open}</Link>}
    >
      <RowList
        endBelow
        rows={own.map(({ path, week, unit, dueText, state, nudge }) => ({
          key: path,
          title: <Link to={path}>{words.own({ week, unit })}</Link>,
          note: [words.due(dueText), nudge ? words.nudged(nudge) : ""].filter(Boolean).join(" · "),
          end: <Status kind={kindOf(state)}>{reportGrid.states[state]}</Status>,
        }))}
      />
    </Section>
  );
}

function kindOf(state: CellState): StatusKind {
  if (state.startsWith("missing")) return "bad";
  if (state.startsWith("returned")) return "returned";
  if (state === "presented") return "waiting";
  return state === "draft" ? "draft" : "none";
}
