import { Form } from "@remix-run/react";
import type { TargetMatrix } from "~/domain/plan";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Select } from "~/ui/kit/inputs";

/** Which period and which units the sheet below is for. */
export function SheetChoice({ matrix }: { matrix: TargetMatrix }) {
  const words = useTexts().plan.targets;
  return (
    <Form method="get" className="bar" key={`${matrix.period} ${matrix.block}`}>
      <Select
        name="ky"
        label={words.period}
        defaultValue={matrix.period}
        options={matrix.periods.map((period) => ({ value: period.key, label: periodName(period, words) }))}
      />
      <Select
        name="khoi"
        label={words.block}
        defaultValue={matrix.block}
        options={matrix.blocks.map((block) => ({ value: block.key, label: blockName(block, words) }))}
      />
      <Button>{words.show}</Button>
    </Form>
  );
}

type Words = Texts["plan"]["targets"];

function periodName({ name, from, to }: TargetMatrix["periods"][number], words: Words): string {
  return name === null ? words.campaign : words.phase({ name, from: formatDay(from), to: formatDay(to) });
}

function blockName({ name, part, parts, units }: TargetMatrix["blocks"][number], words: Words): string {
  return parts > 1 ? words.blockPart({ name, part, parts }) : words.blockName({ name, units });
}

/** "Chỉ tiêu của Phường, Đợt 2". */
export function sheetCaption({ periods, period, blocks, block }: TargetMatrix, words: Words): string {
  const shown = periods.find((one) => one.key === period);
  return words.caption({
    block: blocks.find((one) => one.key === block)?.name ?? "",
    period: shown?.name ?? words.campaign,
  });
}
