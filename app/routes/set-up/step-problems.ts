import type { Problem } from "~/domain/problem";
import type { SetUpStep } from "~/domain/set-up";
import type { SetUpFrame } from "~/domain/set-up-page";
import { useTexts } from "~/i18n/texts";
import { fieldProblems } from "~/ui/forms";

/** Problems of long lists that are said above the form; all of them are said at their rows. */
const MOST_LISTED = 20;

/** The problems of a step: by field for its controls, and as the list above the form. */
export function useStepProblems(step: SetUpStep, frame: SetUpFrame, refused: readonly Problem[]) {
  const t = useTexts();
  const own = frame.problems.filter((one) => one.step === step);
  const fields = fieldProblems([...refused, ...own], t);
  const list = Object.entries(fields)
    .slice(0, MOST_LISTED)
    .map(([field, message]) => (field === "form" ? { message } : { field, message }));
  return { fields, list };
}
