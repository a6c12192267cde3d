import { type FormEvent, useState } from "react";
import { addDays, formatCivil, weekdayOf } from "~/domain/calendar/civil-date";
import { type Texts, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { deviceToday } from "~/ui/offline/device-time";
import { DeclarationForm } from "./declaration-form";
import { valuesOfFields } from "./next-entry";
import type { KeptOfflineForms } from "./offline";
import { type OfflineFormProps, textsOf } from "./offline-entry";

/** "Nothing took place" or "does not concern us" without the server, which judges it when it is sent. */
export function OfflineDeclaration({ kept, mended, onKeep }: OfflineFormProps) {
  const t = useTexts();
  const [formKey, setFormKey] = useState(() => mended?.key ?? crypto.randomUUID());
  const answer: FormAnswer | undefined =
    mended?.key === formKey
      ? { problems: mended.refusal?.problems ?? [], values: valuesOfFields(mended.fields) }
      : undefined;
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = textsOf(event.currentTarget);
    if (await onKeep(fields, declarationLabel(fields, t))) setFormKey(crypto.randomUUID());
  };
  return <DeclarationForm key={formKey} {...blankPage(kept, formKey)} answer={answer} onSubmit={onSubmit} />;
}

/** "Không phát sinh 03/05/2021–04/05/2021" */
export function declarationLabel(fields: [string, string][], t: Texts): string {
  const [kind = ""] = fields.filter(([name]) => name === "kind").map(([, value]) => value);
  const one = (wanted: string) => fields.find(([name]) => name === wanted)?.[1] ?? "";
  const kinds: Record<string, string> = t.outputs.declarations.kinds;
  return t.offline.page.declared({ kind: kinds[kind] ?? "", from: one("from"), to: one("to") });
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
