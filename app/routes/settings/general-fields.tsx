import { campaignLevels } from "~/domain/campaign";
import type { CampaignFields } from "~/domain/campaign-form";
import { LONGEST_CAMPAIGN } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { DateInput } from "~/ui/kit/date-input";
import { Select, TextInput } from "~/ui/kit/inputs";
import type { CampaignSettingsPage } from "~/usecases/campaign-settings.server";
import { useFields } from "./form-parts";

interface Part {
  page: CampaignSettingsPage;
  answer: FormAnswer | undefined;
}

const useField = ({ page, answer }: Part) => {
  const { field } = useFields("chung", answer);
  return (name: keyof CampaignFields) => field(name, page.fields[name]);
};

export function IdentityFields(part: Part) {
  const words = useTexts().settings.general;
  const field = useField(part);
  return (
    <div className="form">
      <TextInput {...field("name")} label={words.name} maxLength={LONGEST_CAMPAIGN.name} required />
      <TextInput
        {...field("committee")}
        label={words.committee}
        maxLength={LONGEST_CAMPAIGN.committee}
        required
      />
      <div className="cols tight">
        <TextInput
          {...field("shortName")}
          fieldClass="c-4"
          label={words.shortName}
          maxLength={LONGEST_CAMPAIGN.shortName}
          required
        />
        <TextInput
          {...field("place")}
          fieldClass="c-4"
          label={words.place}
          maxLength={LONGEST_CAMPAIGN.place}
          required
        />
        <Select
          {...field("level")}
          fieldClass="c-4"
          label={words.level}
          hint={words.levelHint}
          options={campaignLevels.map((value) => ({ value, label: words.levels[value] }))}
        />
      </div>
    </div>
  );
}

export function DaysFields(part: Part) {
  const t = useTexts();
  const words = t.settings.general;
  const field = useField(part);
  return (
    <div className="cols tight">
      <DateInput
        {...field("startsOn")}
        fieldClass="c-4 p-6"
        label={words.startsOn}
        hint={words.startsOnHint}
        pickerLabel={t.frame.openCalendar}
        required
      />
      <DateInput
        {...field("endsOn")}
        fieldClass="c-4 p-6"
        label={words.endsOn}
        hint={words.endsOnHint}
        pickerLabel={t.frame.openCalendar}
        required
      />
      <Select
        {...field("weekFirstDay")}
        fieldClass="c-4"
        label={words.weekFirstDay}
        hint={words.weekHint}
        options={weekdayOptions(words)}
      />
    </div>
  );
}

export function RhythmFields(part: Part) {
  const words = useTexts().settings.general;
  const field = useField(part);
  const weekdays = [{ value: "", label: words.notSet }, ...weekdayOptions(words)];
  const hour = { hint: words.timeHint, maxLength: 5, fieldClass: "c-3 p-6" };
  return (
    <div className="form">
      <div className="cols tight">
        <Select
          {...field("meetingWeekday")}
          fieldClass="c-3 p-6"
          label={words.meetingWeekday}
          options={weekdays}
        />
        <TextInput {...field("meetingTime")} {...hour} label={words.meetingTime} />
        <Select
          {...field("reportWeekday")}
          fieldClass="c-3 p-6"
          label={words.reportWeekday}
          options={weekdays}
        />
        <TextInput {...field("reportTime")} {...hour} label={words.reportTime} />
      </div>
      <Select
        {...field("decorationKey")}
        label={words.decoration}
        options={[{ value: "", label: words.noDecoration }, ...milestoneOptions(part.page, words)]}
      />
    </div>
  );
}

type Words = Texts["settings"]["general"];

const weekdayOptions = (words: Words) =>
  words.weekdays.map((label, index) => ({ value: String(index + 1), label }));

const milestoneOptions = ({ milestones }: CampaignSettingsPage, words: Words) =>
  milestones.map(({ key, title, dueOn }) => ({
    value: key,
    label: words.milestone({ title, day: formatDay(dueOn) }),
  }));
