import { Link } from "@remix-run/react";
import type { MilestonePage, OrderSection } from "~/domain/milestone-page";
import { toneOf } from "~/domain/timeline-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { stateWords, statusOf } from "~/ui/charts/timeline-words";
import { Section } from "~/ui/frame/section";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import { Status } from "~/ui/kit/status";

/** What has to come before the milestone and what waits for it; contradictions first. */
export function MilestoneOrder({ page: { slug, order } }: { page: MilestonePage }) {
  const words = useTexts().timeline.order;
  if (order.before.length === 0 && order.after.length === 0) return null;
  return (
    <Section title={words.title}>
      {order.findings.map((finding) => (
        <Notice key={`${finding.before} ${finding.after}`} kind="warn">
          {words[finding.code]({
            before: finding.beforeTitle,
            beforeOn: formatDay(finding.beforeOn),
            after: finding.afterTitle,
            afterOn: formatDay(finding.afterOn),
            days: finding.days,
          })}
        </Notice>
      ))}
      <Facts
        layout="list"
        facts={[
          { term: words.before, value: <Places slug={slug} places={order.before} /> },
          { term: words.after, value: <Places slug={slug} places={order.after} /> },
        ]}
      />
    </Section>
  );
}

function Places({ slug, places }: { slug: string; places: OrderSection["before"] }) {
  const t = useTexts();
  if (places.length === 0) return t.timeline.order.none;
  return places.map(({ key, title, row }) => (
    <span key={key} className="tl-line">
      <Link to={`/${slug}/lich/${key}`}>{title}</Link>{" "}
      <Status kind={statusOf[toneOf(row)]}>{stateWords(row, t)}</Status>
    </span>
  ));
}
