import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { Checkbox } from "~/ui/kit/choices";
import { Notice } from "~/ui/kit/notice";

/**
 * The tick with which a form goes on although a text calls somebody by name; there as soon as one does. The warning
 * itself stands at its field. The form takes `notCitizen` (`namedTick`) and asks `namedPersonProblems`.
 */
export function NamedPersonTick({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts();
  const isTicked = typed(answer, "notCitizen") === "1";
  if (!isTicked && !answer?.problems.some(({ code }) => code === "named-person")) return null;
  return (
    <Notice kind="warn" title={t.privacy.namedWhy}>
      <Checkbox name="notCitizen" label={t.privacy.namedTick} defaultChecked={isTicked} />
    </Notice>
  );
}
