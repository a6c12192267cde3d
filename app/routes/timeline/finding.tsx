import type { TimelinePage } from "~/domain/timeline-page";
import { capitalise, formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";

/** "41 mốc luật định theo …, 6 mốc của kế hoạch. Đã xong 9, quá hạn 1, còn 20." */
export function Finding({ page }: { page: TimelinePage }) {
  const { timeline: words } = useTexts();
  const { counts, lawName } = page;
  const asOf = page.asOf === page.today ? "" : words.asOf(formatDay(page.asOf));
  const done = words.doneCount(counts.done);
  return (
    <>
      {words.basis({ ...counts, law: lawName })}. {asOf ? `${asOf}${done}` : capitalise(done)}
      {counts.overdue > 0 ? (
        <>
          , <b>{words.overdueCount(counts.overdue)}</b>
        </>
      ) : null}
      {counts.passed > 0 ? `, ${words.passedCount(counts.passed)}` : null}, {words.leftCount(counts.left)}.
    </>
  );
}
