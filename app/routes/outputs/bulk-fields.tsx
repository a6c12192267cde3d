import { Form } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { type BulkAct, bulkActs } from "~/domain/outputs-bulk-terms";
import { formatNumber } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { RadioGroup } from "~/ui/kit/choices";
import { useHydrated } from "~/ui/kit/hydrated";
import { TextInput } from "~/ui/kit/inputs";
import type { BulkPreview } from "~/usecases/outputs-bulk.server";
import type { BulkFormPage } from "~/usecases/outputs-bulk-pages.server";
import { BulkPreviewed } from "./bulk-preview";
import { BulkValues } from "./bulk-values";
import { ProblemSummary } from "./warnings";

export type BulkAnswer = FormAnswer & { preview?: BulkPreview };

export interface BulkFieldsProps {
  page: BulkFormPage & { act: BulkAct | null; formKey: string };
  chosen: number;
  answer: BulkAnswer | undefined;
}

/** What to do with the chosen outputs; first its preview, then the act. The address keeps the selection. */
export function BulkFields({ page, chosen, answer }: BulkFieldsProps) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.bulk;
  const more = chosen - page.codes.length;
  const codes = page.codes.join(", ") + (more > 0 ? words.andMore(formatNumber(more, locale)) : "");
  return (
    <Section title={words.chosen(formatNumber(chosen, locale))} note={words.chosenFirst(codes)}>
      <ProblemSummary answer={answer} />
      {page.act === "restore" ? (
        <Restore formKey={page.formKey} chosen={chosen} />
      ) : (
        <ActForm page={page} chosen={chosen} answer={answer} />
      )}
    </Section>
  );
}

function ActForm({ page, answer }: BulkFieldsProps) {
  const t = useTexts();
  const words = t.bulk;
  const given = typed(answer, "act", page.act ?? "");
  const [act, setAct] = useState(given);
  const isLive = useHydrated();
  const problems = fieldProblems(answer?.problems, t);
  const onChange = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement && target.name === "act") setAct(target.value);
  };
  return (
    <Form method="post" className="form" onChange={onChange} preventScrollReset>
      <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
      <RadioGroup
        name="act"
        legend={words.act}
        layout="row"
        defaultValue={given === "" ? undefined : given}
        error={problems.act}
        options={bulkActs
          .filter((one) => one !== "restore")
          .map((value) => ({ value, label: words.acts[value] }))}
      />
      {/* Without scripts every field is there, and the one of the act counts. */}
      <BulkValues page={page} answer={answer} act={isLive ? act : null} problems={problems} />
      <TextInput
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        defaultValue={typed(answer, "reason")}
        error={problems.reason}
        autoComplete="off"
        maxLength={500}
      />
      <div className="acts">
        <Button variant={answer?.preview ? undefined : "go"} name="intent" value="preview">
          {answer?.preview ? words.again : words.preview}
        </Button>
      </div>
      {answer?.preview ? <BulkPreviewed preview={answer.preview} act={given} /> : null}
    </Form>
  );
}

/** Bringing back asks nothing. */
function Restore({ formKey, chosen }: { formKey: string; chosen: number }) {
  const words = useTexts().bulk;
  const locale = useLocale();
  return (
    <Form method="post" className="form">
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="act" value="restore" />
      <p>{words.restoreText}</p>
      <div className="acts">
        <Button variant="go" icon="undo" name="intent" value="apply">
          {words.restoreAll(formatNumber(chosen, locale))}
        </Button>
      </div>
    </Form>
  );
}
