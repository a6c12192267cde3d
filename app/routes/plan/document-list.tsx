import { Link, useLocation } from "@remix-run/react";
import { type DocumentRow, documentPath } from "~/domain/documents-page";
import { listFilePath } from "~/domain/list-files";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { type ListColumn, type ListOrders, ListTable } from "~/ui/lists/list-table";
import { FileLink } from "./document-file-link";
import { kindName, summaryOfUses, unknownDay } from "./document-words";

interface DocumentListProps {
  slug: string;
  caption: string;
  rows: readonly DocumentRow[];
}

/** Documents with their files and what points to them. */
export function DocumentList({ slug, caption, rows }: DocumentListProps) {
  const t = useTexts();
  return (
    <ListTable<DocumentRow>
      list="documents"
      orders={orders}
      file={listFilePath(slug, "documents", useLocation().search)}
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={columnsOf(slug, t)}
    />
  );
}

function columnsOf(slug: string, t: Texts): ListColumn<DocumentRow>[] {
  const { documents: words, plan } = t;
  const heads = plan.documents;
  const path = (row: DocumentRow) => documentPath(slug, row.id);
  const muted = (text: string) => <span className="muted">{text}</span>;
  return [
    {
      key: "number",
      head: heads.number,
      width: "m",
      phone: "lead",
      cell: (row) => row.numberSymbol ?? muted(heads.noNumber),
    },
    {
      key: "signed",
      head: heads.signedOn,
      width: "s",
      phone: "end",
      cell: (row) => (row.signedOn ? formatDay(row.signedOn) : muted(unknownDay(row, heads))),
    },
    {
      key: "title",
      head: heads.name,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={path(row)}>{row.title}</Link>
          <span className="sub">{[kindName(row.kind, heads), row.issuer].filter(Boolean).join(" · ")}</span>
        </>
      ),
    },
    {
      key: "files",
      head: words.files,
      width: "l",
      phoneLabel: null,
      cell: (row) => <Files slug={slug} row={row} />,
    },
    {
      key: "uses",
      head: words.usedIn,
      width: "m",
      phoneLabel: null,
      cell: (row) => <Uses slug={slug} row={row} />,
    },
  ];
}

function Uses({ slug, row }: { slug: string; row: DocumentRow }) {
  const t = useTexts();
  if (row.uses.length === 0) return <span className="muted">{t.documents.unused}</span>;
  return <Link to={`${documentPath(slug, row.id)}#dung-o`}>{summaryOfUses(row.uses, t)}</Link>;
}

/** More than a few are told by their number; the document's page has them all. */
const shownAtOnce = 2;

function Files({ slug, row }: { slug: string; row: DocumentRow }) {
  const words = useTexts().documents;
  if (row.files.length === 0) return <span className="muted">{words.noFiles}</span>;
  const rest = row.files.length - shownAtOnce;
  return (
    <ul className="doc-files">
      {row.files.slice(0, shownAtOnce).map((file) => (
        <li key={file.id}>
          <FileLink slug={slug} documentId={row.id} file={file} />
        </li>
      ))}
      {rest > 0 ? (
        <li>
          <Link to={documentPath(slug, row.id)}>+ {words.fileCount(rest)}</Link>
        </li>
      ) : null}
    </ul>
  );
}

/** What the rows can be ordered by. */
const orders: ListOrders<DocumentRow> = {
  number: { word: "so", by: ({ numberSymbol }) => numberSymbol },
  signed: { word: "ngay", by: ({ signedOn }) => signedOn },
  title: { word: "ten", by: ({ title }) => title },
  files: { word: "tep", by: ({ files }) => files.length },
  uses: { word: "dung-o", by: ({ uses }) => uses.length },
};
