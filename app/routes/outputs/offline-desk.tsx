import { useEffect, useState } from "react";
import { isOutboxForm, type OutboxForm, outboxFields } from "~/domain/outbox";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Notice } from "~/ui/kit/notice";
import type { OutboxItem } from "~/ui/offline/browser-store";
import { deviceMoment } from "~/ui/offline/device-time";
import { keepPhotosOf } from "~/ui/offline/entry-photos";
import { listOutbox, putInOutbox } from "~/ui/offline/outbox";
import { useOutbox } from "~/ui/offline/use-outbox";
import { sendNow } from "~/ui/offline/watch";
import type { KeptOfflineForms } from "./offline";
import { OfflineChoices } from "./offline-choices";
import { OfflineDeclaration } from "./offline-declaration";
import { OfflineEntry } from "./offline-entry";

interface OfflineDeskProps {
  owner: string;
  forms: readonly KeptOfflineForms[];
  /** Key of a waiting entry that is to be opened; "": none. */
  mendKey: string;
}

/** Said after an entry was kept, or could not be. */
interface Told {
  isKept: boolean;
  text: string;
  /** The entry, to be seen going; "" where none is kept. */
  key: string;
  label: string;
}

/** The entry forms with what this browser remembers; what they take waits here until the server has it. */
export function OfflineDesk({ owner, forms, mendKey }: OfflineDeskProps) {
  const words = useTexts().offline.page;
  const found = useMended(owner, mendKey);
  const [isMended, setMended] = useState(false);
  const [chosen, setChosen] = useState<{ slug?: string; form?: OutboxForm }>({});
  const [told, setTold] = useState<Told | null>(null);
  if (found === undefined) return null;
  const mended = isMended ? null : found;
  const slug = chosen.slug ?? mended?.path.split("/")[1];
  const kept = forms.find((one) => one.slug === slug) ?? forms[0];
  if (!kept) return null;
  const form = chosen.form ?? formOf(mended) ?? "output";
  const Form = form === "output" ? OfflineEntry : OfflineDeclaration;
  const keep = async (fields: [string, string][], label: string, photos: readonly File[] = []) => {
    try {
      const item = await putInOutbox({ slug: kept.slug, owner, form, fields, label });
      await keepPhotosOf(item, photos);
      const text = words.kept({ label, at: deviceMoment(item.queuedAt), photos: photos.length });
      setTold({ isKept: true, text, key: item.key, label });
      setMended(true);
      sendNow();
      return true;
    } catch {
      setTold({ isKept: false, text: words.unkept, key: "", label });
      return false;
    }
  };
  return (
    <Section
      title={form === "output" ? words.entry : words.declaration}
      note={words.keptAt(deviceMoment(kept.savedAt))}
    >
      <div className="cols">
        <div className="c-8 form">
          <Said told={told} owner={owner} />
          {mended ? <Notice>{words.mending(mended.label)}</Notice> : null}
          {mended === null ? (
            <OfflineChoices
              forms={forms}
              kept={kept}
              form={form}
              onChoose={(choice) => setChosen({ ...chosen, ...choice })}
            />
          ) : null}
          <Form key={`${kept.slug} ${mended?.key}`} kept={kept} mended={mended} onKeep={keep} />
        </div>
      </div>
    </Section>
  );
}

function Said({ told, owner }: { told: Told | null; owner: string }) {
  const words = useTexts().offline.page;
  const items = useOutbox(owner);
  if (!told) return null;
  const isGone = told.isKept && Array.isArray(items) && items.every(({ key }) => key !== told.key);
  return (
    <Notice kind={told.isKept ? "ok" : "bad"} live="status">
      {isGone ? words.gone(told.label) : told.text}
    </Notice>
  );
}

/** The waiting entry of that key; null: none is asked for, or it has gone; undefined until it is read. */
function useMended(owner: string, key: string): OutboxItem | null | undefined {
  const [mended, setMended] = useState<OutboxItem | null>();
  useEffect(() => {
    const found = key === "" ? Promise.resolve([]) : listOutbox(owner);
    found.then(
      (items) => setMended(items.find((item) => item.key === key) ?? null),
      () => setMended(null),
    );
  }, [owner, key]);
  return mended;
}

function formOf(item: OutboxItem | null): OutboxForm | undefined {
  const name = item?.fields.find(([field]) => field === outboxFields.form)?.[1] ?? "";
  // Entries about decoration are mended on their own pages.
  return isOutboxForm(name) && (name === "output" || name === "declaration") ? name : undefined;
}
