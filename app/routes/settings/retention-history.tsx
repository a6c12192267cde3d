import { campaignKinds } from "~/domain/retention";
import { useTexts } from "~/i18n/texts";
import { Table } from "~/ui/kit/table";
import type { RetentionPage } from "~/usecases/retention.server";

/** What was deleted: how many of what, written when, by which term and job. */
export function DeletionTable({ deletions }: Pick<RetentionPage, "deletions">) {
  const words = useTexts().keeping;
  if (deletions.length === 0) return <p>{words.recordNone}</p>;
  return (
    <Table
      caption={words.recordTitle}
      captionHidden
      rows={deletions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "kind",
          head: words.record.kind,
          rowHeader: true,
          cell: ({ kind }) => words.kindNamed(kind),
        },
        { key: "count", head: words.record.count, numeric: true, cell: ({ count }) => count },
        {
          key: "span",
          head: words.record.span,
          cell: ({ oldest, newest }) => words.span({ from: oldest, to: newest }),
        },
        { key: "rule", head: words.record.rule, cell: ({ rule }) => words.rule(rule) },
        { key: "at", head: words.record.at, cell: ({ at }) => at },
        { key: "job", head: words.record.job, cell: ({ jobId }) => <code>{jobId.slice(-8)}</code> },
      ]}
    />
  );
}

/** Every version of the terms, the latest first. */
export function VersionTable({ versions }: Pick<RetentionPage, "versions">) {
  const words = useTexts().keeping;
  if (versions.length === 0) return <p>{words.historyNone}</p>;
  return (
    <Table
      caption={words.historyTitle}
      captionHidden
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: "number", head: words.history.number, rowHeader: true, cell: ({ number }) => number },
        { key: "by", head: words.history.by, cell: ({ by }) => by },
        { key: "at", head: words.history.at, cell: ({ at }) => at },
        { key: "reason", head: words.history.reason, cell: ({ reason }) => reason },
        {
          key: "terms",
          head: words.history.terms,
          cell: ({ terms }) =>
            campaignKinds
              .map((kind) => words.term({ name: words.kinds[kind].name, months: terms[kind] }))
              .join("; "),
        },
      ]}
    />
  );
}
