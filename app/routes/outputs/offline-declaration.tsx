import { type FormEvent, useState } from "react";
import { addDays, formatCivil, weekdayOf } from "~/domain/calendar/civil-date";
import type { FormAnswer } from "~/ui/forms";
import { deviceToday } from "~/ui/offline/device-time";
import { newKey } from "~/ui/offline/new-key";
import { DeclarationForm } from "./declaration-form";
import { declarationLabel, valuesOfFields } from "./next-entry";
import type { KeptOfflineForms } from "./offline";
import { type OfflineFormProps, textsOf } from "./offline-entry";

/** "Nothing took place" or "does not concern us" without the server, which judges it when it is sent. */
export function OfflineDeclaration({ kept, mended, onKeep }: OfflineFormProps) {
  const [formKey, setFormKey] = useState(() => mended?.key ?? newKey());
  const answer: FormAnswer | undefined =
    mended?.key === formKey
      ? { problems: mended.refusal?.problems ?? [], values: valuesOfFields(mended.fields) }
      : undefined;
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = textsOf(event.currentTarget);
    if (await onKeep(fields, declarationLabel(fields))) setFormKey(newKey());
  };
  return <DeclarationForm key={formKey} {...blankPage(kept, formKey)} answer={answer} onSubmit={onSubmit} />;
}

/** The form of the week so far, as the page itself begins it. */
function blankPage({ slug, output, isPinned, endsOn, ...kept }: KeptOfflineForms, formKey: string) {
  const today = isPinned ? kept.today : deviceToday();
  const monday = addDays(today, 1 - weekdayOf(today));
  const { startsOn, options } = output;
  const from = formatCivil(monday < startsOn ? startsOn : monday);
  return {
    page: {
      ...{ slug, formKey, startsOn, endsOn, today, rows: [] },
      own: options.own,
      categories: options.categories.map(([key, name, , group]): [string, string, string] => [
        key,
        name,
        group,
      ]),
    },
    initial: { unit: "", from, to: formatCivil(today) },
  };
}
