import type { Recorded } from "~/domain/outbox";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "../kit/button";
import { Table } from "../kit/table";
import type { OutboxItem } from "./browser-store";
import { sendAsNew } from "./outbox";
import { sendNow } from "./watch";

interface RecordedOtherwiseProps {
  item: OutboxItem;
  recorded: Recorded;
  names: ReadonlyMap<string, string>;
  /** The recorded one holds: the waiting one goes. */
  onKeep: () => void;
}

interface Difference {
  part: string;
  theirs: string;
  yours: string;
}

/** An entry that arrived, and was changed here before its answer did: both, with the ways on. */
export function RecordedOtherwise({ item, recorded, names, onKeep }: RecordedOtherwiseProps) {
  const words = useTexts().offline.recorded;
  const asNew = () => void sendAsNew(item).then(sendNow);
  const slug = item.path.split("/")[1] ?? "";
  return (
    <section className="stack-1" aria-label={words.title(recorded.codes.join(", "))}>
      <p>
        <b>{item.label}</b> {words.title(recorded.codes.join(", "))}
      </p>
      <Table<Difference>
        caption={words.caption}
        rows={differencesOf(item, recorded, words.parts, names)}
        rowKey={({ part }) => part}
        columns={[
          { key: "part", head: words.part, width: "m", rowHeader: true, cell: ({ part }) => part },
          { key: "theirs", head: words.theirs, cell: ({ theirs }) => theirs || "–" },
          { key: "yours", head: words.yours, cell: ({ yours }) => yours || "–" },
        ]}
      />
      <div className="acts">
        <Button type="button" onClick={onKeep}>
          {words.keep}
        </Button>
        <ButtonLink to={`/${slug}/ket-qua/${recorded.number}`} reloadDocument>
          {words.open}
        </ButtonLink>
        <Button type="button" onClick={asNew}>
          {words.asNew}
        </Button>
      </div>
    </section>
  );
}

/** Channels are left out: each has a row of its own on the server. */
function differencesOf(
  { fields }: OutboxItem,
  recorded: Recorded,
  parts: Record<string, string>,
  names: ReadonlyMap<string, string>,
): Difference[] {
  const named = (values: readonly string[]) =>
    [...new Set(values.filter(Boolean))].map((value) => names.get(value) ?? value).join(", ");
  return Object.entries(parts).flatMap(([name, part]) => {
    if (name === "channels") return [];
    const theirs = named(recorded.fields[name] ?? []);
    const yours = named(fields.filter(([field]) => field === name).map(([, value]) => value));
    return theirs === yours ? [] : [{ part, theirs, yours }];
  });
}
