import { useParams } from "@remix-run/react";
import { isTwinWarning } from "~/domain/outputs-terms";
import type { Problem } from "~/domain/problem";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, problemText, typed, typedAll } from "~/ui/forms";
import { Checkbox } from "~/ui/kit/choices";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Notice } from "~/ui/kit/notice";
import { TwinReason } from "./twin-reason";

/** Whether a person may go on against it, each by its own tick. */
export const isWarning = ({ code }: Problem, t: Texts): boolean => code in t.outputs.form.warnings;

/** What has to be corrected; warnings have their own place. */
export function withoutWarnings(answer: FormAnswer | undefined, t: Texts): Problem[] {
  return (answer?.problems ?? []).filter((problem) => !isWarning(problem, t));
}

interface ProblemSummaryProps {
  answer: FormAnswer | undefined;
  /** The id of a field's control, where it is not the field's name. */
  fieldId?: (field: string) => string;
}

/** Everything that stands in the way, each leading to its field or to its tick. */
export function ProblemSummary({ answer, fieldId }: ProblemSummaryProps) {
  const t = useTexts();
  const problems = answer?.problems ?? [];
  const lines = problems.map((problem) => ({
    field: targetOf(problem, t, fieldId),
    message: problemText(problem, t),
  }));
  if (problems.some((problem) => !isWarning(problem, t))) {
    return <FormErrorSummary title={t.frame.summaryTitle(problems.length)} problems={lines} />;
  }
  if (problems.length === 0) return null;
  // No focus is taken: the ticks have just appeared beside the button that was pressed.
  return (
    <Notice kind="warn" live="alert" title={t.outputs.form.warnTitle(problems.length)}>
      <ul>
        {lines.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function targetOf(problem: Problem, t: Texts, fieldId = (field: string) => field): string | undefined {
  if (isWarning(problem, t)) return tickId(problem.code);
  return problem.field === "form" ? undefined : fieldId(problem.field);
}

const tickId = (code: string) => `confirm-${code}`;

/** The warnings with a tick each to go on; those ticked before stay. A link recorded twice needs a reason too. */
export function Warnings({
  answer,
  reasonError,
}: {
  answer: FormAnswer | undefined;
  reasonError: string | undefined;
}) {
  const t = useTexts();
  const words = t.outputs.form;
  const labels: Record<string, string> = words.warnings;
  const raised = (answer?.problems ?? []).filter((problem) => isWarning(problem, t));
  const ticked = typedAll(answer, "confirm").filter((code) => code in labels);
  const codes = [...new Set([...raised.map(({ code }) => code), ...ticked])];
  const needsReason = codes.some(isTwinWarning) || reasonError !== undefined;
  return (
    <>
      {codes.map((code) => {
        const problem = raised.find((one) => one.code === code);
        return (
          <Notice
            key={code}
            kind="warn"
            title={problem && problemText(problem, t)}
            actions={problem && <TwinLink problem={problem} />}
          >
            <Checkbox
              name="confirm"
              id={tickId(code)}
              value={code}
              label={labels[code]}
              defaultChecked={ticked.includes(code)}
            />
          </Notice>
        );
      })}
      {needsReason ? (
        <TwinReason
          name="confirmReason"
          label={words.confirmReason}
          hint={words.confirmReasonHint}
          defaultValue={typed(answer, "confirmReason")}
          error={reasonError}
        />
      ) : null}
    </>
  );
}

/** Opens the output that looks the same, beside the form that is being filled in. */
function TwinLink({ problem: { params } }: { problem: Problem }) {
  const words = useTexts().outputs.form;
  const { campaign = "" } = useParams();
  if (params?.number === undefined) return null;
  return (
    <a href={`/${campaign}/ket-qua/${params.number}`} target="_blank" rel="noreferrer">
      {words.openTwin(String(params.code))}
    </a>
  );
}
