import { useEffect, useRef } from "react";
import { type SetUpStep, setUpSteps } from "~/domain/set-up";
import type { SetUpFrame, StepState } from "~/domain/set-up-page";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { StatusMark } from "~/ui/kit/status";

/** Enter in a field sends the first button of a form: this one keeps the step and stays on it. */
export function DefaultSubmit({ step }: { step: SetUpStep }) {
  return (
    <button type="submit" className="sr" name="to" value={step} tabIndex={-1} aria-hidden="true">
      {useTexts().setUp.save}
    </button>
  );
}

/** So much of the step before stays in sight on a phone, px. */
const margin = 72;

/** The steps, each a button: going anywhere keeps what is typed, with and without scripts. */
export function StepNav({ frame, current }: { frame: SetUpFrame; current: SetUpStep }) {
  const words = useTexts().setUp;
  const row = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const step = row.current?.querySelector<HTMLElement>(`[value="${current}"]`);
    if (row.current && step) row.current.scrollLeft = step.offsetLeft - margin;
  }, [current]);
  return (
    <nav aria-label={words.nav}>
      <ol className="su-steps" ref={row}>
        {frame.steps.map((one, index) => (
          <li key={one.step}>
            <button
              type="submit"
              name="to"
              value={one.step}
              aria-current={one.step === current ? "step" : undefined}
            >
              <span className="su-n">{index + 1}</span>
              <span>{words.steps[one.step]}</span>
              <State {...one} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function State({ state, wrong }: StepState) {
  const words = useTexts().setUp;
  if (state === "new") return null;
  return state === "ready" ? (
    <span className="su-state ok">
      <StatusMark kind="ok" />
      <span className="sr">{words.ready}</span>
    </span>
  ) : (
    <span className="su-state bad">
      <StatusMark kind="bad" />
      <span aria-hidden="true">{wrong}</span>
      <span className="sr">{words.wrong(wrong)}</span>
    </span>
  );
}

/** Keep, or keep and go on; the steps that have a button of their own show none here. */
export function StepActs({ current }: { current: SetUpStep }) {
  const words = useTexts().setUp;
  const next = setUpSteps[setUpSteps.indexOf(current) + 1];
  if (!next || current === "copy") return null;
  return (
    <>
      <div className="acts">
        <Button variant="go" name="to" value="next">
          {words.next(words.steps[next])}
        </Button>
        <Button name="to" value={current}>
          {words.save}
        </Button>
      </div>
      <p className="f-hint">{words.saved}</p>
    </>
  );
}
