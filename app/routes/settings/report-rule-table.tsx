import { Link } from "@remix-run/react";
import type { ReportRulesPage, RuleLine } from "~/domain/report-rules-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { type Column, Table } from "~/ui/kit/table";

/** The rules: for whom, by when, until when corrections are free, since when. */
export function RuleTable({ page, current }: { page: ReportRulesPage; current: string | null }) {
  const t = useTexts();
  const words = t.reportRules;
  return (
    <Table<RuleLine>
      caption={words.table.title}
      captionHidden
      rows={page.rules}
      rowKey={({ id }) => id}
      rowTone={({ id, isOver }) => (isOver ? "off" : id === current ? "now" : undefined)}
      empty={words.noRule}
      columns={columnsOf(page, t)}
    />
  );
}

function columnsOf({ slug }: ReportRulesPage, t: Texts): Column<RuleLine>[] {
  const words = t.reportRules;
  const path = `/${slug}/cai-dat/bao-cao`;
  return [
    {
      key: "who",
      head: words.table.who,
      rowHeader: true,
      cell: (rule) => (
        <>
          <Link to={`${path}?sua=${rule.id}`}>{whoText(rule, t)}</Link>
          <span className="sub">
            {rule.kind === "weekly" ? words.table.follows(rule.follows) : words.table.to(rule.receiver)}
          </span>
        </>
      ),
    },
    {
      key: "due",
      head: words.table.due,
      cell: (rule) => (
        <>
          {hourText(rule.due, t)}
          <span className="sub">{words.table.thisWeek(rule.dueText)}</span>
        </>
      ),
    },
    {
      key: "grace",
      head: words.table.grace,
      cell: ({ graceMinutes }) => words.table.minutes(graceMinutes),
    },
    {
      key: "closes",
      head: words.table.closes,
      cell: (rule) => (rule.closes ? hourText(rule.closes, t) : words.table.byHand),
    },
    {
      key: "valid",
      head: words.table.valid,
      cell: (rule) => <Valid rule={rule} />,
    },
  ];
}

function Valid({ rule: { validFrom, validTo, isOver } }: { rule: RuleLine }) {
  const { table: words } = useTexts().reportRules;
  return (
    <>
      {validTo === null
        ? words.from(formatDay(validFrom))
        : words.fromTo({ from: formatDay(validFrom), to: formatDay(validTo) })}
      {isOver ? <span className="sub">{words.over}</span> : null}
    </>
  );
}

function whoText(rule: RuleLine, { reportRules: words }: Texts): string {
  if (rule.kind === "upward") return rule.name || words.kinds.upward;
  if (rule.unitId !== null) return rule.unitName;
  if (rule.unitKinds.length === 0) return words.scopes.all;
  return rule.unitKinds.map((kind) => words.unitKinds[kind]).join(", ");
}

const hourText = ({ weekday, time }: { weekday: number; time: string }, { reportRules: words }: Texts) =>
  words.table.hour({ weekday: words.weekdays[weekday - 1] ?? "", time });
