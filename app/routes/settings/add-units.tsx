import { LONGEST_UNIT } from "~/domain/text-lengths";
import { newKinds } from "~/domain/unit-kind-words";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import type { UnitsPage } from "~/usecases/units.server";
import { SettingsForm, useFields } from "./form-parts";

/** A pasted list of new units under one parent. */
export function AddUnits({ page, answer }: { page: UnitsPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.settings.units;
  const { field } = useFields("them", answer);
  const isOpen = answer !== undefined || page.tree.length === 0;
  return (
    <Section title={words.add.title} note={words.add.note}>
      <Details summary={words.add.open} open={isOpen}>
        <SettingsForm prefix="them" answer={answer} hidden={{ _key: page.formKey }}>
          <TextArea
            {...field("lines")}
            label={words.add.lines}
            hint={words.add.linesHint}
            rows={6}
            maxLength={LONGEST_UNIT.lines}
            required
          />
          <Where page={page} answer={answer} />
          <DateInput
            {...field("from", formatDay(page.startsOn))}
            label={words.add.from}
            pickerLabel={t.frame.openCalendar}
            required
          />
          <Checkbox
            id="them-gathers"
            name="gathers"
            label={words.add.gathers}
            defaultChecked={typed(answer, "gathers") === "1"}
          />
          <div className="acts">
            <Button variant="go">{words.add.submit}</Button>
          </div>
        </SettingsForm>
      </Details>
    </Section>
  );
}

/** Under whom they stand, what they are, their bloc. */
function Where({ page, answer }: { page: UnitsPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.settings.units;
  const { field } = useFields("them", answer);
  const kindWord = (kind: (typeof newKinds)[number]) =>
    kind === "auto" ? words.autoKind : words.kinds[kind];
  const gatheringFirst = [...page.tree].sort((a, b) => Number(a.reports) - Number(b.reports));
  return (
    <div className="cols tight">
      <Select
        {...field("parent", page.tree[0]?.key)}
        fieldClass="c-4"
        label={words.add.parent}
        options={[
          ...gatheringFirst.map(({ key, name }) => ({ value: key, label: name })),
          { value: "", label: words.add.noParent },
        ]}
      />
      <Select
        {...field("kind", "auto")}
        fieldClass="c-4"
        label={words.kind}
        hint={words.add.kindHint}
        options={newKinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
      />
      <TextInput
        {...field("bloc")}
        fieldClass="c-4"
        label={words.bloc}
        aside={t.frame.optional}
        hint={words.add.blocHint}
        maxLength={LONGEST_UNIT.bloc}
      />
    </div>
  );
}
