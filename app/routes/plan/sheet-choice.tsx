import { Form } from "@remix-run/react";
import type { MatrixPeriod, TargetMatrix } from "~/domain/plan";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Select } from "~/ui/kit/inputs";

/** Which period and which units the sheet below is for. */
export function SheetChoice({ matrix }: { matrix: TargetMatrix }) {
  const t = useTexts();
  const words = t.plan.targets;
  const units = matrix.units.map((line) => {
    const [value = "", label = ""] = line.split("\t");
    return { value, label };
  });
  return (
    <Form method="get" className="bar" key={`${matrix.period} ${matrix.block} ${matrix.unit}`}>
      <Select
        name="ky"
        label={words.period}
        defaultValue={matrix.period}
        options={periodOptions(matrix.periods, t)}
      />
      <Select
        name="khoi"
        label={words.block}
        defaultValue={matrix.block}
        options={matrix.blocks.map((block) => ({ value: block.key, label: blockName(block, words) }))}
      />
      <Select
        name="dv"
        label={t.targets.oneUnit}
        defaultValue={matrix.unit}
        options={[{ value: "", label: t.targets.wholeBlock }, ...units]}
      />
      <Button>{words.show}</Button>
    </Form>
  );
}

type Words = Texts["plan"]["targets"];

/** Periods by kind: the campaign and its phases, days of rules, weeks. */
export function periodOptions(periods: readonly MatrixPeriod[], { targets }: Texts) {
  const { campaign, days, week } = targets.periodGroups;
  const group = (name: string, kinds: readonly string[]) => ({
    group: name,
    options: periods
      .filter((one) => kinds.includes(one.kind))
      .map((one) => ({ value: one.key, label: periodName(one, targets) })),
  });
  return [group(campaign, ["campaign", "phase"]), group(days, ["days"]), group(week, ["week"])].filter(
    (one) => one.options.length > 0,
  );
}

export function periodName(period: Omit<MatrixPeriod, "key">, words: Texts["targets"]): string {
  return words.period({ ...period, from: formatDay(period.from), to: formatDay(period.to) });
}

function blockName({ name, part, parts, units }: TargetMatrix["blocks"][number], words: Words): string {
  return parts > 1 ? words.blockPart({ name, part, parts }) : words.blockName({ name, units });
}

/** "Chỉ tiêu của Phường, Đợt 2". */
export function sheetCaption({ periods, period, blocks, block }: TargetMatrix, t: Texts): string {
  const shown = periods.find((one) => one.key === period);
  return t.plan.targets.caption({
    block: blocks.find((one) => one.key === block)?.name ?? "",
    period: shown ? periodName(shown, t.targets) : "",
  });
}
