import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, problemText, typedAll } from "~/ui/forms";
import { Checkbox } from "~/ui/kit/choices";
import { Notice } from "~/ui/kit/notice";
import { isWarning } from "./warnings";

/** What stood against recording, by line; warnings with a tick to go on. */
export function PasteRefusals({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.paste;
  const lines = (answer?.problems ?? []).flatMap((problem) => {
    const line = /^line-(\d+)$/.exec(problem.field)?.[1];
    return line ? [{ line: Number(line), problem, text: problemText(problem, t) }] : [];
  });
  if (lines.length === 0) return null;
  const warned = [...new Set(lines.flatMap(({ problem }) => (isWarning(problem, t) ? [problem.code] : [])))];
  return (
    <>
      <Notice kind="warn" live="alert" title={words.refused}>
        <ul>
          {lines.map(({ line, problem, text }) => (
            <li key={`${line} ${problem.code}`}>{words.lineProblem({ line, text })}</li>
          ))}
        </ul>
      </Notice>
      {warned.map((code) => (
        <Checkbox
          key={code}
          name="confirm"
          id={`confirm-${code}`}
          value={code}
          label={warningName(code, t)}
          defaultChecked={typedAll(answer, "confirm").includes(code)}
        />
      ))}
    </>
  );
}

function warningName(code: string, t: Texts): string {
  const names: Record<string, string> = t.outputs.form.warnings;
  return names[code] ?? code;
}
