import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { DateInput } from "~/ui/kit/date-input";
import { Select } from "~/ui/kit/inputs";
import type { MembershipChoices } from "~/usecases/account-pages.server";

interface MembershipFieldsProps {
  choices: MembershipChoices;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

/** A role, where it is held, and from when to when. */
export function MembershipFields({ choices, answer, problems }: MembershipFieldsProps) {
  const t = useTexts();
  const words = t.admin.memberships;
  const none = { value: "", label: words.choose };
  return (
    <>
      <Select
        name="role"
        label={words.role}
        defaultValue={typed(answer, "role")}
        error={problems.role}
        options={[none, ...choices.roles.map((role) => ({ value: role, label: t.frame.roles[role] }))]}
      />
      <Select
        name="scope"
        label={words.scope}
        defaultValue={typed(answer, "scope")}
        error={problems.scope}
        options={[none, ...scopeOptions(choices, words)]}
      />
      <DateInput
        name="from"
        label={words.from}
        pickerLabel={t.frame.openCalendar}
        defaultValue={typed(answer, "from", formatDay(choices.from))}
        error={problems.from}
      />
      <DateInput
        name="lastDay"
        label={words.lastDay}
        hint={words.lastDayHint}
        pickerLabel={t.frame.openCalendar}
        defaultValue={typed(answer, "lastDay")}
        error={problems.lastDay}
      />
    </>
  );
}

function scopeOptions(
  { places }: MembershipChoices,
  words: { system: string; whole: (campaign: string) => string },
) {
  const groups = places.map(({ campaignId, name, units }) => ({
    group: name,
    options: [
      { value: `campaign:${campaignId}`, label: words.whole(name) },
      ...units.map((unit) => ({ value: `unit:${unit.id}`, label: unit.name })),
    ],
  }));
  return [{ value: "system", label: words.system }, ...groups];
}
