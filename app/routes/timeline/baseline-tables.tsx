import { Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { type Column, Table } from "~/ui/kit/table";
import type { BaselineChange, BaselinesPage } from "~/usecases/baselines-page.server";

type Baseline = BaselinesPage["baselines"][number];

/** Every frozen plan, the newest first; each leads to what has changed since. */
export function BaselineList({ slug, baselines }: { slug: string; baselines: readonly Baseline[] }) {
  const words = useTexts().timeline.baseline;
  const columns: Column<Baseline>[] = [
    {
      key: "number",
      head: words.number,
      width: "s",
      rowHeader: true,
      cell: ({ number, isShown }) =>
        isShown ? number : <Link to={`/${slug}/lich/ke-hoach-goc?ban=${number}`}>{number}</Link>,
    },
    { key: "on", head: words.on, width: "s", numeric: true, cell: ({ frozenOn }) => formatDay(frozenOn) },
    { key: "document", head: words.document, width: "m", cell: ({ document }) => document },
    {
      key: "milestones",
      head: words.milestones,
      width: "s",
      numeric: true,
      cell: ({ milestones }) => milestones,
    },
    { key: "by", head: words.by, width: "l", cell: ({ by }) => by },
    { key: "note", head: words.note, cell: ({ note }) => note },
  ];
  return (
    <Table
      caption={words.list}
      captionHidden
      columns={columns}
      rows={baselines}
      rowKey={({ number }) => String(number)}
      rowTone={({ isShown }) => (isShown ? "now" : undefined)}
    />
  );
}

/** Every day that is no longer as it was frozen: old, new, by how much, why and by whom. */
export function BaselineChanges({ slug, changes }: { slug: string; changes: readonly BaselineChange[] }) {
  const t = useTexts();
  const words = t.timeline.baseline;
  return (
    <Table
      caption={words.title}
      captionHidden
      columns={changeColumns(slug, t)}
      rows={changes}
      rowKey={({ key, isPhase }) => `${isPhase} ${key}`}
      empty={words.noChanges}
    />
  );
}

function changeColumns(slug: string, t: Texts): Column<BaselineChange>[] {
  const words = t.timeline.baseline;
  return [
    {
      key: "milestone",
      head: words.milestone,
      rowHeader: true,
      cell: ({ key, title, isPhase, after, before }) =>
        isPhase || (after === null && before !== null) ? (
          title
        ) : (
          <Link to={`/${slug}/lich/${key}`}>{title}</Link>
        ),
    },
    {
      key: "before",
      head: words.before,
      width: "l",
      numeric: true,
      cell: ({ before }) => (before ? daysWords(before) : words.added),
    },
    {
      key: "after",
      head: words.after,
      width: "l",
      numeric: true,
      cell: ({ after }) => (after ? daysWords(after) : words.gone),
    },
    { key: "shift", head: words.shift, width: "m", cell: ({ shift }) => shift && shiftWords(shift, t) },
    {
      key: "why",
      head: words.why,
      width: "xl",
      cell: ({ reason, by, on, before, after }) => {
        if (!by) return before && after ? words.byAnchor : "";
        return (
          <>
            {reason}
            <span className="sub">{[by, on && formatDay(on)].filter(Boolean).join(", ")}</span>
          </>
        );
      },
    },
  ];
}

const daysWords = ({ from, to }: { from: string; to: string }) =>
  from === to ? formatDay(from) : `${formatDay(from)}–${formatDay(to)}`;

function shiftWords(days: number, { timeline }: Texts): string {
  return days > 0 ? timeline.baseline.late(days) : timeline.baseline.early(-days);
}
