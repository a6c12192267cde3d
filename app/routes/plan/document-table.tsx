import { Link } from "@remix-run/react";
import type { PlanDocument } from "~/domain/campaign";
import { documentPath } from "~/domain/documents-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Table } from "~/ui/kit/table";
import { kindName, unknownDay } from "./document-words";

/** Plan documents; number and date are there once they are known. */
export function DocumentTable({ slug, documents }: { slug: string; documents: readonly PlanDocument[] }) {
  const words = useTexts().plan.documents;
  return (
    <Table<PlanDocument>
      caption={words.caption}
      captionHidden
      rows={documents}
      rowKey={(document) => document.id}
      empty={words.none}
      columns={[
        {
          key: "number",
          head: words.number,
          rowHeader: true,
          width: "m",
          phone: "lead",
          cell: (document) => document.numberSymbol ?? <span className="muted">{words.noNumber}</span>,
        },
        {
          key: "signed",
          head: words.signedOn,
          width: "s",
          phone: "end",
          cell: (document) =>
            document.signedOn ? (
              formatDay(document.signedOn)
            ) : (
              <span className="muted">{unknownDay(document, words)}</span>
            ),
        },
        {
          key: "kind",
          head: words.kind,
          width: "s",
          phoneLabel: null,
          cell: (document) => kindName(document.kind, words),
        },
        {
          key: "title",
          head: words.name,
          phone: "name",
          cell: (document) => <Link to={documentPath(slug, document.id)}>{document.title}</Link>,
        },
        { key: "issuer", head: words.issuer, phoneLabel: null, cell: (document) => document.issuer },
      ]}
    />
  );
}
