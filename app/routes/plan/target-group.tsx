import { Form } from "@remix-run/react";
import type { PlanPage } from "~/domain/plan";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typedAll } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";

/** Several categories under one figure of the plan. */
export function TargetGroup({ page, answer }: { page: PlanPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.targets.group;
  const { matrix } = page;
  const error = fieldProblems(answer?.problems, t).categories;
  const single = [...matrix.columns, ...matrix.otherColumns].filter((one) => !one.key.includes("+"));
  const chosen = typedAll(answer, "categories");
  return (
    <Details summary={words.title} open={error !== undefined}>
      <Form method="post" className="form wide">
        <input type="hidden" name="intent" value="group" />
        <input type="hidden" name="period" value={matrix.period} />
        <input type="hidden" name="block" value={matrix.block} />
        <input type="hidden" name="unit" value={matrix.unit} />
        <p>{words.text}</p>
        <CheckboxGroup
          name="categories"
          legend={words.legend}
          error={error}
          options={single.map(({ key, name }) => ({ value: key, label: name }))}
          layout="columns"
          defaultValues={chosen}
        />
        <div className="acts">
          <Button>{words.submit}</Button>
        </div>
      </Form>
    </Details>
  );
}
