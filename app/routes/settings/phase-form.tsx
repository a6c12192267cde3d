import { Link } from "@remix-run/react";
import { phasePeriodKey } from "~/domain/targets";
import { LONGEST_PHASE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { DocumentChoice } from "~/ui/document-choice";
import type { FormAnswer } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import type { PhasesPage } from "~/usecases/phases.server";
import { answerFor, SettingsForm, useFields } from "./form-parts";

type Phase = PhasesPage["phases"][number];

interface PhaseFormProps {
  page: PhasesPage;
  /** null: a new one. */
  phase: Phase | null;
  answer: FormAnswer | undefined;
}

/** One phase: its name, whether it is a peak, its days. */
export function PhaseForm({ page, phase, answer }: PhaseFormProps) {
  const t = useTexts();
  const words = t.settings.phases;
  const intent = phase ? "edit" : "add";
  const own = answerFor(answer, intent);
  const { field } = useFields(intent, own);
  const day = (on: string | undefined) => (on ? formatDay(on) : "");
  return (
    <SettingsForm prefix={intent} answer={own} hidden={hiddenOf(page, phase)}>
      <TextInput {...field("name", phase?.name)} label={words.name} maxLength={LONGEST_PHASE} required />
      <RadioGroup
        {...field("kind", phase?.kind ?? "phase")}
        legend={words.kind}
        layout="row"
        options={(["phase", "peak"] as const).map((value) => ({ value, label: words.kinds[value] }))}
      />
      <div className="cols tight">
        <DateInput
          {...field("startOn", day(phase?.startOn))}
          fieldClass="c-4 p-6"
          label={words.startOn}
          pickerLabel={t.frame.openCalendar}
          min={page.startsOn}
          max={page.endsOn}
          required
        />
        <DateInput
          {...field("endOn", day(phase?.endOn))}
          fieldClass="c-4 p-6"
          label={words.endOn}
          pickerLabel={t.frame.openCalendar}
          min={page.startsOn}
          max={page.endsOn}
          required
        />
      </div>
      <Why page={page} intent={intent} answer={own} />
      <div className="acts">
        <Button variant="go" name="intent" value={intent}>
          {phase ? words.save : words.add}
        </Button>
      </div>
    </SettingsForm>
  );
}

/** Taking it away, unless targets hang on it. */
export function RemovePhase({ page, phase, answer }: PhaseFormProps & { phase: Phase }) {
  const words = useTexts().settings.phases;
  const own = answerFor(answer, "remove");
  if (phase.targets > 0) {
    const sheet = `/${page.slug}/ke-hoach?ky=${encodeURIComponent(phasePeriodKey(phase.id))}`;
    return (
      <Notice actions={<Link to={sheet}>{words.toTargets}</Link>}>{words.hasTargets(phase.targets)}</Notice>
    );
  }
  return (
    <Details summary={words.removeTitle} open={own !== undefined}>
      <SettingsForm prefix="remove" answer={own} hidden={hiddenOf(page, phase)}>
        <p className="f-hint">{words.removeNote}</p>
        <Why page={page} intent="remove" answer={own} />
        <div className="acts">
          <Button variant="danger" name="intent" value="remove">
            {words.remove}
          </Button>
        </div>
      </SettingsForm>
    </Details>
  );
}

/** A phase as its form has it, for the two texts of a lost race. */
export function phaseInWords(phase: Phase, t: Texts) {
  const words = t.settings.phases;
  const kinds: Record<string, string> = words.kinds;
  return [
    { name: "name", label: words.name, value: phase.name },
    { name: "kind", label: words.kind, value: phase.kind, inWords: (value: string) => kinds[value] ?? value },
    { name: "startOn", label: words.startOn, value: formatDay(phase.startOn) },
    { name: "endOn", label: words.endOn, value: formatDay(phase.endOn) },
  ];
}

/** Why it changes; of a frozen plan also by which document. */
function Why({ page, intent, answer }: { page: PhasesPage; intent: string; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.settings.phases;
  const { field, problems } = useFields(intent, answer);
  return (
    <>
      <TextInput
        {...field("reason")}
        label={words.reason}
        aside={page.isFrozen ? words.reasonNeeded : t.frame.optional}
        maxLength={500}
        required={page.isFrozen}
      />
      {page.isFrozen ? (
        <DocumentChoice
          prefix={intent}
          documents={page.documents}
          canAdd={page.canAddDocument}
          isRequired
          answer={answer}
          problems={problems}
          today={page.today}
        />
      ) : null}
    </>
  );
}

function hiddenOf(page: PhasesPage, phase: Phase | null): Record<string, string> {
  if (!phase) return { _key: page.formKey };
  return { _key: page.formKey, phase: phase.key, _version: String(phase.version) };
}
