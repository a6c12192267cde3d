import { type DocumentChange, documentParts } from "~/domain/documents-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { Table } from "~/ui/kit/table";
import { partName, partText } from "./document-words";

interface TwoTextsProps {
  /** The document as it is stored now, as it would be typed. */
  stored: Record<string, string[]>;
  answer: FormAnswer;
}

/** What somebody else saved meanwhile beside what was typed here; the form below keeps the latter. */
export function DocumentTwoTexts({ stored, answer }: TwoTextsProps) {
  const t = useTexts();
  const words = t.documents.page.race;
  const differences = documentParts
    .map((part) => ({ part, before: stored[part]?.[0] ?? "", after: typed(answer, part) }))
    .filter((one) => one.before !== one.after);
  return (
    <div className="stack-1">
      <Table<DocumentChange>
        caption={words.caption}
        rows={differences}
        rowKey={({ part }) => part}
        empty={words.none}
        columns={[
          {
            key: "part",
            head: words.field,
            width: "m",
            rowHeader: true,
            cell: ({ part }) => partName(part, t),
          },
          { key: "theirs", head: words.theirs, cell: ({ part, before }) => partText(part, before, t) },
          { key: "yours", head: words.yours, cell: ({ part, after }) => partText(part, after, t) },
        ]}
      />
      {differences.length > 0 ? <p className="take small muted">{words.keep}</p> : null}
    </div>
  );
}
