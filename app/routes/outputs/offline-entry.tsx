import { type FormEvent, type ReactNode, useState } from "react";
import { formatCivil } from "~/domain/calendar/civil-date";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import type { OutboxItem } from "~/ui/offline/browser-store";
import { deviceToday } from "~/ui/offline/device-time";
import { newKey } from "~/ui/offline/new-key";
import { useLiveFields } from "./form-view";
import { entryLabel, nextEntryValues, valuesOfFields } from "./next-entry";
import type { KeptOfflineForms } from "./offline";
import { OfflinePhotos } from "./offline-photos";
import { OutputFields } from "./output-fields";
import { ProblemSummary, Warnings, withoutWarnings } from "./warnings";

export interface OfflineFormProps {
  kept: KeptOfflineForms;
  /** A waiting entry that is corrected; null: a new one. */
  mended: OutboxItem | null;
  /** Keeps it; false when the browser could not. */
  onKeep: (fields: [string, string][], label: string, photos?: readonly File[]) => Promise<boolean>;
}

interface Filled {
  formKey: string;
  /** How often the form was given back: fields take their values only when they are made. */
  turn: number;
  answer: FormAnswer | undefined;
}

/** The entry form of outputs without its server: only what is plainly missing is said here, all else when it is sent. */
export function OfflineEntry({ kept, mended, onKeep }: OfflineFormProps) {
  const words = useTexts().offline.page;
  const [filled, setFilled] = useState(() => begun(mended));
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = textsOf(event.currentTarget);
    const problems = missingIn(fields);
    if (problems.length > 0) {
      const answer = { problems, values: valuesOfFields(fields) };
      return setFilled({ ...filled, turn: filled.turn + 1, answer });
    }
    if (!(await onKeep(fields, entryLabel(fields) || words.untitled, photos))) return;
    setPhotos([]);
    const values = nextEntryValues(fields);
    setFilled({ formKey: newKey(), turn: 0, answer: { problems: [], values } });
  };
  return (
    <EntryForm
      key={`${filled.formKey} ${filled.turn}`}
      kept={kept}
      filled={filled}
      submitLabel={mended?.key === filled.formKey ? words.keepMended : words.keep}
      onSubmit={onSubmit}
      photos={<OfflinePhotos photos={photos} onChoose={setPhotos} />}
    />
  );
}

/** The texts of a form as it stands. */
export const textsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string");

function begun(mended: OutboxItem | null): Filled {
  if (!mended) return { formKey: newKey(), turn: 0, answer: undefined };
  const problems = mended.refusal?.problems ?? [];
  return { formKey: mended.key, turn: 0, answer: { problems, values: valuesOfFields(mended.fields) } };
}

const missingIn = (fields: [string, string][]) => {
  const isBlank = (wanted: string) => !fields.some(([name, value]) => name === wanted && value.trim() !== "");
  return [
    ...(isBlank("units") ? [{ field: "units", code: "unit-needed" }] : []),
    ...(isBlank("title") ? [{ field: "title", code: "title-needed" }] : []),
  ];
};

interface EntryFormProps {
  kept: KeptOfflineForms;
  filled: Filled;
  submitLabel: string;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  photos: ReactNode;
}

function EntryForm({ kept, filled: { formKey, answer }, submitLabel, onSubmit, photos }: EntryFormProps) {
  const t = useTexts();
  const { output, isPinned, endsOn } = kept;
  const today = isPinned ? kept.today : deviceToday();
  const latest = today < endsOn ? today : endsOn;
  const initial = { ...output.initial, date: formatCivil(latest) };
  const problems = fieldProblems(withoutWarnings(answer, t), t);
  const { live, onChange } = useLiveFields(initial, answer);
  const view = { ...output, initial, latest, answer, problems, live, isRevision: false };
  return (
    <form className="form" onSubmit={onSubmit} onChange={onChange} noValidate>
      <ProblemSummary answer={answer} />
      <input type="hidden" name="_key" value={formKey} />
      <OutputFields view={view} />
      {photos}
      <Warnings answer={answer} reasonError={problems.confirmReason} />
      <div className="acts">
        <Button variant="go">{submitLabel}</Button>
      </div>
    </form>
  );
}
