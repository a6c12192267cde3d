import type { ReportRulesPage, RuleLine } from "~/domain/report-rules-page";
import { LONGEST_REPORT_RULE } from "~/domain/text-lengths";
import { unitKinds } from "~/domain/units";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typedAll } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup, RadioGroup } from "~/ui/kit/choices";
import { TextInput } from "~/ui/kit/inputs";
import { UnitSelect } from "~/ui/unit-select";
import { answerFor, SettingsForm, useFields } from "./form-parts";
import { hiddenOf } from "./report-rule-end";
import { Hours, type Part } from "./report-rule-hours";

interface RuleFormProps {
  page: ReportRulesPage;
  /** null: a new one. */
  rule: RuleLine | null;
  kind: "weekly" | "upward";
  answer: FormAnswer | undefined;
}

/** A rule: for whom, by when, with what grace, and from when on. */
export function RuleForm({ page, rule, kind, answer }: RuleFormProps) {
  const words = useTexts().reportRules.form;
  const intent = rule ? "edit" : kind === "upward" ? "add-upward" : "add";
  const own = answerFor(answer, intent);
  return (
    <SettingsForm prefix={intent} answer={own} hidden={hiddenOf(page, rule, kind, intent)}>
      {kind === "upward" ? (
        <Receiver rule={rule} intent={intent} answer={own} />
      ) : (
        <Scope page={page} rule={rule} intent={intent} answer={own} />
      )}
      <Hours page={page} rule={rule} intent={intent} answer={own} kind={kind} />
      <p className="f-hint">{words.follow}</p>
      <div className="acts">
        <Button variant="go" name="intent" value={intent}>
          {rule ? words.save : words.add}
        </Button>
      </div>
    </SettingsForm>
  );
}

function Receiver({ rule, intent, answer }: Part) {
  const words = useTexts().reportRules.form;
  const { field } = useFields(intent, answer);
  return (
    <>
      <TextInput
        {...field("receiver", rule?.receiver)}
        label={words.receiver}
        hint={words.receiverHint}
        maxLength={LONGEST_REPORT_RULE.receiver}
        required
      />
      <TextInput {...field("name", rule?.name)} label={words.name} maxLength={LONGEST_REPORT_RULE.name} />
    </>
  );
}

const scopeOf = (rule: RuleLine | null) =>
  rule === null ? "all" : rule.unitId !== null ? "unit" : rule.unitKinds.length > 0 ? "kinds" : "all";

function Scope({ page, rule, intent, answer }: Part & { page: ReportRulesPage }) {
  const words = useTexts().reportRules;
  const { field, problems } = useFields(intent, answer);
  const kinds = unitKinds.filter((kind) => kind !== "group");
  return (
    <>
      <RadioGroup
        {...field("scope", scopeOf(rule))}
        legend={words.form.scope}
        layout="row"
        options={(["all", "kinds", "unit"] as const).map((value) => ({ value, label: words.scopes[value] }))}
      />
      <CheckboxGroup
        id={`${intent}-unitKinds`}
        name="unitKinds"
        legend={words.form.kindsLabel}
        layout="columns"
        error={problems.unitKinds}
        defaultValues={typedAll(answer, "unitKinds", rule?.unitKinds)}
        options={kinds.map((value) => ({ value, label: words.unitKinds[value] }))}
      />
      <UnitSelect
        {...field("unit", rule?.unitKey)}
        label={words.form.unit}
        units={page.units}
        first={{ value: "", label: words.form.chooseUnit }}
      />
    </>
  );
}
