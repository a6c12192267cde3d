import { Form, Link } from "@remix-run/react";
import { toneOf } from "~/domain/timeline-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { dateWords, stateWords, statusOf } from "~/ui/charts/timeline-words";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import type { OverviewPage } from "~/usecases/overview.server";

/** What one's own units have still to do; done today in one press, any other day on the milestone's page. */
export function MyMilestones({ page: { slug, today, myMilestones } }: { page: OverviewPage }) {
  const t = useTexts();
  const words = t.timeline.units;
  if (myMilestones.length === 0) return null;
  return (
    <Section title={words.mine} note={`${myMilestones.length} ${words.mineNote}`}>
      <RowList
        endBelow
        rows={myMilestones.map((item) => ({
          key: `${item.key} ${item.unitKey}`,
          title: <Link to={`/${slug}/lich/${item.key}`}>{item.title}</Link>,
          note: [item.unit, item.latest && dateWords(item.latest, true)].filter(Boolean).join(" · "),
          end: (
            <>
              <Status kind={statusOf[toneOf(item)]}>{stateWords(item, t)}</Status>
              <DoneToday slug={slug} item={item} today={today} />
            </>
          ),
        }))}
      />
    </Section>
  );
}

interface DoneTodayProps {
  slug: string;
  item: OverviewPage["myMilestones"][number];
  today: string;
}

function DoneToday({ slug, item, today }: DoneTodayProps) {
  const words = useTexts().timeline.units;
  return (
    <Form method="post" action={`/${slug}/lich/${item.key}`}>
      <input type="hidden" name="_key" value={item.formKey} />
      <input type="hidden" name="_back" value="overview" />
      <input type="hidden" name="units" value={item.unitKey} />
      <input type="hidden" name="on" value={formatDay(today)} />
      <Button
        size="sm"
        name="intent"
        value="units-done"
        aria-label={words.doneTodayOf({ unit: item.unit, title: item.title })}
      >
        {words.doneToday}
      </Button>
    </Form>
  );
}
