import { Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type Column, Table } from "~/ui/kit/table";
import type { BaselinesPage } from "~/usecases/baselines-page.server";

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
        isShown ? number : <Link to={`/${slug}/ke-hoach/goc?tu=${number}`}>{number}</Link>,
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
