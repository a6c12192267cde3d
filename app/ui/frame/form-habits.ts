import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * What every form does alike: Ctrl+Enter sends the one that is being filled, and after a refusal that has no summary of
 * its own the cursor stands in the first field to correct.
 */
export function useFormHabits(): void {
  useEffect(() => {
    document.addEventListener("keydown", sendByKey);
    return () => document.removeEventListener("keydown", sendByKey);
  }, []);
  const { state, formMethod } = useNavigation();
  const wasSent = useRef(false);
  useEffect(() => {
    if (state !== "idle") wasSent.current = formMethod === "POST";
    else if (wasSent.current) {
      wasSent.current = false;
      toFirstProblem();
    }
  }, [state, formMethod]);
}

function sendByKey(event: KeyboardEvent): void {
  const isAsked = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing;
  if (!isAsked || event.defaultPrevented || !(event.target instanceof Element)) return;
  const form = event.target.closest<HTMLFormElement>('form[method="post"]');
  const button = form && buttonOf(form);
  if (!button) return;
  event.preventDefault();
  form.requestSubmit(button);
}

/** The filled button, else the only one; never one that takes something away. */
function buttonOf(form: HTMLFormElement): HTMLButtonElement | undefined {
  const buttons = [...form.querySelectorAll<HTMLButtonElement>("button[type=submit]")].filter(
    (button) => !button.disabled && button.checkVisibility?.() !== false,
  );
  const filled = buttons.filter((button) => button.matches(".btn-go"));
  const [only, ...others] = filled.length > 0 ? filled : buttons;
  return others.length === 0 && !only?.matches(".btn-danger") ? only : undefined;
}

function toFirstProblem(): void {
  if (document.querySelector("main .problems")) return;
  document.querySelector<HTMLElement>('main form[method="post"] [aria-invalid="true"]')?.focus();
}
