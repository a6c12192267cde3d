import { Form } from "@remix-run/react";
import type { ComparePage } from "~/domain/progress-compare-page";
import { addressOf, progressPath } from "~/domain/progress-links";
import { scopeKey } from "~/domain/progress-scope";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Select } from "~/ui/kit/inputs";
import { Segmented } from "~/ui/kit/segmented";
import { compareMore } from "./address";

/** What is laid over what: a form that leads to an address and keeps the rest of it. */
export function CompareChoice({ page }: { page: ComparePage }) {
  const words = useTexts().progress.compare;
  const to = (kieu: string) =>
    progressPath(page.slug, { ...addressOf(page), part: "so-sanh", more: { kieu } });
  return (
    // A new address brings new defaults into the fields.
    <Form method="get" className="bar" key={Object.values(compareMore(page)).join()}>
      <Kept page={page} />
      <Segmented
        label={words.kind}
        segments={[
          { label: words.kinds.phases, to: to(""), current: page.kind === "phases" },
          { label: words.kinds.elections, to: to("cuoc"), current: page.kind === "elections" },
        ]}
      />
      {page.kind === "phases" ? <PhaseFields page={page} /> : <ElectionField page={page} />}
    </Form>
  );
}

function PhaseFields({ page: { phases, chosen } }: { page: ComparePage }) {
  const words = useTexts().progress.compare;
  if (phases.length < 2) return null;
  const options = phases.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      <Select name="dot" label={words.first} defaultValue={chosen[0]} options={options} />
      <Select name="dot-2" label={words.second} defaultValue={chosen[1]} options={options} />
      <Button>{words.submit}</Button>
    </>
  );
}

function ElectionField({ page: { campaigns, other } }: { page: ComparePage }) {
  const words = useTexts().progress.compare;
  if (campaigns.length === 0) return null;
  const options = campaigns.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <>
      <input type="hidden" name="kieu" value="cuoc" />
      <Select name="cuoc" label={words.other} defaultValue={other} options={options} />
      <Button>{words.submit}</Button>
    </>
  );
}

/** The filters of the page as it is. */
function Kept({ page }: { page: ComparePage }) {
  const { asOf, unitKey, scope } = addressOf(page);
  const kept = { den: asOf ?? "", "don-vi": unitKey ?? "", "hinh-thuc": scope ? scopeKey(scope) : "" };
  return Object.entries(kept)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
