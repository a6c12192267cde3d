import { adminListFilePath } from "~/domain/list-files";
import { formatNumber, formatSize } from "~/i18n/format";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Status } from "~/ui/kit/status";
import { type ListOrders, ListTable } from "~/ui/lists/list-table";
import type { BackupLine } from "~/usecases/backups-page.server";

/** Every copy, encrypted copy, drill and restore, latest first, with what was found. */
export function BackupRuns({ lines }: { lines: readonly BackupLine[] }) {
  const words = useTexts().backups;
  const locale = useLocale();
  const sizeOf = useSize();
  return (
    <ListTable<BackupLine>
      list="copies"
      file={adminListFilePath("copies")}
      orders={ordersOf(words)}
      caption={words.runs}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      empty={words.empty}
      columns={[
        { key: "what", head: words.columns.what, rowHeader: true, cell: (line) => <What line={line} /> },
        { key: "at", head: words.columns.at, width: "m", phone: "start", cell: ({ at }) => at },
        {
          key: "size",
          head: words.columns.size,
          width: "s",
          numeric: true,
          cell: ({ size, problem }) => (problem ? "–" : sizeOf(size)),
        },
        {
          key: "took",
          head: words.columns.took,
          width: "s",
          numeric: true,
          cell: ({ took, problem }) => (problem ? "–" : words.seconds(formatNumber(took, locale))),
        },
        {
          key: "result",
          head: words.columns.result,
          width: "m",
          phone: "end",
          cell: ({ problem }) => (
            <Status kind={problem ? "bad" : "ok"}>{problem ? words.failed : words.ok}</Status>
          ),
        },
      ]}
    />
  );
}

/** What failed has no size to stand by: it stands last. */
const ordersOf = (words: Texts["backups"]): ListOrders<BackupLine> => ({
  what: { word: "viec", by: ({ act, kind }) => `${words.acts[act]} ${words.kinds[kind] ?? ""}` },
  at: { word: "luc", by: ({ instant }) => instant },
  size: { word: "dung-luong", by: ({ size, problem }) => (problem ? null : size) },
  took: { word: "thoi-gian", by: ({ took, problem }) => (problem ? null : took) },
  result: { word: "ket-qua", by: ({ problem }) => (problem ? words.failed : words.ok) },
});

function What({ line: { act, kind, who, verified, problem } }: { line: BackupLine }) {
  const words = useTexts().backups;
  const locale = useLocale();
  const why = words.kinds[kind];
  const found = verified && {
    rows: formatNumber(verified.rows, locale),
    auditLines: formatNumber(verified.auditLines, locale),
    files: formatNumber(verified.files, locale),
  };
  const wrong = problem && ((words.problems as Record<string, string>)[problem.code] ?? problem.code);
  return (
    <>
      {words.acts[act]}
      {why ? ` ${why}` : ""}
      {who ? `: ${who}` : ""}
      {found ? <span className="sub">{words.verified(found)}</span> : null}
      {wrong ? <span className="sub">{problem?.detail ? `${wrong} (${problem.detail})` : wrong}</span> : null}
    </>
  );
}

/** Says sizes in the page's language. */
export function useSize(): (bytes: number) => string {
  const locale = useLocale();
  return (bytes) => formatSize(bytes, locale);
}
