import { type Texts, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { type Column, Table } from "~/ui/kit/table";
import { LineState, lineColumn } from "~/ui/pasted-list";
import type { PreviewedTask } from "~/usecases/tasks-paste.server";

/** What would be written, line by line; the button is there once every line can be. */
export function PastePreview({ lines }: { lines: readonly PreviewedTask[] }) {
  const t = useTexts();
  const words = t.tasks.pasting;
  const bad = lines.filter(({ problems }) => problems.length > 0).length;
  return (
    <Section title={words.previewTitle({ good: lines.length - bad, bad })}>
      <Table<PreviewedTask>
        caption={words.preview}
        captionHidden
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={columnsOf(t)}
      />
      {bad > 0 ? (
        <p>{words.mend}</p>
      ) : (
        <div className="acts">
          <Button variant="go" name="intent" value="save">
            {words.submit(lines.length)}
          </Button>
        </div>
      )}
    </Section>
  );
}

function columnsOf(t: Texts): Column<PreviewedTask>[] {
  const words = t.tasks.pasting;
  return [
    lineColumn(words.line),
    { key: "title", head: t.tasks.form.name, rowHeader: true, cell: ({ title }) => title },
    {
      key: "units",
      head: t.tasks.columns.units,
      width: "l",
      cell: ({ units }) => units || t.tasks.subCommittee,
    },
    { key: "due", head: t.tasks.columns.due, width: "m", cell: ({ due }) => due || t.tasks.noDay },
    {
      key: "clause",
      head: t.clauses.columns.label,
      width: "m",
      cell: ({ clause, isNewClause }) => (isNewClause ? words.newClause(clause) : clause),
    },
    {
      key: "state",
      head: t.tasks.columns.state,
      width: "l",
      cell: ({ problems }) => <LineState problems={problems} fine={words.fine} t={t} />,
    },
  ];
}
