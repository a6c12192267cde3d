import { Form } from "@remix-run/react";
import type { ClosingKind } from "~/domain/campaign-closing";
import { LONGEST_CLOSING } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { TextArea } from "~/ui/kit/inputs";
import type { ElectionClosingPage } from "~/usecases/campaign-closing-page.server";

interface AskProps {
  page: ElectionClosingPage;
  kind: ClosingKind;
  answer: FormAnswer | undefined;
}

/** The first person's wish, with its reason. */
export function AskClosing({ page, kind, answer }: AskProps) {
  const t = useTexts();
  const words = t.closing;
  const told = answer?.values.intent?.[0] === "ask" ? answer : undefined;
  const problems = fieldProblems(told?.problems, t);
  const open = page.matters.reduce((sum, { count }) => sum + count, 0);
  return (
    <Form method="post" className="form goes-on">
      <input type="hidden" name="_key" value={page.formKey} />
      <input type="hidden" name="kind" value={kind} />
      {kind === "close" && page.isEarly ? <p>{words.earlyNote(formatDay(page.endsOn))}</p> : null}
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint[kind]}
        defaultValue={typed(told, "reason")}
        error={problems.reason}
        maxLength={LONGEST_CLOSING.reason}
        rows={3}
        required
      />
      {kind === "close" && open > 0 ? (
        <Checkbox id="closing-confirm" name="confirm" label={words.confirm(open)} error={problems.confirm} />
      ) : null}
      <div className="acts">
        <Button variant="go" name="intent" value="ask">
          {words.ask[kind]}
        </Button>
      </div>
      <p className="small muted">{words.needsOther}</p>
    </Form>
  );
}
