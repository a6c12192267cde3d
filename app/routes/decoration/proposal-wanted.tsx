import { proposalWishes } from "~/domain/decoration-proposals";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { RadioGroup } from "~/ui/kit/choices";
import { NumberInput, TextArea, TextInput } from "~/ui/kit/inputs";
import type { FieldOf } from "./proposal-form";

/** What is proposed at the place, why, for how much, and who decides. */
export function Wanted({ field }: { field: FieldOf }) {
  const t = useTexts();
  const { form: words, wishes } = t.decorationGate.proposals;
  return (
    <fieldset className="deco-item deco-wanted">
      <legend className="sr">{words.wish}</legend>
      <RadioGroup
        {...field("wish")}
        legend={words.wish}
        layout="row"
        options={proposalWishes.map((wish) => ({ value: wish, label: wishes[wish] }))}
      />
      <NumberInput {...field("quantity")} label={words.quantity} />
      <TextInput
        {...field("estimate")}
        label={words.estimate}
        hint={words.estimateHint}
        maxLength={40}
        autoComplete="off"
      />
      <TextArea
        {...field("reason")}
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        maxLength={LONGEST_SITE.note}
      />
      <TextInput
        {...field("decider")}
        label={words.decider}
        hint={words.deciderHint}
        maxLength={LONGEST_SITE.doer}
      />
    </fieldset>
  );
}
