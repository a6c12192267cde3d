import { Link } from "@remix-run/react";
import type { TimelineRow } from "~/domain/timeline-page";
import { toneOf } from "~/domain/timeline-page";
import { useTexts } from "~/i18n/texts";
import { dateWords, stateWords, statusOf } from "~/ui/charts/timeline-words";
import { TMinus } from "~/ui/frame/t-minus";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";

/** A few milestones, one line each: days left, name with its source, date, state. */
export function MilestoneRows({ slug, rows }: { slug: string; rows: readonly TimelineRow[] }) {
  const t = useTexts();
  return (
    <RowList
      endBelow
      rows={rows.map((row) => ({
        key: row.key,
        lead:
          row.tMinus === null ? undefined : (
            <TMinus column tMinus={row.tMinus} label={t.timeline.list.left(row.tMinus)} />
          ),
        title: <Link to={`/${slug}/lich/${row.key}`}>{row.title}</Link>,
        note: [row.latest && dateWords(row.latest, true), row.source].filter(Boolean).join(" · "),
        end: <Status kind={statusOf[toneOf(row)]}>{stateWords(row, t)}</Status>,
      }))}
    />
  );
}
