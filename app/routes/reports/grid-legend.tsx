import { cellStates } from "~/domain/report-grid";
import { useTexts } from "~/i18n/texts";
import { StatusMark } from "~/ui/kit/status";
import { ReportMark } from "~/ui/reports/report-mark";

/** What each shape means, in words; stands under the grid. */
export function GridLegend({ isCollapsed }: { isCollapsed: boolean }) {
  const words = useTexts().reportGrid;
  return (
    <ul className="legend" aria-label={words.legend.title}>
      {isCollapsed
        ? null
        : cellStates.map((state) => (
            <li key={state}>
              <ReportMark state={state} /> {words.states[state]}
            </li>
          ))}
      <li>
        <b>0</b> {words.legend.nothing}
      </li>
      <li>
        <StatusMark kind="locked" /> {words.legend.closed}
      </li>
      <li>
        <span aria-hidden="true">—</span> {words.legend.notExpected}
      </li>
      <li>{words.legend.fraction}</li>
    </ul>
  );
}
