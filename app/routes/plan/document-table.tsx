import type { PlanDocument } from "~/domain/campaign";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Table } from "~/ui/kit/table";

/** Plan documents; number and date are there once they are known. */
export function DocumentTable({ documents }: { documents: readonly PlanDocument[] }) {
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
        { key: "title", head: words.name, phone: "name", cell: (document) => document.title },
        { key: "issuer", head: words.issuer, phoneLabel: null, cell: (document) => document.issuer },
      ]}
    />
  );
}

type Words = Texts["plan"]["documents"];

/** A document with a number has been signed; only its day is not known. */
function unknownDay(document: PlanDocument, words: Words): string {
  return document.numberSymbol === null ? words.unsigned : words.noDate;
}

function kindName(kind: string, { kinds }: Words): string {
  return kind in kinds ? kinds[kind as keyof typeof kinds] : kinds.other;
}
