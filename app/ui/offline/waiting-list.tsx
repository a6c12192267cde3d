import { useState } from "react";
import { outboxFields } from "~/domain/outbox";
import { type Texts, useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Button, ButtonLink } from "../kit/button";
import { Notice } from "../kit/notice";
import { Status } from "../kit/status";
import { type Column, Table } from "../kit/table";
import type { OutboxItem } from "./browser-store";
import { deviceMoment } from "./device-time";
import { mendOnItsPage, siteFormOf } from "./mend-site";
import { keepInOutbox, removeFromOutbox } from "./outbox";
import { pageOfPhoto } from "./photo-outbox";
import { RecordedOtherwise } from "./recorded-otherwise";
import { useOutbox } from "./use-outbox";
import { sendNow } from "./watch";

interface WaitingListProps {
  owner: string;
  /** Names for the keys that the forms' fields hold: units, categories, channels. */
  names?: ReadonlyMap<string, string>;
}

/** What this person has entered here and the server does not have yet, with what stands in its way. */
export function WaitingList({ owner, names = new Map() }: WaitingListProps) {
  const t = useTexts();
  const words = t.offline.waiting;
  const items = useOutbox(owner);
  const [dropped, setDropped] = useState<OutboxItem[]>([]);
  if (items === null) return null;
  if (items === "unkept") return <Notice kind="warn">{words.unkept}</Notice>;
  const drop = (item: OutboxItem) => {
    const gone = [item, ...items.filter(({ of }) => of === item.key)];
    setDropped(gone);
    for (const { key } of gone) void removeFromOutbox(key);
  };
  const undo = () => {
    for (const one of dropped) void keepInOutbox(one);
    setDropped([]);
  };
  return (
    <>
      <Table<OutboxItem>
        caption={words.caption}
        captionHidden
        columns={columnsOf(t, drop)}
        rows={items}
        rowKey={({ key }) => key}
        empty={words.empty}
      />
      {items.some(({ state }) => state === "waiting") ? (
        <div className="acts">
          <Button type="button" size="sm" onClick={sendNow}>
            {words.send}
          </Button>
        </div>
      ) : null}
      {items.map((item) =>
        item.refusal?.recorded ? (
          <RecordedOtherwise
            key={item.key}
            item={item}
            recorded={item.refusal.recorded}
            names={names}
            onKeep={() => drop(item)}
          />
        ) : null,
      )}
      {dropped[0] ? <Dropped label={dropped[0].label} onUndo={undo} /> : null}
    </>
  );
}

function Dropped({ label, onUndo }: { label: string; onUndo: () => void }) {
  const t = useTexts();
  const undo = (
    <Button type="button" size="sm" icon="undo" onClick={onUndo}>
      {t.frame.undo}
    </Button>
  );
  return (
    <Notice live="status" actions={undo}>
      {t.offline.waiting.dropped(label)}
    </Notice>
  );
}

function columnsOf(t: Texts, drop: (item: OutboxItem) => void): Column<OutboxItem>[] {
  const words = t.offline.waiting;
  return [
    { key: "at", head: words.at, width: "s", phone: "start", cell: ({ queuedAt }) => deviceMoment(queuedAt) },
    {
      key: "what",
      head: words.what,
      rowHeader: true,
      cell: (item) => (
        <>
          {isDeclaration(item) ? `${t.offline.page.declaration}: ${item.label}` : item.label}
          {item.of ? <span className="sub">{words.follows}</span> : null}
          {item.state === "refused" ? <span className="sub">{reasonOf(item, t)}</span> : null}
        </>
      ),
    },
    {
      key: "state",
      head: words.state,
      width: "m",
      phone: "end",
      cell: ({ state }) => (
        <Status kind={state === "refused" ? "bad" : "waiting"}>{words.states[state]}</Status>
      ),
    },
    {
      key: "act",
      head: words.act,
      width: "xl",
      phoneLabel: null,
      cell: (item) => <Acts item={item} words={words} drop={() => drop(item)} />,
    },
  ];
}

const isDeclaration = ({ fields }: OutboxItem) =>
  fields.some(([name, value]) => name === outboxFields.form && value === "declaration");

/** All that the server says against it. */
function reasonOf({ refusal, problem }: OutboxItem, t: Texts): string {
  const problems = refusal?.problems ?? [];
  return problems.length > 0 ? problems.map((one) => problemText(one, t)).join(" ") : problem;
}

interface ActsProps {
  item: OutboxItem;
  words: Texts["offline"]["waiting"];
  drop: () => void;
}

function Acts({ item, words, drop }: ActsProps) {
  const site = siteFormOf(item);
  return (
    <div className="acts">
      {site ? (
        <Button
          type="button"
          size="sm"
          aria-label={words.mendOne(item.label)}
          onClick={() => void mendOnItsPage(item, site)}
        >
          {words.mend}
        </Button>
      ) : item.kind === "form" ? (
        <ButtonLink
          size="sm"
          reloadDocument
          to={`/ngoai-tuyen?muc=${encodeURIComponent(item.key)}`}
          aria-label={words.mendOne(item.label)}
        >
          {words.mend}
        </ButtonLink>
      ) : item.of ? null : (
        <ButtonLink size="sm" to={pageOfPhoto(item)} aria-label={words.openOne(item.label)}>
          {words.open}
        </ButtonLink>
      )}
      <Button type="button" size="sm" variant="bare" onClick={drop} aria-label={words.dropOne(item.label)}>
        {words.drop}
      </Button>
    </div>
  );
}
