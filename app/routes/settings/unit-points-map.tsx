import { Form } from "@remix-run/react";
import { useState } from "react";
import type { PointsPage } from "~/domain/unit-points";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextInput } from "~/ui/kit/inputs";
import { PointPicture } from "./unit-points-picture";

interface SetPointProps {
  page: PointsPage;
  answer: FormAnswer | undefined;
}

/** One unit's point, typed or picked on the picture. */
export function SetPoint({ page, answer }: SetPointProps) {
  const t = useTexts();
  const words = t.unitPoints;
  const [unit, setUnit] = useState(typed(answer, "unit", page.query.unitKey));
  const stored = page.units.find(({ key }) => key === unit)?.point ?? "";
  const [point, setPoint] = useState(typed(answer, "point", stored));
  const problems = fieldProblems(answer?.problems, t);
  const isFar = answer?.problems.some(({ code }) => code === "point-far-place");
  const choose = (key: string) => {
    setUnit(key);
    setPoint(page.units.find((one) => one.key === key)?.point ?? "");
  };
  return (
    <Form method="post" className="form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `set-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      <input type="hidden" name="seen" value={stored} />
      <input type="hidden" name="seenOf" value={unit} />
      <Fields page={page} unit={unit} point={point} problems={problems} onUnit={choose} onPoint={setPoint} />
      {isFar ? <Checkbox name="confirm" value="point-far" label={words.confirmFar} /> : null}
      <div className="acts">
        <Button variant="go" name="intent" value="set">
          {words.submit}
        </Button>
      </div>
      <PointPicture page={page} unit={unit} point={point} onPick={setPoint} />
    </Form>
  );
}

interface FieldsProps {
  page: PointsPage;
  unit: string;
  point: string;
  problems: Record<string, string>;
  onUnit: (key: string) => void;
  onPoint: (point: string) => void;
}

function Fields({ page, unit, point, problems, onUnit, onPoint }: FieldsProps) {
  const words = useTexts().unitPoints;
  return (
    <>
      <Select
        id="set-unit"
        name="unit"
        label={words.unit}
        value={unit}
        onChange={(event) => onUnit(event.currentTarget.value)}
        error={problems.unit}
        options={[
          { value: "", label: words.chooseUnit },
          ...page.units.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <TextInput
        id="set-point"
        name="point"
        label={words.point}
        hint={words.pointHint}
        value={point}
        onChange={(event) => onPoint(event.currentTarget.value)}
        error={problems.point}
        maxLength={80}
        autoComplete="off"
      />
    </>
  );
}
