import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Table } from "~/ui/kit/table";
import { momentWords } from "~/ui/local-time";
import type { HistoryEntry } from "~/usecases/outputs-output.server";
import { partsOf, partWords } from "./content-words";

interface Change {
  key: string;
  what: string;
  before: string;
  after: string;
}

/** Every correction with the old wording beside the new; nothing is ever taken out. */
export function OutputHistory({ history }: { history: readonly HistoryEntry[] }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.outputs.page.history;
  if (history.length === 0) {
    return (
      <Section title={words.title}>
        <p className="muted">{words.none}</p>
      </Section>
    );
  }
  const changesOf = (entry: HistoryEntry): Change[] =>
    entry.kind === "revised"
      ? partsOf(entry.changed).map((part) => ({
          key: part,
          what: t.outputs.page.fields[part],
          before: partWords(entry.before, part, t, locale),
          after: partWords(entry.after, part, t, locale),
        }))
      : [statusChange(entry, words)];
  return (
    <Section title={words.title} note={words.note}>
      <Table<Change>
        caption={words.caption}
        captionHidden
        groups={history.map((entry) => ({
          key: entry.at,
          title: titleOf(entry, words),
          rows: changesOf(entry),
        }))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "what",
            head: words.field,
            width: "m",
            rowHeader: true,
            phone: "name",
            cell: ({ what }) => what,
          },
          { key: "before", head: words.before, cell: ({ before }) => <del>{before}</del> },
          { key: "after", head: words.after, cell: ({ after }) => after },
        ]}
      />
    </Section>
  );
}

type Words = Texts["outputs"]["page"]["history"];

function titleOf({ kind, times, at, by, reason }: HistoryEntry, words: Words): string {
  const when = momentWords(at);
  if (kind === "revised") return words.revised({ times, when, who: by, reason });
  return kind === "withdrawn"
    ? words.withdrawn({ when, who: by, reason })
    : words.restored({ when, who: by });
}

function statusChange({ kind }: HistoryEntry, words: Words): Change {
  const [before, after] =
    kind === "withdrawn" ? [words.active, words.inTrash] : [words.inTrash, words.active];
  return { key: "status", what: words.status, before, after };
}
