import { Form } from "@remix-run/react";
import type { ReactNode, Ref } from "react";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextArea, TextInput } from "~/ui/kit/inputs";
import { UnitSelect } from "~/ui/unit-select";
import type { SiteFormPage } from "~/usecases/decoration-site.server";
import { ItemFields } from "./item-fields";
import { PointField } from "./point-field";

interface SiteFormProps {
  page: SiteFormPage;
  answer: FormAnswer | undefined;
  submit: string;
  intent?: string;
  formRef?: Ref<HTMLFormElement>;
  children?: ReactNode;
}

/** What a site is; on a telephone the first four fields are enough. */
export function SiteForm({ page, answer, submit, intent, formRef, children }: SiteFormProps) {
  const t = useTexts();
  const words = t.decoration.form;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: "place" | "street" | "point" | "note" | "unit") => ({
    id: `site-${name}`,
    name,
    defaultValue: typed(answer, name, page.values[name]),
    error: problems[name],
  });
  return (
    <Form method="post" className="form" ref={formRef}>
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `site-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
      {children}
      <Unit page={page} field={field("unit")} />
      <Place place={field("place")} street={field("street")} />
      <ItemFields page={page} answer={answer} error={problems.items} />
      <PointField {...field("point")} />
      <TextArea
        {...field("note")}
        label={words.note}
        aside={t.frame.optional}
        rows={2}
        maxLength={LONGEST_SITE.note}
      />
      <Confirm answer={answer} />
      <div className="acts">
        <Button variant="go" name="intent" value={intent}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}

interface FieldOf {
  id: string;
  name: string;
  defaultValue: string;
  error: string | undefined;
}

function Place({ place, street }: { place: FieldOf; street: FieldOf }) {
  const t = useTexts();
  const words = t.decoration.form;
  return (
    <>
      <TextInput
        {...place}
        label={words.place}
        hint={words.placeHint}
        maxLength={LONGEST_SITE.place}
        autoComplete="off"
      />
      <TextInput
        {...street}
        label={words.street}
        aside={t.frame.optional}
        maxLength={LONGEST_SITE.street}
        autoComplete="off"
      />
    </>
  );
}

/** One's only unit is not asked for. */
function Unit({ page: { units }, field }: { page: SiteFormPage; field: FieldOf }) {
  const words = useTexts().decoration.form;
  const [only, ...more] = units;
  if (only && more.length === 0) return <input type="hidden" name="unit" value={only.key} />;
  return (
    <UnitSelect {...field} label={words.unit} units={units} first={{ value: "", label: words.chooseUnit }} />
  );
}

/** What was warned of can be meant: then it is ticked and sent again. */
function Confirm({ answer }: { answer: FormAnswer | undefined }) {
  const words = useTexts().decoration.form.confirm;
  const ticked = answer?.values.confirm ?? [];
  const asked = (["point-far", "site-twin"] as const).filter(
    (code) => ticked.includes(code) || answer?.problems.some((problem) => problem.code === code),
  );
  return asked.map((code) => (
    <Checkbox
      key={code}
      id={`confirm-${code}`}
      name="confirm"
      value={code}
      label={words[code]}
      defaultChecked={ticked.includes(code)}
    />
  ));
}
