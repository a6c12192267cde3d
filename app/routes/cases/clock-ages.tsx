import { Link } from "@remix-run/react";
import type { ClockPage } from "~/domain/case-clock-page";
import { type CaseAge, caseListPath, wholeCases } from "~/domain/cases-page";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Table } from "~/ui/kit/table";

type AgeRow = ClockPage["ages"][number];

/** How long open claims have waited; every number opens to its claims. */
export function AgeTable({ page }: { page: ClockPage }) {
  const words = useTexts().cases;
  const { clock, ages } = words;
  const numberOf = (age: CaseAge, state: "to-decide" | "to-publish", count: number) =>
    count === 0 ? 0 : <Link to={caseListPath(page.slug, wholeCases, { age, state })}>{count}</Link>;
  return (
    <Section title={clock.ages} note={clock.agesNote}>
      <Table<AgeRow>
        caption={clock.ages}
        captionHidden
        stack={false}
        rows={page.ages}
        rowKey={({ age }) => age}
        columns={[
          { key: "age", head: clock.age, rowHeader: true, cell: ({ age }) => ages[age] },
          {
            key: "decide",
            head: clock.toDecide,
            numeric: true,
            cell: ({ age, toDecide }) => numberOf(age, "to-decide", toDecide),
          },
          {
            key: "publish",
            head: clock.toPublish,
            numeric: true,
            cell: ({ age, toPublish }) => numberOf(age, "to-publish", toPublish),
          },
        ]}
      />
    </Section>
  );
}
