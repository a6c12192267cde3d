import { Form } from "@remix-run/react";
import type { Texts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Select } from "~/ui/kit/inputs";
import type { PlanComparison } from "~/usecases/baselines-compare.server";
import type { BaselinesPage } from "~/usecases/baselines-page.server";
import { compareAddress } from "./baseline-address";

interface CompareBarProps {
  page: BaselinesPage;
  comparison: PlanComparison;
  words: Texts["targets"]["baselines"];
}

/** Which two states, which part, which kind of change. */
export function CompareBar({ page, comparison, words }: CompareBarProps) {
  const { from, to, part, kind, parts, counts } = comparison;
  const freezes = page.baselines.map(({ number }) => ({
    value: String(number),
    label: words.number(number),
  }));
  const count = (key: string) => counts.filter((one) => one.part === key).reduce((sum, { n }) => sum + n, 0);
  const kinds = (["added", "removed", "changed"] as const).map((value) => ({
    value,
    label: words.kinds[value],
  }));
  return (
    <Form method="get" className="bar" key={compareAddress(comparison)}>
      <Select name="tu" label={words.from} defaultValue={from} options={freezes} />
      <Select
        name="den"
        label={words.to}
        defaultValue={to ?? ""}
        options={[{ value: "", label: words.now }, ...freezes.filter(({ value }) => value !== String(from))]}
      />
      <Select
        name="phan"
        label={words.part}
        defaultValue={part}
        options={[
          { value: "", label: words.allParts },
          ...parts.map((key) => ({ value: key, label: `${words.parts[key] ?? key} (${count(key)})` })),
        ]}
      />
      <Select
        name="loai"
        label={words.kind}
        defaultValue={kind}
        options={[{ value: "", label: words.allKinds }, ...kinds]}
      />
      <Button>{words.show}</Button>
    </Form>
  );
}
