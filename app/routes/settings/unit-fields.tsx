import { LONGEST_UNIT } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Checkbox, RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import type { UnitPage } from "~/usecases/unit-page.server";
import { answerFor, useFields } from "./form-parts";
import type { UnitIntent } from "./unit-intents";

interface FieldsProps {
  page: UnitPage;
  answer: FormAnswer | undefined;
}

/** Another parent, in one of the two trees, from a day on. */
export function MoveFields(props: FieldsProps) {
  const words = useTexts().settings.units;
  const { field } = useFields("move", answerFor(props.answer, "move"));
  return (
    <>
      <RadioGroup
        {...field("tree", "reporting")}
        legend={words.forms.tree}
        layout="row"
        options={(["reporting", "administrative"] as const).map((value) => ({
          value,
          label: words.trees[value],
        }))}
      />
      <Select
        {...field("parent", props.page.reportsTo)}
        label={words.forms.parent}
        options={[{ value: "", label: words.add.noParent }, ...options(props)]}
      />
      <From {...props} intent="move" />
      <Reason {...props} intent="move" isRequired={false} />
    </>
  );
}

export function MergeFields(props: FieldsProps) {
  const words = useTexts().settings.units.forms;
  const { field } = useFields("merge", answerFor(props.answer, "merge"));
  return (
    <>
      <Select
        {...field("into")}
        label={words.into}
        hint={words.mergeHint}
        options={[{ value: "", label: words.choose }, ...options(props)]}
      />
      <From {...props} intent="merge" />
      <Reason {...props} intent="merge" isRequired />
    </>
  );
}

export function SplitFields(props: FieldsProps) {
  const words = useTexts().settings.units.forms;
  const own = answerFor(props.answer, "split");
  const { field } = useFields("split", own);
  return (
    <>
      <TextArea
        {...field("names")}
        label={words.names}
        hint={words.namesHint}
        maxLength={LONGEST_UNIT.lines}
        required
      />
      <Checkbox
        id="split-staysOn"
        name="staysOn"
        label={words.staysOn}
        defaultChecked={own?.values.staysOn?.[0] === "1"}
      />
      <From {...props} intent="split" />
      <Reason {...props} intent="split" isRequired />
    </>
  );
}

export function EndFields(props: FieldsProps) {
  return (
    <>
      <From {...props} intent="end" />
      <Reason {...props} intent="end" isRequired />
    </>
  );
}

const options = ({ page }: FieldsProps) => page.others.map(({ key, name }) => ({ value: key, label: name }));

function From({ page, answer, intent }: FieldsProps & { intent: UnitIntent }) {
  const t = useTexts();
  const words = t.settings.units;
  const { field } = useFields(intent, answerFor(answer, intent));
  return (
    <DateInput
      {...field("from", intent === "end" ? "" : formatDay(page.today))}
      label={intent === "end" ? words.until : words.forms.from}
      hint={words.forms.fromHint}
      pickerLabel={t.frame.openCalendar}
      required
    />
  );
}

function Reason({ answer, intent, isRequired }: FieldsProps & { intent: UnitIntent; isRequired: boolean }) {
  const t = useTexts();
  const { field } = useFields(intent, answerFor(answer, intent));
  return (
    <TextInput
      {...field("reason")}
      label={t.settings.units.forms.reason}
      aside={isRequired ? undefined : t.frame.optional}
      maxLength={LONGEST_UNIT.reason}
      required={isRequired}
    />
  );
}
