import type { DocumentEventKind, DocumentLine } from "~/domain/documents-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Icon, type IconName } from "~/ui/kit/icon";
import { RowList } from "~/ui/kit/row-list";
import { partName, partText } from "./document-words";

/** Who did what to a document and its files, newest first. */
export function DocumentHistory({ lines }: { lines: readonly DocumentLine[] }) {
  const t = useTexts();
  const words = t.documents;
  if (lines.length === 0) return <p className="muted">{words.page.historyEmpty}</p>;
  return (
    <RowList
      ordered
      rows={lines.map((line) => ({
        key: line.id,
        lead: <Icon name={icons[line.event]} />,
        title: words.history[line.event],
        note: (
          <>
            {detailsOf(line, t).map((detail) => (
              <span key={detail} className="doc-detail">
                {detail}
              </span>
            ))}
            {words.by({ who: line.by, when: `${formatDay(line.on)} ${line.at}` })}
          </>
        ),
      }))}
    />
  );
}

const icons: Record<DocumentEventKind, IconName> = {
  added: "plus",
  edited: "edit",
  removed: "close",
  restored: "undo",
  "file-added": "upload",
  "file-renamed": "edit",
  "file-removed": "close",
  "file-restored": "undo",
};

function detailsOf({ file, was, changes }: DocumentLine, t: Texts): string[] {
  const files = file === "" ? [] : [was === "" ? file : `${was} → ${file}`];
  return [
    ...files,
    ...changes.map(({ part, before, after }) =>
      t.documents.changed({
        part: partName(part, t),
        before: partText(part, before, t),
        after: partText(part, after, t),
      }),
    ),
  ];
}
