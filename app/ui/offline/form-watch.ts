import { type DraftPlace, draftKey } from "./draft-keys";
import { noteSent } from "./sent-drafts";

interface Told {
  onKept: () => void;
  onUnkept: () => void;
}

/** So long after the last key (ms) the form is kept. */
const pause = 400;

/** Keeps a form's fields while it is filled in, at once when it is sent or the page is left. Returns how to stop it. */
export function watchForm(form: HTMLFormElement, place: DraftPlace, told: Told): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const fields = fieldsOf(form);
    import("./drafts").then(({ saveDraft }) => saveDraft(place, fields)).then(told.onKept, told.onUnkept);
    return draftKey(place, fields);
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  };
  const keepNow = () => {
    if (timer !== undefined) keep();
  };
  const keepSent = () => noteSent(keep());
  const listeners = [
    [form, "input", keepSoon],
    [form, "change", keepSoon],
    [form, "submit", keepSent],
    [window, "pagehide", keepNow],
    [document, "visibilitychange", keepNow],
  ] as const;
  for (const [target, type, listener] of listeners) target.addEventListener(type, listener);
  if (isFilledIn(form)) keepSoon();
  return () => {
    for (const [target, type, listener] of listeners) target.removeEventListener(type, listener);
    keepNow();
  };
}

/** Whether somebody has filled in more than the page came with: typing begins before a slow device runs the page's scripts. */
function isFilledIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement)) return false;
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  });
}

/** What of the form may be kept: texts, never a password or a file. */
function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === "string" && !/password/i.test(field[0]),
  );
}
